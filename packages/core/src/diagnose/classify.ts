import { lazily } from '../finding/index.ts'
import { errorClasses } from './classes/index.ts'
import { exitFailures } from './classes/exits.ts'
import type { Certainty, ErrorClass, Failure, Phrase } from './failure.ts'
import { looks } from './looks.ts'
import { plain, spanOf, squeeze, type Plain, type Span } from './plain.ts'

/** A failure that a statement tells of, where it says so, and the command of the class that it was found in. */
export interface Hit {
  readonly failure: Failure
  readonly certainty: Certainty
  readonly span: Span
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
    const mark = marks === undefined ? undefined : firstSpan(where, marks)
    if (
      marks !== undefined &&
      mark === undefined &&
      !failures.some(({ failure }) => isCode(where, text, failure))
    )
      continue
    for (const each of failures) {
      const found = foundBy(where, text, each, mark)
      if (found !== undefined) return { failure: each.failure, ...found, look: each.failure.look ?? look }
    }
  }
  return undefined
}

/** `mark`: where a text is an error of the class. */
function foundBy(
  where: Plain,
  text: string,
  { failure, phrases, hints }: PreparedFailure,
  mark: Span | undefined,
): Pick<Hit, 'certainty' | 'span'> | undefined {
  const { certainty, code } = failure
  if (code !== undefined && isCode(where, text, failure)) {
    const from = text.lastIndexOf(code)
    return { certainty, span: { from, to: from + code.length } }
  }
  const span = phrases.length === 0 && code === undefined ? mark : firstSpan(where, phrases)
  if (span !== undefined) return { certainty, span }
  const hint = firstSpan(where, hints)
  return hint === undefined ? undefined : { certainty: 'likely', span: hint }
}

/** Whether the statement is nothing but the code of a failure, as AWS writes it, by itself or as the value of `reason`. */
function isCode(where: Plain, text: string, { code }: Failure): boolean {
  return (
    code !== undefined && where.text.replace(/^(reason|code)/, '') === squeeze(code) && text.includes(code)
  )
}

function firstSpan(where: Plain, phrases: readonly Phrase[]): Span | undefined {
  for (const parts of phrases) {
    const span = spanOf(where, parts)
    if (span !== undefined) return span
  }
  return undefined
}

/** Whether any of these phrases, as they are written, stands in the text. */
export function says(text: string, phrases: readonly Phrase[]): boolean {
  return firstSpan(plain(text), phrases.map(squeezed)) !== undefined
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
  const places = new Map([...labelled, ...(alone === null ? [] : [alone])].map((match) => [match[1], match]))
  return exitFailures.flatMap((failure): readonly Hit[] => {
    const match = places.get(failure.code)
    if (match === undefined) return []
    const to = match.index + match[0].trimEnd().length
    const span = { from: to - (failure.code?.length ?? 0), to }
    return [{ failure, certainty: failure.certainty, span, look: failure.look ?? looks.logs }]
  })
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
