import { runsOnFargate } from '../../graph/index.ts'
import { isSet, unsupported } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const fargateServiceUnsupportedParameters = defineRule({
  id: 'fargate-service-unsupported-parameters',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  peers: [
    'cdk-preflight:pf-ecs-service-fargate-placement',
    'cdk-preflight:pf-ecs-svc-classic-lb-with-fargate',
    'cfn-lint:E3044',
  ],
  *check(service, { resource, graph }) {
    const { placementConstraints, placementStrategy, schedulingStrategy, loadBalancers = [] } = service
    const isPlaced = isSet(placementConstraints) || isSet(placementStrategy)
    const isClassic = loadBalancers.some(({ loadBalancerName }) => loadBalancerName !== undefined)
    if (!isPlaced && !isClassic && schedulingStrategy !== 'DAEMON') return
    if (!runsOnFargate(resource, graph)) return
    if (isSet(placementConstraints)) yield unsupported('placementConstraints')
    if (isSet(placementStrategy)) yield unsupported('placementStrategy')
    if (schedulingStrategy === 'DAEMON')
      yield { path: ['schedulingStrategy'], data: { property: 'schedulingStrategy DAEMON' } }
    for (const [index, { loadBalancerName }] of loadBalancers.entries())
      if (loadBalancerName !== undefined)
        yield { path: ['loadBalancers', index, 'loadBalancerName'], data: { property: 'loadBalancerName' } }
  },
})
