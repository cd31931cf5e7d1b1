import type { Text } from '@ecs-lint/core/finding'
import type { ExitCode } from './io.ts'

/** An option that takes a value: `--region REGION`. */
export interface TextOption {
  readonly type: 'string'
  readonly multiple: false
  /** The placeholder of the value in the help: `FILE`. */
  readonly value: string
  readonly text: Text
}

/** An option that takes a value and may be given several times: `--rule ID=SEVERITY`. */
export interface ListOption {
  readonly type: 'string'
  readonly multiple: true
  readonly value: string
  readonly text: Text
}

/** An option that is given or not: `--arm`. */
export interface FlagOption {
  readonly type: 'boolean'
  readonly multiple: false
  /** One letter that stands for the name: `-h`. */
  readonly short?: string
  readonly text: Text
}

export type Option = TextOption | ListOption | FlagOption

/** Options by their names, without the dashes. */
export type Options = Readonly<Record<string, Option>>

export function textOption(value: string, text: Text): TextOption {
  return { type: 'string', multiple: false, value, text }
}

export function listOption(value: string, text: Text): ListOption {
  return { type: 'string', multiple: true, value, text }
}

export function flagOption(text: Text): FlagOption {
  return { type: 'boolean', multiple: false, text }
}

/** What can be given beside an option: another option, an option with a value, `paths`, or an operand such as `@show`. */
type Given<Name extends string> = Name | `${Name}=${string}` | 'paths' | `@${string}`

/** An option that means something only with one of `needs`, and nothing with any of `excludes`. */
export interface Combination<Name extends string = string> {
  readonly options: readonly Name[]
  readonly needs?: readonly Given<Name>[]
  readonly excludes?: readonly Given<Name>[]
}

/** The description of a command: enough to print its help and read its arguments without loading its code. */
export interface CommandDescription<Own extends Options = Options> {
  readonly name: string
  /** What follows the name: `[paths…]`. A command without it takes options only. */
  readonly operands?: string
  readonly summary: Text
  /** Its options, without those that every command has. */
  readonly options: Own
  /** Which of its options need or exclude which; what is not here goes with everything. */
  readonly combinations?: readonly Combination<NoInfer<keyof Own & string>>[]
  /** The values of `--format`, where they are other than `pretty` and `json`. */
  readonly formats?: readonly string[]
  readonly examples: readonly string[]
  readonly exits: readonly (readonly [code: ExitCode, meaning: Text])[]
}

/** A description that keeps the names and types of its options, so that a misspelt one does not compile. */
export function defineCommand<Own extends Options>(
  description: CommandDescription<Own>,
): CommandDescription<Own> {
  return description
}

/** Options that every command has. */
export const commonOptions = {
  format: textOption('pretty|json', {
    ko: '출력 형식 (기본값: pretty)',
    en: 'output format (default: pretty)',
  }),
  lang: textOption('ko|en', {
    ko: '메시지 언어 (기본값: 로캘)',
    en: 'language of messages (default: the locale)',
  }),
  'no-color': flagOption({ ko: '색을 쓰지 않음', en: 'no colours' }),
  help: { ...flagOption({ ko: '도움말', en: 'this help' }), short: 'h' },
}

/** Every option of a command, in the order of its help. */
export function optionsOf<Own extends Options>({
  options,
  formats,
}: CommandDescription<Own>): Own & typeof commonOptions {
  const { format } = commonOptions
  return {
    ...options,
    ...commonOptions,
    ...(formats !== undefined && { format: { ...format, value: formats.join('|') } }),
  }
}

/** An option as the help shows it: `--region REGION`, `-h, --help`. */
export function optionTerm(name: string, option: Option): string {
  if (option.type === 'string') return `--${name} ${option.value}`
  return option.short === undefined ? `--${name}` : `-${option.short}, --${name}`
}
