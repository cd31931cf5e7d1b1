import { tmpdir } from 'node:os'
import type { Io } from '../../src/io.ts'
import { main } from '../../src/main.ts'
import { languageOf } from '../../src/process-io.ts'
import { bareEnvironment, type Outcome } from './run.ts'

/** What a command may touch of the outside: no terminal, and a directory of its own. */
export function ioIn(cwd: string, overrides: Partial<Io> = {}): Io {
  const nowhere = { write: () => undefined, isTerminal: false, hasColors: false, columns: 80 }
  return {
    stdout: nowhere,
    stderr: nowhere,
    cwd,
    env: bareEnvironment,
    language: 'en',
    now: () => new Date(),
    readStdin: () => '',
    ...overrides,
  }
}

interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
}

/**
 * Runs a command line from its source in this process, as `ecsLint` runs the built command in one of its own. What calls
 * AWS needs the other: the SDK reads the environment of the process.
 */
export async function runInProcess(
  args: readonly string[],
  { cwd = tmpdir(), env = {}, stdin = '' }: Surroundings = {},
): Promise<Outcome> {
  let [stdout, stderr] = ['', '']
  const io = ioIn(cwd)
  const environment = { ...bareEnvironment, ...env }
  const status = await main(args, {
    ...io,
    stdout: { ...io.stdout, write: (text) => (stdout += text) },
    stderr: { ...io.stderr, write: (text) => (stderr += text) },
    env: environment,
    language: languageOf(args, environment),
    readStdin: () => stdin,
  })
  return { status, stdout, stderr }
}
