import { propertyName, valueAt } from '../finding/index.ts'
import type { Resource, View } from '../graph/index.ts'

/** What the policies of a role that were read say of actions: `open` where none allows them all for certain. */
export type Grant = 'allowed' | 'denied' | 'open'

/**
 * Policies of AWS's own that allow everything that ECS Exec takes.
 *
 * Source: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonSSMManagedInstanceCore.html
 */
const allowing: readonly string[] = [
  'policy/AmazonSSMManagedInstanceCore',
  'policy/AdministratorAccess',
  'policy/PowerUserAccess',
]

/** Whether a role may do all of these: by its own policies, managed ones in the graph, and some of AWS's own. */
export function grantOf(role: Resource<'iam.role'>, actions: readonly string[], graph: View): Grant {
  const { policies = [], managedPolicyArns = [], permissionsBoundary } = role.properties
  const documents: readonly unknown[] = [
    ...policies.map(({ policyDocument }) => policyDocument),
    ...managedPolicyArns.map((arn) => graph.named('iam.policy', arn, role)?.properties.policyDocument),
  ]
  const statements = documents.flatMap(statementsOf)
  const denying = statements.filter(
    (statement) =>
      elementOf(statement, 'Effect') === 'Deny' &&
      (elementOf(statement, 'NotAction') !== undefined || actions.some((action) => names(statement, action))),
  )
  if (denying.some((statement) => isPlain(statement, 'Deny'))) return 'denied'
  if (denying.length > 0 || permissionsBoundary !== undefined) return 'open'
  const isManaged = managedPolicyArns.some((arn) => allowing.some((name) => arn.endsWith(`:aws:${name}`)))
  const allows = (action: string): boolean =>
    statements.some((statement) => isPlain(statement, 'Allow') && names(statement, action))
  return isManaged || actions.every(allows) ? 'allowed' : 'open'
}

function statementsOf(document: unknown): readonly unknown[] {
  const parsed = typeof document === 'string' ? parsedOf(document) : document
  return listOf(elementOf(parsed, 'Statement'))
}

/** An element of a policy, which a graph spells with a small first letter, and a policy as text with a large one. */
function elementOf(value: unknown, name: string): unknown {
  return valueAt(value, [propertyName(name)]) ?? valueAt(value, [name])
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** A statement with such an effect, about everything, and without a condition: what others mean depends on the call. */
function isPlain(statement: unknown, effect: 'Allow' | 'Deny'): boolean {
  return (
    elementOf(statement, 'Effect') === effect &&
    elementOf(statement, 'Condition') === undefined &&
    elementOf(statement, 'NotAction') === undefined &&
    listOf(elementOf(statement, 'Resource')).includes('*')
  )
}

function names(statement: unknown, action: string): boolean {
  return listOf(elementOf(statement, 'Action')).some(
    (pattern) => typeof pattern === 'string' && matches(pattern.toLowerCase(), action.toLowerCase()),
  )
}

/** Whether a text fits a pattern of IAM, in which `*` is any text and `?` one character; each part is sought once. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...parts] = pattern.split('*')
  if (!fitsAt(text, first, 0)) return false
  const last = parts.pop()
  if (last === undefined) return first.length === text.length
  let at = first.length
  for (const part of parts) {
    while (at <= text.length && !fitsAt(text, part, at)) at += 1
    at += part.length
  }
  const end = text.length - last.length
  return end >= at && fitsAt(text, last, end)
}

function fitsAt(text: string, part: string, at: number): boolean {
  for (let index = 0; index < part.length; index += 1)
    if (part[index] !== '?' && part[index] !== text[at + index]) return false
  return at + part.length <= text.length
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
