import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The command as it is published. */
export const command = join(import.meta.dirname, '../../dist/cli.cjs')

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** An environment that reaches no account: no credentials of the machine, no metadata service, English. */
export const bareEnvironment = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  LANG: 'C',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
}

/** Credentials that any emulator takes. */
export const testCredentials = { AWS_ACCESS_KEY_ID: 'testing', AWS_SECRET_ACCESS_KEY: 'testing' }

/** Runs the built command as a user would. */
export function ecsLint(
  args: readonly string[],
  { cwd = tmpdir(), env = {}, stdin }: { cwd?: string; env?: Record<string, string>; stdin?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd, env: { ...bareEnvironment, ...env } })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
    // Where there is nothing to read, nothing is written: the command may have ended already.
    child.stdin.end(stdin)
  })
}

/** A new directory with the given files, in folders of their own where their names say so; its path. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-lint-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
