import { isRolling, type PropertiesOf } from '../../graph/index.ts'
import { deregistrationDelayOf, healthTimes, loadBalancerCheckOf, taskBounds } from '../../simulate/index.ts'
import { defineRule } from '../rule.ts'

/** Seconds that a deployment may take before anybody is told. */
const patience = 10 * 60

/** The delay of a target group that nobody has changed. */
const usualDelay = 300

export const deregistrationDelaySlowsDeployment = defineRule({
  id: 'deregistration-delay-slows-deployment',
  on: 'elbv2.targetGroup',
  severity: 'info',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-connection-draining.html',
  peers: ['aws-samples-ecs-operation-review:5.3-dereg', 'aws-agent-toolkit:deregistration-delay'],
  *check(group, { graph, resource }) {
    const delay = deregistrationDelayOf(group)
    if (delay === undefined) return
    const times = graph
      .referrers(resource, 'ecs.service')
      .map(({ properties }) => startingTime(properties, group))
      .filter((starting) => starting <= patience && starting + delay.seconds > patience)
    if (times.length === 0) return
    const starting = Math.max(...times)
    yield {
      at: { resource, path: delay.path },
      data: { delay: delay.seconds, minutes: Math.ceil((starting + delay.seconds) / 60) },
      // Requests that take longer than this would be cut off.
      fix: () => ({
        safety: 'unsafe',
        edits: [
          {
            op: 'set',
            path: delay.path,
            value: String(Math.min(usualDelay, Math.floor(patience - starting))),
          },
        ],
      }),
    }
  },
})

/** Seconds that the tasks of a rolling update take to start, batch after batch; without end where there is none. */
function startingTime(
  service: PropertiesOf<'ecs.service'>,
  group: PropertiesOf<'elbv2.targetGroup'>,
): number {
  const { desiredCount = 1, deploymentConfiguration = {} } = service
  const { minimumHealthyPercent = 100, maximumPercent = 200 } = deploymentConfiguration
  const { mayStart, mayStop } = taskBounds(desiredCount, minimumHealthyPercent, maximumPercent)
  const batch = mayStart + mayStop
  if (!isRolling(service) || batch === 0) return Infinity
  // The tasks of one batch drain while those of the next one start: only the last batch's delay adds to the time.
  const checks = { loadBalancerCheck: loadBalancerCheckOf(group), graceSeconds: 0 }
  return Math.ceil(desiredCount / batch) * healthTimes(checks, 0).healthyAfter
}
