import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { StageEvent } from '../map/stage/stage.ts'

/**
 * A scene of a step: one idea, one thing to do, and what it shows. Its goals stand in the `goals.ts` beside it, which a page
 * loads; the words come with the page.
 */
export interface Scene {
  /** Unique in its step; listed in `ids.ts`, which fixes the order. Its heading has this id, in both languages. */
  readonly id: string
  readonly title: Text
  /** What has to be known to do it: at most three short sentences. */
  readonly says: readonly Text[]
  /** What is asked before it is seen. Nothing depends on the answer. */
  readonly prediction?: Prediction
  /** The one thing to do. */
  readonly task: Text
  /** What the scene can let happen on the map, each by a button. */
  readonly events?: readonly SceneEvent[]
  /** Whether it is the one of its step that says so where the bill stays as it was. */
  readonly tellsSameBill?: true
  /** What the bill is compared with once it is done, where the goal names what has to cost more. */
  readonly against?: Text
  /** What it has shown, once it is done. */
  readonly seen: Text
  /** What is said to each of the wrong ways that `goals.ts` knows, in its order. */
  readonly feedback: readonly Text[]
  /** What a learner does to get there from the service that the scenes before have led to. A test does it. */
  readonly solution: readonly Deed[]
  /** What leads to each of the wrong ways, in their order, from the same service. A test does it. */
  readonly wrong: readonly (readonly Deed[])[]
}

interface SceneEvent {
  readonly event: StageEvent
  readonly label: Text
}

interface Prediction {
  readonly question: Text
  /** Each with the reason why it is right, or why not. */
  readonly choices: readonly { readonly text: Text; readonly reply: Text; readonly isRight?: true }[]
}

/** Something that a learner does: a change of the form, or an event of the scene. */
export type Deed = Partial<CompleteServiceConfig> | { readonly event: StageEvent }
