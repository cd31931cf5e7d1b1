import { defineResource } from '../descriptor.ts'
import { list, oneOf, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'ecs.gateway',
  shape: {
    gatewayArn: 'text',
    name: 'text',
    infrastructureRoleArn: 'text',
    deletionProtection: 'flag',
    configuration: {
      hostSharedAlb: {
        networkConfiguration: {
          inboundSecurityGroup: 'text',
          subnets: texts,
          ipAddressType: oneOf('dualstack', 'dualstack-without-public-ipv4', 'ipv4'),
        },
        scheme: oneOf('internet-facing', 'internal'),
        webACLArn: 'text',
        accessLogs: { destination: { s3: { bucket: 'text', prefix: 'text' } } },
        port: 'count',
        protocol: oneOf('HTTP', 'HTTPS'),
        maxAlbCount: 'count',
        currentAlbCount: 'count',
        httpDesync: oneOf('monitor', 'defensive', 'strictest'),
        testTrafficRules: { header: { name: 'text', values: texts } },
      },
    },
    propagateTags: oneOf('GATEWAY', 'NONE'),
    tags,
    clientToken: 'text',
    status: 'text',
    statusReason: 'text',
    failures: list({
      arn: 'text',
      errors: list({ operation: 'text', code: 'text', message: 'text' }),
    }),
    accessType: oneOf('PUBLIC', 'PRIVATE'),
    createdAt: 'time',
    updatedAt: 'time',
  },
  names: ['name', 'gatewayArn'],
  links: [
    ['configuration.hostSharedAlb.networkConfiguration.subnets.*', 'ec2.subnet'],
    ['configuration.hostSharedAlb.networkConfiguration.inboundSecurityGroup', 'ec2.securityGroup'],
  ],
  reported: [
    'gatewayArn',
    'clientToken',
    'status',
    'statusReason',
    'failures',
    'accessType',
    'createdAt',
    'updatedAt',
  ],
  printedAs: ['gateway'],
  cloudFormation: {
    type: 'AWS::ECS::Gateway',
    ref: 'gatewayArn',
    attributes: { GatewayArn: 'gatewayArn' },
    names: { name: 'GatewayName' },
  },
})
