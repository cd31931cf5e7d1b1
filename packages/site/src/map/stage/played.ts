import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { Verdict } from '@ecs-lint/core/network'
import type { TaskStatus, Version } from '@ecs-lint/core/simulate'

/** Something that happens to a service, moment by moment, as the map shows it. */
export interface Played {
  readonly title: Text
  /** The service that it happens to: the learner's, or a copy that differs where the event needs it. */
  readonly graph: ResourceGraph
  /** At least one; the first is what was before. */
  readonly moments: readonly StageMoment[]
  /** The moment that it is first shown at: its end where the verdict stands there, or where it begins to differ from what was seen. */
  readonly from?: number
  /** The way of one packet: its moments are hops, and no time passes. */
  readonly isWay?: true
  /** A deployment of a version in place of another, which takes more task-hours than the service does by itself. */
  readonly isDeployment?: boolean
}

/** What holds from `at` until the next moment. */
export interface StageMoment {
  /** Seconds since the start; of the way of a packet, the hops that it has behind it. */
  readonly at: number
  /** What happens, in a sentence or a few. */
  readonly text: Text
  /** The text is what there is to see: it stays until it can have been read. */
  readonly isRead?: true
  /** The tasks in place of the map's; absent where they are as the map has them. */
  readonly tasks?: readonly StagedTask[]
  /** Where the requests of customers go, or the calls of another service. */
  readonly flows: readonly Flow[]
  /** One packet that is followed. */
  readonly packet?: Packet
  /** Availability Zones that are down, by their names. */
  readonly lostZones?: readonly string[]
  /** Of simulations: what has been used until now beside what the desired tasks use. */
  readonly extraTaskHours?: number
}

export interface StagedTask {
  /** Counts from 1, in the order in which tasks were started. */
  readonly id: number
  readonly version: Version
  /** Id of the subnet that it stands in. */
  readonly subnet: string
  /** Index of the instance that it stands on, where instances are counted. */
  readonly instance?: number
  readonly status: TaskStatus
  readonly condition: Condition
  readonly isSpot: boolean
}

/**
 * How a task is doing. `silent` is dead, and nobody knows yet: it still gets requests. `waiting` is none yet: the deployment
 * would start it if it could.
 */
export type Condition =
  'healthy' | 'silent' | 'unhealthy' | 'dead' | 'starting' | 'running' | 'stopping' | 'waiting'

/** Requests that go one way, as a part of all, from 0 to 1. */
export interface Flow {
  /** Ids of the map's nodes from first to last; tasks by `task:` and the number of a `StagedTask`. */
  readonly way: readonly string[]
  readonly share: number
  readonly fate: Fate
}

/** What a way from a node bears: the calls of the other service, or the requests of customers. */
export function kindFrom(node: string | undefined): 'calls' | 'requests' {
  return node === 'other-service' ? 'calls' : 'requests'
}

/** Whether requests are calls of another service, of which nobody says how many there are. */
export function isCall({ way }: Flow): boolean {
  return kindFrom(way[0]) === 'calls'
}

/** What becomes of a request: no way in, a task that does not answer, no task at all, or an error. */
export type Fate = 'answered' | 'refused' | 'silent' | 'nobody' | 'error'

export interface Packet {
  /** The node that it comes from; absent where it sets out. */
  readonly from?: string
  /** It comes from the wall of that node. */
  readonly isFromWall?: boolean
  /** The node that it is at. */
  readonly at: string
  /** The task that it goes to past the load balancer, by a line of its own, once it is in the VPC. */
  readonly past?: string
  /** A security group decides on it: it stands at the wall of a task, and not at the task. */
  readonly isAtWall?: boolean
  readonly verdict: Verdict
}

/** What all of it comes to. */
export interface Outcome {
  /** Requests of customers, who send ten a second. */
  readonly lost: number
  /** Those of them that a task was at when it ended. */
  readonly cutOff: number
  /** Whether the orders that are lost are so few only as customers are taken to find the new tasks by themselves. */
  readonly isUnmoved?: true
  readonly seconds: number
  readonly mostTasks: number
  readonly fewestHealthy: number
  readonly end: 'steady' | 'rolled-back' | 'stuck' | 'failing' | 'down' | 'arrived' | 'refused' | 'not-yet'
  /** Customers got both versions within one moment. */
  readonly sawBoth: boolean
  /** Id of the map's node where a journey ended before its end. */
  readonly refusedAt?: string
  /** Why it is refused, or fails: with AWS's own message where there is one. */
  readonly why?: Text
  /** The same without AWS's message. */
  readonly cause?: Text
}

/** An event that was played. */
export interface Staged {
  readonly played: Played
  readonly outcome: Outcome
  /** What was taken to be so where the service does not say; of simulations alone. */
  readonly assumptions?: readonly Text[]
}

/** An event that cannot be played, and why. */
export interface Unplayable {
  readonly problems: readonly Text[]
}

/** Requests of customers a second. */
export const requestsPerSecond = 10

/** Whether customers come while something is played, and every one of them is refused. */
export function isShut(moments: readonly StageMoment[]): boolean {
  const flows = moments.flatMap((moment) => moment.flows)
  return flows.length > 0 && flows.every(({ fate }) => fate === 'refused')
}

/** The part of all requests that passes a node of the map, from 0 to 1. */
export function shareThrough(id: string, flows: readonly Flow[]): number {
  return flows.reduce((sum, { way, share }) => sum + (way.includes(id) ? share : 0), 0)
}
