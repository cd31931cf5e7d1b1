import type { ResourceType } from '../resources/index.ts'
import type { Owner } from './resource.ts'

interface Tag {
  readonly key: string
  readonly value: string
}

/** Tags, or the start of their keys, that tell who created a resource. Keys that begin with `aws:` only AWS can set. */
const ownerTags: readonly (readonly [key: string, kind: Owner['kind']])[] = [
  ['aws:cloudformation:stack-name', 'cloudformation'],
  ['elasticbeanstalk:environment-name', 'elastic-beanstalk'],
  ['elbv2.k8s.aws/cluster', 'kubernetes'],
  ['KubernetesCluster', 'kubernetes'],
  ['eks:eks-cluster-name', 'kubernetes'],
  ['eks:cluster-name', 'kubernetes'],
  ['copilot-application', 'copilot'],
  ['pulumi:stack', 'pulumi'],
  ['pulumi:project', 'pulumi'],
]

/** Tools that leave no mark of their own; people tag what they made by custom, which is taken at its word. */
const customary: readonly Extract<Owner['kind'], 'terraform' | 'pulumi'>[] = ['terraform', 'pulumi']

/**
 * Who created a resource, from its tags and from the fields by which AWS marks what it manages itself.
 */
export function ownerOf(
  type: ResourceType,
  properties: Readonly<Record<string, unknown>>,
): Owner | undefined {
  const tags = tagsOf(properties)
  for (const [key, kind] of ownerTags) {
    const tag = tags.find((candidate) => candidate.key === key)
    if (tag !== undefined) return { kind, name: tag.value }
  }
  const cluster = tags.find((tag) => tag.key.startsWith('kubernetes.io/cluster/'))
  if (cluster !== undefined)
    return { kind: 'kubernetes', name: cluster.key.slice('kubernetes.io/cluster/'.length) }
  const tool = customary.find((kind) => tags.some((tag) => names(tag, kind)))
  if (tool !== undefined) return { kind: tool, name: '' }
  if (type === 'ecs.service' && properties['resourceManagementType'] === 'ECS') {
    return { kind: 'ecs-express', name: textOf(properties['serviceName']) }
  }
  if (typeof properties['serviceManaged'] === 'string')
    return { kind: 'aws', name: properties['serviceManaged'] }
  if (properties['requesterManaged'] === true) return { kind: 'aws', name: textOf(properties['requesterId']) }
  return undefined
}

/** Whether a tag such as `ManagedBy: terraform`, `created_by: Terraform` or `Terraform: true` names a tool. */
function names({ key, value }: Tag, tool: string): boolean {
  const word = key.replace(/[\s_:-]/g, '').toLowerCase()
  if (/^(?:managed|created|provisioned|deployed)(?:by|with)$/.test(word) || word === 'provisioner')
    return value.toLowerCase().includes(tool)
  return word === tool && !/^(?:false|no|0)$/i.test(value)
}

/** The tags of a resource, by whichever name its API gives them. */
export function tagsOf(properties: Readonly<Record<string, unknown>>): readonly Tag[] {
  return pairsIn(properties['tags'] ?? properties['tagSet'])
}

/** Pairs of a key and a value, as tags and attributes are; a file may hold anything in their place. */
export function pairsIn(value: unknown): readonly Tag[] {
  if (!Array.isArray(value)) return []
  return value
    .filter((pair): pair is Readonly<Record<string, unknown>> => typeof pair === 'object' && pair !== null)
    .map((pair) => ({ key: textOf(pair['key']), value: textOf(pair['value']) }))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
