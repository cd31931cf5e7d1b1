import { taskOf } from '../../graph/index.ts'
import { removing } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const networkConfigurationValid = defineRule({
  id: 'network-configuration-valid',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
  peers: ['cdk-preflight:pf-ecs-service-network-config-mode'],
  *check({ networkConfiguration, launchType }, { resource, graph }) {
    if (launchType === 'EC2' && networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED') {
      const path = ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'] as const
      yield {
        path,
        data: { what: 'address', value: launchType },
        fix: () => ({ safety: 'safe', edits: [{ op: 'set', path, value: 'DISABLED' }] }),
      }
    }
    const { subnets = [], securityGroups = [] } = networkConfiguration?.awsvpcConfiguration ?? {}
    if (subnets.length === 0 && securityGroups.length === 0) return
    if (subnets.length > 16)
      yield {
        path: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'],
        data: { what: 'subnets', value: String(subnets.length) },
      }
    if (securityGroups.length > 5)
      yield {
        path: ['networkConfiguration', 'awsvpcConfiguration', 'securityGroups'],
        data: { what: 'groups', value: String(securityGroups.length) },
      }
    const task = taskOf(resource, graph)
    const mode = task?.properties.networkMode
    if (task !== undefined && mode !== undefined && mode !== 'awsvpc')
      yield {
        path: ['networkConfiguration'],
        atKey: true,
        data: { what: 'mode', value: mode },
        related: [{ resource: task, path: ['networkMode'] }],
        fix: removing(['networkConfiguration']),
      }
  },
})
