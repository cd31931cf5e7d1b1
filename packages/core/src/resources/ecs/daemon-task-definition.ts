import { defineResource } from '../descriptor.ts'
import { container, linuxParameters, logDriver } from '../ecs-structures.ts'
import { list, oneOf, tags } from '../shape.ts'

export default defineResource({
  type: 'ecs.daemonTaskDefinition',
  shape: {
    daemonTaskDefinitionArn: 'text',
    family: 'text',
    revision: 'count',
    taskRoleArn: 'text',
    executionRoleArn: 'text',
    containerDefinitions: list({ ...container, linuxParameters }),
    volumes: list({
      name: 'text',
      host: { sourcePath: 'text' },
      logDriverVolumeConfiguration: { driver: logDriver },
    }),
    cpu: 'text',
    memory: 'text',
    pidMode: oneOf('none', 'shared'),
    ipcMode: oneOf('none', 'shared'),
    tags,
    status: 'text',
    registeredAt: 'time',
    deleteRequestedAt: 'time',
    registeredBy: 'text',
  },
  names: ['family', 'daemonTaskDefinitionArn'],
  links: [['containerDefinitions.*.logConfiguration.options.awslogs-group', 'logs.logGroup']],
  reported: [
    'daemonTaskDefinitionArn',
    'revision',
    'status',
    'registeredAt',
    'deleteRequestedAt',
    'registeredBy',
  ],
  printedAs: ['daemonTaskDefinition'],
  cloudFormation: {
    type: 'AWS::ECS::DaemonTaskDefinition',
    ref: 'daemonTaskDefinitionArn',
    attributes: { DaemonTaskDefinitionArn: 'daemonTaskDefinitionArn' },
  },
  terraform: { type: 'aws_ecs_daemon_task_definition' },
})
