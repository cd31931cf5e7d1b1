// What the linter says of a service, with its words. It is a large part of a page's code: load it when it is needed.
import type { Finding } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { expand, projectToConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { allRuleWords } from '@ecs-lint/core/rule-words'
import { lint, rules, withWords, type LintFinding } from '@ecs-lint/core/rules'

/** A finding about the learner's service. */
export interface ServiceFinding extends Finding {
  /** The fields to change so that it goes away; absent where only the learner can know it. */
  readonly fields?: Partial<CompleteServiceConfig>
}

/** The findings of the recommended rules. */
export function findingsOf(graph: ResourceGraph): readonly LintFinding[] {
  return lint(graph, rules).findings.map((finding) => withWords(finding, allRuleWords[finding.rule]))
}

/** What the linter says of a service, and what of the form would mend it. */
export function findingsOfService(service: CompleteServiceConfig): readonly ServiceFinding[] {
  return findingsOf(expand(service)).map(({ fix, ...finding }) => {
    const fields = fix && projectToConfig(fix.edits, service)
    return { ...finding, ...(fields !== undefined && { fields }) }
  })
}
