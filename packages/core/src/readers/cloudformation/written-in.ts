import { valueAt } from '../../finding/index.ts'

/**
 * A value as a template would write it: what stands for the name that AWS will give becomes a reference again. Undefined
 * where it is of no resource of this template, for a text would destroy it.
 */
export function writtenIn(value: unknown, document: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('${')) return value
  const [, name = '', attribute] = /^\$\{([A-Za-z0-9]+|AWS::[A-Za-z]+)(?:\.([\w.]+))?\}$/.exec(value) ?? []
  if (name.startsWith('AWS::')) return attribute === undefined ? { Ref: name } : undefined
  const type = name === '' ? undefined : valueAt(document, ['Resources', name, 'Type'])
  if (type === undefined) return undefined
  if (attribute !== undefined) return { 'Fn::GetAtt': [name, attribute] }
  // Outside of a VPC a reference gives the group's name.
  return type === 'AWS::EC2::SecurityGroup' ? { 'Fn::GetAtt': [name, 'GroupId'] } : { Ref: name }
}
