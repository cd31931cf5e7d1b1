import type { Packing } from '@ecs-lint/core/cost'
import type { Finding, ResourceReference, Text } from '@ecs-lint/core/finding'

export type NodeKind =
  | 'internet'
  | 'registry'
  | 'logs'
  | 'vpc'
  | 'gateway'
  | 'balancer'
  | 'targets'
  | 'zone'
  | 'subnet'
  | 'instance'
  | 'task'
  | 'nat'
  | 'endpoints'
  | 'gateway-endpoint'
  | 'other-service'

/** A service as a map: what there is, what stands in what, who talks to whom, and what each thing costs. */
export interface ServiceMap<Found extends Finding = Finding> {
  readonly nodes: readonly MapNode<Found>[]
  readonly edges: readonly MapEdge[]
}

/** One thing on the map, or several alike. */
export interface MapNode<Found extends Finding = Finding> {
  /** The same for the same thing of two maps, so that what a choice adds or takes away can be told. */
  readonly id: string
  readonly kind: NodeKind
  readonly name: Text
  /** What is written where the name has no room, the longest first. */
  readonly shorter?: readonly Text[]
  /** Its size, its address, what it is made of: said where there is room. */
  readonly detail?: Text
  /** What stands on its edge in all shapes: who patches an instance, that a task is on Spot. */
  readonly label?: Text
  /** The node that it stands in; absent for what stands in none. */
  readonly inside?: string
  /** How many alike things it stands for. */
  readonly count: number
  /** What of it is paid for; empty for what is free. */
  readonly tags: readonly PriceTag[]
  /** Something of it costs money, and nobody could say how much. */
  readonly isUnpriced: boolean
  /** Who may connect, as its security groups say; absent for what has none. */
  readonly gates?: readonly Gate[]
  readonly findings: readonly Found[]
  /** What its sentence speaks of. */
  readonly facts: Facts
}

/** What is true of one node and not of all of its kind. */
export interface Facts {
  readonly cidr?: string
  readonly way?: WayOut
  /** Of a load balancer: whether the internet reaches it; and its listener's port. */
  readonly isPublic?: boolean
  /** Of a load balancer: all its subnets are public. */
  readonly isInPublicSubnets?: boolean
  readonly port?: number
  /** Of a subnet: the load balancer stands in it too, which is drawn once above all zones. */
  readonly hasBalancer?: boolean
  /** Of tasks. */
  readonly hasAddress?: boolean
  readonly isManaged?: boolean
  readonly isSpot?: boolean
  /** On an instance, and how they go onto it as far as the bill tells. */
  readonly tasks?: number
  readonly packing?: Packing | undefined
  /** Of endpoints: what they lead to. */
  readonly services?: readonly string[]
}

/** By which way packets leave a subnet. */
export type WayOut = 'internet' | 'nat' | 'endpoints' | 'none'

export interface PriceTag {
  readonly description: Text
  /** US dollars. */
  readonly monthly: number
  readonly isAddress: boolean
  /** What ECS takes for looking after an instance. */
  readonly isFee?: true
}

export interface Gate {
  /** `:80`, `:8000–8080`, or every port. */
  readonly port: Text
  readonly source: Text
  /** Open to anyone on a port at which nothing is served. */
  readonly isExposed?: true
}

export interface MapEdge {
  readonly from: string
  readonly to: string
  /** Requests of customers, the way to the images, calls between services. */
  readonly kind: 'requests' | 'images' | 'calls'
  /** The way ends before it gets there. */
  readonly isRefused: boolean
  /** A call that is played is for one task, and not for all behind its wall. */
  readonly isForOne?: true
  /** It leads to a task beside the load balancer, and not through it. */
  readonly isPast?: true
  /** Something else than its line says where it is refused. */
  readonly isMarked?: true
}

/** What a node stands for, while the map is made: findings and bills name resources. */
export interface Part {
  readonly id: string
  readonly kind: NodeKind
  readonly name: Text
  readonly detail?: Text
  readonly inside?: string
  readonly count?: number
  readonly gates?: readonly Gate[]
  readonly label?: Text
  readonly resources: readonly ResourceReference[]
  readonly facts?: Facts
}
