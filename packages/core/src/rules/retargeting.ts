import type { Resource } from '../graph/index.ts'
import type { ProposedFix } from './rule.ts'

/** A fix that has a target group lead to another type of target. It takes another group, which others may name too. */
export function retargeting(group: Resource<'elbv2.targetGroup'>, value: 'ip' | 'instance'): ProposedFix {
  return { safety: 'unsafe', edits: [{ op: 'set', resource: group, path: ['targetType'], value }] }
}
