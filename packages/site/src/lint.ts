// What the linter says of a service. It is a large part of a page's code: load it when it is needed. The words of a rule are
// loaded once the rule finds something.
import { signal } from '@preact/signals'
import type { Finding, Text } from '@ecs-lint/core/finding'
import { expand, projectToConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { lint, serviceRules, withWords, wordsOf, type RuleWords } from '@ecs-lint/core/rules'

/** A change of the learner's service, as a button says it. */
export interface ServiceChange {
  readonly title: Text
  readonly fields: Partial<CompleteServiceConfig>
}

/** A finding about the learner's service. */
export interface ServiceFinding extends Finding {
  /** What takes it away; absent where only the learner can know it, or no field of the form does it. */
  readonly fix?: ServiceChange
}

const words = signal<ReadonlyMap<string, RuleWords | undefined>>(new Map())

/**
 * What the linter says of a service, and what of the form would mend it. Undefined while words are on their way; a signal
 * that is computed from it is computed anew when they are there.
 */
export function findingsOfService(service: CompleteServiceConfig): readonly ServiceFinding[] | undefined {
  const { findings } = lint(expand(service), serviceRules)
  const missing = findings.map(({ rule }) => rule).filter((id) => !words.value.has(id))
  if (missing.length > 0) {
    void loadWords(missing)
    return undefined
  }
  return findings.map((finding) => {
    const { fix, ...rest } = withWords(finding, words.value.get(finding.rule))
    const fields = fix && projectToConfig(fix.edits, service)
    return {
      ...rest,
      ...(fix !== undefined && fields !== undefined && { fix: { title: fix.title, fields } }),
    }
  })
}

/** Loads the words of rules, by their ids. */
export async function loadWords(ids: readonly string[]): Promise<void> {
  const loaded = await Promise.all([...new Set(ids)].map(async (id) => [id, await wordsOf(id)] as const))
  words.value = new Map([...words.value, ...loaded])
}
