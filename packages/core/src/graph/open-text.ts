/**
 * A text as long, in which what only the deployment fills in, such as `${AWS::Region}`, is blank: its colons and slashes
 * part nothing.
 */
export function masked(text: string): string {
  return text.includes('${') ? text.replaceAll(/\$\{[^${}]*\}/g, (found) => '_'.repeat(found.length)) : text
}
