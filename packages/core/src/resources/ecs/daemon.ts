import { defineResource } from '../descriptor.ts'
import { list, oneOf, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'ecs.daemon',
  shape: {
    daemonArn: 'text',
    daemonName: 'text',
    clusterArn: 'text',
    daemonTaskDefinitionArn: 'text',
    capacityProviderArns: texts,
    deploymentConfiguration: {
      drainPercent: 'number',
      alarms: { alarmNames: texts, enable: 'flag' },
      bakeTimeInMinutes: 'count',
    },
    propagateTags: oneOf('DAEMON', 'NONE'),
    enableECSManagedTags: 'flag',
    enableExecuteCommand: 'flag',
    critical: 'flag',
    clientToken: 'text',
    tags,
    status: 'text',
    currentRevisions: list({
      arn: 'text',
      capacityProviders: list({ arn: 'text', runningCount: 'count', withoutDaemonCount: 'count' }),
      totalRunningCount: 'count',
      totalWithoutDaemonCount: 'count',
    }),
    deploymentArn: 'text',
    createdAt: 'time',
    updatedAt: 'time',
  },
  names: ['daemonName', 'daemonArn'],
  links: [
    ['clusterArn', 'ecs.cluster'],
    ['daemonTaskDefinitionArn', 'ecs.daemonTaskDefinition'],
    ['capacityProviderArns.*', 'ecs.capacityProvider'],
    ['currentRevisions.*.capacityProviders.*.arn', 'ecs.capacityProvider'],
  ],
  reported: [
    'daemonArn',
    'clientToken',
    'status',
    'currentRevisions',
    'deploymentArn',
    'createdAt',
    'updatedAt',
  ],
  printedAs: ['daemon'],
  collection: [
    { operation: 'ListClusters', action: 'ecs:ListClusters' },
    { operation: 'ListDaemons', action: 'ecs:ListDaemons' },
    { operation: 'DescribeDaemon', action: 'ecs:DescribeDaemon' },
  ],
  cloudFormation: {
    type: 'AWS::ECS::Daemon',
    ref: 'daemonArn',
    attributes: { DaemonArn: 'daemonArn' },
  },
  terraform: { type: 'aws_ecs_daemon', names: { daemonName: 'name' } },
})
