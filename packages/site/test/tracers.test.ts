import { beforeAll, describe, expect, test } from 'vitest'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { worst } from '@ecs-lint/core/network'
import { completeServiceConfig } from '@ecs-lint/core/readers'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import { around } from '../src/map/stage/customers.ts'
import { tracePlayed } from '../src/map/stage/journeys.ts'
import { guestListsOf } from '../src/packet/sources.ts'
import { names } from '../src/packet/names.ts'
import { ipv6Only, pullsOf } from '../src/packet/pulls.ts'
import { followPacket, remedyForPacket, type Question } from '../src/packet/questions.ts'
import { adviceFor, changeFor } from '../src/packet/remedies.ts'
import { conditionOf, groupOwners, journeyOf, type Station } from '../src/packet/stops.ts'
import { guestTexts, texts, verdictTexts } from '../src/packet/texts.ts'
import { builtPage } from './support/site.ts'

type Fields = Partial<CompleteServiceConfig>

const serviceWith = (fields: Fields): CompleteServiceConfig =>
  completeServiceConfig({
    region: 'ap-northeast-2',
    serviceName: 'my-web',
    clusterName: 'my-cluster',
    ...fields,
  })

const ask = (fields: Fields, question: Partial<Question>) =>
  followPacket(expand(serviceWith(fields)), { source: 'internet', address: '', port: 80, ...question })

const application = { loadBalancer: 'application' } as const
const oneAddress = [{ port: 80, source: '203.0.113.7/32' }]

test('on the map a packet goes no further than where nobody knows whether it is let through', () => {
  const graph = expand(serviceWith({ ...application, loadBalancerInbound: oneAddress }))
  const trace = ask({ ...application, loadBalancerInbound: oneAddress }, {})
  if (trace === undefined) throw new Error('no trace')
  const { moments } = tracePlayed({ ko: '', en: '' }, trace, around(graph, 'in'), 'internet', {
    ko: '',
    en: '',
  })
  const unsure = trace.hops.findIndex(({ verdict }) => verdict === 'unknown')
  expect(unsure).toBeLessThan(trace.hops.length - 1)
  expect(moments).toHaveLength(unsure + 2)
  expect(moments.at(-1)?.packet?.verdict).toBe('unknown')
})

describe('a packet', () => {
  test.each([
    ['arrives at a task with a public address', {}, {}, 'passes', 'container-listens'],
    ['arrives by a load balancer', application, {}, 'passes', 'container-listens'],
    [
      'is stopped where the load balancer has no rule',
      { ...application, loadBalancerInbound: [] },
      {},
      'blocked',
      'group-refuses',
    ],
    // The security group of the load balancer comes before any listener.
    ['is not let in on another port', application, { port: 443 }, 'blocked', 'group-refuses'],
    [
      'meets no listener on another port that is open',
      { ...application, loadBalancerInbound: [{ port: 443, source: '0.0.0.0/0' }] },
      { port: 443 },
      'blocked',
      'no-listener',
    ],
    [
      'is stopped at an internal load balancer',
      { ...application, internetFacing: false },
      {},
      'blocked',
      'balancer-internal',
    ],
    // Some of the internet gets in: of anyone it is not known.
    [
      'may be one of the few',
      { ...application, loadBalancerInbound: oneAddress },
      {},
      'unknown',
      'container-listens',
    ],
    [
      'is one of the few',
      { ...application, loadBalancerInbound: oneAddress },
      { source: 'address', address: '203.0.113.7' },
      'passes',
      'container-listens',
    ],
    [
      'is none of the few',
      { ...application, loadBalancerInbound: oneAddress },
      { source: 'address', address: '198.51.100.9' },
      'blocked',
      'group-refuses',
    ],
    // The tasks let in the load balancer's group alone.
    ['is kept out of its neighbour', application, { source: 'neighbour' }, 'blocked', 'group-refuses'],
    // Without a load balancer they let in everyone.
    ['gets to its neighbour', {}, { source: 'neighbour' }, 'passes', 'container-listens'],
    // A rule opens 22, and no container is known to listen there.
    [
      'finds nobody known to listen',
      { taskInbound: [{ port: 22, source: '0.0.0.0/0' }] },
      { port: 22 },
      'unknown',
      'container-unsure',
    ],
    ['does not get into a private subnet', { egress: 'nat' }, {}, 'blocked', 'no-return-route'],
  ] as const)('%s', (_, fields, question, verdict, last) => {
    const trace = ask(fields, question)
    expect([trace?.verdict, trace?.hops.at(-1)?.reason]).toEqual([verdict, last])
  })

  test.each(['', 'my-web', '203.0.113', '203.0.113.7/33', '<img src=x>'])('has no way from %j', (address) => {
    expect(ask(application, { source: 'address', address })).toBeUndefined()
  })
})

