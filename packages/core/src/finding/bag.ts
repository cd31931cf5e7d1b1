/** An object of a file that was parsed: names and values of which nothing is known yet. */
export type Bag = Readonly<Record<string, unknown>>

/** Whether a value has members by name: no list, no `null`. */
export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
