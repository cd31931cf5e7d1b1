import { cents, type Estimate } from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import type { Parameter } from './plan.ts'

/** The certificate of listeners that speak TLS. */
export const certificate: Parameter = {
  name: 'CertificateArn',
  text: {
    ko: '리스너가 쓸 ACM 인증서의 ARN',
    en: 'ARN of the ACM certificate of the listener',
  },
}

/**
 * At how many percent of a budget that is spent a mail is sent: the first soon after something is forgotten, the last above what
 * was expected. AWS takes five for a budget.
 *
 * Source: https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_CreateBudget.html
 */
export const budgetThresholds = [10, 50, 80] as const

/** The same in words. */
export const percents = budgetThresholds.map((each) => `${each}%`).join(', ')

/** What a month costs, as far as it is known. */
export type Bill = Pick<Estimate, 'total' | 'missing'>

/**
 * The month's limit of a budget that has none: the smallest multiple of $10 of which the bill is no more than the 80% at which
 * the last mail is sent. A budget below the bill would send it every month, and one without a bill is for its owner to set.
 */
export function budgetLimitFor(bill: Bill | undefined): Parameter {
  const text = { ko: '월 예산 한도(미국 달러)', en: 'limit of the monthly budget in US dollars' }
  if (bill === undefined || bill.missing.length > 0) return { name: budgetLimit, text }
  const total = bill.total.toFixed(2)
  const limit = `${limitOf(bill.total)}`
  const first = firstMail(bill.total)
  return {
    name: budgetLimit,
    text: {
      ko: `${text.ko}. ${limit}달러로 두면 예상 월 요금 ${total}달러를 다 써도 80% 알림은 오지 않음(10달러 단위로 올림)${first.ko}`,
      en: `${text.en}; with ${limit}, rounded up to a ten, the estimated ${total} a month does not set off the mail at 80%${first.en}`,
    },
    default: limit,
  }
}

function limitOf(monthly: number): number {
  return Math.max(1, Math.ceil(cents(monthly) / 800)) * 10
}

/** Within how many days a service that runs on has spent what the first mail is sent at, of the limit that an export proposes. */
export function daysToFirstMail(monthly: number): number {
  return Math.ceil((limitOf(monthly) * budgetThresholds[0] * 730) / (monthly * 100 * 24))
}

/** The same in words; nothing where a month does not spend as much. */
function firstMail(monthly: number): Text {
  const [percent] = budgetThresholds
  const days = daysToFirstMail(monthly)
  if (days > 28) return { ko: '', en: '' }
  return {
    ko: `. 이 요금이면 켠 지 ${days}일쯤에 ${percent}%를 넘음`,
    en: `; at that rate ${percent}% of it is spent within ${days} day${days === 1 ? '' : 's'}`,
  }
}

export const budgetLimit = 'BudgetLimit'

/** Who hears of it. */
export const budgetEmail: Parameter = {
  name: 'BudgetEmail',
  text: {
    ko: `예산의 ${percents}를 넘을 때마다 메일을 받을 주소`,
    en: `address that gets a mail when ${percents} of the budget are spent`,
  },
}
