/** Marks a place that a value of a file cannot imitate, for files hold no symbols. */
const stands: unique symbol = Symbol('stands')

/** Where another part's handle (its id, name or ARN, as its kind is called by) or a parameter's value goes. */
export interface Placeholder {
  readonly [stands]: { readonly for: 'part' | 'parameter'; readonly name: string }
}

/** A property's value: JSON as AWS's API takes it, with placeholders. */
export type Value =
  string | number | boolean | null | Placeholder | readonly Value[] | { readonly [name: string]: Value }

export type Properties = Readonly<Record<string, Value>>

/** The handle of a part that is created, whatever it will be. */
export function handleOf(part: string): Placeholder {
  return { [stands]: { for: 'part', name: part } }
}

/** What the person who runs the export gives for a parameter. */
export function parameterValue(name: string): Placeholder {
  return { [stands]: { for: 'parameter', name } }
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
  return typeof value === 'object' && value !== null && !isList(value) && !isPlaceholder(value)
}

/** Every placeholder in a value. */
export function* placeholdersIn(value: Value): Generator<Placeholder[typeof stands]> {
  if (isPlaceholder(value)) yield value[stands]
  else if (isList(value)) for (const item of value) yield* placeholdersIn(item)
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) yield* placeholdersIn(member)
}
