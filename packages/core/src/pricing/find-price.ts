import type { Text } from '../finding/index.ts'
import type { Price } from './book.ts'
import type { PriceListProduct, PriceTier } from './product.ts'
import type { Selector } from './selectors.ts'

/** Why the Price List does not tell the price of a SKU. */
export type LookupProblem =
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly products: readonly string[] }
  | { readonly kind: 'offers' | 'tiers' | 'zero'; readonly product: string }
  | { readonly kind: 'unit' | 'currency'; readonly product: string; readonly found: string }

/** The price that the one product matching a selector has in a Region; a problem where there is none, or no one price. */
export function findPrice(
  selector: Selector,
  region: string,
  products: readonly PriceListProduct[],
):
  | { readonly price: Pick<Price, 'usd' | 'date' | 'note'>; readonly product: PriceListProduct }
  | { readonly problem: LookupProblem } {
  const matching = products.filter((product) => isSelected(product, selector, region))
  const [product] = matching
  if (product === undefined) return { problem: { kind: 'none' } }
  if (matching.length > 1) return { problem: { kind: 'several', products: matching.map(nameOf) } }

  const name = nameOf(product)
  const [tiers, ...moreOffers] = product.offers
  if (tiers === undefined || moreOffers.length > 0) return { problem: { kind: 'offers', product: name } }
  if (tiers[0]?.from !== 0) return { problem: { kind: 'tiers', product: name } }
  const [strangeUnit] = tiers.filter(({ unit }) => !selector.units.includes(unit))
  if (strangeUnit !== undefined) {
    return { problem: { kind: 'unit', product: name, found: strangeUnit.unit } }
  }
  const strange = tiers.find(({ pricePerUnit }) => pricePerUnit['USD'] === undefined)
  if (strange !== undefined) {
    const found = Object.keys(strange.pricePerUnit).join(', ')
    return { problem: { kind: 'currency', product: name, found } }
  }
  const tier = selector.mayBeginFree ? tiers.find(({ pricePerUnit }) => pricePerUnit['USD'] !== 0) : tiers[0]
  const usd = tier?.pricePerUnit['USD'] ?? 0
  // A price of nothing is what AWS gives to usage that is metered elsewhere, as on Outposts; no SKU of ours is free.
  if (tier === undefined || usd === 0) return { problem: { kind: 'zero', product: name } }
  return {
    price: {
      usd,
      date: product.publicationDate,
      ...(tiers.length > 1 && { note: noteOf(tier, tiers.length) }),
    },
    product,
  }
}

function isSelected(product: PriceListProduct, selector: Selector, region: string): boolean {
  const { attributes, serviceCode } = product
  const { query, usageType } = selector
  const place = attributes['regionCode'] ?? attributes['fromRegionCode'] ?? region
  const wanted = { ...query.filters, ...selector.attributes }
  return (
    serviceCode === query.serviceCode &&
    place === region &&
    // Outposts, Local Zones and Wavelength Zones have rows of their own beside those of their Region.
    (attributes['locationType'] ?? 'AWS Region') === 'AWS Region' &&
    Object.entries(wanted).every(([name, value]) => attributes[name] === value) &&
    (usageType === undefined || withoutPrefix(attributes['usagetype'] ?? '') === usageType)
  )
}

/** Every Region but N. Virginia puts its name before a usage type: `APN2-`, `EUC1-`, and Ireland `EU-`. */
function withoutPrefix(usageType: string): string {
  return usageType.replace(/^(?:EU|[A-Z]{3}\d)-/, '')
}

/** A product as a reader can look it up: its number, usage type and operation. */
function nameOf({ sku, attributes }: PriceListProduct): string {
  const details = [attributes['usagetype'], attributes['operation']].filter((text) => text !== undefined)
  return `${sku} (${details.filter((text) => text !== '').join(', ')})`
}

function noteOf({ unit, from, to }: PriceTier, count: number): string {
  const range = to === Infinity ? `above ${from}` : `${from} to ${to}`
  return `the price of ${range} ${unit} a month, one of ${count} tiers`
}

/** A problem in words. */
export function lookupProblemText(problem: LookupProblem): Text {
  if (problem.kind === 'none') {
    return { ko: '가격 목록에 해당하는 항목이 없습니다.', en: 'No product of the Price List matches.' }
  }
  if (problem.kind === 'several') {
    const names = problem.products.join('; ')
    return {
      ko: `가격 목록에서 항목 ${problem.products.length}개가 일치해 어느 것인지 알 수 없습니다: ${names}`,
      en: `${problem.products.length} products of the Price List match, and it is not clear which counts: ${names}`,
    }
  }
  const { ko, en } = reasons[problem.kind]
  const found = 'found' in problem ? ` (${problem.found})` : ''
  return { ko: `${ko}${found}: ${problem.product}`, en: `${en}${found}: ${problem.product}` }
}

const reasons: Readonly<Record<Exclude<LookupProblem['kind'], 'none' | 'several'>, Text>> = {
  offers: { ko: '온디맨드 요금이 하나로 정해지지 않음', en: 'It does not have exactly one on-demand offer' },
  tiers: { ko: '요금 구간이 0부터 시작하지 않음', en: 'Its tiers do not begin at 0' },
  zero: { ko: '요금이 0달러로 나와 쓰지 않음', en: 'It is listed at $0, which is not taken for a price' },
  unit: { ko: '단위가 예상과 다름', en: 'Its unit is not the expected one' },
  currency: { ko: '미국 달러 요금이 아님', en: 'Its price is not in US dollars' },
}
