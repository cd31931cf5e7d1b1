import { isBag, type Bag, type Path } from '../finding/index.ts'
import { unknownValue } from '../graph/index.ts'
import { shapes, type ResourceType } from '../resources/index.ts'

/** A request's body as a resource, and where the properties of the resource stand in it. */
export interface Body {
  readonly raw: Bag
  readonly pathOf?: (property: Path) => Path
}

const strongServiceKeys = [
  'desiredCount',
  'schedulingStrategy',
  'deploymentConfiguration',
  'deploymentController',
  'loadBalancers',
  'serviceRegistries',
  'serviceConnectConfiguration',
  'healthCheckGracePeriodSeconds',
  'availabilityZoneRebalancing',
]

const serviceKeys = [
  ...strongServiceKeys,
  'taskDefinition',
  'launchType',
  'capacityProviderStrategy',
  'networkConfiguration',
  'platformVersion',
  'placementStrategy',
  'placementConstraints',
  'propagateTags',
  'enableExecuteCommand',
  'enableECSManagedTags',
  'forceNewDeployment',
]

/**
 * What creates or updates a service: the body of `create-service`, that of `update-service`, which calls it by `service`,
 * and ecspresso's service definition, which names neither. Undefined for anything else.
 */
export function asServiceBody(value: Bag): Body | undefined {
  const has = (keys: readonly string[]): number => keys.filter((key) => key in value).length
  if ('serviceName' in value || 'serviceArn' in value)
    return has(serviceKeys) > 0 ? { raw: value } : undefined
  const { service, forceNewDeployment: _, ...rest } = value
  if (typeof service === 'string' && has(serviceKeys) > 0) {
    return {
      // What an update leaves out stays as it is, and is not known.
      raw: {
        ...unknownBeside('ecs.service', ['serviceName', 'taskDefinition']),
        serviceName: service,
        ...rest,
      },
      pathOf: ([first, ...others]) =>
        first === undefined ? [] : [first === 'serviceName' ? 'service' : first, ...others],
    }
  }
  return has(strongServiceKeys) > 0 && has(serviceKeys) > 1 && !('service' in value)
    ? { raw: rest }
    : undefined
}

const taskKeys = [
  'overrides',
  'count',
  'startedBy',
  'group',
  'referenceId',
  'launchType',
  'networkConfiguration',
  'containerInstances',
]

/** What `run-task` or `start-task` takes, or `describe-tasks` prints of one task: no resource that stays. */
export function isTask(value: Bag): boolean {
  if (typeof value['taskArn'] === 'string') return true
  if (strongServiceKeys.some((key) => key in value) || 'serviceName' in value || 'service' in value)
    return false
  return (
    'taskDefinition' in value &&
    typeof value['taskDefinition'] !== 'object' &&
    (taskKeys.some((key) => key in value) || Object.keys(value).length === 1)
  )
}

/** What `create-task-set` takes: a part of a service that another controller deploys. */
export function isTaskSet(value: Bag): boolean {
  return 'service' in value && 'taskDefinition' in value && ('externalId' in value || 'scale' in value)
}

const containerKeys = [
  'portMappings',
  'essential',
  'memory',
  'memoryReservation',
  'cpu',
  'environment',
  'logConfiguration',
  'mountPoints',
  'secrets',
  'entryPoint',
  'command',
]

/**
 * A bare list of container definitions, as `register-task-definition --container-definitions` and Terraform take it. What a
 * task definition has beside it is given elsewhere, and so not known. Undefined for any other list.
 */
export function asContainerList(value: readonly unknown[]): Body | undefined {
  const areContainers = value.every(
    (item) =>
      isBag(item) &&
      'image' in item &&
      'name' in item &&
      containerKeys.some((key) => key in item) &&
      !('kind' in item),
  )
  if (value.length === 0 || !areContainers) return undefined
  return {
    raw: { ...unknownBeside('ecs.taskDefinition', []), containerDefinitions: value },
    pathOf: ([first, ...rest]) => (first === 'containerDefinitions' ? rest : []),
  }
}

/** What changes a resource, as the resource: what it leaves out stays as it is, and is not known. */
export function asUpdate(type: ResourceType, value: Bag): Bag {
  return { ...unknownBeside(type, Object.keys(value)), ...value }
}

/** The properties of a type as unknown, but for some and for those that only an answer has. */
function unknownBeside(type: ResourceType, known: readonly string[]): Bag {
  const names = Object.keys(shapes[type]).filter((name) => !known.includes(name) && !printed.has(name))
  return Object.fromEntries(
    names.map((name) => [name, unknownValue({ cause: 'placeholder', expression: name })]),
  )
}

const printed: ReadonlySet<string> = new Set([
  'taskDefinitionArn', 'revision', 'requiresAttributes', 'compatibilities', 'registeredAt', 'deregisteredAt',
  'deleteRequestedAt', 'registeredBy', 'serviceArn', 'clusterArn', 'status', 'runningCount', 'pendingCount', 'platformFamily',
  'taskSets', 'deployments', 'roleArn', 'events', 'createdAt', 'createdBy', 'currentServiceDeployment',
  'currentServiceRevisions', 'resourceManagementType', 'clientToken', 'role', 'tags', 'monitoring', 'updatedAt',
  'currentDeployment', 'activeConfigurations', 'targetConfiguration', 'registeredContainerInstancesCount', 'runningTasksCount', 'pendingTasksCount',
  'activeServicesCount', 'statistics', 'attachments', 'attachmentsStatus',
]) // prettier-ignore
