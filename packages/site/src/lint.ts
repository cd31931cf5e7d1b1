// What the linter says of a service, with its words. It is a large part of a page's code: load it when it is needed.
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { allRuleWords } from '@ecs-lint/core/rule-words'
import { lint, rules, withWords, type LintFinding } from '@ecs-lint/core/rules'

/** The findings of the recommended rules. */
export function findingsOf(graph: ResourceGraph): readonly LintFinding[] {
  return lint(graph, rules).findings.map((finding) => withWords(finding, allRuleWords[finding.rule]))
}
