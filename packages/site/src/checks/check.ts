import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'

/** Something that a step asks of the learner's service. Any service that fulfils it is a right answer. */
export interface Check {
  readonly task: Text
  /** Why it matters; shown with the verdict. */
  readonly reason: Text
  /** Id of the heading that explains it, on the page of each language. */
  readonly paragraph: Text
  /** From a nudge to the answer. */
  readonly hints: readonly [Text, Text, Text]
  readonly passes: Condition
}

/** Decides on the service itself, or by linter rules that must find nothing in it. */
type Condition =
  | { readonly service: (service: CompleteServiceConfig) => boolean }
  | { readonly rules: readonly [string, ...string[]] }

/**
 * Whether a service does what is asked. `found` names the rules that find something in it; while it is not known, a check that
 * rests on rules is undecided.
 */
export function passes(
  { passes: condition }: Check,
  service: CompleteServiceConfig,
  found: readonly string[] | undefined,
): boolean | undefined {
  return 'service' in condition
    ? condition.service(service)
    : found && condition.rules.every((rule) => !found.includes(rule))
}
