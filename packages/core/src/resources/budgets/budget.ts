import { defineResource } from '../descriptor.ts'

export default defineResource({
  type: 'budgets.budget',
  shape: {
    budgetName: 'text',
    budgetType: 'text',
    timeUnit: 'text',
    budgetLimit: {
      amount: 'text',
      unit: 'text',
    },
  },
  names: ['budgetName'],
  reported: ['calculatedSpend', 'lastUpdatedTime'],
  printedAs: ['Budgets'],
  cloudFormation: { type: 'AWS::Budgets::Budget', ref: 'budgetName', attributes: {} },
  terraform: { type: 'aws_budgets_budget' },
})
