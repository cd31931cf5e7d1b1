import { planned } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const costAlarmMissing = defineRule({
  id: 'cost-alarm-missing',
  on: 'graph',
  severity: 'info',
  category: 'cost',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create.html',
  peers: [],
  *check(graph) {
    if (!graph.complete.has('budgets.budget') || graph.all('budgets.budget').length > 0) return
    // Budgets watch a whole account; a service stands for what it costs.
    const [service] = graph
      .all('ecs.service')
      .toSorted((left, right) => ((left.arn ?? left.id) < (right.arn ?? right.id) ? -1 : 1))
    if (service === undefined) return
    const budget = planned('budgets.budget', { budgetName: 'monthly-cost', budgetType: 'COST' }, service)
    yield {
      at: { resource: service, path: [] },
      data: {},
      fix: () => ({ safety: 'review', edits: [{ op: 'add', resource: budget }] }),
    }
  },
})
