import { visible } from '../terminal.ts'

/**
 * A text as it may stand in Markdown: what it says is shown, and nothing of it is markup, HTML, a link, a formula or the
 * mention of somebody.
 */
export function escaped(text: string): string {
  return (
    visible(text)
      .replace(/[\\`*_{}[\]()<>#+\-.!|~$&^=]/g, String.raw`\$&`)
      // GitHub makes links of these after Markdown has been read, where no backslash is left; a comment parts them.
      .replace(/@|:(?=\/\/)|www(?=\\\.)/gi, '$&<!-- -->')
  )
}

/** A name from a file or an account, as code. What would end the code, or the cell of a table, is shown as its code point. */
export function code(text: string): string {
  const safe = visible(text).replace(/[`|]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
  return safe.trim() === '' ? '' : `\`${safe}\``
}

/** A table of cells that are Markdown already; the last column is of numbers. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const alignment = header.map((_, index) => (index === header.length - 1 ? '---:' : '---'))
  return [line(header), line(alignment), ...rows.map(line)]
}
