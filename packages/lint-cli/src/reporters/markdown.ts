import { visible } from '../terminal.ts'

/** A text that Markdown shows as it is: nothing in it becomes markup, HTML, a link, a formula or a mention. */
export function escaped(text: string): string {
  return (
    visible(text)
      .replace(/[\\`*_{}[\]()<>#+\-.!|~$&^=]/g, String.raw`\$&`)
      // GitHub links mentions and URLs after it has parsed the Markdown, when no backslash is left; a comment breaks them.
      .replace(/@|:(?=\/\/)|www(?=\\\.)/gi, '$&<!-- -->')
  )
}

/** A text from a file or an account as inline code. What would end the code, or the cell of a table, is escaped. */
export function code(text: string): string {
  const safe = visible(text).replace(
    /[`|]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return safe.trim() === '' ? '' : `\`${safe}\``
}

/** A table of cells that are Markdown already; columns of numbers, by default the last, are aligned to the right. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [header.length - 1],
): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const alignment = header.map((_, index) => (numbers.includes(index) ? '---:' : '---'))
  return [line(header), line(alignment), ...rows.map(line)]
}

/** Texts as a list, after an empty line; nothing where there are none. */
export function list(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : ['', ...texts.map((text) => `- ${escaped(text)}`)]
}

/** A list with its title; nothing where there are no texts. */
export function titledList(title: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : ['', `**${title}**`, ...list(texts)]
}
