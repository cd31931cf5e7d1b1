import {
  createGraph,
  resourceTypes,
  type Origin,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '../graph/index.ts'
import { buildResource } from './build.ts'
import {
  completeServiceConfig,
  type CompleteServiceConfig,
  type InboundRule,
  type ServiceConfig,
} from './service-config.ts'

type Bag = Readonly<Record<string, unknown>>
type Complete = CompleteServiceConfig

/** The account that AWS's own documentation uses in examples. */
const account = '111122223333'

/**
 * Makes the graph of the resources that the AWS console would create for a service. It is complete: what is not in it
 * would not exist. The ids are made up from the names.
 */
export function expand(config: ServiceConfig, origin: Origin = { kind: 'config' }): ResourceGraph {
  const full = completeServiceConfig(config)
  const parts: readonly (readonly [ResourceType, Bag])[] = [
    [
      'ecs.cluster',
      { clusterName: full.clusterName, clusterArn: ecsArn(full, `cluster/${full.clusterName}`) },
    ],
    ['ecs.taskDefinition', taskDefinition(full)],
    ['ecs.service', service(full)],
    ...network(full),
    ...loadBalancing(full),
    ...securityGroups(full),
    ...(full.logs ? ([['logs.logGroup', { logGroupName: logGroupName(full) }]] as const) : []),
    ...(full.costAlarm
      ? ([['budgets.budget', { budgetName: 'monthly-cost', budgetType: 'COST' }]] as const)
      : []),
  ]
  const resources = parts.map(
    ([type, raw]): Resource => buildResource({ type, raw, origin, region: full.region, account }).resource,
  )
  return createGraph(resources, resourceTypes)
}

function ecsArn(config: Complete, name: string): string {
  return `arn:aws:ecs:${config.region}:${account}:${name}`
}

function elbArn(config: Complete, name: string): string {
  return `arn:aws:elasticloadbalancing:${config.region}:${account}:${name}`
}

function logGroupName(config: Complete): string {
  return `/ecs/${config.serviceName}`
}

function zoneLetters(config: Complete): readonly string[] {
  return Array.from({ length: config.azs }, (_, index) => String.fromCharCode('a'.charCodeAt(0) + index))
}

function subnetIds(config: Complete, kind: 'public' | 'private'): readonly string[] {
  return zoneLetters(config).map((letter) => `subnet-${kind}-${letter}`)
}

function hasPrivateSubnets(config: Complete): boolean {
  return config.egress !== 'public-ip'
}

function taskDefinition(config: Complete): Bag {
  return {
    taskDefinitionArn: ecsArn(config, `task-definition/${config.serviceName}:1`),
    family: config.serviceName,
    revision: 1,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: String(config.cpu),
    memory: String(config.memory),
    executionRoleArn: `arn:aws:iam::${account}:role/ecsTaskExecutionRole`,
    runtimePlatform: {
      cpuArchitecture: config.cpuArchitecture,
      operatingSystemFamily: config.operatingSystem,
    },
    ...(config.ephemeralStorage > 20 && { ephemeralStorage: { sizeInGiB: config.ephemeralStorage } }),
    containerDefinitions: [
      {
        name: config.serviceName,
        image: config.image,
        essential: true,
        portMappings: [{ containerPort: config.containerPort, protocol: 'tcp' }],
        ...(config.logs && {
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': logGroupName(config),
              'awslogs-region': config.region,
              'awslogs-stream-prefix': 'ecs',
            },
          },
        }),
      },
    ],
  }
}

function service(config: Complete): Bag {
  const hasLoadBalancer = config.loadBalancer !== 'none'
  return {
    serviceName: config.serviceName,
    serviceArn: ecsArn(config, `service/${config.clusterName}/${config.serviceName}`),
    clusterArn: ecsArn(config, `cluster/${config.clusterName}`),
    taskDefinition: ecsArn(config, `task-definition/${config.serviceName}:1`),
    desiredCount: config.tasks,
    schedulingStrategy: 'REPLICA',
    ...(config.compute === 'FARGATE'
      ? { launchType: 'FARGATE' }
      : { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 }] }),
    platformVersion: 'LATEST',
    deploymentConfiguration: {
      minimumHealthyPercent: config.minimumHealthyPercent,
      maximumPercent: config.maximumPercent,
      deploymentCircuitBreaker: { enable: config.circuitBreaker, rollback: config.circuitBreaker },
    },
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: subnetIds(config, hasPrivateSubnets(config) ? 'private' : 'public'),
        securityGroups: ['sg-task'],
        assignPublicIp: config.egress === 'public-ip' ? 'ENABLED' : 'DISABLED',
      },
    },
    ...(hasLoadBalancer && {
      healthCheckGracePeriodSeconds: config.healthCheckGracePeriodSeconds,
      loadBalancers: [
        {
          targetGroupArn: targetGroupArn(config),
          containerName: config.serviceName,
          containerPort: config.containerPort,
        },
      ],
    }),
  }
}

