import { printable, word } from '../escape/index.ts'
import {
  isComposed,
  isList,
  isMap,
  isPlaceholder,
  piecesOf,
  placeholderIn,
  type Placeholder,
  type Value,
} from './value.ts'

/** The variable of a script that holds a part's handle or a parameter: `SubnetPublicA` is `subnet_public_a`. */
export function variableOf(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase()
}

/**
 * A value as one word of a shell that is JSON, over several lines. Variables stand between the quotes of the shell; what
 * comes from a file stays inside them.
 */
export function jsonWord(value: Value): string {
  return `'${json(value, '')}'`
}

function json(value: Value, indent: string): string {
  if (isPlaceholder(value)) {
    const { as } = placeholderIn(value)
    const quote = as === undefined ? '"' : ''
    return `${quote}'"$${variable(value)}${as === 'texts' ? listSuffix : ''}"'${quote}`
  }
  if (isComposed(value)) {
    const pieces = piecesOf(value).map((piece) =>
      typeof piece === 'string' ? inQuotes(piece).slice(1, -1) : `'"$${variable(piece)}"'`,
    )
    return `"${pieces.join('')}"`
  }
  if (!isList(value) && !isMap(value)) return inQuotes(value)
  const inner = `${indent}  `
  const members = isList(value)
    ? value.map((item) => json(item, inner))
    : Object.entries(value).map(([name, member]) => `${inQuotes(name)}: ${json(member, inner)}`)
  const [open, close] = isList(value) ? '[]' : '{}'
  const short = `${open}${members.join(', ')}${close}`
  if (short.length <= shortest && !short.includes('\n')) return short
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`
}

/** Up to so many characters a list or a map stands on one line. */
const shortest = 60

function inQuotes(value: string | number | boolean | null): string {
  return printable(JSON.stringify(value)).replaceAll("'", `'\\''`)
}

/** Of a parameter that is a list, the variable with this ending holds the list as JSON; the one without it, with commas. */
export const listSuffix = '_list'

/** A value as one word of a shell. */
export function shellWord(value: Value): string {
  if (isPlaceholder(value)) return `"$${variable(value)}"`
  if (isComposed(value))
    return piecesOf(value)
      .map((piece) => (typeof piece === 'string' ? word(piece) : `"$${variable(piece)}"`))
      .join('')
  return word(typeof value === 'string' ? value : JSON.stringify(value))
}

function variable(placeholder: Placeholder): string {
  return variableOf(placeholderIn(placeholder).name)
}