describe('an image', () => {
  const ecr = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/my-web:1.0'
  const dualStack = '111122223333.dkr-ecr.ap-northeast-2.on.aws/my-web:1.0'
  test.each([
    ['public-ip', 'public.ecr.aws/nginx/nginx:1.27', 'passes', 'arrives'],
    ['nat', 'nginx:1.27', 'passes', 'arrives'],
    // Endpoints lead to the account's own registry, not to the public ones.
    ['endpoints', 'public.ecr.aws/nginx/nginx:1.27', 'blocked', 'internet-only'],
    ['endpoints', ecr, 'passes', 'arrives'],
    ['none', ecr, 'blocked', 'no-endpoint'],
  ] as const)('by %s: %s', (egress, image, verdict, last) => {
    const pull = worst(pullsOf(expand(serviceWith({ egress, image }))))
    expect([pull?.verdict, pull?.hops.at(-1)?.reason]).toEqual([verdict, last])
  })

  test.each([
    [dualStack, 'passes', 'arrives'],
    [ecr, 'blocked', 'no-shared-family'],
    // Whether Docker Hub answers over IPv6 is not among what core knows.
    ['nginx:1.27', 'unknown', 'family-unknown'],
  ] as const)('over IPv6 alone: %s', (image, verdict, reason) => {
    const pull = worst(pullsOf(ipv6Only(serviceWith({ image }))))
    expect(pull?.verdict).toBe(verdict)
    expect(pull?.hops.map((hop) => hop.reason)).toContain(reason)
  })

  test('of an instance is not known to arrive', () => {
    const pull = worst(pullsOf(expand(serviceWith({ compute: 'EC2' }))))
    expect([pull?.verdict, pull?.hops[0]?.reason]).toEqual(['unknown', 'instance-pulls'])
  })

  test('comes from one host of a public registry, and three of Amazon ECR', () => {
    expect(pullsOf(expand(serviceWith({})))).toHaveLength(1)
    expect(pullsOf(expand(serviceWith({ image: ecr }))).map(({ host }) => host)).toEqual([
      'api.ecr.ap-northeast-2.amazonaws.com',
      '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com',
      's3.ap-northeast-2.amazonaws.com',
    ])
  })
})

describe('who gets in', () => {
  const table = (fields: Fields) =>
    guestListsOf(serviceWith(fields)).map(({ door, ports, guests }) => [
      `${door} ${ports.join(' ')}`,
      ...guests.map(({ guest, admissions }) =>
        [guest, ...admissions.map(({ verdict }) => verdict)].join(' '),
      ),
    ])

  test.each([
    [
      'without a load balancer',
      {},
      [['task 80 22', 'internet passes blocked', 'address passes blocked', 'neighbour passes blocked']],
    ],
    // A task of the VPC comes to the public address like everyone else.
    [
      'with one',
      application,
      [
        ['balancer 80 443', 'internet passes blocked', 'address passes blocked', 'neighbour passes blocked'],
        [
          'task 80 22',
          'internet blocked blocked',
          'address blocked blocked',
          'balancer passes blocked',
          'neighbour blocked blocked',
        ],
      ],
    ],
    [
      'with one for a single address',
      { ...application, loadBalancerInbound: oneAddress },
      [
        [
          'balancer 80 443',
          'internet unknown blocked',
          'address passes blocked',
          'neighbour unknown blocked',
        ],
        [
          'task 80 22',
          'internet blocked blocked',
          'address blocked blocked',
          'balancer passes blocked',
          'neighbour blocked blocked',
        ],
      ],
    ],
    // At the load balancer's own door it does not count that the tasks are shut.
    [
      'with tasks that are shut',
      { ...application, taskInbound: [] },
      [
        ['balancer 80 443', 'internet passes blocked', 'address passes blocked', 'neighbour passes blocked'],
        [
          'task 80 22',
          'internet blocked blocked',
          'address blocked blocked',
          'balancer blocked blocked',
          'neighbour blocked blocked',
        ],
      ],
    ],
    // Port 22 is open to all, and it is not known that anything listens there.
    [
      'with a port where nothing is known to listen',
      { taskInbound: [{ port: 22, source: '0.0.0.0/0' }] },
      [['task 80 22', 'internet blocked unknown', 'address blocked unknown', 'neighbour blocked unknown']],
    ],
  ] as const)('%s', (_, fields, expected) => {
    expect(table(fields)).toEqual(expected)
  })

  test('whoever does not, is told why', () => {
    for (const fields of [{}, application, { ...application, loadBalancerInbound: oneAddress }])
      for (const { guests } of guestListsOf(serviceWith(fields)))
        for (const { verdict, reason } of guests.flatMap(({ admissions }) => admissions))
          expect(reason === undefined, reason?.en).toBe(verdict === 'passes')
  })
})

