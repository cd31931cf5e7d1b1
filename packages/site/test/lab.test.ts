import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnoseMessage } from '@ecs-lint/core/diagnose'
import {
  completeServiceConfig,
  expand,
  vpcCidr,
  type CompleteServiceConfig,
  type ServiceConfig,
} from '@ecs-lint/core/readers'
import type { Fault } from '../src/lab/fault.ts'
import { faultIds, type FaultId } from '../src/lab/ids.ts'
import type { Bench } from '../src/lab/bench.ts'
import {
  changedSettings,
  copyOf,
  drawFault,
  explain,
  faults,
  graphOf,
  isThereAlready,
  judge,
  lastingIn,
  mapOfCase,
  symptomsOf,
  wellOf,
  whyNot,
} from '../src/lab/play.ts'
import { solvedText } from '../src/lab/texts.ts'
import { changed as changedBy } from '../src/state/changed.ts'
import { start } from '../src/state/start.ts'

function serviceWith(changed: Partial<ServiceConfig>) {
  const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
  return completeServiceConfig({ ...rest, ...changed })
}

const behindBalancer = serviceWith({ tasks: 3, loadBalancer: 'application' })
const services = [
  start,
  behindBalancer,
  serviceWith({ tasks: 2, loadBalancer: 'network', circuitBreaker: false }),
  serviceWith({ tasks: 4, loadBalancer: 'application', egress: 'nat', azs: 3, deploymentStrategy: 'CANARY' }),
  serviceWith({ compute: 'EC2', loadBalancer: 'application', internetFacing: false, egress: 'nat' }),
]
const both = ({ ko, en }: { ko: string; en: string }) => {
  expect(ko).toMatch(/[가-힣]/)
  expect(en).not.toMatch(/[가-힣]/)
}

const brokenIn = (fault: Fault) => fault.broken(behindBalancer)
const readTogether = (messages: readonly { text: string }[]): readonly string[] => {
  const { causes, beside } = diagnoseMessage(messages.map(({ text }) => text).join('\n'))
  return [...causes, ...beside].map(({ failure }) => failure.id)
}
const idsIn = (text: string): readonly string[] =>
  diagnoseMessage(text).causes.map(({ failure }) => failure.id)

test('the faults are those that progress names, in that order', () => {
  expect(faults.map(({ id }) => id)).toEqual(faultIds)
})

test('no two faults have the same name', () => {
  for (const lang of ['ko', 'en'] as const)
    expect(new Set(faults.map(({ complaint }) => complaint[lang])).size).toBe(faults.length)
})

