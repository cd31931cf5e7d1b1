import { createServer, type Server } from 'node:http'
import { createServer as createSocketServer, type AddressInfo } from 'node:net'
import { findLeftovers, type Leftover } from '@ecs-lint/core/leftovers'
import { readInventory, type Inventory } from '@ecs-lint/core/readers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchClient } from '../src/aws/clients.ts'
import { collect } from '../src/aws/collect.ts'
import { UserError } from '../src/errors.ts'
import { withDaemons } from './support/daemons.ts'
import { motoServer, startMoto, type Moto } from './support/moto.ts'
import { plantAccount } from './support/planted-account.ts'
import { denying, errorReply, startProxy, type Call, type Reply } from './support/proxy.ts'
import { testCredentials } from './support/run.ts'

const region = 'ap-northeast-2'
const takenAt = new Date('2026-11-28T00:00:00Z')

beforeAll(() => {
  // The SDK reads them from the environment of the process.
  Object.assign(process.env, testCredentials)
})

function leftoversOf(inventory: Inventory): readonly Leftover[] {
  return findLeftovers(readInventory(inventory).graph, new Map()).leftovers
}

/** What an audit says with certainty, and what it would have somebody run. */
function certain(inventory: Inventory): readonly string[] {
  return leftoversOf(inventory).flatMap(({ kind, verdict, resource, remove }) => [
    ...(verdict === 'waste' ? [`${kind} ${resource.id}`] : []),
    ...remove,
  ])
}

