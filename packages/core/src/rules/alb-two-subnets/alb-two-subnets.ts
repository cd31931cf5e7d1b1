import { defineRule } from '../rule.ts'

export const albTwoSubnets = defineRule({
  id: 'alb-two-subnets',
  on: 'elbv2.loadBalancer',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  peers: ['cfn-lint:E3680'],
  *check({ type = 'application', availabilityZones }) {
    const isTooFew = availabilityZones !== undefined && availabilityZones.length < 2
    // Local Zones and Outposts are single places by nature.
    const isOrdinary =
      availabilityZones?.every(
        ({ zoneName, outpostId }) => outpostId === undefined && !/-\d\w?-\w{3,}-/.test(zoneName ?? ''),
      ) ?? true
    if (type === 'application' && isTooFew && isOrdinary)
      yield { path: ['availabilityZones'], data: { count: availabilityZones.length } }
  },
})
