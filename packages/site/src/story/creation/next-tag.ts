/** The same image under the tag after its own: `web:1.27` becomes `web:1.28`; one without a version begins with `1.0`. */
export function nextTag(image: string): string {
  const [named = image] = image.split('@')
  const colon = named.lastIndexOf(':')
  const hasTag = colon > named.lastIndexOf('/')
  const name = hasTag ? named.slice(0, colon) : named
  const tag = hasTag ? named.slice(colon + 1) : ''
  const next = tag.replace(/\d{1,9}(?=\D*$)/, (digits) => String(Number(digits) + 1))
  return `${name}:${/\d/.test(tag) ? next : '1.0'}`
}