describe.skipIf(motoServer === undefined)('an audit of an account that answers wrongly', () => {
  let moto: Moto
  let whole: Inventory
  let actions: readonly string[]

  beforeAll(async () => {
    moto = await withDaemons(await startMoto(motoServer ?? ''))
    await plantAccount(moto.url, region)
    const proxy = await startProxy(moto.url)
    whole = await read(proxy.url)
    actions = [...new Set(proxy.calls.map(({ action }) => action))].toSorted()
    proxy.stop()
  }, 60_000)

  afterAll(() => moto.stop())

  const read = (endpointUrl: string): Promise<Inventory> =>
    collect({ regions: [region], takenAt, endpointUrl })

  async function readWith(
    intercept: (call: Call, ask: (body?: string) => Promise<Reply>) => Promise<Reply>,
  ): Promise<Inventory> {
    const proxy = await startProxy(moto.url, intercept)
    try {
      return await read(proxy.url)
    } finally {
      proxy.stop()
    }
  }

  const faults: Readonly<Record<string, (call: Call) => Reply>> = {
    'is empty': () => ({ status: 200, body: '' }),
    'is an object without anything': ({ service }) => ({
      status: 200,
      body: service === 'ecs' ? '{}' : '<Response></Response>',
    }),
    'is a page of HTML': () => ({ status: 200, body: '<!DOCTYPE html><html><body>Sign in</body></html>' }),
    'is XML of something else': () => ({ status: 200, body: '<?xml version="1.0"?><rss><channel/></rss>' }),
    'is cut off': ({ service }) => ({
      status: 200,
      body: service === 'ecs' ? '{"serviceArns": ["arn:aw' : '<Response><Vpcs><member>',
    }),
    'is refused': ({ service, action }) =>
      errorReply(service, 403, 'AccessDenied', `User is not authorized to perform: ${action}`),
  }

  test('A21: two readings are the same', async () => {
    expect(await read(moto.url)).toEqual(whole)
  })

  test('A1: every call is tried', () => {
    expect(actions.length).toBeGreaterThan(18)
    expect(certain(whole).length).toBeGreaterThan(6)
  })

  describe.each(Object.keys(faults))('A1, A2: where the answer of one call %s', (fault) => {
    test(
      'what it tells of is unknown, nothing more is waste, and no command is new',
      { timeout: 120_000 },
      async () => {
        for (const action of actions) {
          const inventory = await readWith(async (call, ask) =>
            call.action === action ? (faults[fault]?.(call) ?? ask()) : ask(),
          )
          expect(inventory.gaps.map(({ reason }) => reason).join('\n'), action).not.toBe('')
          for (const { reason } of inventory.gaps) expect(reason).not.toMatch(/\$response|@smithy|\n/)
          const before = certain(whole)
          for (const sentence of certain(inventory)) expect(before, action).toContain(sentence)
        }
      },
    )
  })

  // aws/aws-sdk-js-v3, issues 7182 and 5851: from one API of each protocol, since each reading of an account takes its time.
  test.each([
    [413, 'HTTP content length exceeded'],
    [404, 'Not Found'],
  ])('A2: a refusal in plain text leaves its part unknown, in one line: %i', async (status, body) => {
    for (const action of ['ListClusters', 'DescribeRules', 'DescribeNatGateways']) {
      const inventory = await readWith(async (call, ask) =>
        call.action === action ? { status, body } : ask(),
      )
      expect(inventory.gaps, action).not.toEqual([])
      for (const { reason } of inventory.gaps)
        expect(reason).toBe(`${action}: UnreadableAnswer: HTTP ${status}, not an answer of the API`)
      const before = certain(whole)
      for (const sentence of certain(inventory)) expect(before, action).toContain(sentence)
    }
  })

  test('A3: a list whose pages never end is not followed for ever, and is unknown', async () => {
    const inventory = await readWith(async (call, ask) => {
      if (call.action !== 'ListClusters') return ask()
      return { status: 200, body: JSON.stringify({ clusterArns: [], nextToken: 'again' }) }
    })
    expect(inventory.gaps.map(({ reason, types }) => [reason, types])).toEqual([
      ['UnreadableAnswer: the pages of clusterArns do not end', ['ecs.cluster']],
      ['UnreadableAnswer: the pages of clusterArns do not end', ['ecs.service', 'ecs.taskDefinition']],
      ['UnreadableAnswer: the pages of clusterArns do not end', ['ecs.daemon']],
    ])
  })

  // aws/aws-sdk-java-v2, pull request 931 (and aws/aws-sdk-net, issue 1753)
  test('A3: an empty token is no further page', async () => {
    const inventory = await readWith(async (call, ask) => {
      const answer = await ask()
      if (call.action !== 'ListClusters') return answer
      return { ...answer, body: JSON.stringify({ ...(JSON.parse(answer.body) as object), nextToken: '' }) }
    })
    expect(inventory).toEqual(whole)
  })

  // getmoto/moto, issue 9559
  test('A3: a token that only stands for one is not followed for ever', async () => {
    const inventory = await readWith(async (call, ask) => {
      const answer = await ask()
      if (call.action !== 'DescribeNatGateways') return answer
      return { ...answer, body: answer.body.replace('</Desc', '<nextToken>string</nextToken></Desc') }
    })
    expect(inventory.gaps.map(({ reason, types }) => [reason.endsWith('do not end'), types])).toEqual([
      [true, ['ec2.natGateway']],
    ])
  })

  test('A10: what comes on two pages is one', async () => {
    const inventory = await readWith(async (call, ask) => {
      const answer = await ask()
      if (call.action !== 'DescribeAddresses') return answer
      const [, items = ''] = /<addressesSet>([\s\S]*)<\/addressesSet>/.exec(answer.body) ?? []
      return { ...answer, body: answer.body.replace(items, () => items + items) }
    })
    expect(inventory).toEqual(whole)
  })

  test('A1: a service that ECS could not describe leaves the services unknown, one that is gone does not', async () => {
    const failing = (reason: string) =>
      readWith(async (call, ask) => {
        const answer = await ask()
        if (call.action !== 'DescribeServices') return answer
        const described = JSON.parse(answer.body) as { services: readonly unknown[]; failures: unknown }
        const failures = [{ arn: 'arn:aws:ecs:ap-northeast-2:123456789012:service/shop/worker-1', reason }]
        return { ...answer, body: JSON.stringify({ services: described.services.slice(1), failures }) }
      })
    const [failed, gone] = [await failing('INTERNAL'), await failing('MISSING')]
    expect(failed.gaps.map(({ types }) => types)).toEqual([['ecs.service', 'ecs.taskDefinition']])
    expect(gone.gaps).toEqual([])
  })

  test('A20: tags that cannot be read hide no load balancer: who owns it is unknown, and no command deletes it', async () => {
    const inventory = await readWith(
      denying(({ action }) => action === 'DescribeTags') ?? (() => Promise.reject()),
    )
    expect(inventory.gaps.map(({ reason, types }) => [reason.split(':').slice(0, 2), types])).toEqual([
      [['DescribeTags', ' AccessDenied'], []],
    ])
    const balancers = leftoversOf(inventory).filter(({ kind }) => kind === 'load-balancer-idle')
    expect(balancers.map(({ verdict, resource, remove }) => [verdict, resource.id, remove])).toEqual([
      ['review', 'lecture', []],
    ])
  })
})

