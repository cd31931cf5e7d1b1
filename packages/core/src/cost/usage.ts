import type { Assumption } from './line-item.ts'

/** Tasks that run for a while: `{ tasks: 4, hours: 8, times: 22 }` are four tasks for eight hours on 22 days a month. */
export interface ScheduledTasks {
  readonly tasks: number
  /** Hours that each of them runs, each time. */
  readonly hours: number
  /** How often a month; once if left out. */
  readonly times?: number
}

/** What a configuration does not tell about a month; every value has a default that is printed with the estimate. */
export interface Usage {
  /** Hours in the month: 730, as AWS's own calculator counts. */
  readonly hoursPerMonth?: number
  /** When how many tasks of every service run, instead of the desired count all the time. The entries add up. */
  readonly schedule?: readonly ScheduledTasks[]
  /**
   * Load balancer capacity units (LCU, or NLCU of a network load balancer) used on average in every hour, by every load
   * balancer. Where the traffic below takes more of them, that counts.
   */
  readonly lcu?: number
  /** New connections a second, or flows of UDP. */
  readonly newConnectionsPerSecond?: number
  /** Connections open at a time. */
  readonly activeConnections?: number
  /** GB an hour through the load balancer. */
  readonly processedGbPerHour?: number
  /** Evaluations a second of listener rules beyond the first ten of a request; Application Load Balancers only. */
  readonly ruleEvaluationsPerSecond?: number
  /** GB a month through all NAT gateways. */
  readonly natGb?: number
  /** GB a month through all interface endpoints. */
  readonly endpointGb?: number
  /**
   * GB a month of image layers pulled from Amazon ECR, a part of what goes through NAT gateways and endpoints: a gateway
   * endpoint of Amazon S3 takes them for free. Only the comparison of ways out reads it.
   */
  readonly layerGb?: number
  /** GB a month out to the internet. */
  readonly gbOut?: number
  /** GB a month that cross from one Availability Zone to another. */
  readonly crossZoneGb?: number
  /** GB a month that the containers log. */
  readonly logGb?: number
  /** Months of logs that a log group holds which never expires. */
  readonly logMonths?: number
  /** Metrics of Container Insights, for the account's own count instead of the documented one. */
  readonly insightsMetrics?: number
  /** GB a month of performance events that Container Insights logs. */
  readonly insightsLogGb?: number
  /** GB of images kept in Amazon ECR. */
  readonly imageGb?: number
  readonly deploymentsPerMonth?: number
  /** Minutes in which old and new tasks run side by side, before steps and bake time; without it, as simulated. */
  readonly deploymentMinutes?: number
  /** The type of the EC2 instances, where the configuration does not say. */
  readonly instanceType?: string
  /** MiB of an EC2 instance that its own system keeps. */
  readonly instanceReservedMemory?: number
  /** GB of an EC2 instance's volume, where the configuration does not say; without it, what AWS gives. */
  readonly instanceVolumeGb?: number
  /** Prices Fargate by a Compute Savings Plan of one or three years, without upfront payment. */
  readonly savingsPlan?: '1y' | '3y'
  /** Takes off what AWS's free tiers give; they belong to the whole account. */
  readonly freeTier?: boolean
}

/** A Usage in which every field has a value, but those whose absence says something. */
export type CompleteUsage = Required<Omit<Usage, OptionalField>> & Pick<Usage, OptionalField>

type OptionalField =
  'deploymentMinutes' | 'insightsMetrics' | 'instanceType' | 'instanceVolumeGb' | 'savingsPlan'

/** What is assumed where nobody tells how much is used. */
export const defaultUsage: CompleteUsage = {
  hoursPerMonth: 730,
  schedule: [],
  lcu: 0,
  newConnectionsPerSecond: 0,
  activeConnections: 0,
  processedGbPerHour: 0,
  ruleEvaluationsPerSecond: 0,
  natGb: 0,
  endpointGb: 0,
  layerGb: 0,
  gbOut: 0,
  crossZoneGb: 0,
  logGb: 0,
  logMonths: 12,
  insightsLogGb: 0,
  imageGb: 0,
  deploymentsPerMonth: 0,
  // What AWS's page on reserving container instance memory takes as its example.
  instanceReservedMemory: 256,
  freeTier: false,
}

/** Fills in the defaults. */
export function completeUsage(usage: Usage): CompleteUsage {
  const given = Object.entries(usage).filter(([, value]) => value !== undefined)
  return given.length === 0 ? defaultUsage : { ...defaultUsage, ...Object.fromEntries(given) }
}

/** What every estimate takes for granted. */
export function generalAssumptions(usage: CompleteUsage): readonly Assumption[] {
  const { hoursPerMonth: hours, schedule, freeTier, savingsPlan } = usage
  const isScheduled = schedule.length > 0
  const month = {
    name: 'month',
    text: {
      ko: `한 달은 ${hours}시간이며, 태스크는 ${isScheduled ? '주어진 일정대로만' : '내내'} 실행됩니다.`,
      en: `A month has ${hours} hours, and the tasks run ${isScheduled ? 'by the schedule given' : 'all the time'}.`,
    },
  }
  const hasPlan = savingsPlan !== undefined
  const listPrice = {
    name: 'list-price',
    text: {
      ko: `정가 기준입니다. ${freeTier ? '' : '프리 티어, '}크레딧, ${hasPlan ? '' : 'Savings Plans, '}세금은 넣지 않았습니다.`,
      en: `List prices: no ${freeTier ? '' : 'free tier, '}credits${hasPlan ? '' : ', Savings Plans'} or tax.`,
    },
  }
  return freeTier ? [month, listPrice, freeTierAssumption] : [month, listPrice]
}

const freeTierAssumption: Assumption = {
  name: 'free-tier',
  text: {
    ko: '프리 티어를 뺐습니다. 프리 티어는 계정 전체에 한 번만 적용되며, 2025년 7월 15일부터 만든 계정에는 12개월 프리 티어가 없습니다.',
    en: 'The free tier is taken off. The whole account has it but once, and accounts opened from 15 July 2025 do not get its twelve-month part.',
  },
}
