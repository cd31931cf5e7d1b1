import { fstatSync, readFileSync, writeSync } from 'node:fs'
import type { Language } from '@ecs-lint/core/finding'
import { UserError } from './errors.ts'
import type { Io, Output } from './io.ts'

/** The process's own terminal, environment and clock. */
export function processIo(args: readonly string[]): Io {
  const mayColor = !args.includes('--no-color') && (process.env['NO_COLOR'] ?? '') === ''
  return {
    stdout: outputOf(1, mayColor),
    stderr: outputOf(2, mayColor),
    cwd: process.cwd(),
    env: process.env,
    language: languageOf(args, process.env),
    now: () => new Date(),
    readStdin: () => readFileSync(0, 'utf8'),
  }
}

/** Node's streams take longer to load than a bill to compute, so they are used only if the output may be a terminal. */
function outputOf(descriptor: 1 | 2, mayColor: boolean): Output {
  const write = (text: string): void => writeWholly(descriptor, text)
  if (!isCharacterDevice(descriptor)) return { write, isTerminal: false, hasColors: false, columns: 80 }
  const stream = descriptor === 1 ? process.stdout : process.stderr
  return {
    write,
    isTerminal: stream.isTTY,
    hasColors: mayColor && stream.isTTY && stream.hasColors(),
    columns: stream.isTTY ? stream.columns : 80,
  }
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}

/** What nobody reads any more. */
const closed = new Set<number>()

function writeWholly(descriptor: number, text: string): void {
  if (closed.has(descriptor)) return
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EPIPE') {
        // A reader such as `head` closes the pipe early: not an error, and no reason to end otherwise than with the whole read.
        closed.add(descriptor)
        return
      }
      if (code === 'ENOSPC' || code === 'EIO') throw cannotWrite(code)
      if (code !== 'EAGAIN') throw error
      // The pipe is full: wait for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
}

function cannotWrite(code: string): UserError {
  return new UserError(
    { ko: `결과를 쓸 수 없습니다: ${code}`, en: `The output cannot be written: ${code}` },
    { ko: '디스크의 남은 공간을 확인하세요.', en: 'Check whether the disk is full.' },
  )
}

/** `--lang`, else the locale of the environment: Korean where it says so, English everywhere else. */
export function languageOf(args: readonly string[], env: Io['env']): Language {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const arg = args[index]
  const chosen = arg?.includes('=') ? arg.slice('--lang='.length) : args[index + 1]
  if (index !== -1 && (chosen === 'ko' || chosen === 'en')) return chosen
  return /^ko/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'ko' : 'en'
}
