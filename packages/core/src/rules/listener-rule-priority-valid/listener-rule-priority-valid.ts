import { defineRule } from '../rule.ts'

export const listenerRulePriorityValid = defineRule({
  id: 'listener-rule-priority-valid',
  on: 'elbv2.rule',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html',
  peers: [],
  *check({ priority }, { resource, graph }) {
    // The rule that AWS makes with each listener is printed so.
    if (priority === undefined || priority === 'default') return
    const isInRange = /^\d+$/.test(priority) && Number(priority) >= 1 && Number(priority) <= mostPriority
    if (!isInRange) {
      yield { path: ['priority'], data: { priority, isTaken: false } }
      return
    }
    const [listener] = graph.targets(resource, 'elbv2.listener')
    if (listener === undefined) return
    const isTaken = graph
      .referrers(listener, 'elbv2.rule')
      .some(({ id, properties }) => id !== resource.id && properties.priority === priority)
    if (!isTaken) return
    yield {
      path: ['priority'],
      data: { priority, isTaken },
      same: [`${listener.id} ${priority}`],
    }
  },
})

const mostPriority = 50_000
