import { defineResource } from '../descriptor.ts'
import { list, oneOf, tags, texts } from '../shape.ts'

const cpuArchitecture = oneOf('X86_64', 'ARM64')

const primaryContainer = {
  image: 'text',
  containerPort: 'count',
  awsLogsConfiguration: { logGroup: 'text', logStreamPrefix: 'text' },
  repositoryCredentials: { credentialsParameter: 'text' },
  command: texts,
  environment: list({ name: 'text', value: 'text' }),
  secrets: list({ name: 'text', valueFrom: 'text' }),
} as const

const networkConfiguration = { subnets: texts, securityGroups: texts } as const

const scalingTarget = {
  minTaskCount: 'count',
  maxTaskCount: 'count',
  autoScalingMetric: 'text',
  autoScalingTargetValue: 'number',
} as const

/** What one revision of a service has. */
const configuration = {
  serviceRevisionArn: 'text',
  executionRoleArn: 'text',
  taskRoleArn: 'text',
  taskDefinitionArn: 'text',
  cpu: 'text',
  memory: 'text',
  cpuArchitecture,
  networkConfiguration,
  healthCheckPath: 'text',
  primaryContainer,
  scalingTarget,
  ingressPaths: list({ accessType: oneOf('PUBLIC', 'PRIVATE'), endpoint: 'text' }),
  createdAt: 'time',
} as const

export default defineResource({
  type: 'ecs.expressGatewayService',
  shape: {
    serviceArn: 'text',
    serviceName: 'text',
    cluster: 'text',
    executionRoleArn: 'text',
    infrastructureRoleArn: 'text',
    taskRoleArn: 'text',
    healthCheckPath: 'text',
    cpu: 'text',
    memory: 'text',
    primaryContainer,
    networkConfiguration,
    scalingTarget,
    status: { statusCode: 'text', statusReason: 'text' },
    currentDeployment: 'text',
    activeConfigurations: list(configuration),
    targetConfiguration: configuration,
    createdAt: 'time',
    updatedAt: 'time',
    tags,
    cpuArchitecture,
    taskDefinitionArn: 'text',
  },
  names: ['serviceName', 'serviceArn'],
  links: [
    ['cluster', 'ecs.cluster'],
    ['taskDefinitionArn', 'ecs.taskDefinition'],
    ['networkConfiguration.subnets.*', 'ec2.subnet'],
    ['networkConfiguration.securityGroups.*', 'ec2.securityGroup'],
    ['primaryContainer.awsLogsConfiguration.logGroup', 'logs.logGroup'],
  ],
  reported: [
    'serviceArn',
    'status',
    'currentDeployment',
    'activeConfigurations',
    'targetConfiguration',
    'createdAt',
    'updatedAt',
  ],
  notExported: ['cpuArchitecture', 'taskDefinitionArn'],
  cloudFormation: {
    type: 'AWS::ECS::ExpressGatewayService',
    ref: 'serviceArn',
    attributes: { ServiceArn: 'serviceArn' },
  },
  terraform: { type: 'aws_ecs_express_gateway_service' },
})
