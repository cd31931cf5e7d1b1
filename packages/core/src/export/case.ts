import { isList, isMap, type Properties, type Value } from './value.ts'

/** Gives every property a capital, as most APIs but that of ECS have it. */
export function capitalised(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [capitalisedName(name), capitalisedValue(value)]),
  )
}

export function capitalisedName(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

function capitalisedValue(value: Value): Value {
  if (isList(value)) return value.map(capitalisedValue)
  return isMap(value) ? capitalised(value) : value
}
