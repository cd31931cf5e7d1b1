import { propertyName, type Path, type Position } from '../finding/index.ts'

/** A value's stretch of text with those of its members; the end is excluded. */
export interface TextNode {
  readonly start: number
  readonly end: number
  readonly members?: ReadonlyMap<string | number, TextMember>
}

export interface TextMember {
  /** Absent in arrays. */
  readonly key?: { readonly start: number; readonly end: number }
  readonly node: TextNode
}

/** The stretch of the value at a path, or of the nearest parent that exists. `atKey` asks for the property's name. */
export function findStretch(root: TextNode, path: Path, atKey: boolean): { start: number; end: number } {
  let node = root
  for (const [index, step] of path.entries()) {
    const member = memberOf(node, step)
    if (member === undefined) return node
    if (atKey && index === path.length - 1 && member.key !== undefined) return member.key
    node = member.node
  }
  return node
}

/** A member by its own name or, in the answers of APIs that begin names with a capital, by its name in the graph. */
function memberOf(node: TextNode, step: string | number): TextMember | undefined {
  const exact = node.members?.get(step)
  if (exact !== undefined || typeof step === 'number') return exact
  for (const [name, member] of node.members ?? []) if (propertyName(String(name)) === step) return member
  return undefined
}

/** Returns a function that turns offsets of `text` into positions; the lines are counted at its first call. */
export function positionFinder(text: string): (offset: number) => Position {
  let lineStarts: number[] | undefined
  return (offset) => {
    lineStarts ??= [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)]
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset }
  }
}
