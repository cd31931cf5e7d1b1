import { quoted } from '../escape/index.ts'
import { isList, isPlaceholder, type Placeholder, type Properties, type Value } from './value.ts'

/** Words that a reader of YAML takes for a text whatever its version. */
const plain = /^(?!(?:y|n|yes|no|on|off|true|false|null|nan|inf)$)[a-z/][\w./-]*(?::{1,2}[\w./-]+)*$/i

/** A map as YAML in block style, ending in a newline; `shown` writes the placeholders. */
export function yamlMap(map: Properties, indent: string, shown: (value: Placeholder) => string): string {
  return Object.entries(map)
    .map(([name, value]) => `${indent}${scalar(name)}:${after(value, indent, shown)}`)
    .join('')
}

/** What follows a colon or a dash. */
function after(value: Value, indent: string, shown: (value: Placeholder) => string): string {
  if (isPlaceholder(value)) return ` ${shown(value)}\n`
  if (isList(value)) {
    if (value.length === 0) return ' []\n'
    return `\n${value.map((item) => `${indent}  -${itemOf(item, indent, shown)}`).join('')}`
  }
  if (typeof value !== 'object' || value === null) return ` ${scalar(value)}\n`
  const text = yamlMap(value, `${indent}  `, shown)
  return text === '' ? ' {}\n' : `\n${text}`
}

/** An item of a list; a map begins on the line of its dash. */
function itemOf(value: Value, indent: string, shown: (value: Placeholder) => string): string {
  const isMap = typeof value === 'object' && value !== null && !isList(value) && !isPlaceholder(value)
  if (!isMap) return after(value, `${indent}  `, shown)
  const text = yamlMap(value, `${indent}    `, shown)
  return text === '' ? ' {}\n' : ` ${text.slice(indent.length + 4)}`
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value)
  return plain.test(value) ? value : quoted(value)
}
