import type { Alternative } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import { skus } from '@ecs-lint/core/pricing'
import { visible } from '../terminal.ts'

/** What an alternative's bill lacks: the things without a price, or why a quantity is not known. */
export function missingNames({ estimate }: Alternative, language: Language): readonly string[] {
  const names = estimate.missing.map(({ sku, reason }) =>
    sku === undefined ? reason[language] : skus[sku].description[language],
  )
  return [...new Set(names)].map(visible)
}

/** Every note once, after the names of those that it is about. */
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

/** Region codes are short enough for a list; other choices go by their labels. */
export function shortName({ id, label, estimate }: Alternative, language: Language): string {
  return id === estimate.region ? id : visible(label[language])
}
