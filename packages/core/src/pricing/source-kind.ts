import type { Text } from '../finding/index.ts'
import type { PriceBook } from './book.ts'

/** Where figures come from in the end. */
const kinds: Readonly<Record<string, Text>> = {
  'price-list': { ko: 'AWS 가격 목록 파일', en: 'AWS Price List file' },
  'price-list-api': { ko: 'AWS 가격 목록 API', en: 'AWS Price List API' },
  'pricing-page': { ko: 'AWS 요금 페이지', en: 'AWS pricing page' },
  bill: { ko: '실제 AWS 청구서', en: 'an AWS bill' },
  document: { ko: '공개 자료', en: 'a public document' },
}

/** In a source's own words: somebody else had the figures of AWS, and they were read there. */
const isQuoted = /\bgithub\b|\bpublic\b|\bquot(?:e[ds]?|ing)\b/i

/** What to call a source of a book, in a few words; its own words where the book says no more. */
export function sourceName(book: PriceBook, source: string): Text {
  const { kind = '', what = source } = book.sources[source] ?? {}
  const name = kinds[kind]
  if (name === undefined) return { ko: what, en: what }
  if (kind === 'document' || !isQuoted.test(what)) return name
  return { ko: `${name.ko}(공개 자료에 옮겨진 것)`, en: `${name.en}, as a public source has it` }
}
