import { loadBalancerCheckOf } from '../../simulate/index.ts'
import { enoughGrace, givenUpWhileStarting } from '../grace-period.ts'
import { defineRule } from '../rule.ts'

/** What the fix sets where nothing tells how long a start takes, in seconds. */
const usualGrace = 60

export const healthCheckGracePeriod = defineRule({
  id: 'health-check-grace-period',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  peers: ['ecs-task-doctor:MISSING_HEALTH_CHECK_GRACE_PERIOD', 'copilot:validateGracePeriod'],
  *check({ loadBalancers = [], healthCheckGracePeriodSeconds = 0 }, { resource, graph }) {
    if (loadBalancers.length === 0 || healthCheckGracePeriodSeconds > 0) return
    const path = ['healthCheckGracePeriodSeconds'] as const
    const [group] = graph.targets(resource, 'elbv2.targetGroup')
    // A Classic Load Balancer, or a target group that is not in the files, has checks that nobody here knows.
    const check = group && loadBalancerCheckOf(group.properties)
    yield {
      path,
      data: { check },
      fix: () => {
        const value = enoughGrace(givenUpWhileStarting(resource, graph, usualGrace), usualGrace)
        return { safety: 'safe', edits: [{ op: 'set', path, value }] }
      },
    }
  },
})
