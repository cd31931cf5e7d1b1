import { taskOf } from '../../graph/index.ts'
import { containerCheckOf, healthTimes, loadBalancerCheckOf } from '../../simulate/index.ts'
import { defineRule } from '../rule.ts'

export const healthCheckGraceTooShort = defineRule({
  id: 'health-check-grace-too-short',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  peers: ['aws-agent-toolkit:grace-period', 'aws-samples-ecs-operation-review:5.1'],
  *check({ loadBalancers = [], healthCheckGracePeriodSeconds: grace = 0 }, { graph, resource }) {
    // Without any grace period health-check-grace-period speaks.
    if (loadBalancers.length === 0 || grace === 0) return
    const [group] = graph.targets(resource, 'elbv2.targetGroup')
    if (group === undefined) return
    for (const { essential, healthCheck } of taskOf(resource, graph)?.properties.containerDefinitions ?? []) {
      if (essential === false || healthCheck?.startPeriod === undefined) continue
      const { startPeriod } = healthCheck
      const loadBalancerCheck = loadBalancerCheckOf(group.properties)
      const times = healthTimes(
        { containerCheck: containerCheckOf(healthCheck), loadBalancerCheck, graceSeconds: grace },
        startPeriod,
      )
      if (times.givenUpAfter === Infinity) continue
      const data = { grace, startPeriod, givenUpAfter: times.givenUpAfter, enough: times.healthyAfter }
      yield { path: ['healthCheckGracePeriodSeconds'], data }
      return
    }
  },
})