describe.each(faults.map((fault) => [fault.id, fault] as const))('%s', (_, fault) => {
  test('speaks both languages', () => {
    for (const text of [fault.complaint, fault.cause, ...services.map(fault.fix)]) both(text)
  })

  test('every message is known to core as what the fault says it is', () => {
    for (const { text, failure } of symptomsOf(fault, brokenIn(fault)).messages)
      expect(idsIn(text)).toEqual([failure.id])
    for (const { text, failure } of fault.messages) {
      // Word for word: the sample with its source, or a phrase that core looks for.
      const phrases = failure.phrases.flat()
      expect([failure.sample, ...phrases].some((known) => known === text)).toBe(true)
    }
    expect(readTogether(fault.messages)).toContain(fault.messages[0]?.failure.id)
  })

  test('is told in the names of one’s own service, and is still known by them', () => {
    const own = completeServiceConfig({ ...behindBalancer, region: 'eu-west-1', serviceName: 'shop' })
    const { messages } = symptomsOf(fault, fault.broken(own))
    for (const { text } of messages)
      expect(text).not.toMatch(/us-east-1|\(service web\)|group x\)|role\/x|ARN 'x'/)
    expect(readTogether(messages)).toContain(fault.messages[0]?.failure.id)
  })

  test('stands at the stage of its first message, unless that says that all is well', () => {
    const [first] = fault.messages
    if (first?.failure.id === 'steady-state') expect(fault.stage).toBe('traffic')
    else expect(fault.stage).toBe(first?.failure.stage)
  })

  test('can be told from every other by a message or by the browser', () => {
    const seen = (one: Fault) => {
      const { messages, browser } = symptomsOf(one, brokenIn(one))
      return [...messages.map(({ text }) => text), browser.en]
    }
    for (const other of faults.filter((each) => each !== fault)) expect(seen(other)).not.toEqual(seen(fault))
  })

  test('is in the copy and not in the service, wherever it can happen', () => {
    const possible = services.filter((service) => whyNot(fault, service) === undefined)
    expect(possible.length).toBeGreaterThan(0)
    for (const service of possible) {
      const before = JSON.stringify(service)
      const broken = fault.broken(service)
      expect(JSON.stringify(service)).toBe(before)
      expect(fault.isIn(broken, service)).toBe(true)
      expect(fault.isIn({ service, beside: {} }, service)).toBe(false)
      if (fault.proof === undefined) continue
      expect(fault.proof(graphOf(broken))).not.toEqual([])
      fault.proof(graphOf(broken)).forEach(both)
      expect(isThereAlready(fault, service)).toBe(false)
    }
  })

  test('is solved by its own solution, and not by doing nothing', async () => {
    for (const service of services.filter((each) => whyNot(fault, each) === undefined)) {
      const broken = fault.broken(service)
      const idle = await judge(fault, service, broken)
      expect(idle.isSolved).toBe(false)
      expect(idle.present).toContain(fault)
      expect(idle.says.en).toContain('Nothing is changed')
      const { isSolved, says, present } = await judge(fault, service, fault.solution(broken, service))
      expect([isSolved, says.en]).toEqual([true, expect.stringContaining('Fixed')])
      expect(present).toEqual([])
    }
  })

  test('answers each wrong way with the words meant for it', async () => {
    expect(fault.wrongWays.length).toBeGreaterThanOrEqual(2)
    expect(new Set(fault.wrongWays.map(({ says }) => says.en)).size).toBe(fault.wrongWays.length)
    const taken = new Set<string>()
    for (const service of services.filter((each) => whyNot(fault, each) === undefined)) {
      const broken = fault.broken(service)
      for (const { example, says } of fault.wrongWays) {
        both(says)
        const bench = example(broken, service)
        if (bench === undefined) continue
        const verdict = await judge(fault, service, bench)
        expect(verdict.isSolved).toBe(false)
        expect(verdict.says).toEqual(says)
        taken.add(says.en)
      }
    }
    expect(taken.size).toBe(fault.wrongWays.length)
  })

  test('is not solved by taking the service away', async () => {
    const broken = brokenIn(fault)
    const solved = fault.solution(broken, behindBalancer)
    for (const fields of [{ tasks: 0 }, { loadBalancer: 'none' }, { internetFacing: false }] as const) {
      const bench = { ...solved, service: { ...solved.service, ...fields } }
      expect((await judge(fault, behindBalancer, bench)).isSolved).toBe(false)
    }
  })

  test('stands on the map where its messages are about, and ends the ways that it ends', () => {
    const bench = brokenIn(fault)
    const { messages } = symptomsOf(fault, bench)
    const { map, marks } = mapOfCase(bench, undefined, [fault], messages, true) ?? {}
    const pinned = map?.nodes.flatMap(({ findings }) => findings.map(({ message }) => message.en)) ?? []
    expect(pinned.toSorted()).toEqual(messages.map(({ text }) => text).toSorted())
    expect(map?.edges.some(({ isRefused }) => isRefused)).toBe(fault.cuts !== 'none')
    // The health of targets is that of the ones that the fault is about, or is told at all of them.
    const told = map?.nodes.find(({ findings }) => findings.some(({ rule }) => rule.startsWith('target-')))
    const zone = map?.nodes.find(({ id }) => id === told?.inside)?.inside
    if (told !== undefined)
      expect([told.kind, zone]).toEqual(
        fault.cuts === 'last-zone' ? ['task', 'zone:ap-northeast-2c'] : ['balancer', undefined],
      )
    // No task looks well where none is, and every task is told by more than a colour.
    const tasks = map?.nodes.filter(({ kind }) => kind === 'task') ?? []
    const isWell = fault.browser !== 'no-task' && fault.version !== 'unhealthy'
    for (const { id, name, label } of tasks) {
      expect(marks?.has(id)).toBe(!isWell)
      expect(/^[✕⊘] /.test(name.en)).toBe(!isWell)
      if (!isWell) expect(label?.ko).toMatch(/비정상|멈추기를 되풀이|띄울 수 없음/)
    }
    expect(tasks.length).toBeGreaterThan(0)
    // Until they may be told, no way gives the diagnosis away, and all else is as it was.
    expect(mapOfCase(bench, undefined, [fault], messages, false)?.map).toEqual({
      nodes: map?.nodes,
      edges: [],
    })
    // Mended, they are well.
    expect(mapOfCase(bench, undefined, [], [], true)?.marks.size).toBe(0)
  })

  test('gives a clue in the copy’s own names', () => {
    const { where, shown } = fault.clue(brokenIn(fault), behindBalancer)
    expect(where.ko).not.toBe('')
    expect(where.en).not.toBe('')
    expect(shown).not.toMatch(/[가-힣]|undefined/)
  })
})

