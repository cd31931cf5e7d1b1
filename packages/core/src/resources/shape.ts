// The shapes of AWS's structures as plain data, so that readers, exports and generators can walk them. Every property is
// optional: what a file leaves out is a matter for rules.

/** `count` is a whole number from 0; `time` is ISO 8601, or seconds since 1970; `any` is a structure that no analysis reads yet. */
type Plain = 'text' | 'number' | 'count' | 'flag' | 'time' | 'any'

/** A structure by its properties. */
export interface Structure {
  readonly [property: string]: Shape
}

export type Shape =
  | Plain
  | Structure
  | readonly ['list', Shape]
  /** Free keys, such as labels. */
  | readonly ['map', Shape]
  | readonly ['oneOf', ...string[]]

/** The values of a shape, read-only at every depth. */
export type ValueOf<S> = S extends 'text'
  ? string
  : S extends 'number' | 'count'
    ? number
    : S extends 'flag'
      ? boolean
      : S extends 'time'
        ? string | number
        : S extends 'any'
          ? unknown
          : S extends readonly ['list', infer Item]
            ? readonly ValueOf<Item>[]
            : S extends readonly ['map', infer Item]
              ? Readonly<Record<string, ValueOf<Item>>>
              : S extends readonly ['oneOf', ...infer Values]
                ? Values[number]
                : { readonly [Name in keyof S]?: ValueOf<S[Name]> | undefined }

export function list<const Item extends Shape>(item: Item): readonly ['list', Item] {
  return ['list', item]
}

export function map<const Item extends Shape>(item: Item): readonly ['map', Item] {
  return ['map', item]
}

export function oneOf<const Values extends readonly string[]>(
  ...values: Values
): readonly ['oneOf', ...Values] {
  return ['oneOf', ...values]
}

export const texts = list('text')
export const tags = list({ key: 'text', value: 'text' })

/** Whether a shape is a structure; the other composite shapes are lists whose first item names their kind. */
export function isStructure(shape: Shape): shape is Structure {
  return typeof shape === 'object' && !Array.isArray(shape)
}
