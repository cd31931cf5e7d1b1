import { lazily } from '../finding/index.ts'
import type { Failure } from './failure.ts'
import { engineFailures } from './engine.ts'
import { placementFailures } from './placement.ts'
import { prepareFailures } from './prepare.ts'
import { pullFailures } from './pull.ts'
import { rarePullFailures } from './pull-agent.ts'
import { runFailures } from './run.ts'
import { scheduleFailures } from './schedule.ts'
import { serviceFailures } from './service.ts'
import { storageFailures } from './storage.ts'
import { targetFailures } from './targets.ts'
import { trafficFailures } from './traffic.ts'

/** Every message that is known, the way a request for help goes through them: from the image to the traffic. */
export const failures: readonly Failure[] = [
  ...pullFailures,
  ...rarePullFailures,
  ...storageFailures,
  ...prepareFailures,
  ...runFailures,
  ...engineFailures,
  ...placementFailures,
  ...scheduleFailures,
  ...serviceFailures,
  ...trafficFailures,
  ...targetFailures,
]

/** A longer text is looked at no further than this; the answer of `describe-tasks` for a service fits in many times. */
const longest = 200_000

/**
 * What is behind a message that somebody pastes: a stopped reason, an event, an exit code, a line of a log, or many of
 * them. Empty where no message is known in it, which does not mean that nothing is wrong.
 */
export function diagnoseMessage(text: string): readonly Failure[] {
  // In JSON a message ends with its string.
  const lines = text.slice(0, longest).split(/\r?\n|\\n|",/)
  const found = causesOf(lines)
  // A terminal may have broken one message into lines.
  return found.length > 0 ? found : causesOf([lines.join(' ')])
}

/** What every line says, in the order of `failures`; what only says that something failed gives way to what says more. */
function causesOf(lines: readonly string[]): readonly Failure[] {
  const found = new Set(lines.map((line) => causeOf(plain(line))))
  const known = failures.filter((failure) => found.has(failure))
  const telling = known.filter(isTelling)
  return telling.length > 0 ? telling : known
}

/** The first that fits, as the more exact messages stand first. */
function causeOf(line: string): Failure | undefined {
  const isIn = (failure: Failure): boolean =>
    isCode(line, failure) || (plainPhrases().get(failure) ?? []).some((words) => hasInOrder(line, words))
  return failures.filter(isTelling).find(isIn) ?? failures.find(isIn)
}

/** Whether a line is nothing but a failure's code, by itself or as the CLI prints a reason. */
function isCode(line: string, { code }: Failure): boolean {
  return code !== undefined && line.trim().replace(/^reason /, '') === plain(code)
}

const plainPhrases = lazily(
  () => new Map(failures.map((failure) => [failure, failure.phrases.map((words) => words.map(plain))])),
)

function isTelling({ isGeneral }: Failure): boolean {
  return isGeneral !== true
}

/** Writes quotes, colons, case and white space in one way, so that JSON and the console's text match alike. */
function plain(text: string): string {
  return text
    .replaceAll(/["'`’:]/g, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
}

function hasInOrder(line: string, words: readonly string[]): boolean {
  let from = 0
  for (const word of words) {
    const at = wholeIndex(line, word, from)
    if (at === -1) return false
    from = at + word.length
  }
  return true
}

/** Where a phrase stands by itself: exit code 1 is not in exit code 137. */
function wholeIndex(line: string, word: string, from: number): number {
  for (let at = line.indexOf(word, from); at !== -1; at = line.indexOf(word, at + 1)) {
    const isCut = isWordCharacter(word.at(-1)) && isWordCharacter(line[at + word.length])
    if (!isCut) return at
  }
  return -1
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/.test(character)
}
