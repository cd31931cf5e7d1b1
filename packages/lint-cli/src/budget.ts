import type { Estimate, Omission } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import type { Saving, WithheldSaving } from '@ecs-lint/core/savings'
import type { ExitCode } from './io.ts'
import { dollars } from './terminal.ts'

/** A monthly limit, and whether a bill is within it. */
export interface Budget {
  /** US dollars a month. */
  readonly limit: number
  /** `unknown` if the bill is a lower bound within the limit. A lower bound above the limit is `over`. */
  readonly verdict: 'within' | 'over' | 'unknown'
}

/** A line of a file, from 1. */
export interface FilePlace {
  readonly file: string
  readonly line: number
}

/** What is reported with a bill. */
export interface BesideBill {
  /** Where in the files that stands which is missing, where it does. */
  readonly places: ReadonlyMap<Omission, FilePlace>
  readonly budget?: Budget
  readonly savings: readonly Saving[]
  /** Savings of which it is not known whether they are any. */
  readonly withheld: readonly WithheldSaving[]
}

/** Compares a bill with a monthly limit in US dollars. */
export function budgetOf(limit: number, { total, missing }: Estimate): Budget {
  if (total > limit) return { limit, verdict: 'over' }
  return { limit, verdict: missing.length > 0 ? 'unknown' : 'within' }
}

/** 1 over the budget, whatever prices are missing; else 3 if a price is missing; else 0. */
export function exitCodeOf(estimates: readonly Estimate[], budget: Budget | undefined): ExitCode {
  if (budget?.verdict === 'over') return 1
  return estimates.some(({ missing }) => missing.length > 0) ? 3 : 0
}

/** The verdict in words: `$12.00 above the budget of $100.00`. */
export function budgetText({ limit, verdict }: Budget, total: number, language: Language): string {
  const [allowed, distance] = [dollars(limit), dollars(Math.abs(limit - total))]
  if (verdict === 'over') {
    return language === 'ko'
      ? `예산 ${allowed}보다 ${distance} 많습니다.`
      : `${distance} above the budget of ${allowed}`
  }
  if (verdict === 'within') {
    return language === 'ko'
      ? `예산 ${allowed} 안에 있습니다. ${distance} 남았습니다.`
      : `within the budget of ${allowed}, with ${distance} to spare`
  }
  return language === 'ko'
    ? `빠진 요금이 있어 예산(${allowed})을 지키는지 알 수 없습니다.`
    : `Whether it keeps to the budget of ${allowed} is not known, for something is missing.`
}
