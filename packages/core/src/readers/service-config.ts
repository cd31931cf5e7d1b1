import { closest } from 'fastest-levenshtein'
import type { Text } from '../finding/index.ts'

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
 * value that the AWS console proposes, or that makes the smallest sensible service; `defaults` below lists them.
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
  /** Days until CloudWatch Logs removes a log line; 0 keeps all for ever, as the console does. */
  readonly logRetentionInDays?: number
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
  readonly healthCheckPath?: string
  readonly healthCheckIntervalSeconds?: number
  /** Successes in a row that make a target healthy. */
  readonly healthyThresholdCount?: number
  readonly healthCheckGracePeriodSeconds?: number
  /** Seconds that the target group waits for requests in flight before a task is stopped. */
  readonly deregistrationDelaySeconds?: number
  /** Inbound rules of the tasks' security group. */
  readonly taskInbound?: readonly InboundRule[]
  /** Inbound rules of the load balancer's security group. */
  readonly loadBalancerInbound?: readonly InboundRule[]
  /** Whether a budget of AWS Budgets mails when the bill grows. */
  readonly costAlarm?: boolean
}

/** A ServiceConfig in which every field has a value. */
export type CompleteServiceConfig = Required<ServiceConfig>

/** The values that a left-out field has. */
const defaults = {
  serviceName: 'web',
  clusterName: 'default',
  compute: 'FARGATE',
  onDemandBase: 1,
  onDemandWeight: 1,
  spotWeight: 1,
  cpuArchitecture: 'X86_64',
  operatingSystem: 'LINUX',
  cpu: 1024,
  memory: 2048,
  ephemeralStorage: 20,
  tasks: 1,
  image: 'public.ecr.aws/nginx/nginx:1.27',
  containerPort: 80,
  logs: true,
  logRetentionInDays: 0,
  containerInsights: 'disabled',
  serviceConnect: 'none',
  portName: 'http',
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  circuitBreaker: true,
  deploymentStrategy: 'ROLLING',
  bakeTimeInMinutes: 5,
  linearStepPercent: 10,
  linearStepMinutes: 6,
  canaryPercent: 5,
  canaryMinutes: 10,
  availabilityZoneRebalancing: true,
  azs: 2,
  egress: 'public-ip',
  natGateways: 1,
  loadBalancer: 'none',
  internetFacing: true,
  listenerPort: 80,
  healthCheckPath: '/',
  healthCheckIntervalSeconds: 30,
  healthyThresholdCount: 5,
  healthCheckGracePeriodSeconds: 60,
  deregistrationDelaySeconds: 300,
  costAlarm: false,
} as const satisfies Partial<ServiceConfig>

/** Fills in what a config leaves out. */
export function completeServiceConfig(config: ServiceConfig): CompleteServiceConfig {
  // Most configs leave a field out instead of giving it undefined, and copying takes a while.
  const given = Object.values(config).includes(undefined)
    ? Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined))
    : config
  const base = { ...defaults, region: config.region, ...given }
  return {
    instanceType: config.cpuArchitecture === 'ARM64' ? 't4g.medium' : 't3.medium',
    serviceConnectNamespace: base.clusterName,
    taskInbound: [
      { port: base.containerPort, source: base.loadBalancer === 'none' ? '0.0.0.0/0' : 'load-balancer' },
    ],
    loadBalancerInbound: [{ port: base.listenerPort, source: '0.0.0.0/0' }],
    ...base,
  }
}

/** What a field takes. Plain functions: the tutorial loads them on every page. */
interface Kind<Value> {
  readonly accepts: (value: unknown) => value is Value
  /** What the reader should put there instead, for the end of a sentence. */
  readonly demand?: Text
}

type Fields = {
  readonly [Field in keyof CompleteServiceConfig]: Kind<CompleteServiceConfig[Field]>
}

function oneOf<const Value>(...values: readonly Value[]): Kind<Value> {
  const list = values.join(', ')
  return {
    accepts: (value): value is Value => values.some((each) => each === value),
    demand: { ko: `${list} 중 하나`, en: `one of ${list}` },
  }
}

function matching(pattern: RegExp, demand?: Text): Kind<string> {
  return {
    accepts: (value): value is string => typeof value === 'string' && pattern.test(value),
    ...(demand !== undefined && { demand }),
  }
}

function between(least: number, most: number): Kind<number> {
  return {
    accepts: (value): value is number => typeof value === 'number' && value >= least && value <= most,
    demand: { ko: `${least}~${most} 사이의 수`, en: `a number from ${least} to ${most}` },
  }
}

function count(least: number, most: number, unit?: Text): Kind<number> {
  const { accepts } = between(least, most)
  return {
    accepts: (value): value is number => accepts(value) && Number.isInteger(value),
    demand: {
      ko: `${least}~${most} 사이의 정수${unit === undefined ? '' : `(${unit.ko})`}`,
      en: `${unit === undefined ? '' : `${unit.en}, `}a whole number from ${least} to ${most}`,
    },
  }
}

function isInboundRule(value: unknown): value is InboundRule {
  if (typeof value !== 'object' || value === null) return false
  const { port: number, source, ...rest } = value as Readonly<Record<string, unknown>>
  return port.accepts(number) && securityGroupSource.accepts(source) && Object.keys(rest).length === 0
}

function isInbound(value: unknown): value is readonly InboundRule[] {
  return Array.isArray(value) && value.length <= 60 && value.every(isInboundRule)
}

/** What CloudWatch Logs takes for `retentionInDays`, and 0 for no end (PutRetentionPolicy in its API reference). */
const retentions = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
]

