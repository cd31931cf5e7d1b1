import { enoughGrace, givenUpWhileStarting } from '../grace-period.ts'
import { defineRule } from '../rule.ts'

export const healthCheckGraceTooShort = defineRule({
  id: 'health-check-grace-too-short',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  peers: ['aws-agent-toolkit:grace-period', 'aws-samples-ecs-operation-review:5.1'],
  *check({ loadBalancers = [], healthCheckGracePeriodSeconds: grace = 0 }, { graph, resource }) {
    // Without any grace period health-check-grace-period speaks.
    if (loadBalancers.length === 0 || grace === 0) return
    const slow = givenUpWhileStarting(resource, graph, grace)
    const [first] = slow
    if (first === undefined) return
    const { startPeriod, givenUpAfter, task, index } = first
    const enough = enoughGrace(slow, grace)
    const path = ['healthCheckGracePeriodSeconds'] as const
    yield {
      path,
      // One that is no shorter than the start is too short only for what takes nearly all of its startPeriod.
      ...(grace >= startPeriod && { severity: 'info' as const }),
      data: { grace, startPeriod, givenUpAfter, enough },
      related: [{ resource: task, path: ['containerDefinitions', index, 'healthCheck', 'startPeriod'] }],
      fix: () => ({ safety: 'safe', edits: [{ op: 'set', path, value: enough }] }),
    }
  },
})
