import type { Alternative } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import { skuDescription } from '@ecs-lint/core/pricing'
import { visible } from '../terminal.ts'

/** What is missing from an alternative's bill: items without a price, or the reason why a quantity is unknown. */
export function missingNames({ estimate }: Alternative, language: Language): readonly string[] {
  // What is in none of the bills, whatever is chosen, is said once beside them.
  const names = estimate.missing
    .filter(({ isBeside }) => isBeside !== true)
    .map(({ sku, reason }) => (sku === undefined ? reason[language] : skuDescription(sku)[language]))
  return [...new Set(names)].map(visible)
}

/** Each distinct note once, after the names of its alternatives. */
export function noteTexts(alternatives: readonly Alternative[], language: Language): readonly string[] {
  const told = alternatives.flatMap((alternative) =>
    alternative.notes.map((note) => ({
      note: visible(note[language]),
      name: shortName(alternative, language),
    })),
  )
  return [...Map.groupBy(told, ({ note }) => note)].map(
    ([note, about]) => `${about.map(({ name }) => name).join(', ')}: ${note}`,
  )
}

/** The Region code of a Region, the label of any other alternative. */
export function shortName({ id, label, estimate }: Alternative, language: Language): string {
  return id === estimate.region ? id : visible(label[language])
}
