/** A day that there is, as `2026-11-25`. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const date = new Date(value)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** Today where the reader is, as `2026-11-25`. */
export function today(): string {
  // The Swedes write a date as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE').format(new Date())
}
