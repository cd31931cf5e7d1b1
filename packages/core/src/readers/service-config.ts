import { closest } from 'fastest-levenshtein'
import * as z from 'zod/mini'
import { lazily, type Text } from '../finding/index.ts'

/** How a service's tasks get out of their subnets: for pulling images and for everything else. */
export type Egress = 'public-ip' | 'nat' | 'endpoints' | 'none'

/**
 * What the tasks run on. `FARGATE_SPOT` stands for a capacity provider strategy of Spot alone, `FARGATE_MIXED` for one of
 * both; `EC2` for an Auto Scaling group, `MANAGED_INSTANCES` for EC2 instances that ECS starts and patches.
 */
type Compute = 'FARGATE' | 'FARGATE_SPOT' | 'FARGATE_MIXED' | 'EC2' | 'MANAGED_INSTANCES'

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
  /** Availability Zones that the service and its load balancer span. */
  readonly azs?: number
  readonly egress?: Egress
  /** NAT gateways; only with `egress: 'nat'`. */
  readonly natGateways?: number
  readonly loadBalancer?: 'none' | 'application' | 'network'
  readonly internetFacing?: boolean
  readonly listenerPort?: number
  readonly healthCheckPath?: string
  readonly healthCheckGracePeriodSeconds?: number
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
  azs: 2,
  egress: 'public-ip',
  natGateways: 1,
  loadBalancer: 'none',
  internetFacing: true,
  listenerPort: 80,
  healthCheckPath: '/',
  healthCheckGracePeriodSeconds: 60,
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

type Fields = {
  readonly [Field in keyof CompleteServiceConfig]: z.ZodMiniType<CompleteServiceConfig[Field]>
}

function count(least: number, most: number): z.ZodMiniType<number> {
  return z.number().check(z.int(), z.gte(least), z.lte(most))
}

/** What CloudWatch Logs takes for `retentionInDays`, and 0 for no end (PutRetentionPolicy in its API reference). */
const retentions: ReadonlySet<number> = new Set([
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
])

const fields = lazily((): Fields => {
  const name = z.string().check(z.regex(/^[A-Za-z0-9][\w-]{0,254}$/))
  const port = count(1, 65_535)
  const inbound = z
    .array(z.strictObject({ port, source: z.string().check(z.maxLength(64)) }))
    .check(z.maxLength(60))

  return {
    region: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/)),
    serviceName: name,
    clusterName: name,
    compute: z.enum(['FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES']),
    onDemandBase: count(0, 100_000),
    onDemandWeight: count(0, 1000),
    spotWeight: count(0, 1000),
    instanceType: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,15}\.[a-z0-9-]{1,16}$/)),
    cpuArchitecture: z.enum(['X86_64', 'ARM64']),
    operatingSystem: z.enum(['LINUX', 'WINDOWS_SERVER_2022_CORE']),
    cpu: count(1, 1_048_576),
    memory: count(1, 16_777_216),
    ephemeralStorage: count(20, 200),
    tasks: count(0, 5000),
    image: z.string().check(z.minLength(1), z.maxLength(1024)),
    containerPort: port,
    logs: z.boolean(),
    logRetentionInDays: z.number().check(z.refine((days) => retentions.has(days))),
    containerInsights: z.enum(['disabled', 'enabled', 'enhanced']),
    serviceConnect: z.enum(['none', 'client', 'client-server']),
    serviceConnectNamespace: z.string().check(z.regex(/^[\w.-]{1,255}$/)),
    portName: z.string().check(z.regex(/^[a-z0-9_][a-z0-9_-]{0,63}$/)),
    minimumHealthyPercent: count(0, 100),
    maximumPercent: count(100, 200),
    circuitBreaker: z.boolean(),
    azs: count(1, 6),
    egress: z.enum(['public-ip', 'nat', 'endpoints', 'none']),
    natGateways: count(1, 6),
    loadBalancer: z.enum(['none', 'application', 'network']),
    internetFacing: z.boolean(),
    listenerPort: port,
    healthCheckPath: z.string().check(z.regex(/^\/\S{0,1023}$/)),
    healthCheckGracePeriodSeconds: count(0, 2_147_483_647),
    taskInbound: inbound,
    loadBalancerInbound: inbound,
    costAlarm: z.boolean(),
  }
})

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
    const schema = Object.hasOwn(fields(), field) ? fields()[field as keyof Fields] : undefined
    if (schema === undefined) problems.push(unknownField(field))
    else if (given !== undefined && !z.safeParse(schema, given).success)
      problems.push(wrongField(field, given))
  }
  if (!Object.hasOwn(value, 'region')) problems.push(wrongField('region', undefined))
  return problems.length > 0 ? { problems } : { config: value as ServiceConfig }
}

