import { defineRule } from '../rule.ts'

export const costAlarmMissing = defineRule({
  id: 'cost-alarm-missing',
  on: 'ecs.service',
  severity: 'info',
  category: 'cost',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create.html',
  peers: [],
  *check(_service, { graph }) {
    if (graph.complete.has('budgets.budget') && graph.all('budgets.budget').length === 0)
      yield { path: [], data: {} }
  },
})
