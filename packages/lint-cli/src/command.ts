import { parseArgs } from 'node:util'
import type { Text } from '@ecs-lint/core/finding'
import { UserError } from './errors.ts'
import type { ExitCode, Io } from './io.ts'

/** One option of a command, as its help shows it and as `parseArgs` reads it. */
export interface Option {
  readonly type: 'string' | 'boolean'
  /** May be given several times. */
  readonly multiple?: boolean
  /** What stands for the value in the help: `FILE`. */
  readonly value?: string
  readonly text: Text
}

export type Options = Readonly<Record<string, Option>>

/** A command's description: enough for the help, without loading the command. */
export interface CommandDescription {
  readonly name: string
  /** What follows the name: `[paths…]`. */
  readonly operands?: string
  readonly summary: Text
  readonly options: Options
  /** The values of `--format`, where they are other than `pretty` and `json`. */
  readonly formats?: readonly string[]
  readonly examples: readonly string[]
  readonly exits: readonly (readonly [code: ExitCode, meaning: Text])[]
}

export interface CommandArguments {
  readonly operands: readonly string[]
  readonly text: (option: string) => string | undefined
  readonly texts: (option: string) => readonly string[]
  readonly flag: (option: string) => boolean
}

export type RunCommand = (args: CommandArguments, io: Io) => Promise<ExitCode>

/** Options that every command has. */
export const commonOptions: Options = {
  format: { type: 'string', value: 'pretty|json', text: { ko: '출력 형식', en: 'output format' } },
  lang: {
    type: 'string',
    value: 'ko|en',
    text: { ko: '메시지 언어 (기본값: 로캘)', en: 'language of messages (default: the locale)' },
  },
  'no-color': { type: 'boolean', text: { ko: '색을 쓰지 않음', en: 'no colours' } },
  help: { type: 'boolean', text: { ko: '도움말', en: 'this help' } },
}

/** Every option of a command. */
export function optionsOf({ options, formats }: CommandDescription): Options {
  const { format } = commonOptions
  return {
    ...options,
    ...commonOptions,
    ...(format !== undefined && formats !== undefined && { format: { ...format, value: formats.join('|') } }),
  }
}

/** Reads a command's arguments; an unknown or incomplete option is a UserError that names it. */
export function readArguments(command: CommandDescription, args: readonly string[]): CommandArguments {
  const options = optionsOf(command)
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple }]) => [
      name,
      { type, multiple: multiple ?? false },
    ]),
  )
  let parsed
  try {
    parsed = parseArgs({ args: [...args], options: config, allowPositionals: true })
  } catch (error) {
    throw badArguments(command, error)
  }
  const { values, positionals } = parsed
  return {
    operands: positionals,
    text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    texts: (option) => {
      const value = values[option]
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
    },
    flag: (option) => values[option] === true,
  }
}

function badArguments(command: CommandDescription, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!(error instanceof Error) || !code.startsWith('ERR_PARSE_ARGS')) return error
  const [reason = ''] = error.message.split(/\. |\.$/)
  const help = `ecs-lint ${command.name} --help`
  return new UserError(
    { ko: `옵션이 잘못되었습니다: ${reason}`, en: reason },
    { ko: `쓸 수 있는 옵션은 ${help}로 확인하세요.`, en: `See ${help} for the options.` },
  )
}
