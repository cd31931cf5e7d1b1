import { isBag, type Path } from '../finding/index.ts'
import type { PropertiesOf } from '../resources/index.ts'
import type { ResourceGraph } from './graph.ts'
import type { Resource } from './resource.ts'

interface Makers {
  readonly group: Resource<'autoscaling.autoScalingGroup'> | undefined
  readonly template: Resource<'ec2.launchTemplate'> | undefined
  readonly data: PropertiesOf<'ec2.launchTemplate'>['launchTemplateData']
  readonly managed: NonNullable<
    PropertiesOf<'ecs.capacityProvider'>['managedInstancesProvider']
  >['instanceLaunchTemplate']
}

/** What makes a capacity provider's instances: an Auto Scaling group with its launch template, or ECS itself. */
export function makersOf(
  provider: Resource<'ecs.capacityProvider'> | undefined,
  graph: ResourceGraph,
): Makers {
  const managed = provider?.properties.managedInstancesProvider?.instanceLaunchTemplate
  const group =
    provider === undefined ? undefined : graph.targets(provider, 'autoscaling.autoScalingGroup')[0]
  const template = group === undefined ? undefined : graph.targets(group, 'ec2.launchTemplate')[0]
  return { group, template, data: template?.properties.launchTemplateData, managed }
}

/** All types that a capacity provider's instances may have, patterns such as `m7g.*` among them, and where they are written. */
interface InstanceTypes {
  /** Empty where the graph does not tell. */
  readonly types: readonly string[]
  readonly at: { readonly resource: Resource; readonly path: Path }
}

/** The types of a capacity provider's instances: as they are asked for, or else of those that run now. */
export function instanceTypesOf(
  provider: Resource<'ecs.capacityProvider'>,
  graph: ResourceGraph,
): InstanceTypes {
  const { group, template, data, managed } = makersOf(provider, graph)
  if (managed !== undefined) {
    const path = ['managedInstancesProvider', 'instanceLaunchTemplate', 'instanceRequirements', allowed]
    return { types: managed.instanceRequirements?.[allowed] ?? [], at: { resource: provider, path } }
  }
  if (template !== undefined && data?.instanceType !== undefined)
    return {
      types: [data.instanceType],
      at: { resource: template, path: ['launchTemplateData', 'instanceType'] },
    }
  const { instances = [], mixedInstancesPolicy } = group?.properties ?? {}
  const mixed = mixedTypes(mixedInstancesPolicy)
  return {
    types: mixed ?? instances.flatMap(({ instanceType }) => instanceType ?? []),
    at: { resource: group ?? provider, path: mixed === undefined ? [] : ['mixedInstancesPolicy'] },
  }
}

const allowed = 'allowedInstanceTypes'

/** The types that a mixed instances policy lists; undefined where it lists none, or leaves one to what the instances must have. */
function mixedTypes(policy: unknown): readonly string[] | undefined {
  const template = isBag(policy) ? policy['launchTemplate'] : undefined
  const overrides: unknown = isBag(template) ? template['overrides'] : undefined
  if (!Array.isArray(overrides) || overrides.length === 0) return undefined
  const types = overrides.map((one: unknown) => (isBag(one) ? one['instanceType'] : undefined))
  return types.every((type) => typeof type === 'string') ? types : undefined
}
