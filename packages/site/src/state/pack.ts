/**
 * A value as short text for an address or for storage: the version, a dot, and JSON in base64url. A text of another
 * version was written by another version of the tutorial.
 */
export function pack(version: string, value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const base64 = btoa(String.fromCharCode(...bytes))
  return `${version}.${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** Above the longest service that there is, whose security groups have sixty rules each. */
const longest = 100_000

/** Reads what `pack` wrote. The text is anybody's, so the value may be anything that JSON can say. */
export function unpack(
  version: string,
  text: string,
): { readonly value: unknown } | { readonly problem: 'broken' | 'other-version' } {
  if (text.length > longest) return { problem: 'broken' }
  const [written, base64, ...rest] = text.split('.')
  if (base64 === undefined || rest.length > 0) return { problem: 'broken' }
  if (written !== version) return { problem: 'other-version' }
  try {
    const characters = atob(base64.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0))
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { problem: 'broken' }
  }
}
