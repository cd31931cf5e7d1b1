import type { Alternative } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import { skus } from '@ecs-lint/core/pricing'
import { dollars, visible } from '../terminal.ts'

/** What an alternative's bill lacks: the things without a price, or why a quantity is not known. */
export function missingNames({ estimate }: Alternative, language: Language): readonly string[] {
  const names = estimate.missing.map(({ sku, reason }) =>
    sku === undefined ? reason[language] : skus[sku].description[language],
  )
  return [...new Set(names)].map(visible)
}

/** A difference with its sign: `+$3.10`, `-$8.29`, `$0.00`. */
export function signedDollars(amount: number): string {
  if (amount === 0) return dollars(0)
  return `${amount > 0 ? '+' : '-'}${dollars(Math.abs(amount))}`
}
