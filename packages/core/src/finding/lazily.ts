/** Makes a value when it is first asked for. Schemas are made so: making them all takes longer than reading a file. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
