import { masked } from './open-text.ts'

/** The parts of a text such as an ARN, some of which only the deployment may fill in. */
export function partsOf(text: string, separator: string): readonly string[] {
  let start = 0
  return masked(text)
    .split(separator)
    .map(({ length }) => {
      const part = text.slice(start, start + length)
      start += length + separator.length
      return part
    })
}
