/** How a hop, or a whole way, ends for a packet. */
export type Verdict = 'passes' | 'blocked' | 'unknown'

/** What a packet has to get past. */
export type HopKind =
  | 'dns'
  | 'public-address'
  | 'security-group'
  | 'network-acl'
  | 'route'
  | 'internet-gateway'
  | 'nat-gateway'
  | 'endpoint'
  | 'listener'
  | 'target-group'
  | 'container'
  | 'role'
  | 'destination'

/** Why a packet passes a hop, or does not: what kind of hop that is, and how it ends. `words.ts` has the words. */
export interface Reason {
  readonly kind: HopKind
  readonly verdict: Verdict
  /** Rests on what is usual, for want of the resource itself. */
  readonly isAssumed?: true
}

/** Every reason there is; its name is part of the JSON that the command prints. */
export const reasons = {
  'group-admits': { kind: 'security-group', verdict: 'passes' },
  'group-refuses': { kind: 'security-group', verdict: 'blocked' },
  'group-partly': { kind: 'security-group', verdict: 'unknown' },
  'group-unclear': { kind: 'security-group', verdict: 'unknown' },
  'group-unknown': { kind: 'security-group', verdict: 'unknown' },
  'default-group-unknown': { kind: 'security-group', verdict: 'unknown' },
  'group-outbound-assumed': { kind: 'security-group', verdict: 'passes', isAssumed: true },
  'group-partly-dynamic': { kind: 'security-group', verdict: 'unknown' },
  'instances-unknown': { kind: 'route', verdict: 'unknown' },
  'no-group': { kind: 'security-group', verdict: 'passes' },
  'acl-admits': { kind: 'network-acl', verdict: 'passes' },
  'acl-refuses': { kind: 'network-acl', verdict: 'blocked' },
  'acl-partly': { kind: 'network-acl', verdict: 'unknown' },
  'acl-unclear': { kind: 'network-acl', verdict: 'unknown' },
  'acl-assumed': { kind: 'network-acl', verdict: 'passes', isAssumed: true },
  'subnet-unknown': { kind: 'route', verdict: 'unknown' },
  'placement-unknown': { kind: 'route', verdict: 'unknown' },
  'table-unknown': { kind: 'route', verdict: 'unknown' },
  'route-local': { kind: 'route', verdict: 'passes' },
  'route-detour': { kind: 'route', verdict: 'unknown' },
  'other-vpc': { kind: 'route', verdict: 'unknown' },
  'no-route-to-vpc': { kind: 'route', verdict: 'blocked' },
  'vpc-connection-unknown': { kind: 'route', verdict: 'unknown' },
  'route-to': { kind: 'route', verdict: 'passes' },
  'route-none': { kind: 'route', verdict: 'blocked' },
  'route-blackhole': { kind: 'route', verdict: 'blocked' },
  'route-elsewhere': { kind: 'route', verdict: 'unknown' },
  'route-partly': { kind: 'route', verdict: 'unknown' },
  'no-return-route': { kind: 'route', verdict: 'blocked' },
  'gateway-passes': { kind: 'internet-gateway', verdict: 'passes' },
  'gateway-missing': { kind: 'internet-gateway', verdict: 'blocked' },
  'public-access-blocked': { kind: 'internet-gateway', verdict: 'blocked' },
  'egress-only-passes': { kind: 'internet-gateway', verdict: 'passes' },
  'no-public-address': { kind: 'public-address', verdict: 'blocked' },
  'public-address-unknown': { kind: 'public-address', verdict: 'unknown' },
  'nat-passes': { kind: 'nat-gateway', verdict: 'passes' },
  'nat-private': { kind: 'nat-gateway', verdict: 'blocked' },
  'nat-not-available': { kind: 'nat-gateway', verdict: 'blocked' },
  'nat-unknown': { kind: 'nat-gateway', verdict: 'unknown' },
  'nat-missing': { kind: 'nat-gateway', verdict: 'blocked' },
  'nat-has-no-way-out': { kind: 'nat-gateway', verdict: 'blocked' },
  'endpoint-resolves': { kind: 'endpoint', verdict: 'passes' },
  'gateway-endpoint': { kind: 'endpoint', verdict: 'passes' },
  'endpoint-policy': { kind: 'endpoint', verdict: 'unknown' },
  'endpoint-names-off': { kind: 'endpoint', verdict: 'blocked' },
  'endpoint-region-open': { kind: 'endpoint', verdict: 'unknown' },
  's3-interface-endpoint': { kind: 'endpoint', verdict: 'unknown' },
  'endpoints-unknown': { kind: 'endpoint', verdict: 'unknown' },
  'no-endpoint': { kind: 'endpoint', verdict: 'blocked' },
  'internet-only': { kind: 'endpoint', verdict: 'blocked' },
  'no-shared-family': { kind: 'destination', verdict: 'blocked' },
  'family-unknown': { kind: 'destination', verdict: 'unknown' },
  arrives: { kind: 'destination', verdict: 'passes' },
  'nothing-needed': { kind: 'destination', verdict: 'passes' },
  'task-unknown': { kind: 'destination', verdict: 'unknown' },
  'instance-pulls': { kind: 'destination', verdict: 'unknown' },
  'dns-support-off': { kind: 'dns', verdict: 'unknown' },
  'dns-resolves': { kind: 'dns', verdict: 'passes' },
  'balancer-internal': { kind: 'public-address', verdict: 'blocked' },
  'balancer-unknown': { kind: 'listener', verdict: 'unknown' },
  'no-listener': { kind: 'listener', verdict: 'blocked' },
  'no-certificate': { kind: 'listener', verdict: 'blocked' },
  'listener-accepts': { kind: 'listener', verdict: 'passes' },
  'group-forwards': { kind: 'target-group', verdict: 'passes' },
  'no-targets': { kind: 'target-group', verdict: 'blocked' },
  'target-group-unknown': { kind: 'target-group', verdict: 'unknown' },
  'target-type-instance': { kind: 'target-group', verdict: 'blocked' },
  'client-address-seen': { kind: 'target-group', verdict: 'passes' },
  'client-addresses-kept': { kind: 'target-group', verdict: 'unknown' },
  'container-listens': { kind: 'container', verdict: 'passes' },
  'no-tasks-desired': { kind: 'container', verdict: 'blocked' },
  'container-unsure': { kind: 'container', verdict: 'unknown' },
  'value-unknown': { kind: 'destination', verdict: 'unknown' },
  'exec-off': { kind: 'container', verdict: 'blocked' },
  'role-missing': { kind: 'role', verdict: 'blocked' },
  'role-unknown': { kind: 'role', verdict: 'unknown' },
  'role-unsure': { kind: 'role', verdict: 'unknown' },
  'role-denies': { kind: 'role', verdict: 'blocked' },
  'role-admits': { kind: 'role', verdict: 'passes' },
  'no-port': { kind: 'container', verdict: 'unknown' },
} as const satisfies Readonly<Record<string, Reason>>

/** What a task fetches or sends when it starts. */
export type Need = 'image' | 'logs' | 'secrets'

/** The name of a reason, as the JSON of the command has it. */
export type ReasonName = keyof typeof reasons
