import { defineRule } from '../rule.ts'

export const blueGreenLoadBalancer = defineRule({
  id: 'blue-green-load-balancer',
  on: 'ecs.serviceLoadBalancer',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AdvancedConfiguration.html',
  peers: [],
  *check({ targetGroupArn, advancedConfiguration: advanced }, { resource }) {
    const { strategy } = resource.properties.deploymentConfiguration ?? {}
    if (strategy === undefined || strategy === 'ROLLING' || targetGroupArn === undefined) return
    if (advanced === undefined) {
      yield { path: [], data: { strategy, missing: 'advancedConfiguration' } }
      return
    }
    const missing = (['alternateTargetGroupArn', 'productionListenerRule', 'roleArn'] as const).filter(
      (property) => advanced[property] === undefined,
    )
    if (missing.length > 0)
      yield { path: ['advancedConfiguration'], data: { strategy, missing: missing.join(', ') } }
    else if (advanced.alternateTargetGroupArn === targetGroupArn)
      yield { path: ['advancedConfiguration', 'alternateTargetGroupArn'], data: { strategy, missing: '' } }
  },
})
