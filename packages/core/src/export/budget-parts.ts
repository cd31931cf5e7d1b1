import { withParticle, type Text } from '../finding/index.ts'
import type { Resource } from '../graph/index.ts'
import { nameIn, settable, type Context } from './context.ts'
import { note, part, type Found } from './found.ts'
import { budgetEmail, budgetLimit } from './parameters.ts'
import { parameterValue } from './value.ts'

/** A budget with one mail at 80% of what was spent; a described one lacks its limit and its address. */
export function* budgetParts(context: Context, budget: Resource<'budgets.budget'>): Generator<Found> {
  const properties = yield* settable(context, budget)
  yield note('added', budget, completed)
  yield part('budget', nameIn(context, budget), {
    timeUnit: 'MONTHLY',
    budgetLimit: { amount: parameterValue(budgetLimit), unit: 'USD' },
    ...properties,
    subscriber: parameterValue(budgetEmail.name),
  })
}

const completed: Text = {
  ko: `예산에는 한도와 받을 사람이 필요해, 정해지지 않은 것을 파라미터 ${withParticle(budgetLimit, '과/와')} ${withParticle(budgetEmail.name, '으로/로')} 받습니다. 예산은 계정 전체의 요금을 봅니다.`,
  en: `a budget needs a limit and a recipient: the parameters ${budgetLimit} and ${budgetEmail.name} ask for what was not read. It counts what the whole account spends.`,
}
