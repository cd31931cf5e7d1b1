import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { bareEnvironment, command, folderWith } from './support/run.ts'

const bad = { family: 'web', requiresCompatibilities: ['FARGATE'], containerDefinitions: [] }
/** More findings than a pipe holds unread. */
const files = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [
    `${index}.json`,
    JSON.stringify({ ...bad, family: `web-${index}` }),
  ]),
)

/** Runs a command whose output nobody reads beyond its first piece, as `head -1` does. */
function exitOf(args: readonly string[], cwd: string): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd,
      env: bareEnvironment,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child.stdout.once('data', () => child.stdout.destroy())
    child.on('exit', resolve)
  })
}

test.each([['pretty'], ['json']])(
  'a reader that closes the pipe early changes no exit code: %s',
  async (format) => {
    const cwd = folderWith(files)
    for (let run = 0; run < 3; run += 1) expect(await exitOf(['lint', '--format', format], cwd)).toBe(1)
  },
)

test.skipIf(process.platform !== 'linux')('a full disk is said in one line, and exits 2', async () => {
  const cwd = folderWith({ 'task.json': JSON.stringify(bad) })
  const child = spawn('sh', ['-c', `"${process.execPath}" "${command}" lint > /dev/full`], {
    cwd,
    env: bareEnvironment,
  })
  let text = ''
  child.stderr.on('data', (piece: Buffer) => (text += piece.toString()))
  const status = await new Promise((resolve) => child.on('exit', resolve))
  expect(status).toBe(2)
  expect(text).toMatch(/^error: The output cannot be written: ENOSPC\nhint: [^\n]+\n$/)
})
