import { diffEstimates, differenceOf, type Estimate, type ItemDifference } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import { exactDifference } from './exact.ts'

/** What a change of the service does to its bill, as the panel shows it. */
export interface Difference {
  /** Undefined where a price is missing on either side, for then nobody knows. */
  readonly sums: Sums | undefined
  /** The largest changes come first. What a price is missing of is left out: the rest of its lines would look like a saving. */
  readonly lines: readonly DifferenceLine[]
}

/** US dollars: what an amount that is shown is shown as more. */
interface Sums {
  readonly month: number
  readonly day: number
  readonly hour: number
}

interface DifferenceLine {
  readonly description: Text
  /** The arithmetic of before and after, or of the one there is. */
  readonly why: Text
  /** US dollars a month. */
  readonly monthly: number
}

/** The lines that are shown with other amounts than before. A service with another name is still the same service. */
export function differencesOf(before: Estimate, after: Estimate): Difference {
  const month = exactDifference(before, after)
  const [old, now] = [before.total / before.hoursPerMonth, after.total / after.hoursPerMonth]
  const unpriced = new Set([...before.missing, ...after.missing].map(({ resource }) => resource.type))
  return {
    sums:
      month === undefined
        ? undefined
        : { month, day: differenceOf(old * 24, now * 24), hour: differenceOf(old, now, 1000) },
    lines: diffEstimates(before, after, 'type')
      .items.filter(({ resource }) => !unpriced.has(resource.type))
      .map((item) => ({
        description: item.description,
        why: whyOf(item),
        monthly: item.shown,
      }))
      .filter(({ monthly }) => monthly !== 0)
      .toSorted((left, right) => Math.abs(right.monthly) - Math.abs(left.monthly)),
  }
}

function whyOf({ before, after }: ItemDifference): Text {
  const [old, now] = [before?.why, after?.why]
  if (old === undefined || now === undefined || old.en === now.en) return now ?? old ?? { ko: '', en: '' }
  return { ko: `${old.ko} → ${now.ko}`, en: `${old.en} → ${now.en}` }
}
