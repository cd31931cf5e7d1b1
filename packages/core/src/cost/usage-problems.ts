import type { Text } from '../finding/index.ts'
import { defaultUsage, type Usage } from './usage.ts'

/** One field of a Usage that does not hold what it must. */
export interface UsageProblem {
  readonly field: string
  readonly message: Text
}

/** What is wrong with a Usage that comes from a script or a user. */
export function usageProblems(usage: Usage): readonly UsageProblem[] {
  const problems: UsageProblem[] = []
  for (const [field, value] of Object.entries(usage) as readonly [string, unknown][]) {
    if (value === undefined) continue
    const demand = Object.hasOwn(demands, field) ? demands[field] : undefined
    if (demand === undefined) {
      problems.push({
        field,
        message: { ko: `${field}: 없는 항목입니다.`, en: `There is no field ${field}.` },
      })
    } else if (!demand.isMet(value)) {
      problems.push({
        field,
        message: { ko: `${field}: ${demand.text.ko}`, en: `${field} ${demand.text.en}` },
      })
    }
  }
  return problems
}

interface Demand {
  readonly isMet: (value: unknown) => boolean
  readonly text: Text
}

const amount: Demand = {
  isMet: isAmount,
  text: { ko: '0 이상의 숫자여야 합니다.', en: 'takes a number from 0.' },
}

const demands: Readonly<Record<string, Demand>> = {
  ...Object.fromEntries(Object.keys(defaultUsage).map((field) => [field, amount])),
  deploymentMinutes: amount,
  insightsMetrics: amount,
  instanceVolumeGb: amount,
  hoursPerMonth: {
    isMet: (value) => isAmount(value) && value > 0,
    text: { ko: '0보다 큰 숫자여야 합니다.', en: 'takes a number above 0.' },
  },
  schedule: {
    isMet: (value) => Array.isArray(value) && value.every(isScheduled),
    text: {
      ko: '{ tasks, hours, times }의 목록이어야 하며, 태스크 수와 횟수는 0 이상의 정수, 시간은 0 이상의 숫자여야 합니다.',
      en: 'takes a list of { tasks, hours, times } with whole numbers of tasks and times and hours from 0.',
    },
  },
  instanceType: {
    isMet: (value) => typeof value === 'string',
    text: {
      ko: 't3.medium 같은 인스턴스 유형이어야 합니다.',
      en: 'takes an instance type such as t3.medium.',
    },
  },
  savingsPlan: {
    isMet: (value) => value === '1y' || value === '3y',
    text: { ko: '1y나 3y여야 합니다.', en: 'takes 1y or 3y.' },
  },
  freeTier: {
    isMet: (value) => typeof value === 'boolean',
    text: { ko: 'true나 false여야 합니다.', en: 'takes true or false.' },
  },
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isCount(value: unknown): boolean {
  return isAmount(value) && Number.isInteger(value)
}

function isScheduled(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { tasks, hours, times = 1 } = value as Readonly<Record<string, unknown>>
  return isCount(tasks) && isAmount(hours) && isCount(times)
}
