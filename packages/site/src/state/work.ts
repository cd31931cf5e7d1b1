// What the learner has made, as a value: the service, what of it each step changed, and whether it came by a link.
import type { Text } from '@ecs-lint/core/finding'
import { faultsOfServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { steps, type Step } from '../steps.ts'
import { decode, encode } from './codec.ts'
import { pack, unpack } from './pack.ts'
import { achievements, type Achievement } from './progress.ts'
import { isSame } from './same.ts'

/** A change of a field: the step that made it, if it was one, the field, and what stood in it before. */
type Change = readonly [step: Step | null, field: string, before: unknown]

export interface Work {
  readonly service: CompleteServiceConfig
  /** What has changed since the service was new, in order: the last change of each field by each step. */
  readonly changes: readonly Change[]
  /** What was seen to be still open since the service came by a link; absent where it is the learner's own. */
  readonly lent?: readonly Achievement[]
  /** The service of a link that is only looked at: it stands in the place of the learner's own. */
  readonly isVisited?: true
}

/** A service that no step has changed yet. */
export function workOn(service: CompleteServiceConfig): Work {
  return { service, changes: [] }
}

/** The work with another service, which a step has led to, if it was a step. */
export function withService(work: Work, service: CompleteServiceConfig, step?: Step): Work {
  const by = step ?? null
  let { changes } = work
  for (const [field, before] of Object.entries(work.service)) {
    const now = service[field as keyof typeof service]
    if (isSame(before, now)) continue
    const last = changes.findLast(([, other]) => other === field)
    const isGoingOn = last !== undefined && last[0] === by
    // What is set back is no change; what a later step changed in between makes it a new one.
    if (isGoingOn && !isSame(last[2], now)) continue
    changes = changes.filter((other) => other[0] !== by || other[1] !== field)
    if (!isGoingOn) changes = [...changes, [by, field, before]]
  }
  return { ...work, service, changes }
}

/**
 * The service as it would be without what a step has changed. What has been changed again elsewhere is no longer the step's: it
 * comes from there, until it is set back.
 */
export function withoutStep({ service, changes }: Work, step: Step | undefined): CompleteServiceConfig {
  const last = new Map(changes.map((change) => [change[1], change]))
  const own = [...last.values()].filter(([by]) => by === step)
  return own.length === 0
    ? service
    : { ...service, ...Object.fromEntries(own.map(([, field, before]) => [field, before])) }
}

/** Work as text for the storage. Earlier versions wrote the service alone, which is read as well. */
export function encodeWork({ service, changes, lent, isVisited }: Work): string {
  const parts = [encode(service), pack('1', changes)]
  if (lent !== undefined) parts.push(lent.join(','))
  if (isVisited === true) parts.push('visited')
  return parts.join(' ')
}

/** Reads what `encodeWork` wrote. A service that cannot be read is a problem; what cannot be read of the rest is left out. */
export function decodeWork(text: string): { readonly work: Work } | { readonly problem: Text } {
  const [service = '', changes = '', lent, visited] = text.split(' ')
  const decoded = decode(service)
  if ('problem' in decoded) return decoded
  const unpacked = unpack('1', changes)
  return {
    work: {
      service: decoded.config,
      changes: 'value' in unpacked ? changesIn(unpacked.value) : [],
      ...(lent !== undefined && { lent: achievements.filter((each) => lent.split(',').includes(each)) }),
      ...(visited === 'visited' && { isVisited: true }),
    },
  }
}

/** Earlier versions wrote the fields of each step without their order: that of the steps is about the same. */
function changesIn(value: unknown): readonly Change[] {
  if (typeof value !== 'object' || value === null) return []
  const found = Array.isArray(value)
    ? value
    : steps.flatMap((step) =>
        Object.entries((value as Partial<Record<Step, object>>)[step] ?? {}).map((field) => [step, ...field]),
      )
  return found.filter(isChange)
}

function isChange(value: unknown): value is Change {
  if (!Array.isArray(value) || value.length !== 3) return false
  const [step, field, before] = value as readonly unknown[]
  return (
    (step === null || steps.some((each) => each === step)) &&
    typeof field === 'string' &&
    faultsOfServiceConfig({ region: 'us-east-1', [field]: before }).length === 0
  )
}
