import type { Text } from '../finding/index.ts'
import type { PriceBook } from './book.ts'

const priceList: Text = { ko: 'AWS 가격 목록 파일', en: 'AWS Price List file' }
const priceListApi: Text = { ko: 'AWS 가격 목록 API', en: 'AWS Price List API' }
const pricingPage: Text = { ko: 'AWS 요금 페이지', en: 'AWS pricing page' }
const bill: Text = { ko: '실제 AWS 청구서', en: 'an AWS bill' }

/** Where figures come from in the end; `quoted-…` where somebody else had them of AWS, and they were read there. */
const kinds: Readonly<Record<string, Text>> = {
  'price-list': priceList,
  'price-list-api': priceListApi,
  'pricing-page': pricingPage,
  bill,
  'quoted-list': quoted(priceList),
  'quoted-api': quoted(priceListApi),
  'quoted-page': quoted(pricingPage),
  'quoted-bill': quoted(bill),
  document: { ko: '공개 자료', en: 'a public document' },
}

function quoted({ ko, en }: Text): Text {
  return { ko: `${ko}(공개 자료에 옮겨진 것)`, en: `${en}, as a public source has it` }
}

/** What to call a source of a book, in a few words; its own words where the book says no more. */
export function sourceName(book: PriceBook, source: string): Text {
  const { kind = '', what = source } = book.sources[source] ?? {}
  return kinds[kind] ?? { ko: what, en: what }
}
