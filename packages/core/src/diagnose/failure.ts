import type { Text } from '../finding/index.ts'

/** Where in the life of a service it goes wrong. */
export type LifeStage = 'pull' | 'prepare' | 'run' | 'schedule' | 'traffic'

/** `request`: before that, where AWS refuses what it is asked for. */
export type FailureStage = LifeStage | 'request'

/**
 * How sure the words of a message make its cause. `certain`: they leave one cause, which the source confirms, and the text of the
 * cause offers no second one. `likely`: they leave several, or it is common knowledge that nothing confirms. `look-next`: they
 * do not tell it, only where to look for it.
 */
export type Certainty = 'certain' | 'likely' | 'look-next'

/** Each of these, in this order, with other text between them. */
export type Phrase = readonly string[]

/**
 * What a failure says where the message tells more than every message of it does. It counts where one of its phrases stands in
 * the message, and the message names whatever its texts have in braces (see `names.ts`).
 */
export interface Told {
  /** Absent where it takes only what the texts name. */
  readonly phrases?: readonly Phrase[]
  readonly cause?: Text
  readonly fix?: Text
  readonly look?: string
}

/** A message that AWS (or a program in a task) writes when something goes wrong, and what is behind it. */
export interface Failure {
  readonly id: string
  readonly stage: FailureStage
  /** Where the message stands. */
  readonly field:
    | 'stopCode'
    | 'stoppedReason'
    | 'container reason'
    | 'exit code'
    | 'service event'
    | 'target health'
    | 'http status'
    | 'log'
    | 'agent log'
    | 'api error'
    | 'failure reason'
  /**
   * `cause`: says what is wrong. `general`: says what failed, and not why. `symptom`: what follows from something else.
   * `state`: says what the service did, which is no fault. Where a text has several, the first kind outranks the others.
   */
  readonly kind: 'cause' | 'general' | 'symptom' | 'state'
  readonly certainty: Certainty
  /**
   * Any of these stands in a message of the class of the failure. Plain text instead of regular expressions, so that no
   * message can make the search slow. None: whatever of the class no other failure is known for.
   */
  readonly phrases: readonly Phrase[]
  /** Like `phrases`, where another cause is possible too: the failure is then `likely`. */
  readonly hints?: readonly Phrase[]
  /** The message where it is nothing but a code: the number of an exit, the reason of a failure. */
  readonly code?: string
  /** True of every message of the failure. */
  readonly cause: Text
  readonly fix: Text
  /** The first that counts gives the texts, and what it lacks is as above. */
  readonly told?: readonly Told[]
  /** Where its class has another command: what tells more of this one. */
  readonly look?: string
  /** A real message. */
  readonly sample: string
  /** The page that has the message, or what is to be known about it. */
  readonly source: string
  /** `read` and `excerpt`: the page was read wholly or in part; `known`: common knowledge, not confirmed there. */
  readonly basis: 'read' | 'excerpt' | 'known'
}

/** Errors of one origin. A phrase of a failure counts only within an error of its class. */
export interface ErrorClass {
  readonly id: string
  /** Any of these makes a message an error of this class; absent where the phrases of its failures do that. */
  readonly marks?: readonly Phrase[]
  /** The first that fits is the failure; the one without phrases stands last. */
  readonly failures: readonly Failure[]
  /** The command whose output tells more; names in braces are those of the message. */
  readonly look: string
}
