/** A key and its value as they stand in JSON, in a dictionary of Python, or in a piece of either. */
export interface Field {
  readonly key: string
  readonly value: string
  /** Where it stands in the text, from the quote of the key to the end of the value. */
  readonly start: number
  readonly end: number
}

const keys = /(\\{0,7})(["'])([A-Za-z_][\w.-]{0,60})\1\2\s{0,20}:\s{0,20}/g

/** A value that goes on for longer is cut. */
const longestValue = 4_000

/** Of a text with more keys the rest is left out. */
const mostFields = 4_000

/**
 * Every key with a text or a number. Tolerant, as what people paste is cut at both ends and wrapped by terminals: strings
 * may hold line breaks, braces need not match, and quotes may be escaped any number of times.
 */
export function fieldsOf(text: string): { fields: readonly Field[]; isWhole: boolean } {
  const found: Field[] = []
  keys.lastIndex = 0
  for (let match = keys.exec(text); match !== null && found.length < mostFields; match = keys.exec(text)) {
    const [all, escape = '', , key = ''] = match
    const from = match.index + all.length
    const field = valueAt(text, from, escape)
    if (field === undefined) continue
    found.push({ key, start: match.index, ...field })
    // The value of one key may be JSON itself, whose quotes are escaped once more: its keys are looked for in it.
    keys.lastIndex = /[{[]\s{0,20}\\/.test(field.value.slice(0, 40)) ? from + 1 : Math.max(field.end, from)
  }
  return { fields: found, isWhole: found.length < mostFields }
}

function valueAt(text: string, from: number, escape: string): { value: string; end: number } | undefined {
  const at = text[from] === 'u' ? from + 1 : from
  const open = text.slice(at, at + escape.length + 1)
  const quote = open.at(-1)
  if (open.startsWith(escape) && (quote === '"' || quote === "'"))
    return textAt(text, at + open.length, escape.length, quote)
  const number = /^-?\d{1,20}(\.\d{1,20})?([eE][+-]?\d{1,3})?/.exec(text.slice(from, from + 50))
  return number === null ? undefined : { value: number[0], end: from + number[0].length }
}

/** Up to the quote that as many backslashes stand before as before the first one. */
function textAt(text: string, from: number, depth: number, quote: string): { value: string; end: number } {
  const limit = Math.min(text.length, from + longestValue)
  let backslashes = 0
  for (let at = from; at < limit; at += 1) {
    if (text[at] === '\\') {
      backslashes += 1
      continue
    }
    if (text[at] === quote && backslashes === depth)
      return { value: text.slice(from, at - depth), end: at + 1 }
    backslashes = 0
  }
  return { value: text.slice(from, limit), end: limit }
}
