import { text } from 'node:stream/consumers'
import type { WriteStream } from 'node:tty'
import type { Language } from '@ecs-lint/core/finding'
import type { Io, Output } from './io.ts'

/** The process's own terminal, environment and clock. */
export function processIo(args: readonly string[]): Io {
  // A reader such as `head` that has seen enough closes the pipe; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  const mayColor = !args.includes('--no-color') && (process.env['NO_COLOR'] ?? '') === ''
  return {
    stdout: outputOf(process.stdout, mayColor),
    stderr: outputOf(process.stderr, mayColor),
    cwd: process.cwd(),
    env: process.env,
    language: languageOf(args, process.env),
    now: () => new Date(),
    readStdin: () => text(process.stdin),
  }
}

function outputOf(stream: WriteStream, mayColor: boolean): Output {
  return {
    write: (chunk) => void stream.write(chunk),
    isTerminal: stream.isTTY,
    hasColors: mayColor && stream.isTTY && stream.hasColors(),
    columns: stream.isTTY ? stream.columns : 80,
  }
}

/** `--lang`, else the locale of the environment: Korean where it says so, English everywhere else. */
function languageOf(args: readonly string[], env: Io['env']): Language {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const arg = args[index]
  const chosen = arg?.includes('=') ? arg.slice('--lang='.length) : args[index + 1]
  if (index !== -1 && (chosen === 'ko' || chosen === 'en')) return chosen
  return /^ko/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'ko' : 'en'
}