const begin: Station = { name: texts.browser, detail: texts.internet }
const byBalancer = [
  'dns',
  'internet-gateway',
  'balancer-group',
  'listener',
  'target-group',
  'task-group',
  'container',
] as const

describe('a journey', () => {
  test('shows what lies beyond the hop that stops it', () => {
    const graph = expand(serviceWith(application))
    const trace = ask({ ...application, loadBalancerInbound: [] }, {})
    if (trace === undefined) throw new Error('no trace')
    const { stations, decisive } = journeyOf(trace, begin, byBalancer, graph)
    const last = trace.hops.length
    expect(decisive).toBe(trace.hops.at(-1))
    expect(stations.slice(last).map(({ name }) => name.en)).toEqual([
      names['balancer-group'].en,
      'Listener',
      'Target group',
      names['task-group'].en,
      'Container',
    ])
    expect(stations.map((station, index) => conditionOf(station, index, last))).toEqual([
      'passes',
      'passes',
      'passes',
      'passes',
      'blocked',
      'never',
      'never',
      'never',
      'never',
    ])
    expect(stations.map((station, index) => conditionOf(station, index, 1)).slice(0, 4)).toEqual([
      'passes',
      'passes',
      'ahead',
      'ahead',
    ])
  })

  test('does not say of what core has not followed that it is reached, or not', () => {
    const graph = ipv6Only(serviceWith({ image: 'nginx:1.27' }))
    const pull = worst(pullsOf(graph))
    if (pull === undefined) throw new Error('no trace')
    const { stations, decisive } = journeyOf(pull, begin, ['destination'], graph)
    expect(decisive?.reason).toBe('family-unknown')
    expect(stations[1]?.name).toBe(names['name-lookup'])
    expect(stations.at(-1)).toMatchObject({ name: names.destination, detail: texts.notKnown })
    expect(stations.at(-1)?.hop).toBeUndefined()
  })

  test('has nothing beyond, and nothing that decides, where it arrives', () => {
    const trace = ask(application, {})
    if (trace === undefined) throw new Error('no trace')
    const graph = expand(serviceWith(application))
    const { stations, decisive } = journeyOf(trace, begin, byBalancer, graph)
    expect(stations).toHaveLength(trace.hops.length + 1)
    expect(decisive).toBeUndefined()
  })
})

describe('what to change', () => {
  const trials: readonly (readonly [Fields, Partial<Question>])[] = [
    [{ ...application, loadBalancerInbound: [] }, {}],
    [{ ...application, loadBalancerInbound: oneAddress }, {}],
    [{ ...application, taskInbound: [] }, {}],
    [{ ...application, internetFacing: false }, {}],
    [{ taskInbound: [] }, {}],
    [{ taskInbound: [{ port: 80, source: 'anybody' }] }, {}],
    [{ taskInbound: [{ port: 22, source: '0.0.0.0/0' }] }, { port: 22 }],
    [{ egress: 'none' }, {}],
    [application, { port: 443 }],
    [application, { source: 'neighbour' }],
  ]

  test.each(trials)('%j %j: is said, and stands on a page of its step', (fields, question) => {
    const graph = expand(serviceWith(fields))
    const trace = ask(fields, question)
    if (trace === undefined) throw new Error('no trace')
    const { decisive } = journeyOf(trace, begin, byBalancer, graph)
    const owner = groupOwners(graph).get(decisive?.data['group'])
    const advice = decisive && adviceFor(decisive, owner, question.source === 'neighbour', 80)
    if (advice === undefined) throw new Error(`nothing to do about ${decisive?.reason}`)
    for (const lang of ['ko', 'en'] as const) {
      const page = builtPage(`${lang === 'en' ? '/en' : ''}/steps/${advice.step}/`)
      expect(page.querySelectorAll('[id]').map(({ id }) => id)).toContain(advice.paragraph[lang])
    }
  })
})

