// Best practice as values: `rule.ts` says what a rule is, `registry.ts` lists them, `engine.ts` runs them over a graph.
export { lint, type LintOptions, type LintResult, type Inconclusive } from './engine.ts'
export { isPlaintextSecret } from './no-plaintext-secret-env/no-plaintext-secret-env.ts'
export { ruleAbouts } from './abouts.ts'
export { rules } from './registry.ts'
export type { Preset, Rule, RuleAbout, RuleCategory, Report } from './rule.ts'
export type { Suppressed, Suppression } from './suppression.ts'
