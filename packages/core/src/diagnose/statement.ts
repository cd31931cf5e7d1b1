import { fieldsOf, type Field } from './fields.ts'
import { recordsOf } from './records.ts'

/** What a text comes from. */
export type Envelope =
  | 'stopped-task'
  | 'service-event'
  | 'target-health'
  | 'deployment'
  | 'api-error'
  | 'stack-event'
  | 'agent-log'
  | 'application-log'
  | 'console'
  | 'runtime'
  | 'unknown'

/** One thing that is said in a text, however it was wrapped. */
export interface Statement {
  readonly envelope: Envelope
  readonly text: string
  /** So many of its first letters are the key that it stood under. */
  readonly keyLength?: number
  /** When it was said, as it stands there. */
  readonly at?: string
}

/** The keys that say something, by their letters. */
const telling: Readonly<Record<string, Envelope>> = {
  stoppedreason: 'stopped-task',
  stopcode: 'stopped-task',
  exitcode: 'stopped-task',
  reason: 'stopped-task',
  message: 'service-event',
  eventname: 'service-event',
  rolloutstatereason: 'deployment',
  rolloutstate: 'deployment',
  statusreason: 'deployment',
  updatestatusreason: 'api-error',
  description: 'target-health',
  resourcestatusreason: 'stack-event',
  errormessage: 'api-error',
  error: 'api-error',
  errorcode: 'api-error',
  type: 'api-error',
  code: 'api-error',
  failurereason: 'api-error',
  cause: 'api-error',
  msg: 'application-log',
  err: 'application-log',
  log: 'application-log',
  stack: 'application-log',
  stderr: 'application-log',
  trace: 'application-log',
}

/** The keys whose bare value would say too little: a code or a number. */
const named = new Set(['reason', 'stopcode', 'exitcode', 'rolloutstate', 'code'])

const times = new Set(['createdat', 'timestamp', 'time', 'stoppedat', 'eventtime', 'updatedat'])

/** Everything that a text says: the values of its keys, then the lines between them. */
export function statementsOf(text: string): { statements: readonly Statement[]; isWhole: boolean } {
  const { fields, isWhole } = fieldsOf(text)
  const fromFields = fields.flatMap((field, index): readonly Statement[] => {
    const key = lettersOf(field.key)
    const envelope = telling[key]
    if (envelope === undefined || field.value.trim() === '') return []
    const at = timeBeside(fields, index)
    const lead = named.has(key) ? `${key}: ` : ''
    const said = lead + field.value
    const envelopeOfIt = refine(envelope, said)
    return [{ envelope: envelopeOfIt, text: said, keyLength: lead.length, ...(at !== undefined && { at }) }]
  })
  const rest = recordsOf(without(text, fields))
  return { statements: [...fromFields, ...rest.records], isWhole: isWhole && rest.isWhole }
}

function refine(envelope: Envelope, said: string): Envelope {
  if (envelope !== 'service-event') return envelope
  return /^\s{0,20}\(?service[ :(]/.test(said) || /^[A-Z_]{8,60}$/.test(said) ? envelope : 'unknown'
}

/** The nearest time of the same event: keys stand in any order, so two before and one after are looked at. */
function timeBeside(fields: readonly Field[], index: number): string | undefined {
  for (const step of [-1, -2, 1]) {
    const beside = fields[index + step]
    if (beside !== undefined && times.has(lettersOf(beside.key))) return beside.value
  }
  return undefined
}

function without(text: string, fields: readonly Field[]): string {
  const kept: string[] = []
  let from = 0
  for (const { start, end } of fields) {
    if (start > from) kept.push(text.slice(from, start))
    from = Math.max(from, end)
  }
  kept.push(text.slice(from))
  return kept.join('\n')
}

function lettersOf(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z]/g, '')
}
