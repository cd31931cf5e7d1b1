import { readArguments } from './arguments.ts'
import { defineCommand } from './command.ts'
import { commands } from './commands/index.ts'
import { UserError } from './errors.ts'
import type { Io } from './io.ts'
import { languages, oneOf } from './options.ts'
import { processIo } from './process-io.ts'
import { tell } from './terminal.ts'

/** A bug in this program: EX_SOFTWARE of `sysexits.h`. */
const internalError = 70

/** Runs a command line, prints errors to standard error, and returns the exit code. Never throws. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io)
  } catch (error) {
    if (!(error instanceof UserError)) {
      io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      return internalError
    }
    tellError(error, io)
    return 2
  }
}

/** Says what is wrong and what to do; advice that several have in common comes once, behind the last of them. */
function tellError(error: UserError, io: Io): void {
  const [label, hint] = io.language === 'ko' ? ['오류', '해결'] : ['error', 'hint']
  const all = [error, ...error.further].map((one) => ({
    text: one.text[io.language],
    advice: one.hint?.[io.language],
  }))
  for (const [index, { text, advice }] of all.entries()) {
    tell(`${label}: ${text}`, io)
    const isSaidLater = all.slice(index + 1).some((later) => later.advice === advice)
    if (advice !== undefined && !isSaidLater) tell(`${hint}: ${advice}`, io)
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [leading, [name, ...rest]] = leadingOptions(args)
  const command = commands.find((one) => one.name === name)
  if (command !== undefined) return command.run([...leading, ...rest], io)
  await checkLanguage(args)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = commands.find((one) => one.name === rest[0])
    if (about !== undefined) return about.run(['--help'], io)
    if (name === 'help' && rest[0] !== undefined && !rest[0].startsWith('-'))
      throw await unknownCommand(rest[0])
    const descriptions = await Promise.all(commands.map(({ describe }) => describe()))
    io.stdout.write((await import('./help.ts')).formatOverview(descriptions, io))
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${process.env['ECS_LINT_VERSION'] ?? 'development'}\n`)
    return 0
  }
  throw await unknownCommand(name)
}

/** Checks `--lang` where no command does. */
async function checkLanguage(args: readonly string[]): Promise<void> {
  const given = args.flatMap((arg, index) =>
    arg === '--lang' ? args.slice(index, index + 2) : arg.startsWith('--lang=') ? [arg] : [],
  )
  if (given.length === 0) return
  const overview = defineCommand({
    name: 'help',
    summary: { ko: '', en: '' },
    options: {},
    examples: [],
    exits: [],
  })
  oneOf(await readArguments(overview, given), 'lang', languages)
}

async function unknownCommand(name: string): Promise<UserError> {
  // Loaded only when a command is misspelt.
  const { didYouMean } = await import('./nearest.ts')
  const names = commands.map((one) => one.name)
  return new UserError(
    { ko: `알 수 없는 명령입니다: ${name}`, en: `There is no command ${name}.` },
    didYouMean(name, names, {
      ko: `쓸 수 있는 명령은 ecs-lint --help로 확인하세요. 명령: ${names.join(', ')}`,
      en: `See ecs-lint --help. The commands are ${names.join(', ')}.`,
    }),
  )
}

/** Options of every command may also stand before its name: `ecs-lint --lang ko lint`. */
function leadingOptions(
  args: readonly string[],
): readonly [leading: readonly string[], rest: readonly string[]] {
  let count = 0
  while (count < args.length) {
    const arg = args[count] ?? ''
    if (arg === '--lang') count += 2
    else if (arg.startsWith('--lang=') || arg === '--no-color') count += 1
    else break
  }
  return [args.slice(0, count), args.slice(count)]
}

/** Runs the command line of this process. */
export async function start(args: readonly string[]): Promise<void> {
  process.exitCode = await main(args, processIo(args))
}
