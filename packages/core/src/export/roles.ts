import type { Text } from '../finding/index.ts'
import type { Resource, ResourceGraph } from '../graph/index.ts'
import { defaultLimits } from '../source/index.ts'
import { note, part, type Found } from './found.ts'
import { handleOf } from './value.ts'
import type { Words } from './words.ts'

interface Role {
  readonly part: string
  /** Who may assume it. */
  readonly service: 'ecs-tasks' | 'ecs' | 'ec2'
  /** The AWS managed policy that it gets, as its ARN ends. */
  readonly policy: string
}

/**
 * The roles that a described service names and that the console creates on the way (IAM roles for Amazon ECS, Amazon ECS
 * Developer Guide). The name of the instance role must start so: the infrastructure role's policy may pass no other.
 */
const roles: Readonly<Record<string, Role>> = {
  ecsTaskExecutionRole: {
    part: 'TaskExecutionRole',
    service: 'ecs-tasks',
    policy: 'service-role/AmazonECSTaskExecutionRolePolicy',
  },
  ecsInfrastructureRoleForLoadBalancers: {
    part: 'LoadBalancerInfrastructureRole',
    service: 'ecs',
    policy: 'AmazonECSInfrastructureRolePolicyForLoadBalancers',
  },
  ecsInfrastructureRole: {
    part: 'InfrastructureRole',
    service: 'ecs',
    policy: 'AmazonECSInfrastructureRolePolicyForManagedInstances',
  },
}

export const instanceRoleName = 'ecsInstanceRole'
export const instanceProfilePart = 'InstanceProfile'

/** Whether a resource is of a service that is only described: what it names does not exist anywhere, and is created. */
export function isDescribed({ origin }: Resource): boolean {
  return origin.format === 'service-config'
}

/** The part for a role or instance profile that a described resource names. */
export function describedRole(arn: string, namer: Resource): string | undefined {
  if (!isDescribed(namer)) return undefined
  const [, kind, name = ''] = roleArn.exec(arn) ?? []
  if (kind === 'instance-profile' && name === instanceRoleName) return instanceProfilePart
  return kind === 'role' && Object.hasOwn(roles, name) ? roles[name]?.part : undefined
}

const roleArn = /^arn:[\w-]+:iam::\d{12}:(role|instance-profile)\/(\w+)$/

/** The names of the parts that `roleParts` would make. */
export function roleNames(resources: readonly Resource[]): readonly string[] {
  const wanted = new Set<string>()
  for (const resource of resources) {
    for (const arn of textsIn(resource.properties)) wanted.add(describedRole(arn, resource) ?? '')
    if (isDescribedTemplate(resource)) wanted.add(instanceProfilePart)
  }
  wanted.delete('')
  return wanted.has(instanceProfilePart) ? [...wanted, 'InstanceRole'] : [...wanted]
}

/** The roles that the resources to create name, and the instance profile of their instances. */
export function* roleParts(
  graph: ResourceGraph,
  resources: readonly Resource[],
  region: string | undefined,
  words: Words,
): Generator<Found> {
  const wanted = new Map<string, Resource>()
  for (const resource of resources) {
    for (const arn of textsIn(resource.properties)) {
      const name = describedRole(arn, resource)
      if (name !== undefined && !wanted.has(name)) wanted.set(name, resource)
    }
    if (isDescribedTemplate(resource)) wanted.set(instanceProfilePart, resource)
  }
  const policies = `arn:${partitionOf(region)}:iam::aws:policy`
  for (const [roleName, { part: name, service, policy }] of Object.entries(roles)) {
    const asker = wanted.get(name)
    if (asker === undefined) continue
    yield part('role', name, {
      roleName,
      service: `${service}.amazonaws.com`,
      policyArn: `${policies}/${policy}`,
    })
    yield note('added', asker, roleAdded(words.role(roleName, name)))
  }
  const asker = wanted.get(instanceProfilePart)
  if (asker === undefined) return
  // Instances that ECS starts itself have another policy than those of an Auto Scaling group.
  const isManaged = graph.all('autoscaling.autoScalingGroup').length === 0
  const policy = isManaged
    ? 'AmazonECSInstanceRolePolicyForManagedInstances'
    : 'service-role/AmazonEC2ContainerServiceforEC2Role'
  yield part('role', 'InstanceRole', {
    roleName: instanceRoleName,
    service: 'ec2.amazonaws.com',
    policyArn: `${policies}/${policy}`,
  })
  yield part('instanceProfile', instanceProfilePart, {
    instanceProfileName: instanceRoleName,
    roleName: instanceRoleName,
    role: handleOf('InstanceRole'),
  })
  yield note('added', asker, roleAdded(words.role(instanceRoleName, 'InstanceRole')))
}

/** A launch template that a described service stands on: it says nothing yet of how its instances join the cluster. */
export function isDescribedTemplate(resource: Resource): boolean {
  return resource.type === 'ec2.launchTemplate' && isDescribed(resource)
}

function* textsIn(value: unknown, depth = defaultLimits.depth): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null && depth > 0)
    for (const member of Object.values(value)) yield* textsIn(member, depth - 1)
}

function partitionOf(region: string | undefined): string {
  if (region?.startsWith('cn-') === true) return 'aws-cn'
  return region?.startsWith('us-gov-') === true ? 'aws-us-gov' : 'aws'
}

function roleAdded(name: string): Text {
  return {
    ko: `AWS가 요구하는 IAM 역할 – 함께 만듭니다. 이름: ${name}`,
    en: `AWS requires an IAM role, so one is created too. Its name: ${name}`,
  }
}