const notAnObject: Text = {
  ko: '서비스 설정은 { "region": "ap-northeast-2", … } 같은 객체여야 합니다.',
  en: 'A service configuration is an object such as { "region": "ap-northeast-2", … }.',
}

function unknownField(field: string): FieldProblem {
  const nearest = closest(field, Object.keys(fields()))
  return {
    field,
    message: {
      ko: `${field}라는 항목은 없습니다. 혹시 ${nearest} 아닌가요?`,
      en: `There is no field ${field}. Did you mean ${nearest}?`,
    },
  }
}

const demands: { readonly [Field in keyof CompleteServiceConfig]?: Text } = {
  region: { ko: 'ap-northeast-2 같은 리전 코드', en: 'a Region such as ap-northeast-2' },
  cpu: {
    ko: 'CPU 단위(1024 = 1vCPU)를 나타내는 자연수',
    en: 'CPU units (1024 are 1 vCPU), a whole number from 1',
  },
  memory: { ko: 'MiB 단위의 자연수', en: 'MiB, a whole number from 1' },
  ephemeralStorage: { ko: '20~200 사이의 정수(GiB)', en: 'GiB, a whole number from 20 to 200' },
  tasks: { ko: '0~5000 사이의 정수', en: 'a whole number from 0 to 5000' },
  minimumHealthyPercent: { ko: '0~100 사이의 정수', en: 'a whole number from 0 to 100' },
  maximumPercent: { ko: '100~200 사이의 정수', en: 'a whole number from 100 to 200' },
  azs: { ko: '1~6 사이의 정수', en: 'a whole number from 1 to 6' },
  natGateways: { ko: '1~6 사이의 정수', en: 'a whole number from 1 to 6' },
  containerPort: { ko: '1~65535 사이의 포트 번호', en: 'a port from 1 to 65535' },
  listenerPort: { ko: '1~65535 사이의 포트 번호', en: 'a port from 1 to 65535' },
  compute: {
    ko: 'FARGATE, FARGATE_SPOT, FARGATE_MIXED, EC2, MANAGED_INSTANCES 중 하나',
    en: 'one of FARGATE, FARGATE_SPOT, FARGATE_MIXED, EC2, MANAGED_INSTANCES',
  },
  onDemandBase: { ko: '0~100000 사이의 정수', en: 'a whole number from 0 to 100000' },
  onDemandWeight: { ko: '0~1000 사이의 정수', en: 'a whole number from 0 to 1000' },
  spotWeight: { ko: '0~1000 사이의 정수', en: 'a whole number from 0 to 1000' },
  instanceType: { ko: 't3.medium 같은 인스턴스 유형', en: 'an instance type such as t3.medium' },
  logRetentionInDays: {
    ko: `CloudWatch Logs의 보존 기간(${[...retentions].join(', ')} 중 하나, 0은 만료 없음)`,
    en: `a retention period of CloudWatch Logs: one of ${[...retentions].join(', ')}; 0 is for ever`,
  },
  containerInsights: { ko: 'disabled, enabled, enhanced 중 하나', en: 'one of disabled, enabled, enhanced' },
  serviceConnect: { ko: 'none, client, client-server 중 하나', en: 'one of none, client, client-server' },
  cpuArchitecture: { ko: 'X86_64 또는 ARM64', en: 'X86_64 or ARM64' },
  operatingSystem: { ko: 'LINUX 또는 WINDOWS_SERVER_2022_CORE', en: 'LINUX or WINDOWS_SERVER_2022_CORE' },
  egress: { ko: 'public-ip, nat, endpoints, none 중 하나', en: 'one of public-ip, nat, endpoints, none' },
  loadBalancer: { ko: 'none, application, network 중 하나', en: 'one of none, application, network' },
  healthCheckPath: { ko: '/로 시작하는 경로', en: 'a path that starts with /' },
}

function wrongField(field: string, given: unknown): FieldProblem {
  const demand = demands[field as keyof typeof demands]
  const shown = given === undefined ? undefined : JSON.stringify(given)?.slice(0, 60)
  return {
    field,
    message: {
      ko: `${field} 값이 잘못되었습니다${shown === undefined ? '' : `(${shown})`}.${demand === undefined ? '' : ` ${demand.ko}를 넣으세요.`}`,
      en: `${field} is wrong${shown === undefined ? '' : ` (${shown})`}.${demand === undefined ? '' : ` It takes ${demand.en}.`}`,
    },
  }
}
