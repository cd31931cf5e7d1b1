// Whether a changed copy is mended, and what to say where it is not.
import { joined, type Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { describeFindings, lint, rules, type LintFinding } from '@ecs-lint/core/rules'
import { changed as changedBy } from '../state/changed.ts'
import { isSame } from '../state/same.ts'
import { afterwards, verdicts } from './answers.ts'
import { graphOf, type Beside, type Bench } from './bench.ts'
import type { Fault, Setting } from './fault.ts'
import { faults } from './faults.ts'
import { inNamesOfMap, inOwnNames } from './own-names.ts'

export interface Verdict {
  readonly isSolved: boolean
  readonly says: Text
  /** What the copy has now: its messages are what one sees next. Mended, it may still have what the learner's own service has. */
  readonly present: readonly Fault[]
  /** What a browser shows of a copy that has no fault, where it is not that all is well. */
  readonly browser?: Text
  /** Where the fault is gone and something else is wrong: the settings to set back, and a copy in which they are right. */
  readonly back?: { readonly settings: readonly Setting[]; readonly right: Bench }
}

/**
 * Judges a copy into which a fault was put. It is solved when the fault is gone, none other has come, the service does what
 * it did, and the linter finds nothing graver than in the learner's own service or in the fault's own solution.
 */
export async function judge(fault: Fault, own: CompleteServiceConfig, bench: Bench): Promise<Verdict> {
  const broken = fault.broken(own)
  const isThere = fault.isIn(bench, own)
  const others = comeAlong(fault, own, bench)
  const present = [...(isThere ? [fault] : []), ...others]
  const open = (says: Text): Verdict => ({ isSolved: false, says, present })
  if (changedSettings(bench, broken).length === 0) return open(verdicts.untouched)
  const way = fault.wrongWays.find(
    ({ isTaken, hidesFault }) => (isThere || hidesFault === true) && isTaken(bench, own, broken),
  )
  if (way !== undefined)
    return { ...open(way.says), ...(way.browser !== undefined && { browser: way.browser }) }
  const spoiled = spoiledBy(bench, broken)
  if (spoiled !== undefined) return open(spoiled)
  if (isThere) return open(stillThere(fault, bench, broken))
  const [other] = others
  if (other !== undefined) return open(verdicts.other(messageOf(other, bench)))
  const [worse] = await worseFindings(fault, own, bench)
  if (worse !== undefined) {
    const right = fault.solution(broken, own)
    return {
      ...open(verdicts.worse(inNamesOfMap(worse.message))),
      back: {
        settings: causing(
          worse.rule,
          bench,
          right,
          (changed) => comeAlong(fault, own, changed).length === 0 && !fault.isIn(changed, own),
        ),
        right,
      },
    }
  }
  const lasting = lastingIn(fault, own, bench)
  const [later, now] = [lasting.filter(isForLater), lasting.filter((each) => !isForLater(each))]
  const says =
    now.length > 0
      ? verdicts.solvedBeside(causesOf(lasting))
      : later.length > 0
        ? verdicts.solvedBefore(causesOf(later))
        : verdicts.solved
  return { isSolved: true, says, present: now }
}

/** Other faults that the copy has because the learner's own service has them. */
export function lastingIn(fault: Fault, own: CompleteServiceConfig, bench: Bench): readonly Fault[] {
  return faults.filter((other) => other !== fault && other.isIn(bench, own) && isInOwn(other, own))
}

/** Whether a service that has it is well until ECS has to replace tasks. */
function isForLater({ stage }: Fault): boolean {
  return stage === 'schedule'
}

function isInOwn(fault: Fault, own: CompleteServiceConfig): boolean {
  return fault.isIn({ service: own, beside: {} }, own)
}

export function causesOf(some: readonly Fault[]): Text {
  return joined(some.map(({ cause }) => cause))
}

/** Faults that the copy has, and that neither the learner's own service has nor the one that was put in brings with it. */
function comeAlong(fault: Fault, own: CompleteServiceConfig, bench: Bench): readonly Fault[] {
  if (fault.isIn(bench, own)) return []
  return faults.filter((other) => other !== fault && other.isIn(bench, own) && !isInOwn(other, own))
}

/** What takes the symptom away together with the service. */
function spoiledBy({ service }: Bench, { service: before }: Bench): Text | undefined {
  if (service.tasks < before.tasks) return verdicts.fewerTasks
  if (service.loadBalancer !== before.loadBalancer) return verdicts.otherBalancer
  if (service.internetFacing !== before.internetFacing) return verdicts.otherScheme
  return undefined
}

/** What was changed belongs to another fault: what one would have read then. */
function stillThere(fault: Fault, bench: Bench, broken: Bench): Text {
  const changed = changedSettings(bench, broken)
  const meant = faults.find(
    (other) =>
      other !== fault &&
      other.touches.some((setting) => changed.includes(setting) && !fault.touches.includes(setting)),
  )
  const shown = messageOf(fault, bench)
  if (meant === undefined) return verdicts.still(shown)
  const telling = meant.messages.find(({ text }) => !fault.messages.some((own) => own.text === text))
  return telling === undefined
    ? verdicts.still(shown)
    : afterwards.otherMessage(inOwnNames(telling, bench).text)
}

export function changedSettings(bench: Bench, before: Bench): readonly Setting[] {
  const differing = <Fields extends object>(one: Fields, other: Fields): readonly string[] =>
    Object.keys({ ...one, ...other }).filter(
      (key) => !isSame(one[key as keyof Fields], other[key as keyof Fields]),
    )
  return [
    ...differing(bench.service, before.service),
    ...differing(bench.beside, before.beside),
  ] as readonly Setting[]
}

function messageOf({ messages: [first] }: Fault, bench: Bench): string {
  return first === undefined ? '' : inOwnNames(first, bench).text
}

async function worseFindings(
  fault: Fault,
  own: CompleteServiceConfig,
  bench: Bench,
): Promise<readonly LintFinding[]> {
  const known = new Set(
    [{ service: own, beside: {} }, fault.solution(fault.broken(own), own)].flatMap((one) =>
      graveIn(graphOf(one)).map(({ rule }) => rule),
    ),
  )
  return describeFindings(graveIn(graphOf(bench)).filter(({ rule }) => !known.has(rule)))
}

/**
 * The setting that a copy has to take from one that is right so that a rule finds nothing and no other fault comes; all that
 * differ where no single one does it. What a rule advises fits many services, and may lead this one from one finding to the next.
 */
function causing(
  rule: string,
  bench: Bench,
  right: Bench,
  isWell: (changed: Bench) => boolean,
): readonly Setting[] {
  const differing = changedSettings(bench, right)
  const alone = differing.find((setting) => {
    const changed = withSetting(bench, setting, right)
    return isWell(changed) && !graveIn(graphOf(changed)).some((each) => each.rule === rule)
  })
  return alone === undefined ? differing : [alone]
}

/** A copy in whose form one setting was chosen as it is in another copy. */
function withSetting({ service, beside }: Bench, setting: Setting, from: Bench): Bench {
  return setting in from.service
    ? {
        service: changedBy(service, { [setting]: from.service[setting as keyof CompleteServiceConfig] }),
        beside,
      }
    : { service, beside: { ...beside, [setting]: from.beside[setting as keyof Beside] } }
}

function graveIn(graph: ResourceGraph): ReturnType<typeof lint>['findings'] {
  return lint(graph, rules).findings.filter(({ severity }) => severity !== 'info')
}
