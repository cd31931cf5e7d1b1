import type { Text } from '../finding/index.ts'
import { callersOf } from './callers.ts'
import { fields } from './service-config-fields.ts'

/** How a service's tasks get out of their subnets: for pulling images and for everything else. */
export type Egress = 'public-ip' | 'nat' | 'endpoints' | 'none'

/**
 * What the tasks run on. `FARGATE_SPOT` stands for a capacity provider strategy of Spot alone, `FARGATE_MIXED` for one of
 * both; `EC2` for an Auto Scaling group, `MANAGED_INSTANCES` for EC2 instances that ECS starts and patches.
 */
export type Compute = 'FARGATE' | 'FARGATE_SPOT' | 'FARGATE_MIXED' | 'EC2' | 'MANAGED_INSTANCES'

/** Who may connect, as a security group's inbound rule says it. */
export interface InboundRule {
  readonly port: number
  /** A CIDR block such as `0.0.0.0/0`, or `load-balancer` for the load balancer's security group. */
  readonly source: string
}

/**
 * The small model of a service that a person fills in: the tutorial's form, or a script's call. What is left out has the
 * value that the AWS console proposes, or that makes the smallest sensible service; `completeServiceConfig` lists them.
 */
export interface ServiceConfig {
  /** A Region such as `ap-northeast-2`. */
  readonly region: string
  readonly serviceName?: string
  readonly clusterName?: string
  readonly compute?: Compute
  /** Tasks that run on Fargate before any run on Spot; with `compute: 'FARGATE_MIXED'`, as the next two. */
  readonly onDemandBase?: number
  /** Of the tasks beyond the base, those on Fargate for every `spotWeight` on Spot. */
  readonly onDemandWeight?: number
  readonly spotWeight?: number
  /** Such as `t3.medium`; with `compute: 'EC2'` and `'MANAGED_INSTANCES'`. */
  readonly instanceType?: string
  readonly cpuArchitecture?: 'X86_64' | 'ARM64'
  readonly operatingSystem?: 'LINUX' | 'WINDOWS_SERVER_2022_CORE'
  /** CPU units; 1,024 are one vCPU. */
  readonly cpu?: number
  /** MiB. */
  readonly memory?: number
  /** GiB a task, of which 20 are free of charge. */
  readonly ephemeralStorage?: number
  /** The number of tasks that the service keeps running. */
  readonly tasks?: number
  readonly image?: string
  readonly containerPort?: number
  readonly logs?: boolean
  /** Days until CloudWatch Logs removes a log line; 0 keeps all for ever. What is left out does so too, until an export gives it an end. */
  readonly logRetentionInDays?: number | undefined
  readonly containerInsights?: 'disabled' | 'enabled' | 'enhanced'
  /** Whether the tasks only find other services of the namespace, or are found too. */
  readonly serviceConnect?: 'none' | 'client' | 'client-server'
  readonly serviceConnectNamespace?: string
  /** The name of the container port that others find the service by. */
  readonly portName?: string
  readonly minimumHealthyPercent?: number
  readonly maximumPercent?: number
  readonly circuitBreaker?: boolean
  readonly deploymentStrategy?: 'ROLLING' | 'BLUE_GREEN' | 'LINEAR' | 'CANARY'
  /** Minutes that both versions run on after all traffic has moved; not of a rolling update. */
  readonly bakeTimeInMinutes?: number
  /** Percent of traffic that a linear deployment moves at each step. */
  readonly linearStepPercent?: number
  readonly linearStepMinutes?: number
  /** Percent of traffic that a canary deployment moves first. */
  readonly canaryPercent?: number
  readonly canaryMinutes?: number
  readonly availabilityZoneRebalancing?: boolean
  /** Availability Zones that the service and its load balancer span. */
  readonly azs?: number
  readonly egress?: Egress
  /** NAT gateways; only with `egress: 'nat'`. */
  readonly natGateways?: number
  readonly loadBalancer?: 'none' | 'application' | 'network'
  readonly internetFacing?: boolean
  readonly listenerPort?: number
  /**
   * The certificate of a listener on port 443; empty for none. An Application Load Balancer needs one there. A Network Load Balancer
   * decrypts with it, and without one passes what is encrypted on to the task.
   */
  readonly certificateArn?: string
  readonly healthCheckPath?: string
  readonly healthCheckIntervalSeconds?: number
  /** Successes in a row that make a target healthy. */
  readonly healthyThresholdCount?: number
  readonly healthCheckGracePeriodSeconds?: number
  /** Seconds that the target group waits for requests in flight before a task is stopped. */
  readonly deregistrationDelaySeconds?: number
  /** Inbound rules of the tasks' security group: by default from everywhere, or the load balancer and who calls past it. */
  readonly taskInbound?: readonly InboundRule[]
  /** Inbound rules of the load balancer's security group. */
  readonly loadBalancerInbound?: readonly InboundRule[]
  /** Whether a budget of AWS Budgets mails when the bill grows. */
  readonly costAlarm?: boolean
}

