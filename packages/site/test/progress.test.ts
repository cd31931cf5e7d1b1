import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openScenes } from '../src/progress/counts.ts'
import { taskLink } from '../src/progress/links.ts'
import { isEarned, missing } from '../src/progress/missing.ts'
import { decode } from '../src/state/codec.ts'
import {
  achievements,
  decodeProgress,
  encodeProgress,
  isDone,
  type Achievement,
} from '../src/state/progress.ts'
import { steps } from '../src/steps.ts'

const all: readonly Achievement[] = [
  ...steps.flatMap((step): Achievement[] => [`check/${step}`, `quiz/${step}`]),
  'exercise/three-tasks',
  'exercise/new-image',
  'exercise/one-address',
]
const packed = (value: unknown): string => `1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`

test('any progress comes back from its text as it was, in the order of the steps', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...all]), (done) => {
      const ordered = all.filter((achievement) => done.includes(achievement))
      expect(decodeProgress(encodeProgress(done))).toEqual(ordered)
    }),
  )
})

test('a step is done with its check and its quiz, and not with one of them', () => {
  expect(isDone('compute', ['check/compute', 'quiz/compute'])).toBe(true)
  expect(isDone('compute', ['check/compute', 'quiz/service'])).toBe(false)
  expect(isDone('compute', ['quiz/compute'])).toBe(false)
})

test('what this version does not know is left out, and nothing counts twice', () => {
  const text = packed(['quiz/service', 'quiz/service', 'quiz/mars', 7, null, { check: 'service' }])
  expect(decodeProgress(text)).toEqual(['quiz/service'])
})

test('faults that were found come after the steps', () => {
  const text = packed(['lab/no-room', 'lab/no-such-fault', 'quiz/service', 'lab/no-way-to-image'])
  expect(decodeProgress(text)).toEqual(['quiz/service', 'lab/no-way-to-image', 'lab/no-room'])
})

test.each([
  ['nothing', ''],
  ['another version', encodeProgress(all).replace(/^1/, '2')],
  ['not JSON', '1.%%%'],
  ['an object', packed({ 'check/service': true })],
  ['a text without end', `1.${'A'.repeat(100_000)}`],
])('%s is not read as progress', (_, text) => {
  expect(decodeProgress(text)).toBeUndefined()
})

/** The service that the first version of the codec takes for granted. A field that came later is not among them. */
const firstStart = {
  instanceType: 't3.medium',
  serviceConnectNamespace: 'my-cluster',
  taskInbound: [{ port: 80, source: '0.0.0.0/0' }],
  loadBalancerInbound: [{ port: 80, source: '0.0.0.0/0' }],
  serviceName: 'my-web',
  clusterName: 'my-cluster',
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
  // Nobody says how long logs are kept.
  logRetentionInDays: undefined,
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
  region: 'ap-northeast-2',
}

test('what the first version of the tutorial stored is still read', () => {
  const stored = '1.WyJjaGVjay9zZXJ2aWNlIiwicXVpei9zZXJ2aWNlIl0'
  expect(decodeProgress(stored)).toEqual(['check/service', 'quiz/service'])
  // {"serviceName":"shop","tasks":3}. Whoever changes the start service makes a new version of the codec, and reads this too.
  const service = decode('1.eyJzZXJ2aWNlTmFtZSI6InNob3AiLCJ0YXNrcyI6M30')
  expect(service).toMatchObject({ config: { ...firstStart, serviceName: 'shop', tasks: 3 } })
})

test('the certificate takes all of it', () => {
  expect(achievements.filter((achievement) => !/^(?:lab|scene)\//.test(achievement))).toEqual(all)
  expect(isEarned(all)).toBe(true)
  for (const lacking of all) {
    const done = all.filter((achievement) => achievement !== lacking)
    expect(isEarned(done)).toBe(false)
    expect(missing(done)).toEqual([lacking])
  }
})

test('a scene that is left is called by its number, and a link leads to it', () => {
  const done = achievements.filter(
    (achievement) => achievement !== 'scene/creation/cost' && achievement !== 'check/creation',
  )
  const left = steps.flatMap((step) => openScenes(step, done))
  expect(left).toEqual([{ number: '9.4', scene: 'scene/creation/cost' }])
  expect(left.map(({ scene }) => taskLink(scene, 'en'))).toEqual(['/en/steps/creation/#cost'])
  // What an earlier version has called done as a whole is done.
  expect(openScenes('creation', ['check/creation'])).toEqual([])
})
