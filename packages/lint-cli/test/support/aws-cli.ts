import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { testCredentials } from './run.ts'
import { motoServer } from './moto.ts'

/** A program of the virtual environment that moto is in; undefined where PyPI was out of reach. */
function program(name: string): string | undefined {
  const path = motoServer === undefined ? undefined : join(dirname(motoServer), name)
  return path !== undefined && existsSync(path) ? path : undefined
}

/** The Python that has the AWS CLI. */
export const awsPython = program('aws') === undefined ? undefined : program('python')

export interface AwsCli {
  /** Runs a script of bash in which `aws` is the AWS CLI and speaks to the emulator. */
  readonly run: (script: string) => Promise<{ readonly status: number | null; readonly stderr: string }>
  readonly stop: () => void
}

/** Starts the AWS CLI as a server, for loading it anew takes longer than most calls. */
export async function startAwsCli(python: string, endpoint: string): Promise<AwsCli> {
  const directory = mkdtempSync(join(tmpdir(), 'ecs-lint-aws-'))
  const socket = join(directory, 'socket')
  const server = spawn(python, [join(import.meta.dirname, 'aws_cli.py'), socket], { stdio: 'inherit' })
  while (!existsSync(socket)) {
    if (server.exitCode !== null) throw new Error('the AWS CLI did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const env = {
    ...testCredentials,
    PATH: [join(import.meta.dirname, 'bin'), process.env['PATH']].join(delimiter),
    AWS_CLI_SOCKET: socket,
    AWS_ENDPOINT_URL: endpoint,
    BUDGET_EMAIL: 'me@example.com',
    CERTIFICATE_ARN: 'arn:aws:acm:ap-northeast-2:123456789012:certificate/1',
  }
  return {
    run: (script) =>
      new Promise((resolve, reject) => {
        const child = spawn('bash', ['-c', script], { env, stdio: ['ignore', 'ignore', 'pipe'] })
        let stderr = ''
        child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
        child.on('error', reject)
        child.on('close', (status) => resolve({ status, stderr }))
      }),
    stop: () => void server.kill(),
  }
}
