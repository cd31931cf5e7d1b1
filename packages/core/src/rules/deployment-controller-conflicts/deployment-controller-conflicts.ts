import { isSet } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const deploymentControllerConflicts = defineRule({
  id: 'deployment-controller-conflicts',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html',
  peers: [
    'cdk-preflight:pf-ecs-service-codedeploy-lb',
    'cdk-preflight:pf-ecs-svc-external-*',
    'cdk-preflight:pf-ecs-svc-circuit-breaker-with-code-deploy',
  ],
  *check(service, { resource }) {
    const type = service.deploymentController?.type ?? 'ECS'
    if (type === 'ECS') return
    const { deploymentCircuitBreaker, alarms, strategy } = service.deploymentConfiguration ?? {}
    if (deploymentCircuitBreaker?.enable === true)
      yield {
        path: ['deploymentConfiguration', 'deploymentCircuitBreaker'],
        atKey: true,
        data: { type, what: 'deploymentCircuitBreaker' },
      }
    if (alarms?.enable === true)
      yield { path: ['deploymentConfiguration', 'alarms'], atKey: true, data: { type, what: 'alarms' } }
    if (strategy !== undefined && strategy !== 'ROLLING')
      yield { path: ['deploymentConfiguration', 'strategy'], data: { type, what: `strategy ${strategy}` } }
    if (type === 'EXTERNAL') {
      if (isSet(service.loadBalancers))
        yield { path: ['loadBalancers'], atKey: true, data: { type, what: 'loadBalancers' } }
      // One that lies beside the file is not written in it.
      if (service.taskDefinition !== undefined && resource.assumed === undefined)
        yield { path: ['taskDefinition'], atKey: true, data: { type, what: 'taskDefinition' } }
    }
    if (type === 'CODE_DEPLOY' && !isSet(service.loadBalancers))
      yield { path: ['deploymentController', 'type'], data: { type, what: '' } }
  },
})
