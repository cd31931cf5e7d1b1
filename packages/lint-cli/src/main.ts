import { commands } from './commands/index.ts'
import { UserError } from './errors.ts'
import { formatHelp, formatOverview } from './help.ts'
import type { Io } from './io.ts'
import { oneOf } from './options.ts'
import { processIo } from './process-io.ts'
import { visible } from './terminal.ts'
import { readArguments } from './command.ts'

/** A bug of ours, as `sysexits` numbers it. */
const internalError = 70

async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(
      formatOverview(
        commands.map(({ description }) => description),
        io,
      ),
    )
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${process.env['ECS_LINT_VERSION'] ?? 'development'}\n`)
    return 0
  }
  const command = commands.find(({ description }) => description.name === name)
  if (command === undefined) {
    const names = commands.map(({ description }) => description.name).join(', ')
    throw new UserError(
      { ko: `${name}이라는 명령은 없습니다.`, en: `There is no command ${name}.` },
      { ko: `쓸 수 있는 명령: ${names}`, en: `The commands are ${names}.` },
    )
  }
  const parsed = readArguments(command.description, rest)
  if (parsed.flag('help')) {
    io.stdout.write(formatHelp(command.description, io))
    return 0
  }
  oneOf(parsed, 'lang', ['ko', 'en'])
  const { run } = await command.load()
  return run(parsed, io)
}

/** Runs the command line of this process. */
export async function start(args: readonly string[]): Promise<void> {
  const io = processIo(args)
  try {
    process.exitCode = await main(args, io)
  } catch (error) {
    if (error instanceof UserError) {
      const [label, hint] = io.language === 'ko' ? ['오류', '해결'] : ['error', 'hint']
      io.stderr.write(`${label}: ${visible(error.text[io.language])}\n`)
      if (error.hint !== undefined) io.stderr.write(`${hint}: ${visible(error.hint[io.language])}\n`)
      process.exitCode = 2
    } else {
      io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      process.exitCode = internalError
    }
  }
}