test('a listener without a certificate is not said to forward elsewhere', () => {
  const fault = faults.find(({ id }) => id === 'no-way-to-image')
  if (fault === undefined) throw new Error('no-way-to-image')
  const own = serviceWith({ loadBalancer: 'application', listenerPort: 443 })
  expect(lastingIn(fault, own, fault.broken(own))).toEqual([])
})

test('changes are counted, and a first one is one without hints', () => {
  expect(solvedText(0, 0).en).toBe('Your first change mended it.')
  expect(solvedText(0, 2)).toEqual({ ko: '힌트 2개를 보고 고쳤습니다.', en: 'It took 2 hints.' })
  expect(solvedText(2, 1)).toEqual({
    ko: '힌트 1개를 보고 3번 만에 고쳤습니다.',
    en: 'It took 3 changes and one hint.',
  })
})

test('what belongs to another fault is answered by what that one would have said', async () => {
  // The port belongs to wrong-port, whose own message is that the connection is refused.
  const fault = faults.find(({ id }) => id === 'secret-gone')
  if (fault === undefined) throw new Error('secret-gone')
  const broken = fault.broken(behindBalancer)
  const bench: Bench = { ...broken, service: { ...broken.service, healthCheckPath: '/up' } }
  const { says } = await judge(fault, behindBalancer, bench)
  expect(says.en).toMatch(/you would have read: .*\[404\]/)
})

test('what mends one thing and breaks another is told what comes next', async () => {
  const fault = faults.find(({ id }) => id === 'wrong-path')
  if (fault === undefined) throw new Error('wrong-path')
  const solved = fault.solution(fault.broken(behindBalancer), behindBalancer)
  const bench: Bench = { ...solved, service: { ...solved.service, taskInbound: [] } }
  const { isSolved, says, present } = await judge(fault, behindBalancer, bench)
  expect(isSolved).toBe(false)
  expect(says.en).toContain('Request timed out')
  expect(present.map(({ id }) => id)).toContain('group-shuts-out-balancer')
})

