import type { Path } from '../../finding/index.ts'
import { afterApply } from './evaluation.ts'
import { scalar, textOf, type Located } from './located.ts'

/** Names made of names can double at every step; no value that CloudFormation takes is as long as this. */
const longestText = 100_000

/** One text of several; unknown as a whole where a part is. `expression` is what makes it, as one would write it. */
export function joined(
  parts: readonly Located[],
  separator: string,
  path: Path,
  expression: string,
): Located {
  const open = parts.find((part) => part.kind === 'unknown')
  if (open?.kind === 'unknown') return { ...open, path, expression: `${expression} (${open.expression})` }
  const texts = parts.map(textOf)
  if (texts.includes(undefined)) return afterApply(expression, path)
  const length = texts.reduce((sum, text = '') => sum + text.length + separator.length, 0)
  if (length > longestText) return { kind: 'unknown', cause: 'shape', expression, path }
  const text = texts.join(separator)
  // A reference to a secret can be put together from parts, too.
  if (text.includes('{{resolve:')) return afterApply(text, path)
  const through = parts.flatMap((part) => part.through ?? [])
  return scalar(text, path, through.length > 0 ? through : undefined)
}
