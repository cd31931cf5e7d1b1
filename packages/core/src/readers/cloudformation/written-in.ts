import { valueAt } from '../../finding/index.ts'
import type { Resource } from '../../graph/index.ts'

/**
 * A value as the template of a resource would write it: what stands for the name that AWS will give becomes a reference
 * again. Undefined where it is of no resource of this template, for a text would destroy it.
 */
export function writtenIn(value: unknown, document: unknown, { creation }: Resource): unknown {
  if (typeof value !== 'string' || !value.includes('${')) return value
  const [, whole = '', attribute] =
    /^\$\{((?:[A-Za-z0-9]+\/)*[A-Za-z0-9]+|AWS::[A-Za-z]+)(?:\.([\w.]+))?\}$/.exec(value) ?? []
  const prefix = creation?.prefix ?? ''
  // In another template the same name may be that of another resource.
  const name = whole.startsWith(prefix) ? whole.slice(prefix.length) : whole.startsWith('AWS::') ? whole : ''
  if (name.startsWith('AWS::')) return attribute === undefined ? { Ref: name } : undefined
  const type = name === '' ? undefined : valueAt(document, ['Resources', name, 'Type'])
  if (type === undefined) return undefined
  if (attribute !== undefined) return { 'Fn::GetAtt': [name, attribute] }
  // Outside of a VPC a reference gives the group's name.
  return type === 'AWS::EC2::SecurityGroup' ? { 'Fn::GetAtt': [name, 'GroupId'] } : { Ref: name }
}
