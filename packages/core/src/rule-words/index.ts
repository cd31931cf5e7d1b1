// The words of every rule at once, for pages that show them all. Apart from `rules`, which loads the words of one rule when
// they are shown.
export { fileRuleWords } from './file-rule-words.ts'
export { allRuleWords } from '../rules/generated/all-words.ts'
