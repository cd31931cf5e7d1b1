/** Marks a place that a value of a file cannot imitate, for files hold no symbols. */
const stands: unique symbol = Symbol('stands')

/** What the value of a parameter is, where it is no text: `texts` is a list of them. */
export type ValueKind = 'number' | 'flag' | 'texts'

/** Where another part's handle (its id, name or ARN, as its kind is called by) or a parameter's value goes. */
export interface Placeholder {
  readonly [stands]: {
    readonly for: 'part' | 'parameter'
    readonly name: string
    readonly as?: ValueKind
    /** The place takes whether the value is this one. */
    readonly equals?: string
  }
}

/** Marks a text that is put together from known pieces and placeholders. */
const pieces: unique symbol = Symbol('pieces')

export interface Composed {
  readonly [pieces]: readonly (string | Placeholder)[]
}

/** A property's value: JSON as AWS's API takes it, with placeholders. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Placeholder
  | Composed
  | readonly Value[]
  | { readonly [name: string]: Value }

export type Properties = Readonly<Record<string, Value>>

/** The handle of a part that is created, whatever it will be. */
export function handleOf(part: string): Placeholder {
  return { [stands]: { for: 'part', name: part } }
}

/** What the person who runs the export gives for a parameter. */
export function parameterValue(name: string, as?: ValueKind): Placeholder {
  return { [stands]: { for: 'parameter', name, ...(as !== undefined && { as }) } }
}

/** Whether a value is a certain text; where only whoever runs the export knows the value, so does the place itself. */
export function isText(value: Value, text: string): boolean | Placeholder {
  return isPlaceholder(value) ? { [stands]: { ...value[stands], equals: text } } : value === text
}

/** A text of several pieces. */
export function composed(parts: readonly (string | Placeholder)[]): Composed {
  return { [pieces]: parts }
}

export function isComposed(value: unknown): value is Composed {
  return typeof value === 'object' && value !== null && pieces in value
}

export function piecesOf(value: Composed): Composed[typeof pieces] {
  return value[pieces]
}

export function isPlaceholder(value: unknown): value is Placeholder {
  return typeof value === 'object' && value !== null && stands in value
}

export function placeholderIn(value: Placeholder): Placeholder[typeof stands] {
  return value[stands]
}

export function isHandleOf(part: string, value: Value | undefined): boolean {
  return value !== undefined && isPlaceholder(value) && value[stands].name === part
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isMap(value: Value | undefined): value is Properties {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isList(value) &&
    !isPlaceholder(value) &&
    !isComposed(value)
  )
}

/** Every placeholder in a value. */
export function* placeholdersIn(value: Value): Generator<Placeholder[typeof stands]> {
  if (isPlaceholder(value)) yield value[stands]
  else if (isComposed(value)) {
    for (const piece of value[pieces]) if (typeof piece !== 'string') yield piece[stands]
  } else if (isList(value)) for (const item of value) yield* placeholdersIn(item)
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) yield* placeholdersIn(member)
}
