import { isSku, priceOf, type PriceBook } from '../pricing/index.ts'
import type { Assumption, LineItem } from './line-item.ts'
import type { Usage } from './usage.ts'

type Plan = NonNullable<Usage['savingsPlan']>

const demandSku = /^fargate\.linux\.(.+)$/

/**
 * Prices what runs on Fargate (not on Spot, not Windows) as a Compute Savings Plan does, where the book knows its rates;
 * where it does not, and for EC2, the list price stays, and that is said.
 */
export function withSavingsPlan(
  items: readonly LineItem[],
  plan: Plan,
  book: PriceBook,
): { readonly items: readonly LineItem[]; readonly assumptions: readonly Assumption[] } {
  let isUsed = false
  let isUnknown = false
  const planned = items.map((item): LineItem => {
    const rest = demandSku.exec(item.sku)?.[1]
    if (rest === undefined) {
      // A Compute Savings Plan also covers EC2, at rates that no book has.
      isUnknown ||= item.sku.startsWith('ec2.')
      return item
    }
    const sku = `fargate.savings-plan-${plan}.${rest}`
    if (!isSku(sku) || priceOf(book, sku) === undefined) {
      isUnknown = true
      return item
    }
    isUsed = true
    const { ko, en } = item.description
    const description = { ko: `${ko}, Savings Plan`, en: `${en}, Savings Plan` }
    return { ...item, sku, description, basis: 'assumed' }
  })
  const assumptions = [...(isUsed ? [committed(plan)] : []), ...(isUnknown ? [unknownRates] : [])]
  return { items: planned, assumptions }
}

function committed(plan: Plan): Assumption {
  const isOne = plan === '1y'
  return {
    name: 'savings-plan',
    text: {
      ko: `Fargate 사용량 전부를 ${isOne ? 1 : 3}년 약정 Compute Savings Plan(선결제 없음)으로 낸다고 보았습니다. 약정한 금액은 쓰지 않아도 청구됩니다.`,
      en: `All of Fargate is paid for by a ${isOne ? 'one' : 'three'}-year Compute Savings Plan without upfront payment; what is committed is billed whether it is used or not.`,
    },
  }
}

const unknownRates: Assumption = {
  name: 'savings-plan-unknown',
  text: {
    ko: 'Compute Savings Plans 요금을 알지 못하는 항목은 정가로 계산했습니다.',
    en: 'Where the rate of a Compute Savings Plan is not known, the list price is used.',
  },
}
