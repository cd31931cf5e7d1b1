import type { Estimate } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import type { PriceBook } from '@ecs-lint/core/pricing'

/** A Region, and the bill of a service there. */
export interface Priced {
  readonly book: Pick<PriceBook, 'region' | 'name'>
  readonly estimate: Pick<Estimate, 'total' | 'missing'>
}

/** Regions by what they cost, and apart from them, by their names, those of which that is not wholly known. */
export function rankedRegions<One extends Priced>(
  all: readonly One[],
  lang: Language,
): readonly [ranked: readonly One[], others: readonly One[]] {
  const isWhole = ({ estimate }: One): boolean => estimate.missing.length === 0
  return [
    all.filter(isWhole).toSorted((left, right) => left.estimate.total - right.estimate.total),
    all
      .filter((one) => !isWhole(one))
      .toSorted((left, right) => left.book.name[lang].localeCompare(right.book.name[lang], lang)),
  ]
}
