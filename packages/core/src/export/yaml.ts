// Written by hand, not with the library `yaml` that fixes are made with: in quotes it leaves the characters that reorder text
// or end a line (U+202E, U+0085, U+2028) as they are, and which texts need quotes it decides by one version of YAML, while
// readers of templates follow either. Both would have to be overridden, and what is left is the indentation below; for that,
// everybody who opens a page that exports would load the library.
import { quoted } from '../escape/index.ts'
import {
  isComposed,
  isList,
  isMap,
  isPlaceholder,
  type Composed,
  type Placeholder,
  type Properties,
  type Value,
} from './value.ts'

/** Words that a reader of YAML takes for a text whatever its version. */
const plain = /^(?!(?:y|n|yes|no|on|off|true|false|null|nan|inf)$)[a-z/][\w./-]*(?::{1,2}[\w./-]+)*$/i

/** Writes what is no data. */
type Shown = (value: Placeholder | Composed) => string

/** A map as YAML in block style, ending in a newline; `shown` writes the placeholders. */
export function yamlMap(map: Properties, indent: string, shown: Shown): string {
  return Object.entries(map)
    .map(([name, value]) => `${indent}${scalar(name)}:${after(value, indent, shown)}`)
    .join('')
}

/** What follows a colon or a dash. */
function after(value: Value, indent: string, shown: Shown): string {
  if (isPlaceholder(value) || isComposed(value)) return ` ${shown(value)}\n`
  if (isList(value)) {
    if (value.length === 0) return ' []\n'
    return `\n${value.map((item) => `${indent}  -${itemOf(item, indent, shown)}`).join('')}`
  }
  if (!isMap(value)) return ` ${scalar(value)}\n`
  const text = yamlMap(value, `${indent}  `, shown)
  return text === '' ? ' {}\n' : `\n${text}`
}

/** An item of a list; a map begins on the line of its dash. */
function itemOf(value: Value, indent: string, shown: Shown): string {
  if (!isMap(value)) return after(value, `${indent}  `, shown)
  const text = yamlMap(value, `${indent}    `, shown)
  return text === '' ? ' {}\n' : ` ${text.slice(indent.length + 4)}`
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value)
  return plain.test(value) ? value : quoted(value)
}
