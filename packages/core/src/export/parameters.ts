import type { Parameter } from './plan.ts'

/** The certificate of listeners that speak TLS. */
export const certificate: Parameter = {
  name: 'CertificateArn',
  text: {
    ko: 'HTTPS 리스너가 쓸 ACM 인증서의 ARN',
    en: 'ARN of the ACM certificate of the HTTPS listener',
  },
}

/** The month's limit of a budget that has none. */
export const budgetLimit: Parameter = {
  name: 'BudgetLimit',
  text: { ko: '월 예산 한도(미국 달러)', en: 'limit of the monthly budget in US dollars' },
  default: '10',
}

/** Who hears of it. */
export const budgetEmail: Parameter = {
  name: 'BudgetEmail',
  text: {
    ko: '예산의 80%를 쓰면 메일을 받을 주소',
    en: 'address that gets a mail once 80% of the budget is spent',
  },
}

export const parameters: readonly Parameter[] = [certificate, budgetLimit, budgetEmail]
