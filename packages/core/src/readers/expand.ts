import {
  createGraph,
  exampleAccount,
  noProvenance,
  resourceTypes,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'
import { vpcCidr } from './callers.ts'
import {
  addCapacity,
  capacityProviderName,
  capacityProviderStrategy,
  compatibility,
  isOnFargate,
} from './expand-capacity.ts'
import { addNetwork, hasPrivateSubnets, subnetIds, vpcId, zoneLetters, type Add } from './expand-network.ts'
import {
  completeServiceConfig,
  type CompleteServiceConfig,
  type InboundRule,
  type ServiceConfig,
} from './service-config.ts'

type Complete = CompleteServiceConfig

const everyType = new Set(resourceTypes)

/**
 * Makes the graph of the resources that the AWS console would create for a service. It is complete: what is not in it
 * would not exist. The ids are made up from the names. Which fields the values come from is not noted: see
 * `expandWithOrigins`.
 */
export function expand(config: ServiceConfig): ResourceGraph {
  const resources: Resource[] = []
  const { region } = config
  const common = {
    region,
    account: exampleAccount,
    origin: noProvenance,
    unknowns: [],
    exists: true,
  } as const
  addAll(config, (type, id, properties, arn) => {
    resources.push({ ...common, type, id, properties, ...(arn !== undefined && { arn }) })
  })
  return createGraph(resources, everyType)
}

function addAll(given: ServiceConfig, add: Add): void {
  const config = completeServiceConfig(given)
  const names = arnsOf(config)
  const { clusterName, serviceName } = config
  add('ecs.cluster', clusterName, cluster(config, names), names.cluster)
  addCapacity(config, add)
  add('ecs.taskDefinition', `${serviceName}:1`, taskDefinition(config, names), names.taskDefinition)
  add('ecs.service', serviceName, service(config, names), names.service)
  addNetwork(config, add)
  if (config.loadBalancer !== 'none') addLoadBalancing(config, balancingArnsOf(config), add)
  addSecurityGroups(config, add)
  if (config.logs) add('logs.logGroup', logGroupName(config), logGroup(config, given.logRetentionInDays))
  if (config.costAlarm)
    add('budgets.budget', 'monthly-cost', { budgetName: 'monthly-cost', budgetType: 'COST' })
}

interface EcsArns {
  readonly cluster: string
  readonly taskDefinition: string
  readonly service: string
}

function arnsOf({ region, clusterName, serviceName }: Complete): EcsArns {
  const start = `arn:aws:ecs:${region}:${exampleAccount}:`
  return {
    cluster: `${start}cluster/${clusterName}`,
    taskDefinition: `${start}task-definition/${serviceName}:1`,
    service: `${start}service/${clusterName}/${serviceName}`,
  }
}

interface BalancingArns {
  readonly loadBalancer: string
  readonly listener: string
  readonly listenerRule: string
  readonly targetGroup: string
  /** The target group that takes the new version while traffic still goes to the other. */
  readonly alternateTargetGroup: string
}

function balancingArnsOf({ region, serviceName, loadBalancer }: Complete): BalancingArns {
  const start = `arn:aws:elasticloadbalancing:${region}:${exampleAccount}:`
  const balancer = `${loadBalancer === 'network' ? 'net' : 'app'}/${serviceName}/50dc6c495c0c9188`
  return {
    loadBalancer: `${start}loadbalancer/${balancer}`,
    listener: `${start}listener/${balancer}/f2f7dc8efc522ab2`,
    listenerRule: `${start}listener-rule/${balancer}/f2f7dc8efc522ab2/9683b2d02a6cabee`,
    targetGroup: `${start}targetgroup/${serviceName}/943f017f100becff`,
    alternateTargetGroup: `${start}targetgroup/${serviceName}-alternate/2453ed029918f21f`,
  }
}

function logGroupName(config: Complete): string {
  return `/ecs/${config.serviceName}`
}

/** A 0 stays in it, for it says that somebody wants no end; where nothing is said, an export gives the logs one. */
function logGroup(
  config: Complete,
  retentionInDays: ServiceConfig['logRetentionInDays'],
): PropertiesOf<'logs.logGroup'> {
  return {
    logGroupName: logGroupName(config),
    ...(retentionInDays !== undefined && { retentionInDays }),
  }
}

function cluster(config: Complete, arns: EcsArns): PropertiesOf<'ecs.cluster'> {
  const own = capacityProviderName(config)
  return {
    clusterName: config.clusterName,
    clusterArn: arns.cluster,
    capacityProviders: ['FARGATE', 'FARGATE_SPOT', ...(own === undefined ? [] : [own])],
    settings: [{ name: 'containerInsights', value: config.containerInsights }],
  }
}

function taskDefinition(config: Complete, arns: EcsArns): PropertiesOf<'ecs.taskDefinition'> {
  return {
    taskDefinitionArn: arns.taskDefinition,
    family: config.serviceName,
    revision: 1,
    requiresCompatibilities: [compatibility(config)],
    networkMode: 'awsvpc',
    cpu: String(config.cpu),
    memory: String(config.memory),
    executionRoleArn: `arn:aws:iam::${exampleAccount}:role/ecsTaskExecutionRole`,
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

function service(config: Complete, arns: EcsArns): PropertiesOf<'ecs.service'> {
  return {
    serviceName: config.serviceName,
    serviceArn: arns.service,
    clusterArn: arns.cluster,
    taskDefinition: arns.taskDefinition,
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
    ...(config.loadBalancer !== 'none' && {
      healthCheckGracePeriodSeconds: config.healthCheckGracePeriodSeconds,
      loadBalancers: [serviceLoadBalancer(config, balancingArnsOf(config))],
    }),
  }
}

function serviceLoadBalancer(
  config: Complete,
  arns: BalancingArns,
): NonNullable<PropertiesOf<'ecs.service'>['loadBalancers']>[number] {
  const plain = {
    targetGroupArn: arns.targetGroup,
    containerName: config.serviceName,
    containerPort: config.containerPort,
  }
  if (!shiftsTraffic(config)) return plain
  return {
    ...plain,
    advancedConfiguration: {
      alternateTargetGroupArn: arns.alternateTargetGroup,
      productionListenerRule: config.loadBalancer === 'network' ? arns.listener : arns.listenerRule,
      roleArn: `arn:aws:iam::${exampleAccount}:role/ecsInfrastructureRoleForLoadBalancers`,
    },
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
    // AWS has the circuit breaker in rolling and blue/green deployments, as the simulator plays it (`breakerActs`).
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

function addLoadBalancing(config: Complete, arns: BalancingArns, add: Add): void {
  const isNetwork = config.loadBalancer === 'network'
  const subnets = subnetIds(
    config,
    config.internetFacing || !hasPrivateSubnets(config) ? 'public' : 'private',
  )
  const balancer: PropertiesOf<'elbv2.loadBalancer'> = {
    loadBalancerArn: arns.loadBalancer,
    loadBalancerName: config.serviceName,
    type: isNetwork ? 'network' : 'application',
    scheme: config.internetFacing ? 'internet-facing' : 'internal',
    ipAddressType: 'ipv4',
    vpcId,
    state: { code: 'active' },
    availabilityZones: zoneLetters(config).map((letter, index) => ({
      zoneName: `${config.region}${letter}`,
      subnetId: subnets[index],
    })),
    securityGroups: ['sg-load-balancer'],
  }
  add('elbv2.loadBalancer', config.serviceName, balancer, arns.loadBalancer)
  addTargetGroup(config, config.serviceName, arns.targetGroup, arns, add)
  if (shiftsTraffic(config))
    addTargetGroup(config, `${config.serviceName}-alternate`, arns.alternateTargetGroup, arns, add)
  const protocol = listenerProtocol(config)
  const isCertified = (protocol === 'HTTPS' || protocol === 'TLS') && config.certificateArn !== ''
  const listener: PropertiesOf<'elbv2.listener'> = {
    listenerArn: arns.listener,
    loadBalancerArn: arns.loadBalancer,
    port: config.listenerPort,
    protocol,
    ...(isCertified && { certificates: [{ certificateArn: config.certificateArn }] }),
    defaultActions: [{ type: 'forward', targetGroupArn: arns.targetGroup }],
  }
  add('elbv2.listener', arns.listener, listener, arns.listener)
  if (shiftsTraffic(config) && !isNetwork)
    add('elbv2.rule', arns.listenerRule, listenerRule(arns), arns.listenerRule)
}

/**
 * On port 443 an Application Load Balancer decrypts. A Network Load Balancer does so where it has a certificate, and otherwise passes
 * what is encrypted on to the task: AWS has a TCP listener on 443 for that.
 *
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
 */
function listenerProtocol({ loadBalancer, listenerPort, certificateArn }: Complete): string {
  if (loadBalancer === 'network') return listenerPort === 443 && certificateArn !== '' ? 'TLS' : 'TCP'
  return listenerPort === 443 ? 'HTTPS' : 'HTTP'
}

function addTargetGroup(
  config: Complete,
  targetGroupName: string,
  targetGroupArn: string,
  arns: BalancingArns,
  add: Add,
): void {
  const isNetwork = config.loadBalancer === 'network'
  const properties: PropertiesOf<'elbv2.targetGroup'> = {
    targetGroupArn,
    targetGroupName,
    targetType: 'ip',
    protocol: isNetwork ? 'TCP' : 'HTTP',
    port: config.containerPort,
    vpcId,
    loadBalancerArns: [arns.loadBalancer],
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
  add('elbv2.targetGroup', targetGroupName, properties, targetGroupArn)
}

/** The rule whose weights ECS changes when it moves production traffic. */
function listenerRule(arns: BalancingArns): PropertiesOf<'elbv2.rule'> {
  return {
    ruleArn: arns.listenerRule,
    listenerArn: arns.listener,
    priority: '1',
    conditions: [{ field: 'path-pattern', pathPatternConfig: { values: ['/*'] } }],
    actions: [
      {
        type: 'forward',
        forwardConfig: {
          targetGroups: [
            { targetGroupArn: arns.targetGroup, weight: 100 },
            { targetGroupArn: arns.alternateTargetGroup, weight: 0 },
          ],
        },
      },
    ],
    isDefault: false,
  }
}

function addSecurityGroups(config: Complete, add: Add): void {
  const { serviceName } = config
  addSecurityGroup('sg-task', `${serviceName}-task`, config.taskInbound, add)
  if (config.loadBalancer !== 'none')
    addSecurityGroup('sg-load-balancer', `${serviceName}-load-balancer`, config.loadBalancerInbound, add)
  if (config.egress === 'endpoints')
    addSecurityGroup('sg-endpoints', `${serviceName}-endpoints`, [{ port: 443, source: vpcCidr }], add)
}

function addSecurityGroup(
  groupId: string,
  groupName: string,
  inbound: readonly InboundRule[],
  add: Add,
): void {
  add('ec2.securityGroup', groupId, {
    groupId,
    groupName,
    vpcId,
    ipPermissions: inbound.map(permission),
    ipPermissionsEgress: [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }],
  })
}

function permission({
  port,
  source,
}: InboundRule): NonNullable<PropertiesOf<'ec2.securityGroup'>['ipPermissions']>[number] {
  return {
    ipProtocol: 'tcp',
    fromPort: port,
    toPort: port,
    ...(source === 'load-balancer'
      ? { userIdGroupPairs: [{ groupId: 'sg-load-balancer' }] }
      : source.includes(':')
        ? { ipv6Ranges: [{ cidrIpv6: source }] }
        : { ipRanges: [{ cidrIp: source }] }),
  }
}
