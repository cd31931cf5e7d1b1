import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { readTicks, ticksFor, writeTicks } from '../cleanup/ticks.ts'
import { readAnswers, writeAnswers } from '../state/answers.ts'
import { begunKey, keepProgress, progress, scenesKey, type Achievement } from '../state/progress.ts'
import { keepPlace, readPlace } from '../state/place.ts'
import { start } from '../state/start.ts'
import { readStored, writeStored } from '../state/storage.ts'
import { own, replaceService, setAside } from '../state/store.ts'
import { steps, type Step } from '../steps.ts'
import { isDate, today } from './date.ts'

/** All that the tutorial knows of a learner. */
export interface Learning {
  readonly service: CompleteServiceConfig
  readonly done: readonly Achievement[]
  /** The questions of each step that were answered right, also of a quiz that is not done yet. */
  readonly answers: Readonly<Partial<Record<Step, string>>>
  /** Ids of the steps of the clean-up that are ticked off, of this service. */
  readonly cleanedUp: readonly string[]
  /** The step looked at last. */
  readonly place?: Step | undefined
  /** The day that stands on the certificate, such as `2026-11-25`. */
  readonly finishedOn?: string | undefined
  /** The service that was set aside when a shared one was opened. */
  readonly aside?: CompleteServiceConfig | undefined
  /** The name on the certificate. It never leaves this browser, not even in a file. */
  readonly name: string
}

export const nothingLearnt: Learning = { service: start, done: [], answers: {}, cleanedUp: [], name: '' }

const finishedKey = 'ecs-lint.finished-on'
const nameKey = 'ecs-lint.name'
export const longestName = 60

export function currentLearning(): Learning {
  const place = readPlace()
  const finishedOn = readStored('local', finishedKey)
  return {
    service: own.peek(),
    done: progress.peek(),
    answers: Object.fromEntries(steps.map((step) => [step, readAnswers(step)])),
    cleanedUp: ticksFor(readTicks(), own.peek()),
    ...(place !== undefined && { place }),
    ...(isDate(finishedOn) && { finishedOn }),
    aside: setAside.peek(),
    name: (readStored('local', nameKey) ?? '').slice(0, longestName),
  }
}

/** Puts this in the place of what was learnt so far, here and in the storage. */
export function putLearning({
  service: next,
  done,
  answers,
  cleanedUp,
  place,
  finishedOn,
  aside,
  name,
}: Learning): void {
  replaceService(next, aside)
  keepProgress(done)
  for (const step of steps) writeAnswers(step, answers[step] ?? '')
  writeStored('session', scenesKey, '')
  writeTicks(cleanedUp, next)
  keepPlace(place)
  writeStored('local', finishedKey, finishedOn ?? '')
  writeStored('local', nameKey, name)
  // At last, for other tabs begin anew then.
  writeStored('local', begunKey, `${Date.now()}`)
}

/** The day of the certificate: the first on which it could be seen. */
export function finish(): string {
  const { finishedOn = today() } = currentLearning()
  writeStored('local', finishedKey, finishedOn)
  return finishedOn
}

/** Keeps the name for the certificate; returns what is kept of it. */
export function keepName(name: string): string {
  writeStored('local', nameKey, name)
  return name.slice(0, longestName)
}
