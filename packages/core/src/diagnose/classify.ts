import { lazily } from '../finding/index.ts'
import { errorClasses } from './classes/index.ts'
import { exitFailures } from './classes/exits.ts'
import type { Certainty, ErrorClass, Failure, Phrase } from './failure.ts'
import { hasPhrase, plain, squeeze, type Plain } from './plain.ts'

/** A failure that a statement tells of, and the class that it was found in. */
export interface Hit {
  readonly failure: Failure
  readonly certainty: Certainty
  readonly look: string
}

interface Prepared {
  readonly look: string
  readonly marks: readonly Phrase[] | undefined
  readonly failures: readonly PreparedFailure[]
}

interface PreparedFailure {
  readonly failure: Failure
  readonly phrases: readonly Phrase[]
  readonly hints: readonly Phrase[]
}

const prepared = lazily(() => errorClasses.map(prepare))

/** The first class whose error it is, and within it the first failure that fits; then the numbers of exits. */
export function classify(text: string): readonly Hit[] {
  const where = plain(text)
  const error = hitOf(where, text)
  return [...(error === undefined ? [] : [error]), ...exitsOf(text)]
}

function hitOf(where: Plain, text: string): Hit | undefined {
  if (where.text === '') return undefined
  for (const { look, marks, failures } of prepared()) {
    if (
      marks !== undefined &&
      !hasAny(where, marks) &&
      !failures.some(({ failure }) => isCode(where, text, failure))
    )
      continue
    for (const each of failures) {
      const certainty = certaintyOf(where, text, each, marks !== undefined)
      if (certainty !== undefined) return { failure: each.failure, certainty, look }
    }
  }
  return undefined
}

function certaintyOf(
  where: Plain,
  text: string,
  { failure, phrases, hints }: PreparedFailure,
  isMarked: boolean,
): Certainty | undefined {
  const isRest = phrases.length === 0 && isMarked && failure.code === undefined
  if (isRest || isCode(where, text, failure) || hasAny(where, phrases)) return failure.certainty
  return hasAny(where, hints) ? 'likely' : undefined
}

/** Whether the statement is nothing but the code of a failure, as AWS writes it, by itself or as the value of `reason`. */
function isCode(where: Plain, text: string, { code }: Failure): boolean {
  return (
    code !== undefined && where.text.replace(/^(reason|code)/, '') === squeeze(code) && text.includes(code)
  )
}

function hasAny(where: Plain, phrases: readonly Phrase[]): boolean {
  return phrases.some((parts) => hasPhrase(where, parts))
}

/**
 * `exitCode: 137`, `exited with code 137`, `STOPPED, Exit 137`, `종료 코드: 137`, and as a terminal table breaks them. What a
 * step of GitHub Actions `completed with` is the number of the tool, not of a container.
 */
const exits =
  /(?:(?<!Process completed with )exit[ _-]?code|exited with code|STOPPED, Exit|종료[ _]?코드)[^\w가-힣]{0,12}(\d{1,3})(?!\d)/gi

function exitsOf(text: string): readonly Hit[] {
  const alone = /^\s{0,20}(\d{1,3})\s{0,20}$/.exec(text.slice(0, 50))
  const labelled = [...text.replaceAll(/\\[nrt]/g, '  ').matchAll(exits)].slice(0, 50)
  const numbers = new Set([...labelled, ...(alone === null ? [] : [alone])].map((match) => match[1]))
  return exitFailures
    .filter(({ code }) => numbers.has(code))
    .map((failure) => ({ failure, certainty: failure.certainty, look: 'aws logs tail LOG-GROUP --since 1h' }))
}

function prepare({ look, marks, failures }: ErrorClass): Prepared {
  return {
    look,
    marks: marks?.map(squeezed),
    failures: failures.map((failure) => ({
      failure,
      phrases: failure.phrases.map(squeezed),
      hints: (failure.hints ?? []).map(squeezed),
    })),
  }
}

function squeezed(parts: Phrase): Phrase {
  return parts.map(squeeze)
}
