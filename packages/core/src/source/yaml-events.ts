import { parseEvents, YAMLException, type Event } from 'js-yaml'

/** The events of a YAML text, and the text that their offsets are of, as long as the one given. */
export interface YamlEvents {
  readonly events: Event[]
  readonly text: string
}

/** How many closing brackets are moved out of the way of the parser, each of which costs one more reading of the text. */
const mostBrackets = 100

/** How many characters may be read again for that in all, about a fifth of a second. */
const mostCharacters = 20_000_000

/** A longer line before a bracket is not looked into: nobody has written it. */
const longestLine = 1000

/**
 * Reads a text whose closing brackets may stand in the column of the key that opened them. YAML 1.2 wants every line
 * within [ ] and { } further in than that key (https://yaml.org/spec/1.2.2/#74-flow-collection-styles); libyaml and what
 * follows it, such as PyYAML, do not look at it, and templates that deploy are written so. Throws `YAMLException`.
 */
export function yamlEvents(given: string, maxDepth: number): YamlEvents {
  let text = given
  for (let left = Math.min(mostBrackets, mostCharacters / given.length); ; left -= 1) {
    try {
      return { events: parseEvents(text, { maxDepth }), text }
    } catch (error) {
      const eased = left > 0 && error instanceof YAMLException ? easeBracket(text, error) : undefined
      if (eased === undefined) throw error
      text = eased
    }
  }
}

/**
 * The text with the bracket that the parser stopped at on the end of the line above, all in its place: the line break
 * and a comment before it become spaces, which mean nothing between brackets.
 */
function easeBracket(text: string, { reason, mark }: YAMLException): string | undefined {
  const offset = mark?.position ?? -1
  if (reason !== 'deficient indentation' || !/[\]}]/.test(text.charAt(offset))) return undefined
  const lineStart = text.lastIndexOf('\n', offset) + 1
  if (lineStart === 0) return undefined
  const lineBefore = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart)
  if (lineBefore.length > longestLine) return undefined
  const kept = /^(?:[^"'#]|"(?:\\.|[^"\\])*"|'[^']*'|(?<=\S)#)*?(?=\s*(?:(?<=^|\s)#.*)?$)/.exec(
    lineBefore.trimEnd(),
  )?.[0]
  if (kept === undefined) return undefined
  return text.slice(0, lineStart - lineBefore.length) + kept.padEnd(lineBefore.length) + text.slice(lineStart)
}
