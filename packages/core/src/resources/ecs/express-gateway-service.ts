import { defineResource } from '../descriptor.ts'
import { list, tags, texts } from '../shape.ts'

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
    primaryContainer: {
      image: 'text',
      containerPort: 'count',
      awsLogsConfiguration: { logGroup: 'text', logStreamPrefix: 'text' },
      repositoryCredentials: { credentialsParameter: 'text' },
      command: texts,
      environment: list({ name: 'text', value: 'text' }),
      secrets: list({ name: 'text', valueFrom: 'text' }),
    },
    networkConfiguration: { subnets: texts, securityGroups: texts },
    scalingTarget: {
      minTaskCount: 'count',
      maxTaskCount: 'count',
      autoScalingMetric: 'text',
      autoScalingTargetValue: 'number',
    },
    status: 'any',
    currentDeployment: 'text',
    activeConfigurations: 'any',
    createdAt: 'time',
    updatedAt: 'time',
    tags,
  },
  names: ['serviceName', 'serviceArn'],
  links: [
    ['cluster', 'ecs.cluster'],
    ['networkConfiguration.subnets.*', 'ec2.subnet'],
    ['networkConfiguration.securityGroups.*', 'ec2.securityGroup'],
    ['primaryContainer.awsLogsConfiguration.logGroup', 'logs.logGroup'],
  ],
  reported: ['serviceArn', 'status', 'currentDeployment', 'activeConfigurations', 'createdAt', 'updatedAt'],
  cloudFormation: {
    type: 'AWS::ECS::ExpressGatewayService',
    ref: 'serviceArn',
    attributes: { ServiceArn: 'serviceArn' },
  },
  terraform: { type: 'aws_ecs_express_gateway_service' },
})
