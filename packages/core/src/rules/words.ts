import { ruleWords } from './generated/words.ts'
import type { RuleWords } from './rule.ts'

/** The words of one rule, loaded when they are asked for; undefined where there is no such rule. */
export async function wordsOf(id: string): Promise<RuleWords | undefined> {
  if (!Object.hasOwn(ruleWords, id)) return undefined
  return ruleWords[id]?.()
}
