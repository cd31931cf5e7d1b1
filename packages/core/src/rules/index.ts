// Best practice as values: `rule.ts` says what a rule is, `subject.ts` what it can look at, `engine.ts` runs rules over a
// graph. A rule is one folder; the lists in `generated/` are made from the folders by `pnpm generate`.
export { describeFindings, withWords } from './describe.ts'
export { lint, type Inconclusive, type LintOptions, type LintResult } from './engine.ts'
export { rules } from './generated/registry.ts'
export { plainServiceRules } from './generated/plain-service-rules.ts'
export { serviceRules } from './generated/service-rules.ts'
export { taskDefinitionRules } from './generated/task-definition-rules.ts'
export { rulesFor } from './rules-for.ts'
export { isPlaintextSecret } from './plaintext-secret.ts'
export type {
  Fix,
  LintFinding,
  Preset,
  ProposedFix,
  Report,
  Rule,
  RuleCategory,
  RuleFinding,
  RuleWords,
} from './rule.ts'
export { applySuppressions, isOfFile, type Suppressed, type Suppression } from './suppression.ts'
export { wordsOf } from './words.ts'
