import { queryWords } from './tokens.ts'

/** A stretch of a text, and whether it holds what was searched for. */
export interface Stretch {
  readonly text: string
  readonly isHit: boolean
}

/** Characters of an excerpt. */
const excerptLength = 120

/** The part of a text around the first word of a query that stands in it, with its hits. */
export function excerpt(text: string, query: string): readonly Stretch[] {
  const words = queryWords(query)
    .map(({ exact }) => exact)
    .filter((word) => word.length > 1)
  const lower = text.toLowerCase()
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0)
  const first = places.length === 0 ? 0 : Math.max(0, Math.min(...places) - excerptLength / 4)
  const from = first === 0 ? 0 : text.indexOf(' ', first) + 1
  const cut = text.slice(from, from + excerptLength)
  const stretches = marked(cut, words)
  return [
    ...(from > 0 ? [{ text: '… ', isHit: false }] : []),
    ...stretches,
    ...(from + excerptLength < text.length ? [{ text: ' …', isHit: false }] : []),
  ]
}

function marked(text: string, words: readonly string[]): readonly Stretch[] {
  const lower = text.toLowerCase()
  const stretches: Stretch[] = []
  let done = 0
  while (done < text.length) {
    const next = words
      .map((word) => ({ word, at: lower.indexOf(word, done) }))
      .filter(({ at }) => at >= 0)
      .toSorted((left, right) => left.at - right.at || right.word.length - left.word.length)[0]
    if (next === undefined) break
    if (next.at > done) stretches.push({ text: text.slice(done, next.at), isHit: false })
    done = next.at + next.word.length
    stretches.push({ text: text.slice(next.at, done), isHit: true })
  }
  if (done < text.length) stretches.push({ text: text.slice(done), isHit: false })
  return stretches
}
