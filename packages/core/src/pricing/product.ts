import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'

/** One product of the AWS Price List, as far as a price is read from it. */
export interface PriceListProduct {
  /** AWS's own number of it, such as `8CESGAFWKAJ98PME`. */
  readonly sku: string
  readonly serviceCode: string
  /** What it is: `usagetype`, `operation`, `regionCode` …, and `productFamily` where it has one. */
  readonly attributes: Readonly<Record<string, string>>
  /** Its on-demand offers, each with its tiers from the lowest. Reserved terms are left out. */
  readonly offers: readonly (readonly PriceTier[])[]
  /** Of the price list that it is from: `20260911124544`. */
  readonly version: string
  /** The day that the price list was published, `YYYY-MM-DD`. */
  readonly publicationDate: string
}

/** What a unit costs from one quantity a month to another. */
export interface PriceTier {
  readonly unit: string
  readonly from: number
  /** Infinity in the last tier. */
  readonly to: number
  /** By currency: `USD`, in China `CNY`. */
  readonly pricePerUnit: Readonly<Record<string, number>>
}

const schema = lazily(() => {
  const decimal = z.string().check(z.regex(/^\d{1,15}(?:\.\d{1,20})?$/))
  const amount = z.string().check(z.regex(/^\d{1,6}(?:\.\d{1,20})?$/))
  return z.object({
    product: z.object({
      sku: z.string(),
      productFamily: z.optional(z.string()),
      attributes: z.record(z.string(), z.string()),
    }),
    serviceCode: z.string(),
    terms: z.object({
      OnDemand: z.optional(
        z.record(
          z.string(),
          z.object({
            priceDimensions: z.record(
              z.string(),
              z.object({
                unit: z.string(),
                beginRange: decimal,
                endRange: z.union([z.literal('Inf'), decimal]),
                pricePerUnit: z.record(z.string(), amount),
              }),
            ),
          }),
        ),
      ),
    }),
    version: z.string(),
    publicationDate: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T/)),
  })
})

/** Reads one string of `PriceList` in an answer of `GetProducts`; otherwise says which path of it is wrong. */
export function parsePriceListProduct(
  text: string,
): { readonly product: PriceListProduct } | { readonly wrongAt: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { wrongAt: '' }
  }
  const result = z.safeParse(schema(), value)
  if (!result.success) return { wrongAt: result.error.issues[0]?.path.join('.') ?? '' }
  const { product, serviceCode, terms, version, publicationDate } = result.data
  const { sku, attributes, productFamily } = product
  const offers = Object.values(terms.OnDemand ?? {}).map(({ priceDimensions }) =>
    Object.values(priceDimensions)
      .map(({ unit, beginRange, endRange, pricePerUnit }) => ({
        unit,
        from: Number(beginRange),
        to: endRange === 'Inf' ? Infinity : Number(endRange),
        pricePerUnit: Object.fromEntries(
          Object.entries(pricePerUnit).map(([currency, amount]) => [currency, Number(amount)]),
        ),
      }))
      // The order in the record says nothing about the order of the tiers.
      .toSorted((left, right) => left.from - right.from),
  )
  return {
    product: {
      sku,
      serviceCode,
      attributes: { ...attributes, ...(productFamily !== undefined && { productFamily }) },
      offers,
      version,
      publicationDate: publicationDate.slice(0, 'YYYY-MM-DD'.length),
    },
  }
}
