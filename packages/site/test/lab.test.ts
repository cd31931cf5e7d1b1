import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnoseMessage } from '@ecs-lint/core/diagnose'
import { completeServiceConfig, expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { faultIds, type FaultId } from '../src/lab/ids.ts'
import {
  choicesOf,
  drawFault,
  explain,
  faults,
  isThereAlready,
  stageChoices,
  symptomsOf,
  whyNot,
} from '../src/lab/play.ts'
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

const idsIn = (text: string): readonly string[] =>
  diagnoseMessage(text).causes.map(({ failure }) => failure.id)

test('the faults are those that progress names, in that order', () => {
  expect(faults.map(({ id }) => id)).toEqual(faultIds)
})

test('no two faults have the same name', () => {
  for (const lang of ['ko', 'en'] as const)
    expect(new Set(faults.map(({ complaint }) => complaint[lang])).size).toBe(faults.length)
})

describe.each(faults.map((fault) => [fault.id, fault] as const))('%s', (id, fault) => {
  test('speaks both languages', () => {
    for (const text of [fault.complaint, fault.cause, fault.fix]) both(text)
  })

  test('every message is known to core as what the fault says it is', () => {
    for (const { text, failure } of symptomsOf(fault, behindBalancer).messages)
      expect(idsIn(text)).toEqual([failure.id])
    for (const { text, failure } of fault.messages) {
      // Word for word: the sample with its source, or a phrase that core looks for.
      const phrases = failure.phrases.flat()
      expect([failure.sample, ...phrases].some((known) => known === text)).toBe(true)
    }
    const together = fault.messages.map(({ text }) => text).join('\n')
    const { causes, beside } = diagnoseMessage(together)
    const read = [...causes.map(({ failure }) => failure), ...beside].map((failure) => failure.id)
    expect(read).toContain(fault.messages[0]?.failure.id)
  })

  test('is told in the names of one’s own service, and is still known by them', () => {
    const own = completeServiceConfig({ ...behindBalancer, region: 'eu-west-1', serviceName: 'shop' })
    const { messages } = symptomsOf(fault, own)
    for (const { text } of messages)
      expect(text).not.toMatch(/us-east-1|\(service web\)|group x\)|role\/x|ARN 'x'/)
    const together = messages.map(({ text }) => text).join('\n')
    const { causes, beside } = diagnoseMessage(together)
    const read = [...causes.map(({ failure }) => failure), ...beside].map((failure) => failure.id)
    expect(read).toContain(fault.messages[0]?.failure.id)
  })

  test('stands at the stage of its first message, unless that says that all is well', () => {
    const [first] = fault.messages
    if (first?.failure.id === 'steady-state') expect(fault.stage).toBe('traffic')
    else expect(fault.stage).toBe(first?.failure.stage)
  })

  test('can be told from what it is confused with by a message or by the browser', () => {
    expect(new Set([id, ...fault.confusedWith]).size).toBe(4)
    const own = symptomsOf(fault, behindBalancer)
    const seen = (texts: readonly { text: string }[]) => texts.map(({ text }) => text).join('\n')
    for (const other of faults.filter((each) => fault.confusedWith.includes(each.id))) {
      const theirs = symptomsOf(other, behindBalancer)
      expect([seen(theirs.messages), theirs.browser.en]).not.toEqual([seen(own.messages), own.browser.en])
    }
  })

  test('has one right answer to each question, and says why the others are wrong', () => {
    const questions = [
      stageChoices(fault, behindBalancer),
      choicesOf(fault, 'cause', behindBalancer),
      choicesOf(fault, 'fix', behindBalancer),
    ]
    expect(questions.map(({ length }) => length)).toEqual([5, 4, 4])
    for (const choices of questions) {
      expect(choices.filter(({ wrong }) => wrong === undefined)).toHaveLength(1)
      for (const { text, wrong } of choices) {
        both(text)
        if (wrong !== undefined) both(wrong)
      }
    }
    expect(questions[1]?.find(({ wrong }) => wrong === undefined)?.value).toBe(id)
  })

  test('is in the copy and not in the service, wherever it can happen', () => {
    const possible = services.filter((service) => whyNot(fault, service) === undefined)
    expect(possible.length).toBeGreaterThan(0)
    for (const service of possible) {
      const before = JSON.stringify(service)
      const broken = fault.broken(service)
      expect(JSON.stringify(service)).toBe(before)
      const written = JSON.stringify(broken.resources)
      expect(written).not.toBe(JSON.stringify(expand(service).resources))
      if (fault.proof === undefined) continue
      expect(fault.proof(broken)).not.toEqual([])
      fault.proof(broken).forEach(both)
      expect(isThereAlready(fault, service)).toBe(false)
    }
  })
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
  expect(impossible({ loadBalancer: 'application', tasks: 0 })).toEqual(faultIds)
  for (const fault of faults) {
    const reason = whyNot(fault, serviceWith({ tasks: 0 }))
    if (reason !== undefined) both(reason)
  }
})

/** By hand, from what each rule is for. What only the application knows is found by none. */
test.each<[FaultId, readonly string[]]>([
  // Once for the image, once for the logs.
  ['no-way-to-image', ['private-subnet-egress', 'private-subnet-egress']],
  ['no-such-tag', []],
  ['role-gone', ['execution-role-required']],
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

test('three tasks leave no room with at most 133%, and 134% would do', () => {
  // The least percent that yields a fourth task is 4/3, so 134; one less is the fault.
  const fault = faults.find(({ id }) => id === 'no-room')
  const broken = fault?.broken(behindBalancer)
  expect(broken?.all('ecs.service')[0]?.properties.deploymentConfiguration?.maximumPercent).toBe(133)
  expect(fault?.proof?.(broken ?? expand(behindBalancer))[0]?.en).toContain('134%')
})

test('the event depends on the circuit breaker, and the answer of the browser on the load balancer', () => {
  const exits = faults.find(({ id }) => id === 'container-exits')
  if (exits === undefined) throw new Error('container-exits')
  const ids = (changed: Partial<ServiceConfig>) =>
    symptomsOf(exits, serviceWith(changed)).messages.map(({ failure }) => failure.id)
  const always = ['essential-container-exited', 'exit-code-1']
  expect(ids({})).toEqual([...always, 'deployment-failed'])
  expect(ids({ circuitBreaker: false })).toEqual([...always, 'starts-keep-failing'])
  expect(ids({ loadBalancer: 'application' })).toEqual([...always, 'deployment-failed', 'status-503'])
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
  expect(drawFault(serviceWith({ tasks: 0 }), [], undefined, 0.5)).toBeUndefined()
})
