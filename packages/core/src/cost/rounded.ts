// Amounts as they are shown: to the cent, each rounded by itself.
import type { Text } from '../finding/index.ts'
import type { PricedItem } from './estimate.ts'

/** An amount in whole cents, or in other parts of a dollar, as it is shown. Sums that differ by their order alone are the same half a cent. */
export function cents(amount: number, parts = 100): number {
  // Adding 0 makes of -0 what people call zero.
  return Math.sign(amount) * Math.round((Math.abs(amount) + 1e-9) * parts) + 0
}

/** What an amount has more than another, as both are shown: what is shown before, and this, are what is shown after. */
export function differenceOf(before: number, after: number, parts = 100): number {
  return (cents(after, parts) - cents(before, parts)) / parts
}

/** Whether amounts add up to the total that is shown beside them. Where they do not, it is said that they are `rounded`. */
export function addsUp(lines: readonly Pick<PricedItem, 'monthly'>[], total: number): boolean {
  return lines.reduce((sum, { monthly }) => sum + cents(monthly), 0) === cents(total)
}

/** Beneath amounts whose sum may be some cents beside the total. */
export const rounded: Text = {
  ko: '금액마다 따로 반올림해서, 더하면 합계와 몇 센트 다를 수 있습니다.',
  en: 'Each amount is rounded by itself, so their sum may differ from the total by a few cents.',
}
