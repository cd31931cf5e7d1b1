import type { Path } from '../finding/index.ts'

/**
 * Why a value is not known: a parameter without a value; a condition that is open; known only once it is deployed; to be
 * filled in by a tool; not allowed to be read; or of another shape than AWS gives it.
 */
export type UnknownCause = 'parameter' | 'condition' | 'after-apply' | 'placeholder' | 'denied' | 'shape'

/** What would settle an unknown value, and the few values that it can have. */
export interface Variable {
  readonly name: string
  readonly options: readonly string[]
}

/** A value that the reader could not work out. It is neither wrong nor clean: nothing may be concluded from it. */
export interface Unknown {
  /** Where the value would stand in the resource's properties; empty for the resource as a whole. */
  readonly path: Path
  /** As the reader's format writes it, such as `!Ref Memory`; empty where it has no words of its own. */
  readonly expression: string
  readonly cause: UnknownCause
  readonly variable?: Variable
}

/** Values of variables, by name. */
export type Assignment = Readonly<Record<string, string>>

const mark: unique symbol = Symbol('unknown value')

/** Stands in raw properties where a value is not known. */
export interface UnknownValue {
  readonly [mark]: Omit<Unknown, 'path'>
}

export function unknownValue(unknown: Omit<Unknown, 'path'>): UnknownValue {
  return { [mark]: unknown }
}

/** What is known of an unknown value; undefined for any other value. */
export function unknownIn(value: unknown): Omit<Unknown, 'path'> | undefined {
  return typeof value === 'object' && value !== null && mark in value
    ? (value as UnknownValue)[mark]
    : undefined
}
