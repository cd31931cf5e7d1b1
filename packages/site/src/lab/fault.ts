import { failures, type Failure, type LifeStage } from '@ecs-lint/core/diagnose'
import type { Text } from '@ecs-lint/core/finding'
import {
  createGraph,
  isOfType,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '@ecs-lint/core/graph'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Fault as VersionFault } from '@ecs-lint/core/simulate'
import type { Step } from '../steps.ts'
import type { FaultId } from './ids.ts'

/** A fault that can be put into a copy of the learner's service, and what shows that it is there. */
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
  /** The service with the fault in it. */
  readonly broken: (service: CompleteServiceConfig) => ResourceGraph
  /** What follows from the configuration alone; empty where the fault is not in it. Absent where no configuration shows it. */
  readonly proof?: (graph: ResourceGraph) => readonly Text[]
  /** What such a version does when it is deployed over one that is well. */
  readonly version?: Exclude<VersionFault, 'none' | 'errors'>
  readonly cause: Text
  readonly fix: Text
  /** The faults whose causes and fixes stand beside the right ones. */
  readonly confusedWith: readonly [FaultId, FaultId, FaultId]
  /** The step that explains it. */
  readonly step: Step
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

/** The graph with every resource of a type changed. */
export function withChanged<Type extends ResourceType>(
  graph: ResourceGraph,
  type: Type,
  change: (properties: PropertiesOf<Type>) => PropertiesOf<Type>,
): ResourceGraph {
  const resources = graph.resources.map((resource): Resource =>
    isOfType(resource, type) ? { ...resource, properties: change(resource.properties) } : resource,
  )
  return createGraph(resources, graph.complete)
}

export function serviceOf(graph: ResourceGraph): Resource<'ecs.service'> {
  const [service] = graph.all('ecs.service')
  if (service === undefined) throw new Error('The graph of a ServiceConfig has a service.')
  return service
}

export const needsBalancer: Text = {
  ko: '로드 밸런서가 없어 일어날 수 없습니다. 7단계에서 로드 밸런서를 두면 해 볼 수 있습니다.',
  en: 'It cannot happen without a load balancer. Put one in front in step 7 to try it.',
}

export const needsApplicationBalancer: Text = {
  ko: 'Application Load Balancer가 없어 일어날 수 없습니다. 7단계에서 고르면 해 볼 수 있습니다.',
  en: 'It takes an Application Load Balancer. Choose one in step 7 to try it.',
}

export const needsFargate: Text = {
  ko: 'Fargate에서만 일어나는 고장입니다. 2단계에서 Fargate를 고르면 해 볼 수 있습니다.',
  en: 'It happens on Fargate alone. Choose Fargate in step 2 to try it.',
}
