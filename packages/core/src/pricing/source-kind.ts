import type { Text } from '../finding/index.ts'
import type { PriceBook } from './book.ts'

/** Where figures come from in the end; a source's own words tell by which way. */
const kinds: Readonly<Record<string, Text>> = {
  'price-list': { ko: 'AWS 가격 목록 파일', en: 'AWS Price List file' },
  'price-list-api': { ko: 'AWS 가격 목록 API', en: 'AWS Price List API' },
  'pricing-page': { ko: 'AWS 요금 페이지', en: 'AWS pricing page' },
  bill: { ko: '실제 AWS 청구서', en: 'an AWS bill' },
  document: { ko: '공개 자료', en: 'a public document' },
}

/** What to call a source of a book, in a few words; its own words where the book says no more. */
export function sourceName(book: PriceBook, source: string): Text {
  const { kind = '', what = source } = book.sources[source] ?? {}
  return kinds[kind] ?? { ko: what, en: what }
}
