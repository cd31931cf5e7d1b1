/** The faults of the lab, in the order in which they are offered. Progress names them, so this file is all that a step loads. */
export const faultIds = [
  'no-way-to-image',
  'no-such-tag',
  'role-gone',
  'secret-gone',
  'too-little-memory',
  'container-exits',
  'group-shuts-out-balancer',
  'wrong-path',
  'wrong-port',
  'zone-without-balancer',
  'listener-leads-elsewhere',
  'closed-to-users',
  'no-room',
  'spot-alone',
] as const

export type FaultId = (typeof faultIds)[number]
