import {
  AuthorizeSecurityGroupIngressCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2'
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

/** Opens ports in the default security group, so that it has a list that may come in another order. */
async function openPorts(endpoint: string): Promise<void> {
  const ec2 = new EC2Client({
    region,
    endpoint,
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
  })
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({}))
  const IpPermissions = [8080, 22, 443].map((port) => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: [{ CidrIp: '10.1.0.0/16' }, { CidrIp: '10.0.0.0/16' }],
  }))
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({ GroupId: SecurityGroups[0]?.GroupId, IpPermissions }),
  )
}

/** Answers of the APIs in which lists without an order go the other way round. */
const unordered =
  'securityGroupInfo|ipPermissions|ipPermissionsEgress|ipRanges|tagSet|associationSet|routeSet|entrySet|subnetSet|vpcSet|addressesSet|LoadBalancers|TargetGroups|AvailabilityZones|SecurityGroups|Attributes|TagDescriptions|Tags'

function withListsReversed(body: string): string {
  if (!body.includes('<')) return body
  return body.replace(
    new RegExp(`<(${unordered})>([\\s\\S]*?)</\\1>`, 'g'),
    (_, name: string, inner: string) => {
      const items = childrenOf(withListsReversed(inner))
      return `<${name}>${items.toReversed().join('')}</${name}>`
    },
  )
}

/** The elements that a text of XML holds side by side. */
function childrenOf(xml: string): readonly string[] {
  const children: string[] = []
  let [depth, start] = [0, 0]
  for (const { 0: tag, index } of xml.matchAll(/<(\/?)[^>]+?(\/?)>/g)) {
    if (tag.startsWith('</')) depth -= 1
    else if (!tag.endsWith('/>')) depth += 1
    if (depth === 0) {
      children.push(xml.slice(start, index + tag.length))
      start = index + tag.length
    }
  }
  return children
}

