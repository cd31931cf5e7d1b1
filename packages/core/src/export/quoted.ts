/** Characters that end a line, hide or reorder text, or are no character at all; JSON leaves some of them as they are. */
const unsafe =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text in double quotes as JSON and YAML both read it; whatever a terminal or an editor would act upon is escaped. */
export function quoted(text: string): string {
  return printable(JSON.stringify(text))
}

/** A text on one line: whatever a terminal or an editor would act upon is escaped. */
export function printable(text: string): string {
  return text.replace(unsafe, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
