import type { Text } from '../finding/index.ts'
import type { ResourceType } from '../graph/index.ts'
import type { Properties, ValueKind } from './value.ts'

/**
 * What an export creates, in an order in which it can be created: what a part needs stands before it. Every format makes
 * something of each kind.
 */
export const partKinds = [
  'role',
  'instanceProfile',
  'logGroup',
  'namespace',
  'vpc',
  'internetGateway',
  'internetGatewayAttachment',
  'subnet',
  'routeTable',
  'routeTableAssociation',
  'address',
  'natGateway',
  'route',
  'securityGroup',
  'securityGroupIngress',
  'securityGroupEgress',
  'vpcEndpoint',
  'loadBalancer',
  'targetGroup',
  'listener',
  'listenerRule',
  'launchTemplate',
  'autoScalingGroup',
  'cluster',
  'capacityProvider',
  'clusterCapacityProviders',
  // Of Managed Instances: it is created inside a cluster, which nobody may associate it with again.
  'managedCapacityProvider',
  'taskDefinition',
  'service',
  'budget',
] as const

export type PartKind = (typeof partKinds)[number]

/** One thing to create. Its properties have the names of the AWS API that creates it, the first letter in lower case. */
export interface Part {
  readonly kind: PartKind
  /** Unique among all parts, whatever the case: letters and digits, words begin with a capital. */
  readonly name: string
  readonly properties: Properties
  /** The properties that name the part and that nobody has chosen: a format that need not name it leaves them out. */
  readonly namedHere?: readonly string[]
  /** What to call it at AWS, for a format that must name it where nobody has. */
  readonly ownName?: string
  /** Parts that must exist first although no property names them. */
  readonly after: readonly string[]
}

/** What the person who runs the export must or may give. */
export interface Parameter {
  readonly name: string
  readonly text: Text
  readonly default?: string
  /** What the value is, where it is no text. */
  readonly as?: ValueKind
  /** What gives the value in a template, which then need not ask: a pseudo parameter, or a part and its attribute. */
  readonly inTemplate?: string
}

/** What an export does not hold, or holds otherwise than it was read. */
export interface Note {
  /** `existing`: not created, and has to be there; `added`: AWS demands it, and what was read does not say it. */
  readonly about: 'omitted' | 'changed' | 'added' | 'existing'
  readonly resource: { readonly type: ResourceType | PartKind; readonly id: string }
  /** The property; absent where the whole resource is meant. */
  readonly property?: string
  readonly reason: Text
  /** What the heading of its kind leaves to say; the whole reason where it is absent. */
  readonly brief?: Text
}

/** What every format writes down in its own language. */
export interface Plan {
  readonly region: string | undefined
  readonly parts: readonly Part[]
  readonly parameters: readonly Parameter[]
  readonly notes: readonly Note[]
}
