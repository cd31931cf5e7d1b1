import { ruleWords } from './generated/service-words.ts'
import type { RuleWords } from './rule.ts'

/** The words of one rule, loaded when they are asked for; undefined where there is no such rule. */
export async function wordsOf(id: string): Promise<RuleWords | undefined> {
  if (Object.hasOwn(ruleWords, id)) return ruleWords[id]?.()
  const { ruleWords: ofFiles } = await import('./generated/file-words.ts')
  return Object.hasOwn(ofFiles, id) ? ofFiles[id]?.() : undefined
}
