import { failures, type Failure, type LifeStage } from '@ecs-lint/core/diagnose'
import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Fault as VersionFault } from '@ecs-lint/core/simulate'
import type { Step } from '../steps.ts'
import type { Beside, Bench } from './bench.ts'
import type { FaultId } from './ids.ts'

/**
 * A fault that can be put into a copy of the learner's service, and what shows that it is there. What the application itself
 * does, the lab takes from the learner's service: it listens where that says, answers where that checks, and runs in the
 * memory that it has.
 */
export interface Fault {
  readonly id: FaultId
  /** What a person would say who sees it. Names no cause. */
  readonly complaint: Text
  /** Where in the life of the service it goes wrong. */
  readonly stage: LifeStage
  /** What AWS writes; the first message tells the most. */
  readonly messages: readonly Message[]
  readonly browser: Browser
  /** Why it cannot happen to a service; undefined where it can. */
  readonly unless?: (service: CompleteServiceConfig) => Text | undefined
  /** The copy with the fault in it. */
  readonly broken: (own: CompleteServiceConfig) => Bench
  /** Whether a copy has the fault, for an application like the learner's own. */
  readonly isIn: (bench: Bench, own: CompleteServiceConfig) => boolean
  /** What follows from the configuration alone; empty where the fault is not in it. Absent where no configuration shows it. */
  readonly proof?: (graph: ResourceGraph) => readonly Text[]
  /** What such a version does when it is deployed over one that is well. */
  readonly version?: Exclude<VersionFault, 'none' | 'errors'>
  /** Where the map shows the way to end: before the registry, the tasks, the first door, or the tasks of the last zone. */
  readonly cuts: 'images' | 'tasks' | 'door' | 'balancer' | 'last-zone' | 'none'
  readonly cause: Text
  /** What mends it in a service. */
  readonly fix: (own: CompleteServiceConfig) => Text
  /** A copy without the fault, made of the broken one. */
  readonly solution: (broken: Bench, own: CompleteServiceConfig) => Bench
  /** What is often tried and does not help, or helps at a price; the first that fits answers. */
  readonly wrongWays: readonly WrongWay[]
  /** The settings that the fault is about. */
  readonly touches: readonly Setting[]
  /** Where else one would look, and what is seen there. */
  readonly clue: (broken: Bench, own: CompleteServiceConfig) => Clue
  /** The part of the form that mends it. */
  readonly part: FormPart
  /** The step that explains it. */
  readonly step: Step
}

export type Setting = keyof CompleteServiceConfig | keyof Beside

/** The parts of the lab's form. */
export type FormPart = 'size' | 'definition' | 'compute' | 'deployment' | 'network' | 'balancer' | 'groups'

export interface WrongWay {
  /** It takes the fault away, and is still no way to mend it. */
  readonly hidesFault?: true
  /** Whether a changed copy goes this way. */
  readonly isTaken: (bench: Bench, own: CompleteServiceConfig, broken: Bench) => boolean
  /** A copy that goes it; undefined where the learner's service leaves no room for it. */
  readonly example: (broken: Bench, own: CompleteServiceConfig) => Bench | undefined
  readonly says: Text
  /** What a browser shows where the fault is gone, and the address does not open as it did for everybody. */
  readonly browser?: Text
}

/** What a console or a command shows beside the messages. */
interface Clue {
  readonly where: Text
  /** As it is printed there. */
  readonly shown: string
}

/** What somebody sees who opens the address of the service. */
export type Browser = 'no-task' | 'refused' | 'no-answer' | 'comes-and-goes' | 'no-target' | 'shut' | 'works'

/** A message as AWS writes it, and what is known about it. */
export interface Message {
  readonly failure: Failure
  readonly text: string
  readonly field: Failure['field']
}

/** The real message of a known failure, or another text that is known to stand for it. */
export function message(id: string, text?: string, field?: Failure['field']): Message {
  const failure = failures.find((known) => known.id === id)
  if (failure === undefined) throw new Error(`There is no failure ${id}.`)
  return { failure, text: text ?? failure.sample, field: field ?? failure.field }
}

/** A copy with settings of the service changed. */
export function withService(bench: Bench, fields: Partial<CompleteServiceConfig>): Bench {
  return { ...bench, service: { ...bench.service, ...fields } }
}

/** A copy with settings beside the service changed. */
export function withBeside(bench: Bench, fields: Beside): Bench {
  return { ...bench, beside: { ...bench.beside, ...fields } }
}

/** A copy of a service as it is, with settings changed. */
export function benchOf(own: CompleteServiceConfig, fields: Partial<CompleteServiceConfig> = {}): Bench {
  return { service: { ...own, ...fields }, beside: {} }
}
