import type { Text } from '../finding/index.ts'
import type { CompleteServiceConfig, InboundRule } from './service-config.ts'

// The values that every field of a ServiceConfig takes. They are looked at by hand: the tutorial's pages load this, and a
// schema library would weigh more than all of it.

/** What one field takes. */
interface Field {
  readonly takes: (value: unknown) => boolean
  /** What it takes, in words that follow "It takes". */
  readonly demand: Text
  /** All that it takes, where that is a list. */
  readonly values?: readonly unknown[]
}

function whole(least: number, most: number, unit?: Text): Field {
  return {
    takes: (value) => isBetween(value, least, most) && Number.isInteger(value),
    demand: {
      ko: `${least}~${most} 사이의 정수${unit === undefined ? '' : `(${unit.ko})`}`,
      en: `a whole number from ${least} to ${most}${unit === undefined ? '' : ` (${unit.en})`}`,
    },
  }
}

function decimal(least: number, most: number): Field {
  return {
    takes: (value) => isBetween(value, least, most),
    demand: { ko: `${least}~${most} 사이의 수`, en: `a number from ${least} to ${most}` },
  }
}

function oneOf(...values: readonly (string | number | boolean)[]): Field {
  const listed = values.join(', ')
  return {
    values,
    takes: (value) => values.some((known) => known === value),
    demand: { ko: `${listed} 중 하나`, en: `one of ${listed}` },
  }
}

function text(pattern: RegExp, demand: Text): Field {
  return { takes: (value) => typeof value === 'string' && pattern.test(value), demand }
}

function isBetween(value: unknown, least: number, most: number): boolean {
  // Minus zero would make a bill of −$0.00.
  return typeof value === 'number' && value >= least && value <= most && !Object.is(value, -0)
}

const flag: Field = oneOf(true, false)
const name = text(/^[A-Za-z0-9][\w-]{0,254}$/, {
  ko: '영문자나 숫자로 시작하고 영문자, 숫자, 하이픈, 밑줄로 된 255자 이하의 문자열',
  en: 'a name of at most 255 letters, digits, hyphens and underscores that starts with a letter or a digit',
})
const port = whole(1, 65_535)
const percent = whole(0, 100)
const minutes = whole(0, 1440, { ko: '분', en: 'minutes' })
const weight = whole(0, 1000)

/** At most this many rules: a security group takes 60 in each direction (Amazon VPC quotas). */
const mostRules = 60

const inbound: Field = {
  takes: (value) => Array.isArray(value) && value.length <= mostRules && value.every(isInboundRule),
  demand: {
    ko: `{ "port": 80, "source": "0.0.0.0/0" } 꼴의 규칙 목록(최대 ${mostRules}개)`,
    en: `a list of at most ${mostRules} rules such as { "port": 80, "source": "0.0.0.0/0" }`,
  },
}

function isInboundRule(value: unknown): value is InboundRule {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false
  const { port: to, source } = value as Readonly<Record<string, unknown>>
  return port.takes(to) && typeof source === 'string' && source.length <= 64
}

/** What CloudWatch Logs takes for `retentionInDays`, and 0 for no end (PutRetentionPolicy in its API reference). */
const retentions = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
]

export const fields: { readonly [Name in keyof CompleteServiceConfig]: Field } = {
  region: text(/^[a-z]{2}(-[a-z]+)+-\d$/, {
    ko: 'ap-northeast-2 같은 리전 코드',
    en: 'a Region such as ap-northeast-2',
  }),
  serviceName: name,
  clusterName: name,
  compute: oneOf('FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'),
  onDemandBase: whole(0, 100_000),
  onDemandWeight: weight,
  spotWeight: weight,
  instanceType: text(/^[a-z][a-z0-9-]{0,15}\.[a-z0-9-]{1,16}$/, {
    ko: 't3.medium 같은 인스턴스 유형',
    en: 'an instance type such as t3.medium',
  }),
  cpuArchitecture: oneOf('X86_64', 'ARM64'),
  operatingSystem: oneOf('LINUX', 'WINDOWS_SERVER_2022_CORE'),
  cpu: whole(1, 1_048_576, { ko: 'CPU 단위, 1024 = 1vCPU', en: 'CPU units; 1024 are 1 vCPU' }),
  memory: whole(1, 16_777_216, { ko: 'MiB', en: 'MiB' }),
  ephemeralStorage: whole(20, 200, { ko: 'GiB', en: 'GiB' }),
  tasks: whole(0, 5000),
  image: text(/^[^]{1,1024}$/, {
    ko: '1~1024자의 이미지 이름',
    en: 'the name of an image, 1 to 1024 characters',
  }),
  containerPort: port,
  logs: flag,
  logRetentionInDays: oneOf(...retentions),
  containerInsights: oneOf('disabled', 'enabled', 'enhanced'),
  serviceConnect: oneOf('none', 'client', 'client-server'),
  serviceConnectNamespace: text(/^[\w.-]{1,255}$/, {
    ko: '영문자, 숫자, 마침표, 하이픈, 밑줄로 된 이름',
    en: 'a name of letters, digits, full stops, hyphens and underscores',
  }),
  portName: text(/^[a-z0-9_][a-z0-9_-]{0,63}$/, {
    ko: '소문자, 숫자, 하이픈, 밑줄로 된 64자 이하의 이름',
    en: 'a name of at most 64 lower-case letters, digits, hyphens and underscores',
  }),
  minimumHealthyPercent: percent,
  maximumPercent: whole(100, 200),
  circuitBreaker: flag,
  deploymentStrategy: oneOf('ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'),
  bakeTimeInMinutes: minutes,
  linearStepPercent: decimal(3, 100),
  linearStepMinutes: minutes,
  canaryPercent: decimal(0.1, 100),
  canaryMinutes: minutes,
  availabilityZoneRebalancing: flag,
  azs: whole(1, 6),
  egress: oneOf('public-ip', 'nat', 'endpoints', 'none'),
  natGateways: whole(1, 6),
  loadBalancer: oneOf('none', 'application', 'network'),
  internetFacing: flag,
  listenerPort: port,
  certificateArn: text(/^(?:arn:aws[\w-]*:acm:[\w-]+:\d{12}:certificate\/[\w-]{1,64})?$/, {
    ko: 'arn:aws:acm:…:certificate/… 꼴의 ACM 인증서 ARN이나 빈칸',
    en: 'the ARN of an ACM certificate, arn:aws:acm:…:certificate/…, or nothing',
  }),
  healthCheckPath: text(/^\/\S{0,1023}$/, { ko: '/로 시작하는 경로', en: 'a path that starts with /' }),
  healthCheckIntervalSeconds: whole(5, 300, { ko: '초', en: 'seconds' }),
  healthyThresholdCount: whole(2, 10),
  healthCheckGracePeriodSeconds: whole(0, 2_147_483_647, { ko: '초', en: 'seconds' }),
  deregistrationDelaySeconds: whole(0, 3600, { ko: '초', en: 'seconds' }),
  taskInbound: inbound,
  loadBalancerInbound: inbound,
  costAlarm: flag,
}
