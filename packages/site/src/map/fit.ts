import type { Language } from '@ecs-lint/core/finding'
import type { MapNode } from './model.ts'
import { shortNames } from './words.ts'

/** About how wide a text is, in units of its font size: a syllable of Korean takes as much as two Latin letters. */
export function widthOf(text: string, fontSize: number): number {
  let width = 0
  for (const character of text)
    width +=
      character === '\u2060'
        ? 0
        : /[\u1100-\uFFFF]/.test(character)
          ? 0.9
          : /[A-Z]/.test(character)
            ? 0.68
            : 0.56
  return width * fontSize
}

/** A node's name, or the shorter one, or as much of that as fits. How many tasks a card stands for is never cut off. */
export function nameIn(
  node: Pick<MapNode, 'kind' | 'name' | 'count'>,
  lang: Language,
  width: number,
  fontSize: number,
): string {
  if (node.count > 1) {
    const more = lang === 'ko' ? `${node.count}개 더` : `${node.count} more`
    return [node.name[lang], more].find((name) => widthOf(name, fontSize) <= width) ?? `×${node.count}`
  }
  const names = [node.name[lang], shortNames[node.kind]?.[lang] ?? node.name[lang]]
  return names.find((name) => widthOf(name, fontSize) <= width) ?? cut(names.at(-1) ?? '', width, fontSize)
}

/** A text that is cut off where its room ends. */
export function cut(text: string, width: number, fontSize: number): string {
  if (widthOf(text, fontSize) <= width) return text
  let kept = text
  while (kept !== '' && widthOf(`${kept}…`, fontSize) > width) kept = kept.replace(/.$/su, '')
  return kept && `${kept}…`
}
