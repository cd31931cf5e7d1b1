import { defineRule } from '../rule.ts'

export const albTwoSubnets = defineRule({
  id: 'alb-two-subnets',
  on: 'elbv2.loadBalancer',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
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
  message: {
    ko: ({ count }) => `가용 영역이 ${count}개뿐입니다. Application Load Balancer에는 2개 이상이 필요합니다.`,
    en: ({ count }) =>
      `There ${count === 1 ? 'is 1 zone' : 'are 0 zones'}; an Application Load Balancer needs at least two.`,
  },
})
