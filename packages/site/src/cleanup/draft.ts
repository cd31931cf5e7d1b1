import type { Omission } from '@ecs-lint/core/cost'
import { word } from '@ecs-lint/core/escape'
import type { Part, PartKind } from '@ecs-lint/core/export'
import type { Text } from '@ecs-lint/core/finding'
import type { ResourceType } from '@ecs-lint/core/graph'
import type { CleanUpStep } from './step.ts'

/** A line of a bill, with its price or without. */
export type Line = Pick<Omission, 'resource' | 'sku'>

/** A step before its commands and its lines of the bill are known. */
export interface Draft extends Omit<CleanUpStep, 'commands' | 'items' | 'missing' | 'saves'> {
  /** The types of the resources that it deletes. */
  readonly deletes: readonly ResourceType[]
  /** What the exported files create that goes with it. */
  readonly undoes: readonly PartKind[]
  /** Commands before those that delete. */
  readonly first?: readonly string[]
  /** Commands after those that delete. */
  readonly last?: readonly string[]
  /** It is about the service of others that stands beside a service with Service Connect. */
  readonly isOfOthers?: true
  /** Whether a line of the bill ends with the step. */
  readonly ends?: (line: Line) => boolean
}

/** What a part is called, as a word of a command. */
export function named({ properties }: Part, property: string): string {
  const value = properties[property]
  return typeof value === 'string' ? word(value) : ''
}

/** What finds a role by the words that its name has in every format of the exported files. */
export function isCalledSo(role: Part): string {
  return `contains(RoleName, '${named(role, 'roleName').replaceAll(/^ecs|ForLoadBalancers$/g, '')}')`
}

/** What deletes all parts of a kind, which are counted where there are several. */
export function deleted({ length }: readonly Part[], ko: string, one: string, several: string): Text {
  return length > 1
    ? { ko: `${ko} ${length}개 삭제`, en: `Delete the ${length} ${several}` }
    : { ko: `${ko} 삭제`, en: `Delete the ${one}` }
}
