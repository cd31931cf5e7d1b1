import { isBag, isWithin, valueAt, type Path } from '../finding/index.ts'
import type { PropertiesOf, Resource, ResourceType, View } from '../graph/index.ts'
import { roleOf, type ContainerRole } from './container-role.ts'

type ContainerDefinition = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]

/** Parts of resources that rules look at one by one: what is unknown of one does not keep the others from being judged. */
interface Elements {
  readonly 'ecs.containerDefinition': {
    readonly value: ContainerDefinition
    readonly owner: 'ecs.taskDefinition'
  }
  /** Whatever of a container is free text that anybody may read who may read its task definition. */
  readonly 'ecs.containerText': {
    readonly value: NonNullable<ContainerDefinition['environment']>[number] | string
    readonly owner: 'ecs.taskDefinition'
  }
  readonly 'ecs.portMapping': {
    readonly value: NonNullable<ContainerDefinition['portMappings']>[number]
    readonly owner: 'ecs.taskDefinition'
  }
  readonly 'ecs.serviceLoadBalancer': {
    readonly value: NonNullable<PropertiesOf<'ecs.service'>['loadBalancers']>[number]
    readonly owner: 'ecs.service'
  }
  /** The id of a security group that a service's tasks are in. */
  readonly 'ecs.serviceSecurityGroup': { readonly value: string; readonly owner: 'ecs.service' }
  readonly 'ec2.ingressPermission': {
    readonly value: NonNullable<PropertiesOf<'ec2.securityGroup'>['ipPermissions']>[number]
    readonly owner: 'ec2.securityGroup'
  }
  /** What stands at one of the places that the rule itself lists. */
  readonly place: { readonly value: Anything | undefined; readonly owner: ResourceType }
}

/** Written out, for TypeScript takes what a rule yields for less than it is where it may be `unknown`. */
type Anything = string | number | boolean | object

type ElementType = keyof Elements

/** What a rule can be about: a type of resource, a type of element, or the graph as a whole. */
export type Subject = ResourceType | ElementType | 'graph'

export type ValueOf<On extends Subject> = On extends ResourceType
  ? PropertiesOf<On>
  : On extends ElementType
    ? Elements[On]['value']
    : View

/** The type of the resource that a subject is or lies in. */
type OwnerOf<On extends Subject> = On extends ResourceType
  ? On
  : On extends ElementType
    ? Elements[On]['owner']
    : never

/**
 * Places in the properties of resource types, by type: `*` stands for every item of a list or a map, and a last step such as
 * `?name` for a member of a structure that is there, whether the structure has it or not.
 */
export type Places = Readonly<Partial<Record<ResourceType, readonly string[]>>>

const elements: {
  /** `*` stands for every item of a list or a map; several patterns are parted by spaces. */
  readonly [Type in Exclude<ElementType, 'place'>]: {
    readonly owner: Elements[Type]['owner']
    readonly pattern: string
  }
} = {
  'ecs.containerDefinition': { owner: 'ecs.taskDefinition', pattern: 'containerDefinitions.*' },
  'ecs.containerText': {
    owner: 'ecs.taskDefinition',
    pattern: [
      'environment.*',
      'command.*',
      'entryPoint.*',
      'logConfiguration.options.*',
      'firelensConfiguration.options.*',
      'dockerLabels.*',
      'healthCheck.command.*',
    ]
      .map((property) => `containerDefinitions.*.${property}`)
      .join(' '),
  },
  'ecs.portMapping': { owner: 'ecs.taskDefinition', pattern: 'containerDefinitions.*.portMappings.*' },
  'ecs.serviceLoadBalancer': { owner: 'ecs.service', pattern: 'loadBalancers.*' },
  'ecs.serviceSecurityGroup': {
    owner: 'ecs.service',
    pattern: 'networkConfiguration.awsvpcConfiguration.securityGroups.*',
  },
  'ec2.ingressPermission': { owner: 'ec2.securityGroup', pattern: 'ipPermissions.*' },
}

/** What a rule is told beside the value that it looks at. */
export type ContextOf<On extends Subject> = On extends 'graph'
  ? InGraph
  : On extends 'ecs.containerDefinition'
    ? OfContainer
    : InResource<OwnerOf<On>>

