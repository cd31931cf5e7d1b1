import { deregistrationDelayOf, healthTimes, loadBalancerCheckOf, taskBounds } from '../../simulate/index.ts'
import { defineRule } from '../rule.ts'

/** Seconds that a deployment may take before anybody is told. */
const patience = 10 * 60

export const deregistrationDelaySlowsDeployment = defineRule({
  id: 'deregistration-delay-slows-deployment',
  on: 'elbv2.targetGroup',
  severity: 'info',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-connection-draining.html',
  peers: ['aws-samples-ecs-operation-review:5.3-dereg', 'aws-agent-toolkit:deregistration-delay'],
  *check(group, { graph, resource }) {
    const delay = deregistrationDelayOf(group)
    if (delay === undefined) return
    for (const { properties: service } of graph.referrers(resource, 'ecs.service')) {
      const { desiredCount = 1, deploymentConfiguration = {} } = service
      const {
        minimumHealthyPercent = 100,
        maximumPercent = 200,
        strategy = 'ROLLING',
      } = deploymentConfiguration
      const { mayStart, mayStop } = taskBounds(desiredCount, minimumHealthyPercent, maximumPercent)
      const batch = mayStart + mayStop
      if (strategy !== 'ROLLING' || batch === 0) continue
      // The tasks of one batch drain while those of the next one start: only the last batch's delay adds to the time.
      const { healthyAfter } = healthTimes(
        { loadBalancerCheck: loadBalancerCheckOf(group), graceSeconds: 0 },
        0,
      )
      const starting = Math.ceil(desiredCount / batch) * healthyAfter
      if (starting > patience || starting + delay.seconds <= patience) continue
      yield {
        at: { resource, path: delay.path },
        data: { delay: delay.seconds, minutes: Math.ceil((starting + delay.seconds) / 60) },
      }
      return
    }
  },
})
