import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

/**
 * Writes a page that is made from something else; with `--check` it writes nothing, and fails where the page is not
 * what it would write. `source` says what it is made from.
 */
export async function makePage(path: string, lines: readonly string[], source: string): Promise<void> {
  const options = await resolveConfig(import.meta.filename)
  const content = await format(lines.join('\n'), { ...options, parser: 'markdown' })
  if (!process.argv.includes('--check')) writeFileSync(path, content)
  else if (readFileSync(path, 'utf8') !== content) {
    console.error(`${path} is not what ${source}. Run pnpm generate.`)
    process.exitCode = 1
  }
}
