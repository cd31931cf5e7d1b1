// The temporary directory of a run of the tests: what they make there goes with it, whichever of them made it, and whether it
// passed or failed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What says where that directory is. */
const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR'

/** Called by Vitest before the first test; what it returns is called after the last. */
export default function setup(): () => void {
  const before = process.env[variable]
  const folder = mkdtempSync(join(tmpdir(), 'ecs-lint-tests-'))
  process.env[variable] = folder
  return () => {
    if (before === undefined) delete process.env[variable]
    else process.env[variable] = before
    // A browser that has just been closed may still write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
