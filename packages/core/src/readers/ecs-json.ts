import { isBag, propertyName, type Bag, type Path } from '../finding/index.ts'
import type { ResourceType } from '../graph/index.ts'
import { nameProperties, printedKeys, shapes } from '../resources/index.ts'
import { isExpress, otherBody } from './more-bodies.ts'
import { asContainerList, asServiceBody, isTask, isTaskSet } from './request-bodies.ts'

/** A resource that a document holds, with its raw properties and its place. */
export interface Discovery {
  readonly type: ResourceType
  readonly path: Path
  readonly raw: unknown
  /** Where the value of a property stands below `path`, in what does not write it as the graph does. */
  readonly pathOf?: (property: Path) => Path
}

/**
 * Finds the resources in a document of the AWS CLI's formats: what the commands take that register a task definition, or create
 * or change a service, a cluster, a capacity provider or a daemon, what the `describe-…` commands print, a bare list of container definitions, lists of these, and
 * several kinds under one roof. Empty for anything else.
 */
export function discover(value: unknown, path: Path = []): readonly Discovery[] {
  if (Array.isArray(value)) {
    const containers = asContainerList(value)
    return containers === undefined
      ? value.flatMap((item, index) => discover(item, [...path, index]))
      : [{ type: 'ecs.taskDefinition', path, ...containers }]
  }
  if (!isBag(value)) return []
  const other = otherBody(value)
  if (other !== undefined) return [{ path, ...other }]
  if (isTaskDefinition(value)) return [{ type: 'ecs.taskDefinition', path, raw: withoutBeanstalk(value) }]
  if (isTask(value) || isTaskSet(value)) return []
  const service = asServiceBody(value)
  if (service !== undefined) return [{ type: 'ecs.service', path, ...service }]
  return Object.entries(value).flatMap(([key, member]) => unwrap(value, key, member, [...path, key]))
}

function unwrap(parent: Bag, key: string, member: unknown, path: Path): readonly Discovery[] {
  const type = Object.hasOwn(printedKeys, key) ? printedKeys[key] : undefined
  if (type === undefined) return []
  if (Array.isArray(member)) {
    return member
      .map((item: unknown, index) => ({ type, path: [...path, index], raw: withGraphNames(type, item) }))
      .filter(({ raw }) => isOne(type, raw))
  }
  if (!isBag(member) || key.endsWith('s')) return []
  if (type === 'ecs.service' && isExpress(member))
    return [{ type: 'ecs.expressGatewayService', path, raw: member }]
  // `describe-task-definition` prints the tags beside the task definition, not inside it.
  const tags = key === 'taskDefinition' && Array.isArray(parent['tags']) ? { tags: parent['tags'] } : {}
  const raw = withGraphNames(type, { ...member, ...tags })
  return isOne(type, raw) ? [{ type, path, raw }] : []
}

/**
 * Whether what stands under a key of the AWS CLI is a resource. Others have such keys too: `repository` of a package.json,
 * `service` of Helm's values and of OpenTelemetry's collector, `services` of many deployment tools.
 */
function isOne(type: ResourceType, raw: unknown): boolean {
  if (!isBag(raw)) return false
  if (type === 'ecs.service') return asServiceBody(raw) !== undefined
  if (type === 'ecs.taskDefinition') return isTaskDefinition(raw) || 'taskDefinitionArn' in raw
  const names = nameProperties[type].filter((name) => typeof raw[name] === 'string')
  const isAnybodys = names.every((name) => ['name', 'id', 'arn', 'family'].includes(name))
  const known = Object.keys(raw).filter((name) => Object.hasOwn(shapes[type], name))
  return names.length > 0 && (!isAnybodys || known.length > 1)
}

/** Names as in the graph, with the one field that an answer leaves to its question. */
function withGraphNames(type: ResourceType, raw: unknown): unknown {
  if (type.startsWith('ecs.') || type.startsWith('logs.')) return raw
  const named = renameKeys(raw)
  return type === 'elbv2.rule' && isBag(named) ? { ...listenerOf(named), ...named } : named
}

/** Gives every property the name that it has in the graph. */
export function renameKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renameKeys)
  if (!isBag(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [propertyName(key), renameKeys(member)]),
  )
}

/** DescribeRules does not say whose rules it lists; their ARNs do: `listener-rule/app/NAME/LB/LISTENER/RULE`. */
function listenerOf(rule: Bag): Bag {
  const { ruleArn } = rule
  if (typeof ruleArn !== 'string') return {}
  return { listenerArn: ruleArn.replace(':listener-rule/', ':listener/').replace(/\/[^/]*$/, '') }
}

/** `Dockerrun.aws.json` of Elastic Beanstalk's ECS platform is a task definition with two properties of its own. */
function withoutBeanstalk(value: Bag): Bag {
  if (!('AWSEBDockerrunVersion' in value)) return value
  const { AWSEBDockerrunVersion: _version, authentication: _authentication, ...rest } = value
  return rest
}

function isTaskDefinition(value: Bag): boolean {
  if ('containerDefinitions' in value) return true
  return (
    typeof value['family'] === 'string' &&
    ['requiresCompatibilities', 'networkMode', 'cpu'].some((key) => key in value)
  )
}
