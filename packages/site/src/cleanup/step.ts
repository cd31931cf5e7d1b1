import type { Omission, PricedItem } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'

/** One thing to delete, at its place in the order that AWS accepts. */
export interface CleanUpStep {
  readonly id: string
  readonly title: Text
  /** Where in the console. */
  readonly console: Text
  readonly why: Text
  /** For the AWS CLI in a shell. What an account numbers by itself is looked up by its name, or stands as a sample. */
  readonly commands: readonly string[]
  /** The lines of the bill that end with it. */
  readonly items: readonly PricedItem[]
  /** What ends with it and has no price. */
  readonly missing: readonly Omission[]
  /** US dollars a month, to the cent, of which those of all steps add up to the bill. */
  readonly saves: number
}
