import { isSet, setting, unsupported } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const daemonServiceUnsupportedParameters = defineRule({
  id: 'daemon-service-unsupported-parameters',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  peers: ['cdk-preflight:pf-ecs-svc-daemon-*', 'cdk-preflight:pf-ecs-service-daemon-desired-count'],
  *check(service) {
    if (service.schedulingStrategy !== 'DAEMON') return
    const { desiredCount, placementStrategy, deploymentConfiguration, deploymentController } = service
    // What DescribeServices prints has a count; only whoever asks for one is refused.
    const isPrinted = service.serviceArn !== undefined || service.runningCount !== undefined
    if (desiredCount !== undefined && !isPrinted) yield unsupported('desiredCount')
    if (isSet(placementStrategy)) yield unsupported('placementStrategy')
    if (service.availabilityZoneRebalancing === 'ENABLED')
      yield {
        path: ['availabilityZoneRebalancing'],
        data: { property: 'availabilityZoneRebalancing' },
        fix: setting(['availabilityZoneRebalancing'], 'DISABLED'),
      }
    if ((deploymentConfiguration?.maximumPercent ?? 100) > 100)
      yield {
        path: ['deploymentConfiguration', 'maximumPercent'],
        data: { property: 'maximumPercent' },
        fix: setting(['deploymentConfiguration', 'maximumPercent'], 100),
      }
    const { type = 'ECS' } = deploymentController ?? {}
    if (type !== 'ECS')
      yield { path: ['deploymentController', 'type'], data: { property: `deploymentController ${type}` } }
  },
})
