import { defineResource } from '../descriptor.ts'
import { list, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'ecs.cluster',
  shape: {
    clusterArn: 'text',
    clusterName: 'text',
    configuration: 'any',
    status: 'text',
    registeredContainerInstancesCount: 'number',
    runningTasksCount: 'number',
    pendingTasksCount: 'number',
    activeServicesCount: 'number',
    statistics: 'any',
    tags,
    settings: list({
      name: 'text',
      value: 'text',
    }),
    capacityProviders: texts,
    defaultCapacityProviderStrategy: list({
      capacityProvider: 'text',
      weight: 'count',
      base: 'count',
    }),
    attachments: 'any',
    attachmentsStatus: 'text',
    serviceConnectDefaults: 'any',
  },
  names: ['clusterName', 'clusterArn'],
  links: [['capacityProviders.*', 'ecs.capacityProvider']],
  reported: [
    'clusterArn',
    'status',
    'registeredContainerInstancesCount',
    'runningTasksCount',
    'pendingTasksCount',
    'activeServicesCount',
    'statistics',
    'attachments',
    'attachmentsStatus',
  ],
  printedAs: ['cluster', 'clusters'],
  cloudFormation: {
    type: 'AWS::ECS::Cluster',
    ref: 'clusterName',
    attributes: { Arn: 'clusterArn' },
    names: { settings: 'ClusterSettings' },
  },
  terraform: {
    type: 'aws_ecs_cluster',
    names: {
      clusterName: 'name',
      'configuration.executeCommandConfiguration.logConfiguration.s3EncryptionEnabled':
        's3_bucket_encryption_enabled',
    },
  },
  collection: [
    { operation: 'ListClusters', action: 'ecs:ListClusters' },
    { operation: 'DescribeClusters', action: 'ecs:DescribeClusters' },
  ],
  deletion: {
    operation: 'DeleteCluster',
    action: 'ecs:DeleteCluster',
    command: 'ecs delete-cluster',
    input: { cluster: 'clusterName' },
  },
})