/** By hand: without a balancer nothing can shut it out, check a path, refuse it, lead it elsewhere or leave it out of a zone. */
test('without a load balancer, and without Fargate, what cannot happen says why', () => {
  const impossible = (changed: Partial<ServiceConfig>) =>
    faults.filter((fault) => whyNot(fault, serviceWith(changed)) !== undefined).map(({ id }) => id)
  const ofBalancer: readonly FaultId[] = [
    'group-shuts-out-balancer',
    'wrong-path',
    'wrong-port',
    'zone-without-balancer',
    'listener-leads-elsewhere',
  ]
  expect(impossible({})).toEqual(ofBalancer)
  expect(impossible({ loadBalancer: 'application' })).toEqual([])
  // A Network Load Balancer checks by TCP and has no 503.
  expect(impossible({ loadBalancer: 'network' })).toEqual(['wrong-path', 'listener-leads-elsewhere'])
  expect(impossible({ loadBalancer: 'application', compute: 'EC2' })).toEqual([
    'no-way-to-image',
    'spot-alone',
  ])
  expect(impossible({ loadBalancer: 'application', internetFacing: false })).toEqual(['closed-to-users'])
  expect(impossible({ loadBalancer: 'application', deploymentStrategy: 'CANARY' })).toEqual(['no-room'])
  for (const fault of faults) {
    const reason = whyNot(fault, serviceWith({ loadBalancer: 'none', compute: 'EC2' }))
    if (reason !== undefined) both(reason)
  }
})

test('the copy of a service without tasks has two, and every fault can happen to it', () => {
  const closed = serviceWith({ loadBalancer: 'application', tasks: 0 })
  const copied = copyOf(closed)
  expect(copied).toEqual({ ...closed, tasks: 2 })
  for (const fault of faults) {
    expect(whyNot(fault, copied), fault.id).toBeUndefined()
    expect(fault.isIn(fault.broken(copied), copied), fault.id).toBe(true)
  }
  expect(copyOf(behindBalancer)).toBe(behindBalancer)
  // 134% of two tasks are two: the copy could replace none of them.
  expect(copyOf({ ...closed, maximumPercent: 134 })).toEqual({ ...closed, tasks: 2, maximumPercent: 150 })
})

/** By hand, from what each rule is for. What only the application knows is found by none. */
test.each<[FaultId, readonly string[]]>([
  // Once for the image, once for the logs.
  ['no-way-to-image', ['private-subnet-egress', 'private-subnet-egress']],
  ['no-such-tag', []],
  ['role-gone', []],
  ['secret-gone', []],
  ['too-little-memory', []],
  ['container-exits', []],
  ['group-shuts-out-balancer', ['load-balancer-reaches-tasks']],
  ['wrong-path', []],
  ['wrong-port', []],
  ['closed-to-users', ['lb-sg-inbound-listener-port']],
  ['no-room', ['deployment-percent-bounds']],
  ['spot-alone', ['spot-only-production']],
])('the linter finds in %s: %j', async (id, rules) => {
  const fault = faults.find((each) => each.id === id)
  if (fault === undefined) throw new Error(id)
  const { findings } = await explain(fault, behindBalancer)
  expect(findings.map(({ rule }) => rule)).toEqual(rules)
})

test('a role that is gone keeps new tasks from starting, and stops none that run: why there are none is said', () => {
  const complaint = faults.find(({ id }) => id === 'role-gone')?.complaint
  expect(complaint?.ko).toContain('0개로 줄였다가')
  expect(complaint?.en).toContain('scaled to no tasks')
})

test('three tasks leave no room with at most 133%, and 134% would do', () => {
  // The least percent that yields a fourth task is 4/3, so 134; one less is the fault.
  const fault = faults.find(({ id }) => id === 'no-room')
  const broken = fault?.broken(behindBalancer)
  expect(broken?.service.maximumPercent).toBe(133)
  expect(fault?.proof?.(broken === undefined ? expand(behindBalancer) : graphOf(broken))[0]?.en).toContain(
    '134%',
  )
})

