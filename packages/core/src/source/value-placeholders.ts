/** Names of values to be filled in, as they stand where JSON wants a value: `$NAME`, `${port}`, `{{ cpu }}`, `<PORT>`. */
const mark = String.raw`\$\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\$\([\w.-]+\)|\$[A-Za-z_]\w*|\{\{[^{}\n]*\}\}|#\{[^{}\n]+\}#?|<%=[^<>\n]*%>|<[A-Za-z][^<>\n]*>|%[A-Z][A-Z0-9_]*%|@[A-Z][A-Z0-9_]*@`

/** Strings, comments, placeholders with what is written on to them, and any other sign. */
const token = new RegExp(
  String.raw`"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|((?:__[A-Z][A-Z0-9_]*__|${mark})(?:[\w:.\/-]|${mark})*)|\S`,
  'g',
)

/** A text in which strings stand for placeholders, each as long as what it stands for, so that no place moves. */
export interface Quoted {
  readonly text: string
  /** What stood there, by offset. */
  readonly placeholders: ReadonlyMap<number, string>
}

/** Puts strings where placeholders stand in the place of values of JSON; undefined where none does. */
export function quotePlaceholders(text: string): Quoted | undefined {
  const placeholders = new Map<number, string>()
  let before = ''
  const quoted = text.replaceAll(token, (found: string, placeholder: string | undefined, offset: number) => {
    const isValue = placeholder !== undefined && placeholder.length > 1 && [':', '[', ','].includes(before)
    if (!/^\/[/*]/.test(found)) before = found
    if (!isValue) return found
    placeholders.set(offset, found)
    return `"${'x'.repeat(found.length - 2)}"`
  })
  return placeholders.size === 0 ? undefined : { text: quoted, placeholders }
}

/** Whether a text that is no JSON has marks of a template outside its strings, or with quotes of their own inside them. */
export function looksUnrendered(text: string): boolean {
  if (/"[^"\n{]*\{\{[^"}\n]*"/.test(text)) return true
  return /\{\{|\{%|<%|\$\{|\$\(\w|#\{|%\{|:\s*(?:\$[A-Za-z_]|<[A-Za-z]|__[A-Z])/.test(withoutStrings(text))
}

/** The same of a text that is no YAML: there `$` and `<` have no meaning, and stand in plain words. */
export function looksUnrenderedYaml(text: string): boolean {
  return /\{\{|\{%|<%/.test(withoutStrings(text))
}

function withoutStrings(text: string): string {
  return text.replaceAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g, '""')
}
