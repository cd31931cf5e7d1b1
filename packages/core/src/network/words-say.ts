import type { Text } from '../finding/index.ts'

/** Gives the data of a text their type. */
export function say<Data>(text: (data: Data) => Text): (data: Data) => Text {
  return text
}
