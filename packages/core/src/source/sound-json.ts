import type { TextMember, TextNode } from './positions.ts'

/** Strings, brackets, separators, and whatever else is a number or a word. */
const token = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g

interface Open {
  readonly start: number
  readonly members: Map<string | number, TextMember>
  readonly isArray: boolean
  key: { readonly name: string; readonly start: number; readonly end: number } | undefined
}

/**
 * The places of the values in a text that JSON.parse has accepted. A tolerant parser takes longer to start than a small
 * file takes to lint, and of sound JSON only the tokens need to be seen. Of a repeated key the last counts, as in JSON.
 */
export function locateSoundJson(text: string): TextNode {
  const open: Open[] = []
  let root: TextNode = { start: 0, end: text.length }
  const close = (node: TextNode): void => {
    const parent = open.at(-1)
    if (parent === undefined) root = node
    else if (parent.isArray) parent.members.set(parent.members.size, { node })
    else if (parent.key !== undefined) {
      const { name, start, end } = parent.key
      parent.members.set(name, { key: { start, end }, node })
      parent.key = undefined
    }
  }
  for (const match of text.matchAll(token)) {
    const [word] = match
    const start = match.index
    const end = start + word.length
    const parent = open.at(-1)
    if (word === '{' || word === '[') {
      open.push({ start, members: new Map(), isArray: word === '[', key: undefined })
    } else if (word === '}' || word === ']') {
      open.pop()
      close({ start: parent?.start ?? start, end, members: parent?.members ?? new Map() })
    } else if (word === ':' || word === ',') {
      continue
    } else if (parent !== undefined && !parent.isArray && parent.key === undefined) {
      parent.key = { name: String(JSON.parse(word)), start, end }
    } else {
      close({ start, end })
    }
  }
  return root
}
