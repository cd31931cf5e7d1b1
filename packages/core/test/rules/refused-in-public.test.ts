// What people published, or asked about because AWS refused it, as few lines as show it. Names are changed.
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import type { Finding } from '../../src/finding/index.ts'
import { parseSource } from '../../src/source/index.ts'

async function findingsIn(preset: 'api' | 'all', ...texts: readonly string[]): Promise<readonly Finding[]> {
  const sources = texts.map(async (text, index) => parseSource(`${index}.yaml`, text))
  return (await check(await Promise.all(sources), { preset })).findings
}

const ofFargate = (more: string): string => `
family: web
requiresCompatibilities: [FARGATE]
networkMode: awsvpc
cpu: '256'
memory: '512'
${more}`

test.each<readonly [where: string, rule: string, text: string]>([
  [
    '13Dev-07/EmailV: task-definition.json',
    'container-resources-within-task',
    ofFargate('containerDefinitions: [{ name: validator, image: validator:1, cpu: 512, memory: 1024 }]'),
  ],
  [
    'aws-observability/aws-otel-collector: examples/ecs/aws-cloudwatch/ecs-ec2-sidecar.json',
    'health-check-command-form',
    'family: otel\nnetworkMode: bridge\ncontainerDefinitions: [{ name: otel, image: otel:1, memory: 128, healthCheck: { command: [/healthcheck], interval: 5 } }]',
  ],
  [
    'aws-samples/aws-containers-task-definitions: kibana/kibana_ec2.json',
    'awsvpc-host-port-matches',
    'family: kibana\nnetworkMode: awsvpc\ncpu: "1024"\nmemory: "2048"\ncontainerDefinitions: [{ name: kibana, image: kibana:6.0.0, portMappings: [{ hostPort: 80, containerPort: 5601 }] }]',
  ],
  [
    'ASE-SpaghettiCode/Plan2Go: taskdef.json',
    'container-memory-required',
    'family: plan\nnetworkMode: bridge\ncontainerDefinitions: [{ name: mongodb, image: mongo:7, portMappings: [{ hostPort: 27017, containerPort: 27017 }] }]',
  ],
  [
    '5sfayas/php-nginx-ecs-docker: task-definition.json',
    'container-reference-exists',
    'family: php\nnetworkMode: bridge\ncontainerDefinitions: [{ name: php-container, image: php:1, memory: 256 }, { name: nginx, image: nginx:1, memory: 256, links: ["php:php"] }]',
  ],
  [
    'aws-samples/amazon-ecs-mythicalmysfits-workshop: workshop-1/core.yml',
    'port-mapping-valid',
    'family: mysfits\nnetworkMode: bridge\ncontainerDefinitions: [{ name: like, image: like:1, memory: 256, portMappings: [{ containerPort: 80, protocol: http }] }]',
  ],
  [
    'https://github.com/cn-terraform/terraform-aws-ecs-fargate/issues/2',
    'fargate-unsupported-parameters',
    ofFargate('ipcMode: host\ncontainerDefinitions: [{ name: web, image: web:1 }]'),
  ],
  [
    'https://github.com/labd/ecs-deplojo/issues/26',
    'network-mode-unsupported-parameters',
    ofFargate('containerDefinitions: [{ name: web, image: web:1, hostname: web }]'),
  ],
])('L7: AWS refuses what stands in %s, and %s says so', async (_, rule, text) => {
  const found = (await findingsIn('all', text)).filter((finding) => finding.rule === rule)
  expect(found.map(({ severity }) => severity)).toContain('error')
})

test.each([
  // https://github.com/aws/amazon-ecs-cli/issues/1145: a file of Compose without a network mode of its own
  ['bridge', 'networkMode: bridge'],
  // https://github.com/awslabs/ecs-nginx-reverse-proxy/issues/1: reverse-proxy/ecs-service.json, taken to Fargate
  ['host', 'networkMode: host'],
  ['none', 'networkMode: none'],
])('L10: on Fargate the network mode %s is named as what is wrong', async (mode, line) => {
  const [found] = (
    await findingsIn(
      'api',
      `family: web\nrequiresCompatibilities: [FARGATE]\n${line}\ncpu: '256'\nmemory: '512'\ncontainerDefinitions: [{ name: web, image: web:1 }]`,
    )
  ).filter(({ rule }) => rule === 'fargate-required-properties')
  expect(found?.range?.start.line).toBe(3)
  expect(found?.message.en).toContain(mode)
  expect(found?.message.ko).toContain(mode)
})

describe('L9: a group of interface endpoints', () => {
  const group = (name: string, from: string): string => `
  ${name}:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: ${name}
      VpcId: vpc-0a1b2c3d4e5f60001
      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, ${from} }]`
  const endpoint = (name: string, groups: string): string => `
  ${name.replace('.', '')}Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      ServiceName: com.amazonaws.ap-northeast-2.${name}
      VpcEndpointType: Interface
      PrivateDnsEnabled: true
      VpcId: vpc-0a1b2c3d4e5f60001
      SubnetIds: [subnet-0a1b2c3d4e5f60001]
      SecurityGroupIds: [!Ref ${groups}]`
  const service = (groups: string): string => `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: 256
      Memory: 512
      ContainerDefinitions:
        - Name: web
          Image: 111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1
          PortMappings: [{ ContainerPort: 8080 }]
  Service:
    Type: AWS::ECS::Service
    Properties:
      LaunchType: FARGATE
      TaskDefinition: !Ref Task
      NetworkConfiguration:
        AwsvpcConfiguration: { Subnets: [subnet-0a1b2c3d4e5f60001], SecurityGroups: [!Ref ${groups}] }`

  test.each<readonly [string, string]>([
    ['that the tasks are in too', group('Shared', 'CidrIp: 10.0.0.0/16') + endpoint('ecr.api', 'Shared') + endpoint('ecr.dkr', 'Shared') + service('Shared')],
    // aws-samples/serverless-patterns: sqs-ecs-autoscaling/template.yaml
    ['open to the whole VPC, of which the tasks are a part', group('Endpoints', 'CidrIp: 10.0.0.0/16') + endpoint('ecr.dkr', 'Endpoints') + endpoint('sqs', 'Endpoints') + group('Tasks', 'CidrIp: 10.0.0.0/16').replaceAll('443', '8080') + service('Tasks')],
    // aws-samples/serverless-patterns: apigw-vpclink-alb-ecs/template.yaml
    ['open to the group of the tasks alone', group('Endpoints', 'SourceSecurityGroupId: !Ref Tasks') + endpoint('ecr.api', 'Endpoints') + endpoint('logs', 'Endpoints') + group('Tasks', 'CidrIp: 10.0.0.0/16').replaceAll('443', '8080') + service('Tasks')],
  ])('%s needs its port 443', async (_, resources) => {
    const found = await findingsIn('all', `Resources:${resources}\n`)
    expect(found.map(({ rule }) => rule).filter((rule) => /syntax|template/.test(rule))).toEqual([])
    expect(found.filter(({ rule, message }) => rule.startsWith('sg-no-needless') && message.en.includes('443'))).toEqual([])
  }) // prettier-ignore
})
