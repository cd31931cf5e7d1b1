import { withParticle, type Text } from '../finding/index.ts'
import type { Resource } from '../graph/index.ts'
import { nameIn, settable, type Context } from './context.ts'
import { note, part, type Found } from './found.ts'
import { budgetEmail, budgetLimit, budgetThresholds, percents } from './parameters.ts'
import { parameterValue, type Value } from './value.ts'
import type { Words } from './words.ts'

/** A budget with mails on the way to its limit; a described one lacks its limit and its address. */
export function* budgetParts(context: Context, budget: Resource<'budgets.budget'>): Generator<Found> {
  const properties = yield* settable(context, budget)
  yield note('added', budget, completed(context.words))
  yield part('budget', nameIn(context, budget), {
    timeUnit: 'MONTHLY',
    budgetLimit: { amount: parameterValue(budgetLimit), unit: 'USD' },
    ...properties,
    subscriber: parameterValue(budgetEmail.name),
  })
}

/** The mails of a budget, as AWS's API and CloudFormation take them. */
export function budgetMails(address: Value): Value {
  return budgetThresholds.map((Threshold) => ({
    Notification: { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold },
    Subscribers: [{ SubscriptionType: 'EMAIL', Address: address }],
  }))
}

function completed({ given, parameter }: Words): Text {
  const limit = parameter(budgetLimit)
  const email = parameter(budgetEmail.name)
  return {
    ko: `예산에는 한도와 받을 사람이 필요해, 정해지지 않은 것을 ${given.ko} ${withParticle(limit, '과/와')} ${withParticle(email, '으로/로')} 받습니다. 메일은 한도의 ${percents}를 넘을 때 한 통씩 옵니다. 예산은 계정 전체의 요금을 봅니다.`,
    en: `a budget needs a limit and a recipient: the ${given.en}s ${limit} and ${email} ask for what was not read. A mail comes when ${percents} of the limit are spent. It counts what the whole account spends.`,
  }
}
