import { printable, quoted } from '../escape/index.ts'

/** Marks code among values, which a value of a file cannot imitate, for files hold no symbols. */
const code: unique symbol = Symbol('code')

interface Code {
  readonly [code]: string
}

/** A value as TypeScript writes it: data, or code in its place. */
export type TypeScriptValue =
  string | number | boolean | Code | readonly TypeScriptValue[] | { readonly [name: string]: TypeScriptValue }

/** An expression that stands in the file as it is. */
export function expression(text: string): TypeScriptValue {
  return { [code]: text }
}

/** Longer lines are broken. */
const width = 100

/** A value as an expression that follows `before` characters on its line; what does not fit goes on over several. */
export function typeScript(value: TypeScriptValue, indent: string, before: number): string {
  if (typeof value === 'string') return textLiteral(value)
  if (typeof value !== 'object') return String(value)
  if (isCode(value)) return value[code]
  const inner = `${indent}  `
  const items = isList(value)
    ? value.map((item) => typeScript(item, inner, inner.length))
    : Object.entries(value).map(([name, member]) => {
        const start = `${keyOf(name)}: `
        return start + typeScript(member, inner, inner.length + start.length)
      })
  const [open, close, space] = isList(value) ? ['[', ']', ''] : ['{', '}', ' ']
  if (items.length === 0) return `${open}${close}`
  const line = `${open}${space}${items.join(', ')}${space}${close}`
  if (!line.includes('\n') && before + line.length < width) return line
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}`
}

/** A text in quotes; whatever an editor or a terminal would act upon is escaped. */
export function textLiteral(text: string): string {
  const isPlain = !/['\\]/.test(text) && printable(text) === text
  return isPlain ? `'${text}'` : quoted(text)
}

/** A name of an object's member; `__proto__` written plainly would not be one. */
function keyOf(name: string): string {
  if (name === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : textLiteral(name)
}

function isCode(value: object): value is Code {
  return code in value
}

function isList(value: TypeScriptValue): value is readonly TypeScriptValue[] {
  return Array.isArray(value)
}
