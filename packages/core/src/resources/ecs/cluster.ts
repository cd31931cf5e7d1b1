import { defineResource } from '../descriptor.ts'
import { capacityProviderStrategy } from '../ecs-structures.ts'
import { list, oneOf, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'ecs.cluster',
  shape: {
    clusterArn: 'text',
    clusterName: 'text',
    configuration: {
      executeCommandConfiguration: {
        kmsKeyId: 'text',
        logging: oneOf('NONE', 'DEFAULT', 'OVERRIDE'),
        logConfiguration: {
          cloudWatchLogGroupName: 'text',
          cloudWatchEncryptionEnabled: 'flag',
          s3BucketName: 'text',
          s3EncryptionEnabled: 'flag',
          s3KeyPrefix: 'text',
        },
      },
      managedStorageConfiguration: { kmsKeyId: 'text', fargateEphemeralStorageKmsKeyId: 'text' },
    },
    status: 'text',
    registeredContainerInstancesCount: 'number',
    runningTasksCount: 'number',
    pendingTasksCount: 'number',
    activeServicesCount: 'number',
    statistics: list({ name: 'text', value: 'text' }),
    tags,
    settings: list({
      name: 'text',
      value: 'text',
    }),
    capacityProviders: texts,
    defaultCapacityProviderStrategy: capacityProviderStrategy,
    attachments: list({
      id: 'text',
      type: 'text',
      status: 'text',
      details: list({ name: 'text', value: 'text' }),
    }),
    attachmentsStatus: 'text',
    serviceConnectDefaults: { namespace: 'text' },
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
