// What is loaded only once the learner breaks something: the faults, and what core says about them.
import { diagnoseMessage, type Diagnosis } from '@ecs-lint/core/diagnose'
import type { Finding, Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { taskBounds } from '@ecs-lint/core/cost'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { describeFindings, lint, rules, type LintFinding } from '@ecs-lint/core/rules'
import { graphOf, type Bench } from './bench.ts'
import { message, type Browser, type Fault, type Message } from './fault.ts'
import { faults } from './faults.ts'
import type { FaultId } from './ids.ts'
import { inNamesOfMap, inOwnNames } from './own-names.ts'
import { played } from './proof.ts'
import { afterwards, answers } from './answers.ts'

export { stageTexts } from './answers.ts'
export * from './bench.ts'
export { mapOfCase } from './broken-map.ts'
export { faults } from './faults.ts'
export { causesOf, changedSettings, judge, lastingIn, type Verdict } from './judge.ts'

/** What the learner gets to see first. */
export interface Symptoms {
  readonly messages: readonly Message[]
  readonly browser: Text
}

/** What comes after the answer. */
export interface Explanation {
  /** What core works out of the broken copy; empty where no configuration shows the fault. */
  readonly proof: readonly Text[]
  /** What the linter finds in the broken copy and not in the learner's own service. */
  readonly findings: readonly Finding[]
  /** How it goes where the fault comes with an update of a service that is well. */
  readonly update: Text | undefined
  /** What mends it in the learner's own service, and the failure that its first message names. */
  readonly fix: Text
  readonly failure: string | undefined
}

/** What is copied of a service: one without tasks gets two, for nothing could fail, and room to replace them. */
export function copyOf(service: CompleteServiceConfig): CompleteServiceConfig {
  if (service.tasks > 0) return service
  const { minimumHealthyPercent, maximumPercent } = service
  const { isStuck, enoughPercent } = taskBounds(2, minimumHealthyPercent, maximumPercent)
  return { ...service, tasks: 2, maximumPercent: isStuck ? enoughPercent : maximumPercent }
}

/** Why a fault cannot happen to a service that has tasks; undefined where it can. */
export function whyNot(fault: Fault, service: CompleteServiceConfig): Text | undefined {
  return fault.unless?.(service)
}

/** Whether the learner's own service has the fault already. */
export function isThereAlready(fault: Fault, service: CompleteServiceConfig): boolean {
  return (fault.proof?.(expand(service)) ?? []).length > 0
}

/** What is seen of a fault in a copy that has it. */
export function symptomsOf(fault: Fault, bench: Bench): Symptoms {
  const isApplication = bench.service.loadBalancer === 'application'
  const status = isApplication ? statuses[fault.browser] : undefined
  const isTold = fault.messages.some(({ field }) => field === 'http status')
  return {
    messages: [
      ...fault.messages,
      ...(fault.version === undefined ? [] : [ecsGivesUp(graphOf(bench))]),
      ...(status === undefined || isTold ? [] : [message(...status, 'http status')]),
    ].map((each) => inOwnNames(each, bench)),
    browser: answers[fault.browser][isApplication ? 'application' : 'other'],
  }
}

/** What is seen of a copy that is well; `browser`: where not everybody gets in. */
export function wellOf({ service }: Bench, browser?: Text): Symptoms {
  return {
    messages: [inOwnNames(message('steady-state'), { service, beside: {} })],
    browser: browser ?? answers.works[service.loadBalancer === 'application' ? 'application' : 'other'],
  }
}

/** What the messages of a copy say by themselves. */
export function diagnosisOf({ messages }: Symptoms): Diagnosis {
  return diagnoseMessage(messages.map(({ text }) => text).join('\n'))
}

/** The event by which ECS says that the tasks of a version do not come up: what it is depends on the circuit breaker. */
function ecsGivesUp(graph: ResourceGraph): Message {
  const configuration = graph.all('ecs.service')[0]?.properties.deploymentConfiguration
  // A service has the circuit breaker only where its strategy has one that acts.
  const isCounted = configuration?.deploymentCircuitBreaker?.enable === true
  return message(isCounted ? 'deployment-failed' : 'starts-keep-failing')
}

const statuses: Readonly<Partial<Record<Browser, readonly [id: string, text: string]>>> = {
  'no-task': ['status-503', '503 Service Temporarily Unavailable'],
  'no-target': ['status-503', '503 Service Temporarily Unavailable'],
  refused: ['status-502', '502 Bad Gateway'],
  'no-answer': ['status-504', '504 Gateway Time-out'],
}

/** A broken service may be what no config can say: every rule looks at it. */
async function findingsOf(graph: ResourceGraph): Promise<readonly LintFinding[]> {
  return describeFindings(lint(graph, rules).findings)
}

export async function explain(fault: Fault, service: CompleteServiceConfig): Promise<Explanation> {
  const bench = fault.broken(service)
  const [own, broken] = [expand(service), graphOf(bench)]
  const [before, after] = await Promise.all([findingsOf(own), findingsOf(broken)])
  const known = new Set(before.map(wordsOf))
  const simulation =
    fault.version === undefined
      ? undefined
      : played(own, 'bad-deploy', { newVersion: { fault: fault.version } })
  return {
    proof: (fault.proof?.(broken) ?? []).map(inNamesOfMap),
    findings: after
      .filter((finding) => !known.has(wordsOf(finding)))
      .map((finding) => ({ ...finding, message: inNamesOfMap(finding.message) })),
    update: simulation && afterwards.update(simulation, played(own, 'deploy')?.result.stuck),
    fix: fault.fix(service),
    failure: symptomsOf(fault, bench).messages[0]?.failure.id,
  }
}

function wordsOf({ rule, message: { en } }: Finding): string {
  return `${rule} ${en}`
}

/** One that the learner has not found yet and that can happen, drawn by a number from 0 to below 1. */
export function drawFault(
  service: CompleteServiceConfig,
  solved: readonly FaultId[],
  shown: FaultId | undefined,
  drawn: number,
): FaultId | undefined {
  const possible = faults.filter((fault) => whyNot(fault, service) === undefined && fault.id !== shown)
  const open = possible.filter(({ id }) => !solved.includes(id))
  const pool = open.length > 0 ? open : possible
  return pool[Math.floor(drawn * pool.length)]?.id
}