/** A server that answers as `answer` does, and its address. */
async function serve(answer: Parameters<typeof createServer>[1]): Promise<{ server: Server; url: string }> {
  const server = createServer(answer ?? (() => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe('A3: an endpoint that keeps waiting', () => {
  /** A client whose calls `answer`, under limits that a test can wait for. */
  function clientOf(answer: () => Promise<unknown>, limits: { call: number; client: number }) {
    let [begun, destroyed] = [0, 0]
    const added: ((next: () => Promise<unknown>, context: object) => (args: object) => Promise<unknown>)[] =
      []
    watchClient(
      {
        middlewareStack: { add: (middleware) => void added.push(middleware) },
        destroy: () => (destroyed += 1),
      },
      limits,
    )
    const call = (): Promise<unknown> =>
      added[0]?.(
        () => {
          begun += 1
          return answer()
        },
        { commandName: 'DescribeVpcsCommand' },
      )({}) ?? Promise.reject(new Error('no middleware'))
    return { call, counts: () => ({ begun, destroyed }) }
  }

  test('is given up, its connections are closed, and it is asked no more', async () => {
    const { call, counts } = clientOf(() => new Promise(() => undefined), { call: 20, client: 10_000 })
    await expect(call()).rejects.toMatchObject({ name: 'TimeoutError', call: 'DescribeVpcs' })
    await expect(call()).rejects.toMatchObject({ name: 'TimeoutError', call: 'DescribeVpcs' })
    expect(counts()).toEqual({ begun: 1, destroyed: 1 })
  })

  test('though each call is answered, all of them together have a limit', async () => {
    const { call, counts } = clientOf(async () => 'answer', { call: 20, client: 0 })
    await expect(call()).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(counts()).toMatchObject({ begun: 0 })
  })

  test('A14: one that hangs up is no connection, in one line', async () => {
    const { server, url } = await serve((request) => request.socket.destroy())
    process.env['AWS_MAX_ATTEMPTS'] = '1'
    const reading = collect({ regions: [region], takenAt, endpointUrl: url })
    await expect(reading).rejects.toBeInstanceOf(UserError)
    await expect(reading).rejects.toThrow(/^http:\/\/127\.0\.0\.1:\d+ cannot be reached: \w+: .*$/)
    delete process.env['AWS_MAX_ATTEMPTS']
    server.close()
  })

  // A TLS connection that ends before it begins, and a name that nobody knows: aws/aws-sdk-js-v3, issues 5974 and 5683.
  test.each(['a broken handshake', 'an unknown host'])(
    'A14: %s is no connection, in one line',
    async (fault) => {
      const server = createSocketServer((socket) => socket.on('error', () => undefined).destroy())
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      const host = fault === 'an unknown host' ? 'ecs.ap-northeast-2.invalid' : '127.0.0.1'
      process.env['AWS_MAX_ATTEMPTS'] = '1'
      const reading = collect({ regions: [region], takenAt, endpointUrl: `https://${host}:${port}` })
      await expect(reading).rejects.toBeInstanceOf(UserError)
      await expect(reading).rejects.toThrow(
        /^https:[^\n]+ cannot be reached: ListClusters: (?:ECONNRESET|ENOTFOUND|EAI_AGAIN): [^\n]+$/,
      )
      delete process.env['AWS_MAX_ATTEMPTS']
      server.close()
    },
  )

  test.each(['https', 'nonsense'])('A14: one of a wrong scheme is said in one line: %s', async (scheme) => {
    const { server, url } = await serve((_request, response) => response.end('hello'))
    process.env['AWS_MAX_ATTEMPTS'] = '1'
    const wrong = scheme === 'https' ? url.replace('http:', 'https:') : 'not a url'
    const reading = collect({ regions: [region], takenAt, endpointUrl: wrong })
    await expect(reading).rejects.toBeInstanceOf(UserError)
    await expect(reading).rejects.toThrow(/^[^\n]+ cannot be reached: [^\n]+$/)
    delete process.env['AWS_MAX_ATTEMPTS']
    server.close()
  })
})
