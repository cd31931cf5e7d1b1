import { defineRule } from '../rule.ts'

export const healthCheckGracePeriod = defineRule({
  id: 'health-check-grace-period',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  peers: ['ecs-task-doctor:MISSING_HEALTH_CHECK_GRACE_PERIOD', 'copilot:validateGracePeriod'],
  *check({ loadBalancers = [], healthCheckGracePeriodSeconds = 0 }) {
    if (loadBalancers.length > 0 && healthCheckGracePeriodSeconds === 0)
      yield { path: ['healthCheckGracePeriodSeconds'], data: {} }
  },
})
