import * as z from 'zod/mini'

// The plain fields that the shapes of AWS's APIs are made of. All are optional: what a file leaves out is a matter for
// rules. Each stands here once, for making a schema takes longer than reading a value with it.

export const text = z.optional(z.string())
export const number = z.optional(z.number())
export const count = z.optional(z.number().check(z.int(), z.gte(0)))
export const flag = z.optional(z.boolean())
export const texts = z.optional(z.array(z.string()))
/** A structure that is known by name and that no analysis reads yet. */
export const opaque = z.optional(z.unknown())
/** The AWS CLI prints ISO 8601; other tools give seconds since 1970. */
export const timestamp = z.optional(z.union([z.string(), z.number()]))
export const tags = z.optional(z.array(z.looseObject({ key: text, value: text })))