interface InGraph {
  readonly graph: View
}

interface InResource<Type extends ResourceType> extends InGraph {
  /** The resource that the subject is, or lies in. */
  readonly resource: Resource<Type>
  /** Where the subject lies in the resource's properties; empty for a resource. */
  readonly path: Path
  /** A property of the subject as a file writes it whose value is still to be filled in, such as `$REPOSITORY:latest`. */
  readonly written: (property: string) => string | undefined
}

interface OfContainer extends InResource<'ecs.taskDefinition'> {
  readonly role: ContainerRole
}

/** What a rule is called with for the subject at `path` of a resource. Nothing is read of it before the rule does. */
export function contextOf(resource: Resource, path: Path, graph: View): OfContainer {
  // The engine calls a rule only with what its `on` names, and only rules about containers know of roles.
  const task = resource as Resource<'ecs.taskDefinition'>
  return {
    graph,
    resource: task,
    path,
    written: (property) => {
      const at = path.concat(property)
      return resource.unknowns.find(
        (unknown) => unknown.path.length === at.length && isWithin(unknown.path, at),
      )?.expression
    },
    get role() {
      return roleOf(valueAt(resource.properties, path) ?? {}, task.properties)
    },
  }
}

/** What a rule says of where its subjects are. */
interface Where {
  readonly on: Subject
  readonly places?: Places
}

/** The types of the resources that hold what a rule is about; undefined for the graph. */
export function ownersOf({ on, places }: Where): readonly ResourceType[] | undefined {
  if (on === 'graph') return undefined
  // The names of the places are types of resources.
  if (on === 'place') return Object.keys(places ?? {}) as ResourceType[]
  return [isElement(on) ? elements[on].owner : on]
}

/** Where the subjects of a rule lie in one resource. Of the lists only their length is read. */
export function pathsIn({ on, places }: Where, resource: Resource, view: View): readonly Path[] {
  if (on === 'place') {
    const patterns = places?.[resource.type] ?? []
    const isOpen = (path: Path): boolean => isFilledInLater(resource, path)
    return view.memo(resource, patterns.join(' '), () =>
      patterns.flatMap((one) => follow(resource.properties, one.split('.'), [], isOpen)),
    )
  }
  if (!isElement(on)) return itself
  const { pattern } = elements[on]
  return view.memo(resource, pattern, () =>
    pattern.split(' ').flatMap((one) => follow(resource.properties, one.split('.'), [])),
  )
}

const itself: readonly Path[] = [[]]

/**
 * Whether the value at a path is only to be filled in. It is not absent, and as long as it is not written there is nothing to
 * say of how it is written: a rule about places is not asked about it.
 */
function isFilledInLater({ unknowns }: Resource, path: Path): boolean {
  return unknowns.some(
    (unknown) =>
      unknown.cause !== 'condition' &&
      unknown.cause !== 'denied' &&
      unknown.path.length === path.length &&
      isWithin(unknown.path, path),
  )
}

/** The paths are kept for every resource; `concat` makes them no longer than they are, where a spread leaves room to grow. */
function follow(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: Path,
  isLeftOut: (path: Path) => boolean = () => false,
): readonly Path[] {
  if (step === undefined) return [path]
  if (step === '*') {
    if (isBag(value)) return Object.keys(value).map((name) => path.concat(name))
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    const paths = Array.from({ length: items.length }, (_, index) => path.concat(index))
    return rest.length === 0
      ? paths.filter((at) => !isLeftOut(at))
      : paths.flatMap((at, index) => follow(items[index], rest, at, isLeftOut))
  }
  const isOptional = step.startsWith('?')
  const at = path.concat(isOptional ? step.slice(1) : step)
  if (rest.length === 0 && isLeftOut(at)) return []
  if (isOptional) return isBag(value) ? [at] : []
  const member = (value as Readonly<Record<string, unknown>> | undefined)?.[step]
  return member === undefined ? [] : follow(member, rest, at, isLeftOut)
}

function isElement(on: Subject): on is keyof typeof elements {
  return Object.hasOwn(elements, on)
}