test('the event depends on the circuit breaker, and the answer of the browser on the load balancer', () => {
  const exits = faults.find(({ id }) => id === 'container-exits')
  if (exits === undefined) throw new Error('container-exits')
  const ids = (changed: Partial<ServiceConfig>) =>
    symptomsOf(exits, exits.broken(serviceWith(changed))).messages.map(({ failure }) => failure.id)
  const always = ['essential-container-exited', 'exit-code-1']
  expect(ids({})).toEqual([...always, 'deployment-failed'])
  expect(ids({ circuitBreaker: false })).toEqual([...always, 'starts-keep-failing'])
  expect(ids({ loadBalancer: 'application' })).toEqual([...always, 'deployment-failed', 'status-503'])
})

test('how it went as an update is told by failed tasks, and in minutes where the health checks tell them', async () => {
  const toldOf = async (id: FaultId, changed: Partial<ServiceConfig> = {}) => {
    const fault = faults.find((each) => each.id === id)
    return (
      fault && (await explain(fault, serviceWith({ loadBalancer: 'application', ...changed }))).update?.en
    )
  }
  // At least 3, and half of the desired ones.
  expect(await toldOf('no-way-to-image', { tasks: 3 })).toContain('after 3 tasks have failed to start.')
  expect(await toldOf('container-exits', { tasks: 9 })).toContain('after 5 tasks have failed to start.')
  for (const { id } of faults.filter(({ version }) => version === 'cannot-pull' || version === 'exits'))
    expect(await toldOf(id)).not.toMatch(/\d (s|min)\b/)
  expect(await toldOf('wrong-path')).toMatch(/after \d+ min( \d+ s)?\./)
})

test('who opens the service to one address is not told that it opens for everybody', async () => {
  for (const own of [serviceWith({ tasks: 2 }), behindBalancer]) {
    const fault = faults.find(({ id }) => id === 'closed-to-users') ?? expect.fail()
    const bench = fault.wrongWays[1]?.example(fault.broken(own), own) ?? expect.fail()
    const { says, browser, present } = await judge(fault, own, bench)
    expect(present).toEqual([])
    expect(says.en).toContain('shut out')
    expect(wellOf(bench, browser).browser.en).toMatch(/From that one address it opens\. From anywhere else/)
    expect(wellOf(bench).browser.en).toBe('It opens as it should.')
  }
})

describe('a service in which something else is wrong already', () => {
  // As the scene “pending” may leave it: one address alone gets to the tasks, so the load balancer does not.
  const shut = serviceWith({
    tasks: 3,
    loadBalancer: 'application',
    taskInbound: [{ port: 80, source: '203.0.113.7/32' }],
  })
  test.each(faults)('$id: mended, it is said what was there before', async (fault) => {
    const broken = fault.broken(shut)
    expect(fault.isIn(broken, shut)).toBe(true)
    const { isSolved, says, present } = await judge(fault, shut, fault.solution(broken, shut))
    expect([isSolved, says.en]).toEqual([true, expect.stringContaining('ixed')])
    both(says)
    if (fault.id === 'group-shuts-out-balancer') {
      expect(isThereAlready(fault, shut)).toBe(true)
      expect(present).toEqual([])
      return
    }
    expect(says.en).not.toContain('All tasks are healthy')
    expect(says.en).toContain('was in your service before')
    expect(present.map(({ id }) => id)).toEqual(['group-shuts-out-balancer'])
    expect(lastingIn(fault, shut, broken).map(({ id }) => id)).toEqual(['group-shuts-out-balancer'])
  })

  test('what shows only once tasks are replaced is told apart from the fault that is mended', async () => {
    const fault = faults.find(({ id }) => id === 'wrong-path')
    if (fault === undefined) throw new Error('wrong-path')
    const narrow = serviceWith({ tasks: 2, loadBalancer: 'application', maximumPercent: 134 })
    const { isSolved, says, present } = await judge(
      fault,
      narrow,
      fault.solution(fault.broken(narrow), narrow),
    )
    expect([isSolved, present]).toEqual([true, []])
    expect(says.en).toMatch(/All tasks are healthy.* Apart from this fault.*was in your service before/)
    const { update } = await explain(fault, narrow)
    expect(update?.en).toMatch(/^Even without this fault an update of your service is stuck\. /)
  })
})

