import { diffEstimates, differenceOf, type Estimate, type ItemDifference } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'

/** What a change of the service does to its bill, as the panel shows it. */
export interface Difference {
  /** US dollars: what an amount that is shown is shown as more. */
  readonly month: number
  readonly day: number
  readonly hour: number
  /** The largest changes come first. */
  readonly lines: readonly DifferenceLine[]
  /** A price is missing on either side, so the total is not the whole difference. */
  readonly isInexact: boolean
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
  const { items, missing, total } = diffEstimates(before, after, 'type')
  const [old, now] = [before.total / before.hoursPerMonth, after.total / after.hoursPerMonth]
  return {
    month: total,
    day: differenceOf(old * 24, now * 24),
    hour: differenceOf(old, now, 1000),
    lines: items
      .map((item) => ({
        description: item.description,
        why: whyOf(item),
        monthly: item.shown,
      }))
      .filter(({ monthly }) => monthly !== 0)
      .toSorted((left, right) => Math.abs(right.monthly) - Math.abs(left.monthly)),
    isInexact: missing.before.length + missing.after.length > 0,
  }
}

function whyOf({ before, after }: ItemDifference): Text {
  const [old, now] = [before?.why, after?.why]
  if (old === undefined || now === undefined || old.en === now.en) return now ?? old ?? { ko: '', en: '' }
  return { ko: `${old.ko} → ${now.ko}`, en: `${old.en} → ${now.en}` }
}
