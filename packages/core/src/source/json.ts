import type { TextNode } from './positions.ts'
import { locateSoundJson } from './sound-json.ts'
import type { Draft } from './source.ts'

/**
 * Reads JSON. Sound JSON goes through JSON.parse alone, and its places are found when one is asked for; the tolerant parser
 * is loaded only for a text that JSON.parse refuses or that repeats a key.
 */
export async function readJson(draft: Draft): Promise<{ value: unknown; nodes: () => TextNode } | undefined> {
  const { text } = draft
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const { readTolerantly } = await import('./tolerant-json.ts')
    return readTolerantly(draft)
  }
  if (countKeys(value) !== countWrittenKeys(text)) {
    const { reportRepeatedKeys } = await import('./tolerant-json.ts')
    reportRepeatedKeys(draft)
  }
  return { value, nodes: () => locateSoundJson(text) }
}

/** Keys written in sound JSON: strings that a colon follows. */
function countWrittenKeys(text: string): number {
  let count = 0
  for (const match of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g))
    if (match[1] !== undefined) count += 1
  return count
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const members: readonly unknown[] = Object.values(value)
  const own = Array.isArray(value) ? 0 : members.length
  return members.reduce<number>((sum, member) => sum + countKeys(member), own)
}
