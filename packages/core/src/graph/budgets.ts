import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { text } from './fields.ts'

/** A budget of AWS Budgets, first letters in lower case; a budget that mails when the bill grows is how an account raises an alarm about cost. */
export const budget = lazily(() =>
  z.looseObject({
    budgetName: text,
    budgetType: text,
    timeUnit: text,
    budgetLimit: z.optional(z.looseObject({ amount: text, unit: text })),
  }),
)
