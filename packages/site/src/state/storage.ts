// The browser's storage, which may be full, forbidden or absent: then nothing is remembered, and nothing breaks.

/** `local` outlives the browser; `session` ends with the tab. */
type Kind = 'local' | 'session'

export function readStored(kind: Kind, key: string): string | undefined {
  try {
    return storageOf(kind).getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function writeStored(kind: Kind, key: string, text: string): void {
  try {
    storageOf(kind).setItem(key, text)
  } catch {
    // The address still holds the service.
  }
}

function storageOf(kind: Kind): Storage {
  return kind === 'local' ? localStorage : sessionStorage
}