test('who is not let in to where no listener listens is not told to open the way', () => {
  const adviceOn = (listenerPort: number): string | undefined => {
    const fields = { ...application, listenerPort, loadBalancerInbound: [{ port: 22, source: '0.0.0.0/0' }] }
    const decisive = ask(fields, {})?.hops.at(-1)
    return decisive && adviceFor(decisive, 'balancer-group', false, listenerPort)?.text.en
  }
  expect(adviceOn(80)).toMatch(/^Have an inbound rule/)
  expect(adviceOn(443)).toMatch(/^No listener listens there/)
})

describe('what a button changes', () => {
  beforeAll(loadWholeLinter)

  const changed = (fields: Fields, question: Partial<Question>, solves?: (fields: Fields) => boolean) => {
    const service = serviceWith(fields)
    const whole = { source: 'internet', address: '', port: 80, ...question } as const
    const decisive = ask(fields, question)?.hops.at(-1)
    const findings = findingsOfService(service)
    if (decisive === undefined || findings === undefined) throw new Error('nothing to decide')
    const remedy = remedyForPacket(expand(service), whole)
    return changeFor(
      decisive,
      findings,
      remedy,
      service,
      solves ?? ((change) => ask({ ...fields, ...change }, question)?.verdict === 'passes'),
    )
  }

  test.each([
    // The fixes of rules that find the same.
    [
      { ...application, loadBalancerInbound: [] },
      {},
      { loadBalancerInbound: [{ port: 80, source: '0.0.0.0/0' }] },
      'Open port 80 in the load balancer’s security group',
    ],
    [
      { ...application, taskInbound: [] },
      {},
      { taskInbound: [{ port: 80, source: 'load-balancer' }] },
      'Open port 80 between the security groups of the load balancer and the tasks',
    ],
    // What no rule minds: somebody gets in, and this one does not.
    [
      { ...application, loadBalancerInbound: oneAddress },
      { source: 'address', address: '198.51.100.9' },
      { loadBalancerInbound: [...oneAddress, { port: 80, source: '198.51.100.9/32' }] },
      'Open port 80 in the security group',
    ],
    [
      { taskInbound: [] },
      {},
      { taskInbound: [{ port: 80, source: '0.0.0.0/0' }] },
      'Open port 80 in the security group',
    ],
    [
      { ...application, internetFacing: false },
      {},
      { internetFacing: true },
      'Make the load balancer internet-facing',
    ],
    [
      { ...application, internetFacing: false, egress: 'nat' },
      {},
      { internetFacing: true },
      'Make the load balancer internet-facing',
    ],
    [{ egress: 'nat' }, {}, { egress: 'public-ip' }, 'Move the tasks to public subnets, with public IPs'],
  ] as const)('%j %j', (fields, question, expected, title) => {
    const change = changed(fields, question)
    expect(change?.fields).toEqual(expected)
    expect(change?.title.en).toBe(title)
  })

  test.each([
    // No field of the form says that a neighbour may come in.
    [application, { source: 'neighbour' }],
    [application, { port: 443 }],
  ] as const)('nothing where no field does it: %j %j', (fields, question) => {
    expect(changed(fields, question)).toBeUndefined()
  })

  test('nothing that would not get the packet through', () => {
    expect(changed({ ...application, loadBalancerInbound: [] }, {}, () => false)).toBeUndefined()
  })

  test('the way of an image is that of the rule', () => {
    const service = serviceWith({ egress: 'none' })
    const pull = worst(pullsOf(expand(service)))
    const decisive = pull?.hops.at(-1)
    if (decisive === undefined) throw new Error('nothing to decide')
    const change = changeFor(decisive, findingsOfService(service) ?? [], undefined, service, () => true)
    expect(change?.fields).toEqual({ egress: 'public-ip' })
  })
})

test('everything is said in both languages', () => {
  for (const [name, { ko, en }] of [texts, names, verdictTexts, guestTexts].flatMap((words) =>
    Object.entries(words),
  )) {
    expect(en, name).not.toMatch(/[가-힣]/)
    // Product names and addresses are the same in both.
    if (ko !== en) expect(ko, name).toMatch(/[가-힣]/)
  }
})
