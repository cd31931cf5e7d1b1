import type { Path } from '../finding/index.ts'
import type { PropertiesOf, Resource, ResourceType, View } from '../graph/index.ts'

type ContainerDefinition = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]
type IpPermission = NonNullable<PropertiesOf<'ec2.securityGroup'>['ipPermissions']>[number]
type ServiceLoadBalancer = NonNullable<PropertiesOf<'ecs.service'>['loadBalancers']>[number]

/** The parts of resources that rules look at one by one: what is unknown of one does not keep the others from being judged. */
interface Elements {
  readonly 'ecs.containerDefinition': {
    readonly value: ContainerDefinition
    readonly owner: 'ecs.taskDefinition'
  }
  readonly 'ecs.serviceLoadBalancer': { readonly value: ServiceLoadBalancer; readonly owner: 'ecs.service' }
  readonly 'ec2.ingressPermission': { readonly value: IpPermission; readonly owner: 'ec2.securityGroup' }
}

export type ElementType = keyof Elements

/** What a rule can be about: a type of resource, a type of element, or the graph as a whole. */
export type Subject = ResourceType | ElementType | 'graph'

export type ValueOf<On extends Subject> = On extends ResourceType
  ? PropertiesOf<On>
  : On extends ElementType
    ? Elements[On]['value']
    : View

/** The type of the resource that a subject is or lies in; of the graph, the first resource stands for it. */
export type OwnerOf<On extends Subject> = On extends ResourceType
  ? On
  : On extends ElementType
    ? Elements[On]['owner']
    : ResourceType

const elements: {
  readonly [Type in ElementType]: { readonly owner: Elements[Type]['owner']; readonly list: string }
} = {
  'ecs.containerDefinition': { owner: 'ecs.taskDefinition', list: 'containerDefinitions' },
  'ecs.serviceLoadBalancer': { owner: 'ecs.service', list: 'loadBalancers' },
  'ec2.ingressPermission': { owner: 'ec2.securityGroup', list: 'ipPermissions' },
}

/** The type of the resources that hold what a rule is about; undefined for the graph. */
export function ownerOf(on: Subject): ResourceType | undefined {
  if (on === 'graph') return undefined
  return isElement(on) ? elements[on].owner : on
}

/** Where the subjects of a rule lie in one resource. Only their number is read, not what they hold. */
export function pathsIn(on: Subject, { properties }: Resource): readonly Path[] {
  if (on === 'graph' || !isElement(on)) return [[]]
  const { list } = elements[on]
  const items = (properties as Readonly<Record<string, unknown>>)[list]
  return Array.isArray(items) ? Array.from(items, (_, index) => [list, index]) : []
}

function isElement(on: Subject): on is ElementType {
  return Object.hasOwn(elements, on)
}
