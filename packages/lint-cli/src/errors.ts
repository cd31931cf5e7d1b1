import type { Text } from '@ecs-lint/core/finding'

/** The user's environment or call is wrong: said without a stack, with what to do about it. Exit code 2. */
export class UserError extends Error {
  readonly text: Text
  readonly hint: Text | undefined

  constructor(text: Text, hint?: Text) {
    super(text.en)
    this.name = 'UserError'
    this.text = text
    this.hint = hint
  }
}