function network(config: Complete): readonly (readonly [ResourceType, Bag])[] {
  const vpcId = 'vpc-tutorial'
  const kinds = hasPrivateSubnets(config) ? (['public', 'private'] as const) : (['public'] as const)
  const subnets = kinds.flatMap((kind, kindIndex) =>
    zoneLetters(config).map((letter, index): readonly [ResourceType, Bag] => [
      'ec2.subnet',
      {
        subnetId: `subnet-${kind}-${letter}`,
        vpcId,
        availabilityZone: `${config.region}${letter}`,
        cidrBlock: `10.0.${kindIndex * 16 + index}.0/24`,
      },
    ]),
  )
  const natCount = config.egress === 'nat' ? config.natGateways : 0
  const natGateways = zoneLetters(config)
    .slice(0, natCount)
    .flatMap((letter): readonly (readonly [ResourceType, Bag])[] => [
      [
        'ec2.address',
        { allocationId: `eipalloc-nat-${letter}`, domain: 'vpc', associationId: `eipassoc-nat-${letter}` },
      ],
      [
        'ec2.natGateway',
        {
          natGatewayId: `nat-${letter}`,
          vpcId,
          subnetId: `subnet-public-${letter}`,
          state: 'available',
          connectivityType: 'public',
          natGatewayAddresses: [{ allocationId: `eipalloc-nat-${letter}`, isPrimary: true }],
        },
      ],
    ])
  return [
    ['ec2.vpc', { vpcId, cidrBlock: '10.0.0.0/16', isDefault: false }],
    [
      'ec2.internetGateway',
      { internetGatewayId: 'igw-tutorial', attachments: [{ vpcId, state: 'available' }] },
    ],
    ...subnets,
    [
      'ec2.routeTable',
      {
        routeTableId: 'rtb-public',
        vpcId,
        associations: subnetIds(config, 'public').map((subnetId) => ({ subnetId, main: false })),
        routes: [
          { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' },
          { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-tutorial' },
        ],
      },
    ],
    ...natGateways,
    ...privateRoutes(config, vpcId, natCount),
    ...endpoints(config, vpcId),
  ]
}

/** A private subnet goes out through the NAT gateway of its own zone, or of the last zone that has one. */
function privateRoutes(
  config: Complete,
  vpcId: string,
  natCount: number,
): readonly (readonly [ResourceType, Bag])[] {
  if (!hasPrivateSubnets(config)) return []
  const letters = zoneLetters(config)
  return letters.map((letter, index) => [
    'ec2.routeTable',
    {
      routeTableId: `rtb-private-${letter}`,
      vpcId,
      associations: [{ subnetId: `subnet-private-${letter}`, main: false }],
      routes: [
        { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' },
        ...(natCount > 0
          ? [
              {
                destinationCidrBlock: '0.0.0.0/0',
                natGatewayId: `nat-${letters[Math.min(index, natCount - 1)]}`,
              },
            ]
          : []),
        ...(config.egress === 'endpoints'
          ? [{ destinationPrefixListId: 'pl-s3', gatewayId: 'vpce-s3' }]
          : []),
      ],
    },
  ])
}

/** What pulling an image from Amazon ECR without the internet takes; the layers lie in Amazon S3. */
function endpoints(config: Complete, vpcId: string): readonly (readonly [ResourceType, Bag])[] {
  if (config.egress !== 'endpoints') return []
  const names = ['ecr.api', 'ecr.dkr', ...(config.logs ? ['logs'] : [])]
  const interfaces = names.map((name): readonly [ResourceType, Bag] => [
    'ec2.vpcEndpoint',
    {
      vpcEndpointId: `vpce-${name.replace('.', '-')}`,
      vpcEndpointType: 'Interface',
      vpcId,
      serviceName: `com.amazonaws.${config.region}.${name}`,
      state: 'available',
      subnetIds: subnetIds(config, 'private'),
      groups: [{ groupId: 'sg-endpoints' }],
      privateDnsEnabled: true,
    },
  ])
  return [
    ...interfaces,
    [
      'ec2.vpcEndpoint',
      {
        vpcEndpointId: 'vpce-s3',
        vpcEndpointType: 'Gateway',
        vpcId,
        serviceName: `com.amazonaws.${config.region}.s3`,
        state: 'available',
        routeTableIds: zoneLetters(config).map((letter) => `rtb-private-${letter}`),
      },
    ],
  ]
}

function loadBalancerArn(config: Complete): string {
  const kind = config.loadBalancer === 'network' ? 'net' : 'app'
  return elbArn(config, `loadbalancer/${kind}/${config.serviceName}/50dc6c495c0c9188`)
}

function targetGroupArn(config: Complete): string {
  return elbArn(config, `targetgroup/${config.serviceName}/943f017f100becff`)
}

function loadBalancing(config: Complete): readonly (readonly [ResourceType, Bag])[] {
  if (config.loadBalancer === 'none') return []
  const isNetwork = config.loadBalancer === 'network'
  const vpcId = 'vpc-tutorial'
  const subnets = subnetIds(
    config,
    config.internetFacing || !hasPrivateSubnets(config) ? 'public' : 'private',
  )
  return [
    [
      'elbv2.loadBalancer',
      {
        loadBalancerArn: loadBalancerArn(config),
        loadBalancerName: config.serviceName,
        type: config.loadBalancer,
        scheme: config.internetFacing ? 'internet-facing' : 'internal',
        ipAddressType: 'ipv4',
        vpcId,
        state: { code: 'active' },
        availabilityZones: zoneLetters(config).map((letter, index) => ({
          zoneName: `${config.region}${letter}`,
          subnetId: subnets[index],
        })),
        securityGroups: ['sg-load-balancer'],
      },
    ],
    [
      'elbv2.targetGroup',
      {
        targetGroupArn: targetGroupArn(config),
        targetGroupName: config.serviceName,
        targetType: 'ip',
        protocol: isNetwork ? 'TCP' : 'HTTP',
        port: config.containerPort,
        vpcId,
        loadBalancerArns: [loadBalancerArn(config)],
        healthCheckEnabled: true,
        healthCheckProtocol: isNetwork ? 'TCP' : 'HTTP',
        healthCheckPort: 'traffic-port',
        healthCheckIntervalSeconds: 30,
        healthyThresholdCount: 5,
        ...(isNetwork ? {} : { healthCheckPath: config.healthCheckPath, matcher: { httpCode: '200' } }),
      },
    ],
    [
      'elbv2.listener',
      {
        listenerArn: `${loadBalancerArn(config).replace(':loadbalancer/', ':listener/')}/f2f7dc8efc522ab2`,
        loadBalancerArn: loadBalancerArn(config),
        port: config.listenerPort,
        protocol: isNetwork ? 'TCP' : config.listenerPort === 443 ? 'HTTPS' : 'HTTP',
        defaultActions: [{ type: 'forward', targetGroupArn: targetGroupArn(config) }],
      },
    ],
  ]
}

function securityGroups(config: Complete): readonly (readonly [ResourceType, Bag])[] {
  const groups: [ResourceType, Bag][] = [
    ['ec2.securityGroup', securityGroup('sg-task', `${config.serviceName}-task`, config.taskInbound)],
  ]
  if (config.loadBalancer !== 'none') {
    const name = `${config.serviceName}-load-balancer`
    groups.push(['ec2.securityGroup', securityGroup('sg-load-balancer', name, config.loadBalancerInbound)])
  }
  if (config.egress === 'endpoints') {
    const inbound = [{ port: 443, source: '10.0.0.0/16' }]
    groups.push([
      'ec2.securityGroup',
      securityGroup('sg-endpoints', `${config.serviceName}-endpoints`, inbound),
    ])
  }
  return groups
}

function securityGroup(groupId: string, groupName: string, inbound: readonly InboundRule[]): Bag {
  return {
    groupId,
    groupName,
    vpcId: 'vpc-tutorial',
    ipPermissions: inbound.map(({ port, source }) => ({
      ipProtocol: 'tcp',
      fromPort: port,
      toPort: port,
      ...(source === 'load-balancer'
        ? { userIdGroupPairs: [{ groupId: 'sg-load-balancer' }] }
        : source.includes(':')
          ? { ipv6Ranges: [{ cidrIpv6: source }] }
          : { ipRanges: [{ cidrIp: source }] }),
    })),
    ipPermissionsEgress: [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }],
  }
}