test('a service that has the fault already is told so', () => {
  const noWay = faults.find(({ id }) => id === 'no-way-to-image')
  if (noWay === undefined) throw new Error('no-way-to-image')
  expect(isThereAlready(noWay, serviceWith({ egress: 'none' }))).toBe(true)
})

test('a surprise can happen, is none that was found while others are left, and is not the one that is shown', () => {
  const some = fc.subarray([...faultIds])
  fc.assert(
    fc.property(
      fc.constantFrom(...services),
      some,
      fc.constantFrom(...faultIds),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (service, solved, shown, number) => {
        const id = drawFault(service, solved, shown, number)
        const fault = faults.find((each) => each.id === id)
        expect(fault && whyNot(fault, service)).toBeUndefined()
        expect(fault).toBeDefined()
        expect(id).not.toBe(shown)
        const open = faults.filter(
          (each) => whyNot(each, service) === undefined && each.id !== shown && !solved.includes(each.id),
        )
        if (open.length > 0) expect(solved).not.toContain(id)
      },
    ),
  )
})

test('whatever is changed in the form, it counts as mended only where the fault is gone and nothing else is wrong', async () => {
  const fields = fc.record(
    {
      tasks: fc.integer({ min: 1, max: 6 }),
      azs: fc.integer({ min: 1, max: 4 }),
      egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
      memory: fc.constantFrom(2048, 4096),
      containerPort: fc.constantFrom(80, 8080),
      healthCheckPath: fc.constantFrom('/', '/healthz'),
      maximumPercent: fc.constantFrom(100, 133, 150, 200),
      compute: fc.constantFrom('FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED'),
      taskInbound: fc.constantFrom([], [{ port: 80, source: 'load-balancer' }]),
      loadBalancerInbound: fc.constantFrom([], [{ port: 80, source: '0.0.0.0/0' }]),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...faults), fields, fc.boolean(), async (fault, changed, isMended) => {
      const broken = brokenIn(fault)
      const bench = isMended ? fault.solution(broken, behindBalancer) : broken
      const { isSolved, present } = await judge(fault, behindBalancer, {
        ...bench,
        service: { ...bench.service, ...changed },
      })
      if (isSolved) expect(present).toEqual([])
      if (present.length > 0) expect(isSolved).toBe(false)
    }),
    { numRuns: 150 },
  )
})

/** By hand: what the cause is called. The first hint says only when it goes wrong, so no wrong way elsewhere says more. */
test.each<[FaultId, RegExp]>([
  ['no-way-to-image', /way out|subnet|route|나가는 길|서브넷|라우팅/],
  ['container-exits', /variable|DATABASE|환경 변수/],
  ['group-shuts-out-balancer', /group|connection in|보안 그룹|연결이 들어/],
  ['wrong-path', /health check path|log\b|상태 확인 경로|로그/],
  ['wrong-port', /listens|듣는/],
  ['zone-without-balancer', /load balancer|로드 밸런서/],
  ['listener-leads-elsewhere', /listener|target group|리스너|대상 그룹/],
  ['closed-to-users', /shut|no request|닫혀|요청/],
  ['no-room', /percent|비율/],
  ['spot-alone', /strategy|not taken back|전략|회수되지 않는/],
])('%s: whoever tries another setting is not told the cause', (id, cause) => {
  const fault = faults.find((each) => each.id === id)
  if (fault === undefined) throw new Error(id)
  const broken = fault.broken(behindBalancer)
  const elsewhere = fault.wrongWays.filter(({ example }) => {
    const bench = example(broken, behindBalancer)
    return bench && !changedSettings(bench, broken).some((setting) => fault.touches.includes(setting))
  })
  expect(elsewhere.length).toBeGreaterThan(0)
  for (const { says } of elsewhere) expect(`${says.ko} ${says.en}`).not.toMatch(cause)
})