/** A ServiceConfig in which every field has a value, but for the retention of logs: nobody who says nothing of it asks for 0. */
export type CompleteServiceConfig = Required<ServiceConfig>

/**
 * Fills in what a config leaves out. Every field is written out, for an object of so many fields is made several times faster
 * so than by copying one over another.
 */
export function completeServiceConfig(config: ServiceConfig): CompleteServiceConfig {
  const { cpuArchitecture = 'X86_64', clusterName = 'default' } = config
  const { containerPort = 80, listenerPort = 80, loadBalancer = 'none' } = config
  const sources = loadBalancer === 'none' ? ['0.0.0.0/0'] : ['load-balancer', ...callersOf(config)]
  return {
    instanceType: config.instanceType ?? (cpuArchitecture === 'ARM64' ? 't4g.medium' : 't3.medium'),
    serviceConnectNamespace: config.serviceConnectNamespace ?? clusterName,
    taskInbound: config.taskInbound ?? sources.map((source) => ({ port: containerPort, source })),
    loadBalancerInbound: config.loadBalancerInbound ?? [{ port: listenerPort, source: '0.0.0.0/0' }],
    serviceName: config.serviceName ?? 'web',
    clusterName,
    compute: config.compute ?? 'FARGATE',
    onDemandBase: config.onDemandBase ?? 1,
    onDemandWeight: config.onDemandWeight ?? 1,
    spotWeight: config.spotWeight ?? 1,
    cpuArchitecture,
    operatingSystem: config.operatingSystem ?? 'LINUX',
    cpu: config.cpu ?? 1024,
    memory: config.memory ?? 2048,
    ephemeralStorage: config.ephemeralStorage ?? 20,
    tasks: config.tasks ?? 1,
    image: config.image ?? 'public.ecr.aws/nginx/nginx:1.27',
    containerPort,
    logs: config.logs ?? true,
    logRetentionInDays: config.logRetentionInDays,
    containerInsights: config.containerInsights ?? 'disabled',
    serviceConnect: config.serviceConnect ?? 'none',
    portName: config.portName ?? 'http',
    minimumHealthyPercent: config.minimumHealthyPercent ?? 100,
    maximumPercent: config.maximumPercent ?? 200,
    circuitBreaker: config.circuitBreaker ?? true,
    deploymentStrategy: config.deploymentStrategy ?? 'ROLLING',
    bakeTimeInMinutes: config.bakeTimeInMinutes ?? 5,
    linearStepPercent: config.linearStepPercent ?? 10,
    linearStepMinutes: config.linearStepMinutes ?? 6,
    canaryPercent: config.canaryPercent ?? 5,
    canaryMinutes: config.canaryMinutes ?? 10,
    availabilityZoneRebalancing: config.availabilityZoneRebalancing ?? true,
    azs: config.azs ?? 2,
    egress: config.egress ?? 'public-ip',
    natGateways: config.natGateways ?? 1,
    loadBalancer,
    internetFacing: config.internetFacing ?? true,
    listenerPort,
    certificateArn: config.certificateArn ?? '',
    healthCheckPath: config.healthCheckPath ?? '/',
    healthCheckIntervalSeconds: config.healthCheckIntervalSeconds ?? 30,
    healthyThresholdCount: config.healthyThresholdCount ?? 5,
    healthCheckGracePeriodSeconds: config.healthCheckGracePeriodSeconds ?? 60,
    deregistrationDelaySeconds: config.deregistrationDelaySeconds ?? 300,
    costAlarm: config.costAlarm ?? false,
    region: config.region,
  }
}

/** One field that does not hold what it must. */
export interface FieldFault {
  /** Empty where the whole value is no object. */
  readonly field: string
  /** What it takes, in words that follow "It takes"; absent where there is no such field. */
  readonly demand?: Text
}

/**
 * What is wrong with an untrusted value (a script's argument, a file, an address bar) as a ServiceConfig: every field that
 * is wrong or that nobody knows. A value without a fault is a ServiceConfig.
 */
export function faultsOfServiceConfig(value: unknown): readonly FieldFault[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ field: '' }]
  const faults = Object.entries(value).flatMap(([field, given]): readonly FieldFault[] => {
    if (!isField(field)) return [{ field }]
    return given === undefined || fields[field].takes(given) ? [] : [{ field, demand: fields[field].demand }]
  })
  const hasRegion = 'region' in value && value.region !== undefined
  return hasRegion ? faults : [...faults, { field: 'region', demand: fields.region.demand }]
}

function isField(name: string): name is keyof CompleteServiceConfig {
  return Object.hasOwn(fields, name)
}
