import type { Part, PartKind, Plan } from './plan.ts'
import { isList, isPlaceholder, placeholderIn, placeholdersIn, type Properties, type Value } from './value.ts'

/**
 * The arguments that ECS changes by itself, by the names of the parts; Terraform would put them back at the next apply:
 * the weights of what a deployment shifts traffic with, and the capacity providers of a cluster for Managed Instances,
 * which is one more than was associated (hashicorp/terraform-provider-aws issue 46346).
 */
export function changedByEcs({ parts }: Plan): ReadonlyMap<string, string> {
  const kinds = new Map(parts.map(({ name, kind }) => [name, kind]))
  const changed = new Map<string, string>()
  for (const { kind, properties } of parts) {
    if (kind !== 'service') continue
    for (const { name } of placeholdersIn(properties)) {
      const argument = shifted[kinds.get(name) ?? kind]
      if (argument !== undefined) changed.set(name, argument)
    }
  }
  const clusters = new Set(ofKind(parts, 'managedCapacityProvider').map(clusterOf))
  for (const associations of ofKind(parts, 'clusterCapacityProviders'))
    if (clusters.has(clusterOf(associations))) changed.set(associations.name, 'capacity_providers')
  return changed
}

const shifted: { readonly [Kind in PartKind]?: string } = {
  listener: 'default_action',
  listenerRule: 'action',
}

function clusterOf({ properties: { cluster } }: Part): Value | undefined {
  return cluster !== undefined && isPlaceholder(cluster) ? placeholderIn(cluster).name : cluster
}

/** A part's properties with what ECS adds to it: the tag of an Auto Scaling group that it sizes. */
export function withMark(part: Part, { parts }: Plan): Properties {
  if (part.kind !== 'autoScalingGroup') return part.properties
  const sized = ofKind(parts, 'capacityProvider').flatMap(({ properties }) => [...placeholdersIn(properties)])
  if (!sized.some(({ name }) => name === part.name)) return part.properties
  const { tags = [] } = part.properties
  const mark = { key: 'AmazonECSManaged', value: '', propagateAtLaunch: true }
  return { ...part.properties, tags: [...(isList(tags) ? tags : []), mark] }
}

function ofKind(parts: readonly Part[], kind: PartKind): readonly Part[] {
  return parts.filter((part) => part.kind === kind)
}
