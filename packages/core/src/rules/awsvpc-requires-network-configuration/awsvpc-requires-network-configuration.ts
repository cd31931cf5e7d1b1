import { isFargateProvider, taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const awsvpcRequiresNetworkConfiguration = defineRule({
  id: 'awsvpc-requires-network-configuration',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  peers: ['cfn-lint:E3052', 'ecspresso:awsvpcConfiguration'],
  *check(service, { resource, graph }) {
    const vpc = service.networkConfiguration?.awsvpcConfiguration
    // One without `subnets` lacks a required property.
    if (vpc !== undefined && vpc.subnets?.length !== 0) return
    // The network of task sets is their own.
    if (service.deploymentController?.type === 'EXTERNAL' || service.taskSets !== undefined) return
    const path = ['networkConfiguration', 'awsvpcConfiguration', 'subnets'] as const
    const { launchType, capacityProviderStrategy: strategy = [] } = service
    const isOnFargate =
      launchType === undefined
        ? strategy.length > 0 && strategy.every(({ capacityProvider }) => isFargateProvider(capacityProvider))
        : launchType === 'FARGATE'
    if (isOnFargate) {
      // Whatever its task definition says: there is no other network mode on Fargate.
      yield { path, data: { compute: 'Fargate' } }
      return
    }
    const task = taskOf(resource, graph)
    if (task?.properties.networkMode !== 'awsvpc') return
    yield { path, data: { compute: 'awsvpc' }, related: [{ resource: task, path: ['networkMode'] }] }
  },
})