const name = matching(/^[A-Za-z0-9][\w-]{0,254}$/)
const port = count(1, 65_535)
const minutes: Text = { ko: '분', en: 'minutes' }
const seconds: Text = { ko: '초', en: 'seconds' }
const securityGroupSource = matching(/^[^]{0,64}$/)

const fields: Fields = {
  region: matching(/^[a-z]{2}(-[a-z]+)+-\d$/, {
    ko: 'ap-northeast-2 같은 리전 코드',
    en: 'a Region such as ap-northeast-2',
  }),
  serviceName: name,
  clusterName: name,
  compute: oneOf('FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'),
  onDemandBase: count(0, 100_000),
  onDemandWeight: count(0, 1000),
  spotWeight: count(0, 1000),
  instanceType: matching(/^[a-z][a-z0-9-]{0,15}\.[a-z0-9-]{1,16}$/, {
    ko: 't3.medium 같은 인스턴스 유형',
    en: 'an instance type such as t3.medium',
  }),
  cpuArchitecture: oneOf('X86_64', 'ARM64'),
  operatingSystem: oneOf('LINUX', 'WINDOWS_SERVER_2022_CORE'),
  cpu: count(1, 1_048_576, { ko: 'CPU 단위, 1024 = 1vCPU', en: 'CPU units (1024 are 1 vCPU)' }),
  memory: count(1, 16_777_216, { ko: 'MiB', en: 'MiB' }),
  ephemeralStorage: count(20, 200, { ko: 'GiB', en: 'GiB' }),
  tasks: count(0, 5000),
  image: matching(/^[^]{1,1024}$/),
  containerPort: port,
  logs: oneOf(true, false),
  logRetentionInDays: {
    ...oneOf(...retentions),
    demand: {
      ko: `CloudWatch Logs의 보존 기간(${retentions.join(', ')} 중 하나, 0은 만료 없음)`,
      en: `a retention period of CloudWatch Logs: one of ${retentions.join(', ')}; 0 is for ever`,
    },
  },
  containerInsights: oneOf('disabled', 'enabled', 'enhanced'),
  serviceConnect: oneOf('none', 'client', 'client-server'),
  serviceConnectNamespace: matching(/^[\w.-]{1,255}$/),
  portName: matching(/^[a-z0-9_][a-z0-9_-]{0,63}$/),
  minimumHealthyPercent: count(0, 100),
  maximumPercent: count(100, 200),
  circuitBreaker: oneOf(true, false),
  deploymentStrategy: oneOf('ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'),
  bakeTimeInMinutes: count(0, 1440, minutes),
  linearStepPercent: between(3, 100),
  linearStepMinutes: count(0, 1440, minutes),
  canaryPercent: between(0.1, 100),
  canaryMinutes: count(0, 1440, minutes),
  availabilityZoneRebalancing: oneOf(true, false),
  azs: count(1, 6),
  egress: oneOf('public-ip', 'nat', 'endpoints', 'none'),
  natGateways: count(1, 6),
  loadBalancer: oneOf('none', 'application', 'network'),
  internetFacing: oneOf(true, false),
  listenerPort: port,
  healthCheckPath: matching(/^\/\S{0,1023}$/, { ko: '/로 시작하는 경로', en: 'a path that starts with /' }),
  healthCheckIntervalSeconds: count(5, 300, seconds),
  healthyThresholdCount: count(2, 10),
  healthCheckGracePeriodSeconds: count(0, 2_147_483_647, seconds),
  deregistrationDelaySeconds: count(0, 3600, seconds),
  taskInbound: { accepts: isInbound },
  loadBalancerInbound: { accepts: isInbound },
  costAlarm: oneOf(true, false),
}

/** One field that does not hold what it must. */
export interface FieldProblem {
  readonly field: string
  readonly message: Text
}

/**
 * Reads an untrusted value (a script's argument, a file, an address bar) as a ServiceConfig. The problems name every
 * field that is wrong or that nobody knows.
 */
export function parseServiceConfig(
  value: unknown,
): { readonly config: ServiceConfig } | { readonly problems: readonly FieldProblem[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [{ field: '', message: notAnObject }] }
  }
  const problems: FieldProblem[] = []
  for (const [field, given] of Object.entries(value)) {
    const kind = Object.hasOwn(fields, field) ? fields[field as keyof Fields] : undefined
    if (kind === undefined) problems.push(unknownField(field))
    else if (given !== undefined && !kind.accepts(given)) problems.push(wrongField(field, given))
  }
  if (!Object.hasOwn(value, 'region')) problems.push(wrongField('region', undefined))
  return problems.length > 0 ? { problems } : { config: value as ServiceConfig }
}

const notAnObject: Text = {
  ko: '서비스 설정은 { "region": "ap-northeast-2", … } 같은 객체여야 합니다.',
  en: 'A service configuration is an object such as { "region": "ap-northeast-2", … }.',
}

function unknownField(field: string): FieldProblem {
  const nearest = closest(field, Object.keys(fields))
  return {
    field,
    message: {
      ko: `${field}라는 항목은 없습니다. 혹시 ${nearest} 아닌가요?`,
      en: `There is no field ${field}. Did you mean ${nearest}?`,
    },
  }
}

function wrongField(field: string, given: unknown): FieldProblem {
  const { demand } = fields[field as keyof Fields]
  const shown = given === undefined ? undefined : JSON.stringify(given)?.slice(0, 60)
  return {
    field,
    message: {
      ko: `${field} 값이 잘못되었습니다${shown === undefined ? '' : `(${shown})`}.${demand === undefined ? '' : ` ${demand.ko}를 넣으세요.`}`,
      en: `${field} is wrong${shown === undefined ? '' : ` (${shown})`}.${demand === undefined ? '' : ` It takes ${demand.en}.`}`,
    },
  }
}
