// What one tab knows of the learner's work: the work itself with its past, and what was set aside for a link. All of it is a
// value, so that what happens in tabs, in their history and between them can be tried without a browser.
import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Step } from '../steps.ts'
import * as history from './history.ts'
import { achievements, type Achievement } from './progress.ts'
import { isSame } from './same.ts'
import { start } from './start.ts'
import { decodeWork, encodeWork, withService, workOn, type Work } from './work.ts'

export interface Session {
  readonly work: Work
  /** The work as text, now and before. */
  readonly changes: history.History<string>
  /** The learner's own work, from when they open a link to another service until they choose between the two. */
  readonly aside?: Work | undefined
}

/**
 * What all tabs remember together, as one text, for two would reach another tab one after the other: the work, and on a line
 * of its own what was set aside.
 */
export function encodeShared({ changes: { present }, aside }: Session): string {
  return aside === undefined ? present : `${present}\n${encodeWork(aside)}`
}

/**
 * Goes on from what the tabs remember together, and from this tab's own past. Work that cannot be read is a problem, and the
 * tutorial begins afresh.
 */
export function resume(
  shared?: string,
  past?: string,
): { readonly session: Session; readonly problem?: Text } {
  const [text = '', aside] = shared?.split('\n') ?? []
  const read = decodeWork(text)
  const work = 'work' in read ? read.work : workOn(start)
  return {
    session: { work, changes: resumed(past, encodeWork(work)), aside: workIn(aside) },
    ...(shared !== undefined && 'problem' in read && { problem: read.problem }),
  }
}

/** The past of a tab, as text for the storage of the tab: the last few changes where all would be more than it takes. */
export function encodePast({ changes: { past, present, future } }: Session): string {
  const text = JSON.stringify([past, present, future])
  return text.length > longestPast ? JSON.stringify([past.slice(-fewest), present, []]) : text
}

/** A browser stores 5 MB a site; in characters. */
const longestPast = 1_000_000
const fewest = 5

/** Changes the service. `step` is where, `typedIn` the text field, if it was one. */
export function changeTo(
  session: Session,
  service: CompleteServiceConfig,
  step: Step | undefined,
  typedIn?: string,
): Session {
  if (isSame(service, session.work.service)) return session
  const work = withService(session.work, service, step)
  // Who has nothing else makes the service of a link their own by working on it.
  return goOnWith(session, session.aside === undefined ? asOwn(work) : work, typedIn)
}

/** Puts a service in the place of the work, as the learner's own, and another in the place of what was set aside. */
export function replace(
  session: Session,
  service: CompleteServiceConfig,
  aside: CompleteServiceConfig | undefined,
): Session {
  return { ...goOnWith(session, workOn(service)), aside: aside && workOn(aside) }
}

export function undo(session: Session): Session {
  return moveTo(session, history.undo(session.changes))
}

export function redo(session: Session): Session {
  return moveTo(session, history.redo(session.changes))
}

/**
 * Takes over what another tab has remembered since, which is what counts. The work can be undone to what this tab had, so that
 * neither tab loses anything unseen.
 */
export function takeOver(session: Session, shared: string | undefined): Session {
  if (shared === undefined || shared === encodeShared(session)) return session
  const [text = '', aside] = shared.split('\n')
  const work = workIn(text)
  if (work === undefined) return session
  const changes = isSame(work, session.work)
    ? { ...session.changes, present: text }
    : history.record(session.changes, text)
  return { work, changes, aside: workIn(aside) }
}

/** Shows the service of a link. It is not the learner's work, until they change it. */
export function openLink(session: Session, service: CompleteServiceConfig): Session {
  if (isSame(service, session.work.service)) return session
  return goOnWith(session, { ...workOn(service), lent: [], isVisited: true })
}

/** Goes back to what was set aside. */
export function takeBack(session: Session): Session {
  return session.aside === undefined ? session : goOnWith(session, session.aside)
}

/** Goes on with the service of the link, and forgets what was set aside. */
export function keepLinked(session: Session): Session {
  return { ...withPresent(session, asOwn(session.work)), aside: undefined }
}

/** Notes what is still open: done later, it is the learner's doing, also on the service of a link. */
export function noteOpen(session: Session, achievement: Achievement): Session {
  const { lent } = session.work
  if (lent === undefined || lent.includes(achievement)) return session
  const work = {
    ...session.work,
    lent: achievements.filter((each) => each === achievement || lent.includes(each)),
  }
  return withPresent(session, work)
}

/** Another form of the same work, which is no change to undo. */
function withPresent(session: Session, work: Work): Session {
  return { ...session, work, changes: { ...session.changes, present: encodeWork(work) } }
}

function asOwn(work: Work): Work {
  const { isVisited: _, ...own } = work
  return own
}

/** Whether it is the learner's doing, once it is done. */
export function isOwnDoing({ work: { lent } }: Session, achievement: Achievement): boolean {
  return lent === undefined || lent.includes(achievement)
}

function goOnWith(session: Session, work: Work, typedIn?: string): Session {
  return {
    work,
    changes: history.record(session.changes, encodeWork(work), typedIn),
    aside: asideOf(session, work),
  }
}

function moveTo(session: Session, changes: history.History<string>): Session {
  const work = workIn(changes.present)
  if (work === undefined) return session
  const aside = asideOf(session, work)
  // Who has come back to work of their own finds the other by undo or redo: kept aside, it would keep out what they make now.
  const isNear = aside !== undefined && [...changes.past, ...changes.future].includes(encodeWork(aside))
  return { work, changes, aside: isNear && work.isVisited !== true ? undefined : aside }
}

/** The service of a link does not push out one's own, nor what an earlier link has set aside; nothing is aside and shown at once. */
function asideOf({ work, aside }: Session, next: Work): Work | undefined {
  if (aside !== undefined) return isSame(aside, next) ? undefined : aside
  const isLeft = next.isVisited === true && work.isVisited !== true && !isSame(work.service, start)
  return isLeft ? work : undefined
}

function resumed(past: string | undefined, present: string): history.History<string> {
  const [before, last, after] = listsIn(past)
  if (last === present) return { past: before, present, future: after }
  return last === ''
    ? history.begin(present)
    : history.record({ past: before, present: last, future: after }, present)
}

function listsIn(text = ''): readonly [past: readonly string[], present: string, future: readonly string[]] {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) {
      const [past, present, future] = value as readonly unknown[]
      if (isTexts(past) && typeof present === 'string' && isTexts(future)) return [past, present, future]
    }
  } catch {
    // Nothing is remembered, or something else.
  }
  return [[], '', []]
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

function workIn(text: string | undefined): Work | undefined {
  const read = decodeWork(text ?? '')
  return 'work' in read ? read.work : undefined
}
