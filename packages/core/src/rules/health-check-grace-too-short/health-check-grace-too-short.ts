import { containerCheckOf, healthTimes, loadBalancerCheckOf } from '../../simulate/index.ts'
import { defineRule } from '../rule.ts'
import { taskOf } from '../service-parts.ts'

export const healthCheckGraceTooShort = defineRule({
  id: 'health-check-grace-too-short',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
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
  message: {
    ko: ({ grace, startPeriod, givenUpAfter, enough }) =>
      `컨테이너는 시작에 ${startPeriod}초까지 걸릴 수 있는데(startPeriod) 유예 기간이 ${grace}초라, ${givenUpAfter}초 만에 비정상으로 판정되어 종료되고 다시 시작되기를 되풀이합니다. 유예 기간을 ${enough}초 이상으로 하세요.`,
    en: ({ grace, startPeriod, givenUpAfter, enough }) =>
      `The container may take ${startPeriod} s to start (startPeriod), and the grace period is ${grace} s: ECS kills it as unhealthy after ${givenUpAfter} s, over and over. Make the grace period ${enough} s or more.`,
  },
})
