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
  *check({ targetGroupArn, loadBalancerName, containerName, containerPort }) {
    if (targetGroupArn !== undefined && loadBalancerName !== undefined)
      yield { path: ['loadBalancerName'], data: { missing: '' } }
    const missing = [
      ...(targetGroupArn === undefined && loadBalancerName === undefined ? ['targetGroupArn'] : []),
      ...(containerName === undefined ? ['containerName'] : []),
      ...(containerPort === undefined ? ['containerPort'] : []),
    ]
    if (missing.length > 0) yield { path: [], data: { missing: missing.join(', ') } }
  },
})
