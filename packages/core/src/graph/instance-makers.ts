import type { Path } from '../finding/index.ts'
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
  // What a mixed instances policy lists takes the place of what its launch template has.
  const mixed = mixedTypes(group?.properties ?? {})
  if (group !== undefined && mixed.length > 0)
    return { types: mixed, at: { resource: group, path: ['mixedInstancesPolicy'] } }
  if (template !== undefined && data?.instanceType !== undefined)
    return {
      types: [data.instanceType],
      at: { resource: template, path: ['launchTemplateData', 'instanceType'] },
    }
  const { instances = [] } = group?.properties ?? {}
  return {
    types: instances.flatMap(({ instanceType }) => instanceType ?? []),
    at: { resource: group ?? provider, path: [] },
  }
}

/** Every type of instances that something in the graph asks for, whether a service's tasks get there or not. */
export function namedInstanceTypes(graph: ResourceGraph): readonly string[] {
  const types = [
    ...graph.all('ec2.launchTemplate').map(({ properties }) => properties.launchTemplateData?.instanceType),
    ...graph.all('autoscaling.autoScalingGroup').flatMap(({ properties }) => mixedTypes(properties)),
    ...graph
      .all('ecs.capacityProvider')
      .flatMap(
        ({ properties: { managedInstancesProvider: managed } }) =>
          managed?.instanceLaunchTemplate?.instanceRequirements?.[allowed],
      ),
  ]
  return [...new Set(types)].filter((type) => type !== undefined)
}

const allowed = 'allowedInstanceTypes'

type Group = PropertiesOf<'autoscaling.autoScalingGroup'>
type Mixed = NonNullable<NonNullable<Group['mixedInstancesPolicy']>['launchTemplate']>
type Overrides = NonNullable<Mixed['overrides']>

/** The types that a mixed instances policy lists; none where it leaves one to what the instances must have, or weighs them. */
function mixedTypes(group: Group): readonly string[] {
  const overrides = overridesOf(group)
  const known = overrides.flatMap(({ instanceType }) => instanceType ?? [])
  return known.length === overrides.length && !isWeighed(group) ? known : []
}

/**
 * Whether a group weighs its types: its sizes are then in units, of which an instance of each type is so many.
 *
 * Source: https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups-instance-weighting.html
 */
export function isWeighed(group: Group): boolean {
  return overridesOf(group).some(({ weightedCapacity }) => weightedCapacity !== undefined)
}

function overridesOf({ mixedInstancesPolicy }: Group): Overrides {
  return mixedInstancesPolicy?.launchTemplate?.overrides ?? []
}
