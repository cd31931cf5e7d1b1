import { propertyName, type Path } from '../finding/index.ts'
import type { ResourceType } from '../graph/index.ts'
import { printedKeys } from '../resources/index.ts'

/** A resource that a document holds, with its raw properties and its place. */
export interface Discovery {
  readonly type: ResourceType
  readonly path: Path
  readonly raw: unknown
}

type Bag = Readonly<Record<string, unknown>>

/**
 * Finds the resources in a document of the AWS CLI's formats: what `register-task-definition` and `create-service` take,
 * what the `describe-…` commands print, lists of either, and several kinds under one roof. Empty for anything else.
 */
export function discover(value: unknown, path: Path = []): readonly Discovery[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => discover(item, [...path, index]))
  if (!isBag(value)) return []
  if (isTaskDefinition(value)) return [{ type: 'ecs.taskDefinition', path, raw: value }]
  if (isService(value)) return [{ type: 'ecs.service', path, raw: value }]
  return Object.entries(value).flatMap(([key, member]) => unwrap(value, key, member, [...path, key]))
}

function unwrap(parent: Bag, key: string, member: unknown, path: Path): readonly Discovery[] {
  const type = Object.hasOwn(printedKeys, key) ? printedKeys[key] : undefined
  if (type === undefined) return []
  if (Array.isArray(member)) {
    return member
      .map((item: unknown, index) => ({ type, path: [...path, index], raw: withGraphNames(type, item) }))
      .filter(({ raw }) => isBag(raw))
  }
  if (!isBag(member) || key.endsWith('s')) return []
  // `describe-task-definition` prints the tags beside the task definition, not inside it.
  const tags = key === 'taskDefinition' && Array.isArray(parent['tags']) ? { tags: parent['tags'] } : {}
  return [{ type, path, raw: withGraphNames(type, { ...member, ...tags }) }]
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

function isTaskDefinition(value: Bag): boolean {
  if ('containerDefinitions' in value) return true
  return (
    typeof value['family'] === 'string' &&
    ['requiresCompatibilities', 'networkMode', 'cpu'].some((key) => key in value)
  )
}

const serviceKeys = [
  'taskDefinition',
  'desiredCount',
  'launchType',
  'networkConfiguration',
  'loadBalancers',
  'schedulingStrategy',
]

function isService(value: Bag): boolean {
  return ('serviceName' in value || 'serviceArn' in value) && serviceKeys.some((key) => key in value)
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
