import { ECSClient } from '@aws-sdk/client-ecs'
import { renameKeys } from '@ecs-lint/core/readers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditPolicy } from '../src/aws/calls.ts'
import { collectDaemons } from '../src/aws/collectors/ecs.ts'
import { daemonReply } from './support/daemons.ts'
import { errorReply, startProxy, type Call, type Proxy, type Reply } from './support/proxy.ts'
import { testCredentials } from './support/run.ts'

// The SDK as it is, against a server that answers as AWS's API reference says.

const region = 'ap-northeast-2'
const cluster = (name: string): string => `arn:aws:ecs:${region}:111122223333:cluster/${name}`
const clusters: Reply = {
  status: 200,
  body: JSON.stringify({ clusterArns: [cluster('shop'), cluster('jobs')] }),
}

let proxy: Proxy
let answer: (call: Call) => Reply | undefined

beforeEach(async () => {
  Object.assign(process.env, testCredentials)
  answer = () => undefined
  proxy = await startProxy('http://127.0.0.1:1', async (call) => {
    const given = answer(call) ?? daemonReply(call, ['agent', 'logs'])
    return (
      given ?? (call.action === 'ListClusters' ? clusters : errorReply('ecs', 400, 'Unexpected', call.action))
    )
  })
})

afterEach(() => proxy.stop())

const read = () => collectDaemons(new ECSClient({ region, endpoint: proxy.url, maxAttempts: 1 }))

test('the daemons of every cluster are read, on every page', async () => {
  const found = await read()
  expect(found.map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => 'ecs.daemon'))
  const [first] = found.map(({ properties }) => renameKeys(properties) as Record<string, unknown>)
  expect(first).toMatchObject({
    daemonArn: `arn:aws:ecs:${region}:111122223333:daemon/shop/agent`,
    clusterArn: cluster('shop'),
    status: 'ACTIVE',
    currentRevisions: [{ capacityProviders: [{ runningCount: 2 }] }],
  })
  const asked = proxy.calls
    .filter(({ action }) => action === 'ListDaemons')
    .map(({ body }) => JSON.parse(body) as object)
  expect(asked).toContainEqual({ clusterArn: cluster('jobs'), maxResults: 100, nextToken: '1' })
})

test('only calls that the policy of the audit allows are made', async () => {
  await read()
  const policy = JSON.stringify(auditPolicy())
  for (const { action } of proxy.calls) expect(policy).toContain(`"ecs:${action}"`)
  expect(policy).toContain('"ecs:ListDaemons"')
})

test.each(['ListDaemons', 'DescribeDaemon'])('where %s is denied they are unknown', async (denied) => {
  answer = ({ action }) =>
    action === denied
      ? errorReply('ecs', 400, 'AccessDenied', `not authorized to perform: ecs:${denied}`)
      : undefined
  await expect(read()).rejects.toThrow(/not authorized/)
})

test.each<[string, string, object]>([
  ['ListDaemons', 'the answer has no daemonSummariesList', {}],
  ['DescribeDaemon', 'the answer has no daemon', {}],
  [
    'ListDaemons',
    'the pages of daemonSummariesList do not end',
    { daemonSummariesList: [], nextToken: 'again' },
  ],
])('where %s answers otherwise they are unknown: %s', async (wrong, reason, body) => {
  answer = ({ action }) => (action === wrong ? { status: 200, body: JSON.stringify(body) } : undefined)
  await expect(read()).rejects.toThrow(reason)
})

test('a daemon that is deleted meanwhile is left out, and a cluster that is gone has none', async () => {
  answer = ({ action, body }) => {
    if (action === 'DescribeDaemon' && body.includes('/logs'))
      return errorReply('ecs', 400, 'DaemonNotFound', 'The specified daemon was not found.')
    return action === 'ListDaemons' && body.includes('/jobs')
      ? errorReply('ecs', 400, 'ClusterNotFound', 'Cluster not found.')
      : undefined
  }
  expect((await read()).map(({ properties }) => (properties as { daemonArn?: string }).daemonArn)).toEqual([
    `arn:aws:ecs:${region}:111122223333:daemon/shop/agent`,
  ])
})

test.each(['UnsupportedFeature', 'UnknownOperation'])(
  'a Region without daemons has none: %s',
  async (code) => {
    answer = ({ action }) =>
      action === 'ListDaemons' ? errorReply('ecs', 400, code, 'not in this Region') : undefined
    expect(await read()).toEqual([])
  },
)
