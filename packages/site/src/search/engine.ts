import MiniSearch, { type Options, type Query } from 'minisearch'
import { sameTerms } from './terms.ts'
import { indexTokens, queryWords, type QueryWord } from './tokens.ts'

/** A part of a page, from one heading to the next. */
export interface Section {
  readonly id: number
  /** Path with the heading's anchor. */
  readonly url: string
  /** The page's title. */
  readonly title: string
  /** Empty for what stands before the first heading. */
  readonly heading: string
  readonly text: string
}

export type Found = Omit<Section, 'id'>

const options: Options<Section> = {
  fields: ['title', 'heading', 'text'],
  storeFields: ['url', 'title', 'heading', 'text'],
  tokenize: indexTokens,
  processTerm: (term) => term,
}

/** The longest query that is looked at, in characters. */
const longest = 200

/** Makes the index of one language's pages, as text to be stored. */
export function buildIndex(sections: readonly Section[]): string {
  const index = new MiniSearch(options)
  index.addAll(sections)
  return JSON.stringify(index)
}

/** Reads a stored index; the function finds the pages that have every word of a query in one of their parts, the best first, by that part. */
export function openIndex(stored: string): (query: string) => readonly Found[] {
  const index = MiniSearch.loadJSON(stored, options)
  return (query) => {
    const found = queryOf(query.slice(0, longest))
    if (found === undefined) return []
    const parts = index
      .search(found, {
        tokenize: (text) => [text],
        boost: { title: 6, heading: 3 },
        boostDocument: (_id, _term, stored) => weightOf(String(stored?.['url'])),
      })
      .map(({ url, title, heading, text }): Found => ({ url, title, heading, text }))
    return [...Map.groupBy(parts, ({ url }) => url.replace(/#.*/, '')).values()].flatMap((own) =>
      own.slice(0, 1),
    )
  }
}

/** What teaches a thing comes before the rules about it, of which there are many, each with its name in the title. */
function weightOf(url: string): number {
  if (/\/rules\/./.test(url)) return 0.2
  if (url.includes('/steps/')) return 4
  return url.includes('/glossary/') ? 2 : 1
}

interface Term {
  readonly words: readonly QueryWord[]
  readonly group: readonly (readonly QueryWord[])[]
}

/** Every term with the words for the same thing, the longest first: 태스크 정의 before 태스크. */
const terms: readonly Term[] = sameTerms
  .map((group) => group.map(queryWords))
  .flatMap((group) => group.map((words) => ({ words, group })))
  .toSorted((left, right) => right.words.length - left.words.length)

/** All that a text must hold: of a known term, that one or another word for the same thing. */
function queryOf(query: string): Query | undefined {
  const words = queryWords(query)
  const queries: Query[] = []
  for (let at = 0; at < words.length; at += 1) {
    const term = terms.find((known) => wordsTaken(known, words, at) > 0)
    const taken = term === undefined ? 1 : wordsTaken(term, words, at)
    const said = words.slice(at, at + taken)
    queries.push({
      combineWith: 'OR',
      queries: [phrase(said, 2), ...(term?.group ?? []).map((same) => phrase(same, 1))],
    })
    at += taken - 1
  }
  return queries.length === 0 ? undefined : { combineWith: 'AND', queries }
}

/** How many words of a query are the term: as many as it has, or one where they are written together (로드밸런서). */
function wordsTaken(term: Term, words: readonly QueryWord[], at: number): number {
  const joined = term.words.map(({ exact }) => exact).join('')
  if (words[at]?.exact === joined) return 1
  return term.words.every(({ exact }, index) => words[at + index]?.exact === exact) ? term.words.length : 0
}

function phrase(words: readonly QueryWord[], weight: number): Query {
  return {
    combineWith: 'AND',
    queries: words.map(({ exact, needed }) => ({
      combineWith: 'OR',
      queries: [
        { queries: [exact], combineWith: 'AND', boostTerm: () => 2 * weight },
        { queries: [...needed], combineWith: 'AND', prefix: true, boostTerm: () => weight },
      ],
    })),
  }
}
