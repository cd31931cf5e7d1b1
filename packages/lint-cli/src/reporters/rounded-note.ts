import { addsUp, rounded, type PricedItem } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'

/** That amounts are rounded, where those of the lines, as they are printed, do not add up to the total. */
export function roundedNote(
  lines: readonly Pick<PricedItem, 'monthly'>[],
  total: number,
  language: Language,
): readonly string[] {
  return addsUp(lines, total) ? [] : [rounded[language]]
}
