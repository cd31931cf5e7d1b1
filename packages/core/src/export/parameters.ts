import { cents, type Estimate } from '../cost/index.ts'
import type { Parameter } from './plan.ts'

/** The certificate of listeners that speak TLS. */
export const certificate: Parameter = {
  name: 'CertificateArn',
  text: {
    ko: 'HTTPS 리스너가 쓸 ACM 인증서의 ARN',
    en: 'ARN of the ACM certificate of the HTTPS listener',
  },
}

/** What a month costs, as far as it is known. */
export type Bill = Pick<Estimate, 'total' | 'missing'>

/**
 * The month's limit of a budget that has none: the smallest multiple of $10 of which the bill is no more than the 80% at which
 * the mail is sent. A budget below the bill would send one every month, and one without a bill is for its owner to set.
 */
export function budgetLimitFor(bill: Bill | undefined): Parameter {
  const text = { ko: '월 예산 한도(미국 달러)', en: 'limit of the monthly budget in US dollars' }
  if (bill === undefined || bill.missing.length > 0) return { name: budgetLimit, text }
  const total = bill.total.toFixed(2)
  const limit = `${Math.max(1, Math.ceil(cents(bill.total) / 800)) * 10}`
  return {
    name: budgetLimit,
    text: {
      ko: `${text.ko}. ${limit}달러는 예상 월 요금 ${total}달러가 80%를 넘지 않게 10달러 단위로 올린 값`,
      en: `${text.en}; ${limit}, in steps of 10, keeps the estimated ${total} a month within its 80%`,
    },
    default: limit,
  }
}

export const budgetLimit = 'BudgetLimit'

/** Who hears of it. */
export const budgetEmail: Parameter = {
  name: 'BudgetEmail',
  text: {
    ko: '예산의 80%를 쓰면 메일을 받을 주소',
    en: 'address that gets a mail once 80% of the budget is spent',
  },
}
