import type { Assumption } from './item.ts'

/** What a configuration does not tell about a month; every value has a default that is printed with the estimate. */
export interface Usage {
  /** Hours in the month: 730, as AWS's own calculator counts. */
  readonly hoursPerMonth?: number
  /** Load balancer capacity units (LCU, or NLCU of a network load balancer) used on average in every hour. */
  readonly lcu?: number
  /** GB through all NAT gateways. */
  readonly natGb?: number
}

export type CompleteUsage = Required<Usage>

export const defaultUsage: CompleteUsage = { hoursPerMonth: 730, lcu: 0, natGb: 0 }

/** Fills in the defaults. */
export function completeUsage(usage: Usage): CompleteUsage {
  return {
    hoursPerMonth: usage.hoursPerMonth ?? defaultUsage.hoursPerMonth,
    lcu: usage.lcu ?? defaultUsage.lcu,
    natGb: usage.natGb ?? defaultUsage.natGb,
  }
}

/** What every estimate takes for granted. */
export function generalAssumptions(usage: CompleteUsage): readonly Assumption[] {
  return [
    {
      name: 'month',
      text: {
        ko: `한 달은 ${usage.hoursPerMonth}시간이며, 태스크는 내내 실행됩니다.`,
        en: `A month has ${usage.hoursPerMonth} hours, and the tasks run all the time.`,
      },
    },
    {
      name: 'list-price',
      text: {
        ko: '정가 기준입니다. 프리 티어, 크레딧, Savings Plans, 세금은 넣지 않았습니다.',
        en: 'List prices: no free tier, credits, Savings Plans or tax.',
      },
    },
  ]
}
