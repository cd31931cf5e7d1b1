import {
  createGraph,
  exampleAccount,
  noProvenance,
  resourceTypes,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'
import { addLoadBalancing, serviceLoadBalancer } from './expand-balancing.ts'
import {
  addCapacity,
  capacityProviderName,
  capacityProviderStrategy,
  compatibility,
  isOnFargate,
} from './expand-capacity.ts'
import { addSecurityGroups } from './expand-groups.ts'
import { addNetwork, hasPrivateSubnets, subnetIds, type Add } from './expand-network.ts'
import { completeServiceConfig, type CompleteServiceConfig, type ServiceConfig } from './service-config.ts'

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
  if (config.loadBalancer !== 'none') addLoadBalancing(config, add)
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
      loadBalancers: [serviceLoadBalancer(config)],
    }),
  }
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
