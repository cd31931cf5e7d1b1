import type { Text } from '@ecs-lint/core/finding'

/** The user's environment or command line is wrong. Printed without a stack, with a hint; exit code 2. */
export class UserError extends Error {
  readonly text: Text
  readonly hint: Text | undefined
  /** What else is wrong at the same time. */
  readonly further: readonly UserError[]

  constructor(text: Text, hint?: Text, further: readonly UserError[] = []) {
    super(text.en)
    this.name = 'UserError'
    this.text = text
    this.hint = hint
    this.further = further
  }
}
