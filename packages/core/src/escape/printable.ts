/** Characters that end a line, steer a terminal, hide or reorder text, or are no character at all. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu

/** A text in double quotes as JSON and YAML both read it; whatever a terminal or an editor would act upon is escaped. */
export function quoted(text: string): string {
  return printable(JSON.stringify(text))
}

/** A text on one line: whatever a terminal or an editor would act upon is escaped. */
export function printable(text: string): string {
  return text.replace(unsafe, (character) => character.split('').map(escaped).join(''))
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