describe('what is said of something else that is wrong', () => {
  const within = (...sources: readonly string[]) => sources.map((source) => ({ port: 80, source }))
  /** As the nine steps leave it: another service calls it by a name of Service Connect. */
  const shop = serviceWith({
    tasks: 3,
    loadBalancer: 'application',
    egress: 'nat',
    listenerPort: 443,
    certificateArn: 'arn:aws:acm:ap-northeast-2:123456789012:certificate/0d2f6b7e',
    serviceConnect: 'client-server',
    taskInbound: within('load-balancer', vpcCidr),
  })
  const set = (bench: Bench, fields: Partial<CompleteServiceConfig>): Bench => ({
    ...bench,
    service: changedBy(bench.service, fields),
  })
  const isField = (setting: string): setting is keyof CompleteServiceConfig => setting in shop

  /** Does what is said, setting by setting, until the copy is mended or nothing more is said. */
  async function follow(fault: Fault, own: CompleteServiceConfig, begun: Bench): Promise<readonly string[]> {
    const said: string[] = []
    let bench = begun
    for (;;) {
      const { isSolved, says, back } = await judge(fault, own, bench)
      said.push(says.en)
      both(says)
      expect(`${says.ko} ${says.en}`).not.toMatch(/\b(?:sg|rtb|subnet|vpc|igw|nat)-[a-z]/)
      if (back === undefined) return isSolved ? said : [...said, 'and nothing more']
      // At most once for each of the eleven settings that are changed.
      expect(said.length, said.join('\n')).toBeLessThan(12)
      const settings = back.settings.filter(isField)
      bench = set(bench, Object.fromEntries(settings.map((each) => [each, back.right.service[each]])))
    }
  }

  test('tasks that were opened to everybody are told the choice that is right for this service', async () => {
    const fault = faults.find(({ id }) => id === 'no-way-to-image')
    if (fault === undefined) throw new Error('no-way-to-image')
    const mended = fault.solution(fault.broken(shop), shop)
    for (const sources of [within('0.0.0.0/0'), within('load-balancer')]) {
      const bench = set(mended, { taskInbound: sources })
      const { back } = await judge(fault, shop, bench)
      expect(back?.settings).toEqual(['taskInbound'])
      expect(back?.right.service.taskInbound).toEqual(shop.taskInbound)
      expect((await follow(fault, shop, bench)).at(-1)).toContain('Fixed')
    }
  })

  const fields = fc.record(
    {
      azs: fc.integer({ min: 1, max: 3 }),
      egress: fc.constantFrom('public-ip', 'nat', 'endpoints'),
      cpuArchitecture: fc.constantFrom('X86_64', 'ARM64'),
      deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN', 'CANARY'),
      minimumHealthyPercent: fc.constantFrom(0, 50, 100),
      maximumPercent: fc.constantFrom(100, 150, 200),
      circuitBreaker: fc.boolean(),
      listenerPort: fc.constantFrom(80, 443, 8443),
      healthCheckGracePeriodSeconds: fc.constantFrom(0, 60),
      taskInbound: fc.constantFrom(
        within('load-balancer'),
        within('0.0.0.0/0'),
        within('load-balancer', vpcCidr),
      ),
      loadBalancerInbound: fc.constantFrom(within('0.0.0.0/0'), within('203.0.113.7/32')),
    },
    { requiredKeys: [] },
  )
  test('whoever follows it ends well, whatever they changed beside the cause', async () => {
    let followed = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...faults),
        fc.constantFrom(...services, shop),
        fields,
        async (fault, own, changed) => {
          fc.pre(whyNot(fault, own) === undefined)
          const bench = set(fault.solution(fault.broken(own), own), changed)
          if ((await judge(fault, own, bench)).back === undefined) return
          followed += 1
          expect((await follow(fault, own, bench)).at(-1)).toContain('Fixed')
        },
      ),
      // About a third of what is drawn is wrong elsewhere.
      { numRuns: 120 },
    )
    expect(followed).toBeGreaterThan(10)
  })
})
