import { defineRule } from '../rule.ts'

export const loadBalancerEntryValid = defineRule({
  id: 'load-balancer-entry-valid',
  on: 'ecs.serviceLoadBalancer',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
  peers: ['cdk-preflight:pf-ecs-service-lb-target-exclusive', 'cdk-preflight:pf-ecs-svc-role-*'],
  *check(entry) {
    // What one lacks is said though another is not known yet, such as the ARN of a target group.
    for (const property of ['containerPort', 'containerName'] as const)
      if (entry[property] === undefined) yield { path: [], data: { missing: property } }
    const { targetGroupArn, loadBalancerName } = entry
    if (targetGroupArn === undefined && loadBalancerName === undefined)
      yield { path: [], data: { missing: 'targetGroupArn' } }
    if (targetGroupArn !== undefined && loadBalancerName !== undefined)
      yield { path: ['loadBalancerName'], data: { missing: '' } }
  },
})
