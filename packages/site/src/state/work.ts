// What the learner has made, as a value: the service, what of it each step changed, and whether it came by a link.
import type { Text } from '@ecs-lint/core/finding'
import { faultsOfServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { steps, type Step } from '../steps.ts'
import { decode, encode } from './codec.ts'
import { pack, unpack } from './pack.ts'
import { achievements, type Achievement } from './progress.ts'
import { isSame } from './same.ts'

type Fields = Partial<CompleteServiceConfig>

export interface Work {
  readonly service: CompleteServiceConfig
  /** What stood in the fields that a step has changed, before it did. */
  readonly before: Readonly<Partial<Record<Step, Fields>>>
  /** What was seen to be still open since the service came by a link; absent where it is the learner's own. */
  readonly lent?: readonly Achievement[]
  /** The service of a link that is only looked at: it stands in the place of the learner's own. */
  readonly isVisited?: true
}

/** A service that no step has changed yet. */
export function workOn(service: CompleteServiceConfig): Work {
  return { service, before: {} }
}

/** The work with another service, which a step has led to, if it was a step. */
export function withService(work: Work, service: CompleteServiceConfig, step: Step | undefined): Work {
  if (step === undefined) return { ...work, service }
  const noted = new Map<string, unknown>(Object.entries(work.before[step] ?? {}))
  for (const [field, value] of Object.entries(work.service)) {
    const now = service[field as keyof typeof service]
    if (isSame(value, now)) continue
    if (!noted.has(field)) noted.set(field, value)
    else if (isSame(noted.get(field), now)) noted.delete(field)
  }
  return { ...work, service, before: { ...work.before, [step]: Object.fromEntries(noted) } }
}

/** The service as it would be without what a step has changed. */
export function withoutStep({ service, before }: Work, step: Step | undefined): CompleteServiceConfig {
  const fields = step && before[step]
  return fields === undefined ? service : { ...service, ...fields }
}

/** Work as text for the storage. Earlier versions wrote the service alone, which is read as well. */
export function encodeWork({ service, before, lent, isVisited }: Work): string {
  const parts = [encode(service), pack('1', before)]
  if (lent !== undefined) parts.push(lent.join(','))
  if (isVisited === true) parts.push('visited')
  return parts.join(' ')
}

/** Reads what `encodeWork` wrote. A service that cannot be read is a problem; what cannot be read of the rest is left out. */
export function decodeWork(text: string): { readonly work: Work } | { readonly problem: Text } {
  const [service = '', before = '', lent, visited] = text.split(' ')
  const decoded = decode(service)
  if ('problem' in decoded) return decoded
  const unpacked = unpack('1', before)
  return {
    work: {
      service: decoded.config,
      before: 'value' in unpacked ? beforeOf(unpacked.value, decoded.config) : {},
      ...(lent !== undefined && { lent: achievements.filter((each) => lent.split(',').includes(each)) }),
      ...(visited === 'visited' && { isVisited: true }),
    },
  }
}

function beforeOf(value: unknown, service: CompleteServiceConfig): Work['before'] {
  if (typeof value !== 'object' || value === null) return {}
  const found = new Map<string, unknown>(Object.entries(value))
  const read = steps.flatMap((step) => {
    const fields = found.get(step)
    if (typeof fields !== 'object' || fields === null) return []
    const whole: object = { ...service, ...fields }
    if (faultsOfServiceConfig(whole).length > 0) return []
    return [[step, fields] as const]
  })
  return Object.fromEntries(read)
}
