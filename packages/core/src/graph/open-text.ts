/**
 * A text as long, in which what only the deployment fills in, such as `${AWS::Region}`, is blank: its colons and slashes
 * part nothing.
 */
export function masked(text: string): string {
  return text.includes('${') ? text.replaceAll(/\$\{[^${}]*\}/g, (found) => '_'.repeat(found.length)) : text
}

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
