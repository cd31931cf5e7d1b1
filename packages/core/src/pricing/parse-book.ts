import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import type { PriceBook } from './book.ts'
import { isSku } from './is-sku.ts'

const schema = lazily(() =>
  z.object({
    schemaVersion: z.literal(1),
    region: z.string(),
    name: z.object({ ko: z.string(), en: z.string() }),
    currency: z.literal('USD'),
    prices: z.record(
      z.string(),
      z.object({
        usd: z.number().check(z.gt(0), z.lt(1_000_000)),
        source: z.string(),
        date: z.string(),
        stale: z.optional(z.boolean()),
        note: z.optional(z.string()),
        grade: z.optional(z.string()),
        tiers: z.optional(
          z.array(z.object({ upTo: z.nullable(z.number()), usd: z.number().check(z.gt(0)) })),
        ),
      }),
    ),
    sources: z.record(z.string(), z.object({ what: z.string(), kind: z.optional(z.string()) })),
  }),
)

/** Reads an untrusted value as a price book; otherwise says which path is wrong. */
export function parsePriceBook(value: unknown): { readonly book: PriceBook } | { readonly wrongAt: string } {
  const result = z.safeParse(schema(), value)
  if (!result.success) return { wrongAt: result.error.issues[0]?.path.join('.') ?? '' }
  const unknown = Object.keys(result.data.prices).find((sku) => !isSku(sku))
  return unknown === undefined ? { book: result.data } : { wrongAt: `prices.${unknown}` }
}
