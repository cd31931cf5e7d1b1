/** Texts that are safe at a glance, as nearly all are. To find Unicode's categories takes V8 longer than to write a report. */
const safe = /^[ -~\u00A1-\u00AC\u00AE-\u00FF\u2010-\u2027\u2190-\u259F\u2713\u2717\uAC00-\uD7A3]*$/

/** A text in double quotes as JSON and YAML both read it; whatever a terminal or an editor would act upon is escaped. */
export function quoted(text: string): string {
  return printable(JSON.stringify(text))
}

/** A text on one line: whatever a terminal or an editor would act upon is escaped. */
export function printable(text: string): string {
  if (safe.test(text)) return text
  // Characters that end a line, steer a terminal, hide or reorder text, or are no character at all.
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu, (character) =>
    character.split('').map(escaped).join(''),
  )
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
