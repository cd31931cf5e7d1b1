import type { Text } from '@ecs-lint/core/finding'

/** Beneath amounts whose sum may be a cent beside the total. */
export const rounded: Text = {
  ko: '금액마다 따로 반올림해서, 더하면 합계와 1센트쯤 다를 수 있습니다.',
  en: 'Each amount is rounded by itself, so their sum may differ from the total by a cent.',
}

/** Whether amounts that are each shown to the cent add up to the total that is shown above them. */
export function addsUp(amounts: readonly number[], total: number): boolean {
  return amounts.reduce((sum, amount) => sum + cents(amount), 0) === cents(total)
}

function cents(amount: number): number {
  return Math.round((amount + 1e-9) * 100)
}
