import type { SourcePath } from '../finding/index.ts'
import {
  arnOf,
  createGraph,
  identify,
  resourceTypes,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '../graph/index.ts'
import {
  account,
  capacity,
  capacityProviderName,
  capacityProviderStrategy,
  compatibility,
  isOnFargate,
} from './expand-capacity.ts'
import { hasPrivateSubnets, network, subnetIds, vpcId, zoneLetters, type Part } from './expand-network.ts'
import { provenanceOfConfig } from './service-config-origin.ts'
import {
  completeServiceConfig,
  type CompleteServiceConfig,
  type InboundRule,
  type ServiceConfig,
} from './service-config.ts'

type Complete = CompleteServiceConfig

/**
 * Makes the graph of the resources that the AWS console would create for a service. It is complete: what is not in it
 * would not exist. The ids are made up from the names. `base` is where the config stands, if it does so in a file.
 */
export function expand(config: ServiceConfig, base?: SourcePath): ResourceGraph {
  const counts = new Map<ResourceType, number>()
  const resources = partsOf(config).map(([type, properties]): Resource => {
    const index = counts.get(type) ?? 0
    counts.set(type, index + 1)
    const arn = arnOf(type, properties)
    return {
      type,
      id: identify(type, properties) ?? type,
      properties,
      origin: provenanceOfConfig(config, { type, index }, expandParts, base),
      region: config.region,
      account,
      unknowns: [],
      exists: true,
      ...(arn !== undefined && { arn }),
    }
  })
  return createGraph(resources, resourceTypes)
}

function expandParts(config: ServiceConfig): ReturnType<Parameters<typeof provenanceOfConfig>[2]> {
  return partsOf(config).map(([type, properties]) => ({ type, properties }))
}

function partsOf(config: ServiceConfig): readonly Part[] {
  const full = completeServiceConfig(config)
  return [
    ['ecs.cluster', cluster(full)],
    ...capacity(full),
    ['ecs.taskDefinition', taskDefinition(full)],
    ['ecs.service', service(full)],
    ...network(full),
    ...loadBalancing(full),
    ...securityGroups(full),
    ...(full.logs ? ([['logs.logGroup', logGroup(full)]] as const) : []),
    ...(full.costAlarm
      ? ([['budgets.budget', { budgetName: 'monthly-cost', budgetType: 'COST' }]] as const)
      : []),
  ]
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

function logGroup(config: Complete): PropertiesOf<'logs.logGroup'> {
  const { logRetentionInDays: days } = config
  return { logGroupName: logGroupName(config), ...(days > 0 && { retentionInDays: days }) }
}

function cluster(config: Complete): PropertiesOf<'ecs.cluster'> {
  const own = capacityProviderName(config)
  return {
    clusterName: config.clusterName,
    clusterArn: ecsArn(config, `cluster/${config.clusterName}`),
    capacityProviders: ['FARGATE', 'FARGATE_SPOT', ...(own === undefined ? [] : [own])],
    settings: [{ name: 'containerInsights', value: config.containerInsights }],
  }
}

function taskDefinition(config: Complete): PropertiesOf<'ecs.taskDefinition'> {
  return {
    taskDefinitionArn: ecsArn(config, `task-definition/${config.serviceName}:1`),
    family: config.serviceName,
    revision: 1,
    requiresCompatibilities: [compatibility(config)],
    networkMode: 'awsvpc',
    cpu: String(config.cpu),
    memory: String(config.memory),
    executionRoleArn: `arn:aws:iam::${account}:role/ecsTaskExecutionRole`,
    runtimePlatform: {
      cpuArchitecture: config.cpuArchitecture,
      operatingSystemFamily: config.operatingSystem,
    },
    ...(isOnFargate(config) &&
      config.ephemeralStorage > 20 && { ephemeralStorage: { sizeInGiB: config.ephemeralStorage } }),
    containerDefinitions: [
      {
        name: config.serviceName,
        image: config.image,
        essential: true,
        portMappings: [
          {
            containerPort: config.containerPort,
            protocol: 'tcp',
            ...(config.serviceConnect === 'client-server' && { name: config.portName }),
          },
        ],
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

function service(config: Complete): PropertiesOf<'ecs.service'> {
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
      : { capacityProviderStrategy: capacityProviderStrategy(config) }),
    ...(isOnFargate(config) && { platformVersion: 'LATEST' }),
    deploymentConfiguration: deploymentConfiguration(config),
    availabilityZoneRebalancing: config.availabilityZoneRebalancing ? 'ENABLED' : 'DISABLED',
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: subnetIds(config, hasPrivateSubnets(config) ? 'private' : 'public'),
        securityGroups: ['sg-task'],
        assignPublicIp: config.egress === 'public-ip' && isOnFargate(config) ? 'ENABLED' : 'DISABLED',
      },
    },
    ...(config.serviceConnect !== 'none' && {
      serviceConnectConfiguration: {
        enabled: true,
        namespace: config.serviceConnectNamespace,
        ...(config.serviceConnect === 'client-server' && {
          services: [
            {
              portName: config.portName,
              discoveryName: config.portName,
              clientAliases: [{ port: config.containerPort, dnsName: config.serviceName }],
            },
          ],
        }),
      },
    }),
    ...(hasLoadBalancer && {
      healthCheckGracePeriodSeconds: config.healthCheckGracePeriodSeconds,
      loadBalancers: [
        {
          targetGroupArn: targetGroupArn(config),
          containerName: config.serviceName,
          containerPort: config.containerPort,
          ...(shiftsTraffic(config) && {
            advancedConfiguration: {
              alternateTargetGroupArn: targetGroupArn(config, 'alternate'),
              productionListenerRule:
                config.loadBalancer === 'network' ? listenerArn(config) : listenerRuleArn(config),
              roleArn: `arn:aws:iam::${account}:role/ecsInfrastructureRoleForLoadBalancers`,
            },
          }),
        },
      ],
    }),
  }
}

/** Whether deployments move traffic between two target groups. */
function shiftsTraffic(config: Complete): boolean {
  return config.loadBalancer !== 'none' && config.deploymentStrategy !== 'ROLLING'
}

function deploymentConfiguration(config: Complete): PropertiesOf<'ecs.service'>['deploymentConfiguration'] {
  const strategy = config.deploymentStrategy
  const deploymentCircuitBreaker = { enable: config.circuitBreaker, rollback: config.circuitBreaker }
  if (strategy === 'ROLLING') {
    return {
      minimumHealthyPercent: config.minimumHealthyPercent,
      maximumPercent: config.maximumPercent,
      deploymentCircuitBreaker,
    }
  }
  return {
    strategy,
    bakeTimeInMinutes: config.bakeTimeInMinutes,
    // AWS documents the circuit breaker for rolling and blue/green deployments.
    ...(strategy === 'BLUE_GREEN' && { deploymentCircuitBreaker }),
    ...(strategy === 'LINEAR' && {
      linearConfiguration: {
        stepPercent: config.linearStepPercent,
        stepBakeTimeInMinutes: config.linearStepMinutes,
      },
    }),
    ...(strategy === 'CANARY' && {
      canaryConfiguration: {
        canaryPercent: config.canaryPercent,
        canaryBakeTimeInMinutes: config.canaryMinutes,
      },
    }),
  }
}

function loadBalancerArn(config: Complete): string {
  const kind = config.loadBalancer === 'network' ? 'net' : 'app'
  return elbArn(config, `loadbalancer/${kind}/${config.serviceName}/50dc6c495c0c9188`)
}

function listenerArn(config: Complete): string {
  return `${loadBalancerArn(config).replace(':loadbalancer/', ':listener/')}/f2f7dc8efc522ab2`
}

function listenerRuleArn(config: Complete): string {
  return `${listenerArn(config).replace(':listener/', ':listener-rule/')}/9683b2d02a6cabee`
}

/** `alternate` is the target group that takes the new version while traffic still goes to the other. */
function targetGroupArn(config: Complete, kind: 'primary' | 'alternate' = 'primary'): string {
  return kind === 'primary'
    ? elbArn(config, `targetgroup/${config.serviceName}/943f017f100becff`)
    : elbArn(config, `targetgroup/${config.serviceName}-alternate/2453ed029918f21f`)
}

function loadBalancing(config: Complete): readonly Part[] {
  if (config.loadBalancer === 'none') return []
  const isNetwork = config.loadBalancer === 'network'
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
    ['elbv2.targetGroup', targetGroup(config, 'primary')],
    ...(shiftsTraffic(config) ? ([['elbv2.targetGroup', targetGroup(config, 'alternate')]] as const) : []),
    [
      'elbv2.listener',
      {
        listenerArn: listenerArn(config),
        loadBalancerArn: loadBalancerArn(config),
        port: config.listenerPort,
        protocol: isNetwork ? 'TCP' : config.listenerPort === 443 ? 'HTTPS' : 'HTTP',
        defaultActions: [{ type: 'forward', targetGroupArn: targetGroupArn(config) }],
      },
    ],
    ...(shiftsTraffic(config) && !isNetwork ? ([['elbv2.rule', listenerRule(config)]] as const) : []),
  ]
}

function targetGroup(config: Complete, kind: 'primary' | 'alternate'): PropertiesOf<'elbv2.targetGroup'> {
  const isNetwork = config.loadBalancer === 'network'
  return {
    targetGroupArn: targetGroupArn(config, kind),
    targetGroupName: kind === 'primary' ? config.serviceName : `${config.serviceName}-alternate`,
    targetType: 'ip',
    protocol: isNetwork ? 'TCP' : 'HTTP',
    port: config.containerPort,
    vpcId,
    loadBalancerArns: [loadBalancerArn(config)],
    healthCheckEnabled: true,
    healthCheckProtocol: isNetwork ? 'TCP' : 'HTTP',
    healthCheckPort: 'traffic-port',
    healthCheckIntervalSeconds: config.healthCheckIntervalSeconds,
    healthyThresholdCount: config.healthyThresholdCount,
    ...(isNetwork ? {} : { healthCheckPath: config.healthCheckPath, matcher: { httpCode: '200' } }),
    attributes: [
      { key: 'deregistration_delay.timeout_seconds', value: String(config.deregistrationDelaySeconds) },
    ],
  }
}

/** The rule whose weights ECS changes when it moves production traffic. */
function listenerRule(config: Complete): PropertiesOf<'elbv2.rule'> {
  return {
    ruleArn: listenerRuleArn(config),
    listenerArn: listenerArn(config),
    priority: '1',
    conditions: [{ field: 'path-pattern', pathPatternConfig: { values: ['/*'] } }],
    actions: [
      {
        type: 'forward',
        forwardConfig: {
          targetGroups: [
            { targetGroupArn: targetGroupArn(config), weight: 100 },
            { targetGroupArn: targetGroupArn(config, 'alternate'), weight: 0 },
          ],
        },
      },
    ],
    isDefault: false,
  }
}

function securityGroups(config: Complete): readonly Part[] {
  const groups: Part[] = [
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

function securityGroup(
  groupId: string,
  groupName: string,
  inbound: readonly InboundRule[],
): PropertiesOf<'ec2.securityGroup'> {
  return {
    groupId,
    groupName,
    vpcId,
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
