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
    autoAdjustData: 'any',
    billingViewArn: 'any',
    calculatedSpend: 'any',
    costFilters: 'any',
    costTypes: 'any',
    filterExpression: 'any',
    healthStatus: 'any',
    lastUpdatedTime: 'any',
    metrics: 'any',
    plannedBudgetLimits: 'any',
    timePeriod: 'any',
  },
  names: ['budgetName'],
  reported: ['calculatedSpend', 'lastUpdatedTime'],
  printedAs: ['Budgets'],
  notExported: [
    'autoAdjustData',
    'billingViewArn',
    'costFilters',
    'costTypes',
    'filterExpression',
    'healthStatus',
    'metrics',
    'plannedBudgetLimits',
    'timePeriod',
  ],
  cloudFormation: { type: 'AWS::Budgets::Budget', ref: 'budgetName', attributes: {} },
  terraform: {
    type: 'aws_budgets_budget',
    names: { budgetName: 'name' },
  },
})
