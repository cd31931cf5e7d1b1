import type { Resource, ResourceType } from '../graph/index.ts'

/** What the parts made of each type are called; of a type that is not here an export makes none. */
export const partWords: Readonly<Partial<Record<ResourceType, string>>> = {
  'ecs.cluster': 'Cluster',
  'ecs.capacityProvider': 'CapacityProvider',
  'ecs.taskDefinition': 'TaskDefinition',
  'ecs.service': 'Service',
  'elbv2.loadBalancer': 'LoadBalancer',
  'elbv2.listener': 'Listener',
  'elbv2.rule': 'ListenerRule',
  'elbv2.targetGroup': 'TargetGroup',
  'ec2.securityGroup': 'SecurityGroup',
  'ec2.vpc': 'Vpc',
  'ec2.subnet': 'Subnet',
  'ec2.routeTable': 'RouteTable',
  'ec2.internetGateway': 'InternetGateway',
  'ec2.natGateway': 'NatGateway',
  'ec2.vpcEndpoint': 'Endpoint',
  'ec2.address': 'Address',
  'ec2.launchTemplate': 'LaunchTemplate',
  'autoscaling.autoScalingGroup': 'AutoScalingGroup',
  'logs.logGroup': 'LogGroup',
  'budgets.budget': 'Budget',
}

/** Gives out names, each once, whatever the case of the letters: variables of a script are of one case. */
export function nameGiver(): (wish: string) => string {
  const taken = new Set<string>()
  return (wish) => {
    let name = wish
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wish}${count}`
    taken.add(name.toLowerCase())
    return name
  }
}

/** The name that a resource's part wishes for: what it is, and which of several it is. */
export function wishedName(resource: Resource, word: string, isOnlyOne: boolean): string {
  return isOnlyOne ? word : `${word}${pascal(ownWords(resource)).slice(0, 60)}`
}

/** `vpce-ecr-api` and the tag `Name` are told apart from others by `EcrApi`; an ARN by its last words. */
function ownWords({ id, properties }: Resource): string {
  const tags = 'tags' in properties && isTagList(properties.tags) ? properties.tags : []
  const tag = tags.find(({ key }) => key === 'Name')?.value
  if (tag !== undefined && /[A-Za-z0-9]/.test(tag)) return tag
  const last = id.startsWith('arn:') ? (id.split('/').at(-1) ?? id) : id
  return last.replace(/^(?:subnet|rtb|sg|vpce|vpc|igw|eipalloc|nat|lt)-/, '')
}

/** Some APIs have a map of tags instead. */
function isTagList(tags: unknown): tags is readonly { readonly key?: string; readonly value?: string }[] {
  return Array.isArray(tags)
}

function pascal(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}
