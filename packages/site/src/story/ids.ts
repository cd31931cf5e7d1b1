import type { Step } from '../steps.ts'

/** The scenes of every step in their order. What a learner has done is kept by these names. */
export const sceneIds = {
  service: ['alone', 'manager', 'never-alone', 'size'],
  compute: ['where', 'borrowed', 'cheaper'],
  deployment: ['revision', 'dark-zone', 'balance'],
  'deployment-options': ['at-once', 'one-by-one', 'bad-version', 'blue-green', 'some-first'],
  'service-connect': ['addresses-change', 'a-name'],
  networking: ['off-the-street', 'ways-out', 'what-is-open'],
  'load-balancer': ['one-door', 'dead-room', 'slow-to-rise', 'two-zones'],
  'security-groups': ['past-the-desk', 'smallest-opening', 'only-me', 'locked-door'],
  creation: ['create', 'fault', 'update', 'cost', 'lights-out'],
} as const satisfies Readonly<Record<Step, readonly string[]>>