describe.skipIf(motoServer === undefined)('an audit of an account that answers wrongly', () => {
  let moto: Moto
  let whole: Inventory
  let actions: readonly string[]

  beforeAll(async () => {
    moto = await withDaemons(await startMoto(motoServer ?? ''))
    await plantAccount(moto.url, region)
    await openPorts(moto.url)
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

  // AWS gives no order: boto/boto3, issue 1657 (describe_security_groups, a few minutes later); go-to-k/cdk-real-drift, pull request 387.
  test('A21: so are they where AWS gives its lists the other way round', async () => {
    const reversed = await readWith(async (_call, ask) => {
      const answer = await ask()
      return { ...answer, body: withListsReversed(answer.body) }
    })
    expect(reversed).toEqual(whole)
    const groups = whole.resources.filter(({ type }) => type === 'ec2.securityGroup')
    expect(groups.some(({ properties }) => (properties['ipPermissions'] as unknown[]).length > 2)).toBe(true)
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

  // doctorray117/minecraft-ondemand, issue 53; automat-it/terraform-aws-eks-auxiliary, pull request 64; and rebuy-de/aws-nuke, issue 517,
  // after which that tool said that there was no resource to delete.
  test.each([
    [
      'DescribeServices',
      400,
      'AccessDeniedException',
      'User: arn:aws:sts::XXXX:assumed-role/minecraft-launcher-role-mijbep5x/minecraft-launcher is not authorized to perform: ecs:DescribeServices on resource: arn:aws:ecs:us-west-1:XXXX:service/minecraft/minecraft-server because no identity-based policy allows the ecs:DescribeServices action',
      ['elastic-ip-unassociated', 'nat-gateway-idle'],
    ],
    [
      'DescribeRouteTables',
      403,
      'UnauthorizedOperation',
      'You are not authorized to perform this operation. User: arn:aws:sts::accountId:assumed-role/EKS-Picafuel-Dev-aws-alb-ingress-controller-iam-role/1752244163198006750 is not authorized to perform: ec2:DescribeRouteTables because no identity-based policy allows the ec2:DescribeRouteTables action',
      ['elastic-ip-unassociated', 'load-balancer-idle', 'target-group-unused'],
    ],
    [
      'DescribeAddresses',
      403,
      'UnauthorizedOperation',
      'You are not authorized to perform this operation.',
      ['load-balancer-idle', 'nat-gateway-idle', 'target-group-unused'],
    ],
  ])(
    'A1: what a denied %s tells of is unknown, by its reason',
    async (action, status, code, message, kinds) => {
      const inventory = await readWith(async (call, ask) =>
        call.action === action
          ? errorReply(call.service, status, code.replace(/Exception$/, ''), message)
          : ask(),
      )
      expect(inventory.gaps.map(({ reason }) => reason)).toEqual([`${action}: ${code}: ${message}`])
      const found = leftoversOf(inventory).filter(({ verdict }) => verdict === 'waste')
      expect([...new Set(found.map(({ kind }) => kind))].toSorted()).toEqual(kinds)
      const before = certain(whole)
      for (const sentence of certain(inventory)) expect(before).toContain(sentence)
    },
  )

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

  // convox/rack, pull request 3295 (ECS lists a task twice), and turbot/steampipe-plugin-aws, issue 725.
  test('A10: what ECS lists twice is asked for once, and is one', async () => {
    const asked: string[] = []
    const inventory = await readWith(async (call, ask) => {
      if (call.action === 'DescribeServices')
        asked.push(...(JSON.parse(call.body) as { services: readonly string[] }).services)
      const answer = await ask()
      if (call.action !== 'ListServices') return answer
      const { serviceArns, ...rest } = JSON.parse(answer.body) as { serviceArns: readonly string[] }
      return { ...answer, body: JSON.stringify({ ...rest, serviceArns: [...serviceArns, ...serviceArns] }) }
    })
    expect(inventory).toEqual(whole)
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('A10: what comes twice and has changed in between is one, as it was last', async () => {
    const inventory = await readWith(async (call, ask) => {
      const answer = await ask()
      if (call.action !== 'DescribeLoadBalancers') return answer
      const [, members = ''] = /<LoadBalancers>([\s\S]*)<\/LoadBalancers>/.exec(answer.body) ?? []
      const earlier = members.replaceAll(/<Code>\w+<\/Code>/g, '<Code>provisioning</Code>')
      return { ...answer, body: answer.body.replace(members, () => earlier + members) }
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

  // kubernetes-sigs/cluster-api-provider-aws, issue 1381; and alphagov/gsp, pull request 758: without DescribeTags the console says that
  // a load balancer has no tags, and ViewOnlyAccess allows the rest alone (in the words of today, which that request does not quote).
  test.each([
    'User: arn:aws:iam::306967352268:user/bootstrapper.cluster-api-provider-aws.sigs.k8s.io is not authorized to perform: elasticloadbalancing:DescribeTags',
    'User: arn:aws:sts::111122223333:assumed-role/ViewOnlyAccess/reader is not authorized to perform: elasticloadbalancing:DescribeTags because no identity-based policy allows the elasticloadbalancing:DescribeTags action',
  ])('A20: no load balancer is lost, and none is said to have no tags: %s', async (message) => {
    const inventory = await readWith(async (call, ask) =>
      call.action === 'DescribeTags' && call.service === 'elasticloadbalancing'
        ? errorReply(call.service, 403, 'AccessDenied', message)
        : ask(),
    )
    expect(inventory.gaps.map(({ reason, types }) => [reason, types])).toEqual([
      [`DescribeTags: AccessDenied: ${message}`, []],
    ])
    const tagged = (type: string) => (item: { readonly type: string }) => item.type === type
    for (const type of ['elbv2.loadBalancer', 'elbv2.targetGroup']) {
      const read = inventory.resources.filter(tagged(type))
      expect(read).toHaveLength(whole.resources.filter(tagged(type)).length)
      for (const { properties } of read) expect(properties['tags']).toBeNull()
    }
    expect(certain(inventory).filter((sentence) => /load-balancer|target-group/.test(sentence))).toEqual([])
  })

  // dask/dask-cloudprovider, issue 309; CloudSnorkel/cdk-github-runners, issue 946; kubernetes-sigs/cluster-api-provider-aws, issue 1275.
  const throttles: Readonly<Record<string, Reply>> = {
    ecs: errorReply('ecs', 400, 'Throttling', 'Rate exceeded'),
    ec2: errorReply(
      'ec2',
      503,
      'RequestLimitExceeded',
      'Request limit exceeded. Account xxxxxxxxxxxx has been throttled on ec2:RunInstances because it exceeded its request rate limit.',
    ),
    elasticloadbalancing: errorReply('elasticloadbalancing', 400, 'Throttling', 'Rate exceeded'),
  }

  test('A17: every twentieth call throttled is one call more, and no long wait', async () => {
    let [calls, throttled] = [0, 0]
    const start = performance.now()
    await read(moto.url)
    const usual = performance.now() - start
    const inventory = await readWith(async ({ service }, ask) => {
      calls += 1
      const reply = calls % 20 === 0 ? throttles[service] : undefined
      if (reply === undefined) return ask()
      throttled += 1
      return reply
    })
    expect(throttled).toBeGreaterThan(3)
    expect(inventory).toEqual(whole)
    // Each is made again after two seconds at the most, and four go on at a time in each of four clients.
    expect(performance.now() - start - usual).toBeLessThan(2 * usual + throttled * 2_000)
  })

  test('A17: what stays throttled is unknown, by its reason, and nothing new is certain', async () => {
    process.env['AWS_MAX_ATTEMPTS'] = '2'
    const inventory = await readWith(async (call, ask) =>
      call.action === 'DescribeServices' || call.action === 'DescribeSubnets'
        ? (throttles[call.service] ?? ask())
        : ask(),
    )
    delete process.env['AWS_MAX_ATTEMPTS']
    expect(
      inventory.gaps.map(({ reason, types }) => [reason.split(': ').slice(0, 2).join(': '), types]),
    ).toEqual([
      ['DescribeServices: ThrottlingException', ['ecs.service', 'ecs.taskDefinition']],
      ['DescribeSubnets: RequestLimitExceeded', ['ec2.subnet']],
    ])
    const before = certain(whole)
    for (const sentence of certain(inventory)) expect(before).toContain(sentence)
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
