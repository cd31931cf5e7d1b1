import { printable } from './printable.ts'

/** A text as one word of a shell, which nothing in it can leave. */
export function word(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text
  return printable(text) === text ? `'${text.replaceAll("'", `'\\''`)}'` : escapedWord(text)
}

/** A word with the escapes of bash, for a text that a terminal would act upon. */
function escapedWord(text: string): string {
  const characters = Array.from(text.toWellFormed(), (character) => {
    if (character === '\n') return '\\n'
    if (character === "'" || character === '\\') return `\\${character}`
    const isPlain = printable(character) === character
    return isPlain ? character : encodeURIComponent(character).replaceAll('%', '\\x')
  })
  return `$'${characters.join('')}'`
}
