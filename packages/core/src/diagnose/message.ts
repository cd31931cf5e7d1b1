import type { Text } from '../finding/index.ts'
import { classify, says, type Hit } from './classify.ts'
import { failures } from './classes/index.ts'
import type { Certainty, Failure, Told } from './failure.ts'
import { looks } from './looks.ts'
import { filled, isNamed, namesIn } from './names.ts'
import { saidOf } from './said.ts'
import { statementsOf, type Envelope, type Statement } from './statement.ts'

/** What is behind a text that somebody pastes. */
export interface Diagnosis {
  /** What it comes from, in the order in which it stands there. Empty where nothing is known in it. */
  readonly envelopes: readonly Envelope[]
  /** What is wrong, the most telling first. Empty where no message is known, which does not mean that all is well. */
  readonly causes: readonly Cause[]
  /** What was also read, and only follows from the causes, or says less than they do. */
  readonly beside: readonly Cause[]
  /** What happened when, the oldest first; empty where fewer than two things have a time. */
  readonly timeline: readonly Moment[]
  /** The command whose output tells more; absent where the first cause is certain. */
  readonly look?: string
  /** The text was longer than is read; its rest was left out. */
  readonly isCut: boolean
}

export interface Cause {
  readonly failure: Failure
  readonly certainty: Certainty
  /** What of the text says it. */
  readonly said: string
  /** What is behind it and what to do, with what the text tells beyond the failure's own. */
  readonly cause: Text
  readonly fix: Text
  /** How often the text says it. */
  readonly count: number
}

export interface Moment {
  /** As it stands in the text. */
  readonly at: string
  readonly failure: Failure
}

/** Of a longer text only so much is read, half of it from its end; the answer of `describe-tasks` for a service fits in. */
const longest = 200_000

/** No more letters of different statements than these are looked at, so that an answer takes some milliseconds. */
const mostLetters = 40_000

const kinds: readonly Failure['kind'][] = ['cause', 'general', 'symptom', 'state']
const certainties: readonly Certainty[] = ['certain', 'likely', 'look-next']

interface Found extends Hit {
  readonly statement: Statement
  readonly count: number
}

/**
 * What is behind a message: a stopped reason, an event, an exit code, a line of a log, or the whole answer of a
 * `describe` call. First what it comes from, then whose error it is, then its cause within that error.
 */
export function diagnoseMessage(text: string): Diagnosis {
  const read = text.length <= longest ? text : `${text.slice(0, longest / 2)}\n\n${text.slice(-longest / 2)}`
  const { statements, isWhole } = statementsOf(read)
  const { found, moments, areAll } = hitsOf(statements)
  // A terminal may have broken one message where no rule of ours expects it.
  const all = found.some(({ failure }) => failure.kind === 'cause') ? found : [...joined(read), ...found]
  const best = kinds.find((kind) => all.some(({ failure }) => failure.kind === kind))
  const causes = ranked(all.filter(({ failure }) => failure.kind === best))
  const [first] = causes
  const known = new Set(causes.map(({ failure }) => failure))
  return {
    envelopes: [...new Set(all.map(({ statement }) => statement.envelope))],
    causes: causes.map(causeOf),
    beside: ranked(all.filter(({ failure }) => !known.has(failure))).map(causeOf),
    timeline: timelineOf(moments),
    ...(first?.certainty !== 'certain' && { look: lookOf(first, read) }),
    isCut: text.length > longest || !isWhole || !areAll,
  }
}

/** A failure as the text tells of it. */
function causeOf(found: Found): Cause {
  const { failure, certainty, count, statement, span } = found
  const told = toldBy(found)
  const names = namesIn(statement.text)
  const inNames = ({ ko, en }: Text): Text => ({ ko: filled(ko, names), en: filled(en, names) })
  return {
    failure,
    certainty,
    count,
    said: saidOf(statement, span),
    cause: told?.cause === undefined ? failure.cause : inNames(told.cause),
    fix: told?.fix === undefined ? failure.fix : inNames(told.fix),
  }
}

function toldBy({ failure, statement: { text } }: Found): Told | undefined {
  const names = namesIn(text)
  return failure.told?.find(
    ({ phrases, cause, fix }) =>
      (phrases === undefined || says(text, phrases)) &&
      [cause, fix].every((written) => written === undefined || isNamed(written.en, names)),
  )
}

/** Where nothing is known: the events of the service, which nearly always hold the reason. */
function lookOf(first: Found | undefined, text: string): string {
  if (first === undefined) return filled(looks.events, namesIn(text))
  return filled(toldBy(first)?.look ?? first.look, namesIn(first.statement.text))
}

function hitsOf(statements: readonly Statement[]): {
  found: readonly Found[]
  moments: readonly Moment[]
  areAll: boolean
} {
  const found = new Map<Failure, Found>()
  const moments: Moment[] = []
  const seen = new Map<string, ReturnType<typeof classify>>()
  let left = mostLetters
  for (const statement of statements) {
    // The same event for another task says nothing new, and is not looked at again.
    const key = statement.text.replaceAll(/[0-9a-f-]{8,}/g, '#')
    let hits = seen.get(key)
    if (hits === undefined) {
      left -= key.length
      if (left < 0) continue
      hits = classify(statement.text)
      seen.set(key, hits)
    }
    for (const hit of hits) {
      const { failure } = hit
      const before = found.get(failure)
      const count = (before?.count ?? 0) + 1
      const isSurer = before !== undefined && hit.certainty === 'certain' && before.certainty !== 'certain'
      found.set(
        failure,
        before === undefined || isSurer ? { ...hit, statement, count } : { ...before, count },
      )
      if (statement.at !== undefined) moments.push({ at: statement.at, failure })
    }
  }
  return { found: [...found.values()], moments, areAll: left >= 0 }
}

/** What the text says as one message; only what tells a cause, as everything else may come of the joining. */
function joined(text: string): readonly Found[] {
  const whole: Statement = { envelope: 'unknown', text: text.slice(0, 8_000) }
  return classify(whole.text)
    .filter(({ failure }) => failure.kind === 'cause' && failure.field !== 'log')
    .map((hit) => ({ ...hit, statement: whole, count: 1 }))
}

/** The surest first, then what is said most often, then as it stands in the text. */
function ranked(found: readonly Found[]): readonly Found[] {
  const place = ({ failure, certainty }: Found): number =>
    certainties.indexOf(certainty) * failures.length +
    (failure.kind === 'symptom' || failure.kind === 'state' ? depthOf(failure) : 0)
  return found.toSorted((one, other) => place(one) - place(other) || other.count - one.count)
}

/** Of what follows from something else, and of what is no fault, the number of an exit says the most, then what stands deeper in the classes. */
function depthOf(failure: Failure): number {
  return failure.field === 'exit code' ? 0 : failures.indexOf(failure)
}

const mostMoments = 100

function timelineOf(moments: readonly Moment[]): readonly Moment[] {
  if (moments.length < 2) return []
  return moments.toSorted((one, other) => one.at.localeCompare(other.at)).slice(-mostMoments)
}
