import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a file named by what it holds, which a browser may keep for ever, and returns its path in the folder. */
export function writeHashed(folder: string, name: string, ending: string, text: string): string {
  const path = `_astro/${name}.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.${ending}`
  writeFileSync(join(folder, path), text)
  return path
}
