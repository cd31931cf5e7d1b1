import { parseArgs } from 'node:util'
import {
  optionsOf,
  type Combination,
  type CommandDescription,
  type commonOptions,
  type FlagOption,
  type ListOption,
  type Option,
  type Options,
  type TextOption,
} from './command.ts'

/** Arguments with the named options of one value: the parameter of a function that reads only these. */
export interface TextArguments<Name extends string> {
  readonly text: (option: Name) => string | undefined
}

/** Arguments with the named options of several values, in the order in which they were given. */
export interface ListArguments<Name extends string> {
  readonly texts: (option: Name) => readonly string[]
}

/** Arguments with the named options that take no value. */
export interface FlagArguments<Name extends string> {
  readonly flag: (option: Name) => boolean
}

/** The names of the options of one kind. */
type NamesOf<Own extends Options, Kind extends Option> = {
  [Name in keyof Own]: Own[Name] extends Kind ? Name : never
}[keyof Own] &
  string

/** Arguments with a group of options. A misspelt option, or one read as another kind, does not compile. */
export type OptionArguments<Own extends Options> = TextArguments<NamesOf<Own, TextOption>> &
  ListArguments<NamesOf<Own, ListOption>> &
  FlagArguments<NamesOf<Own, FlagOption>>

/** The arguments of a command: `ArgumentsOf<typeof lintCommand>`. */
export type ArgumentsOf<Description extends CommandDescription> = OptionArguments<
  Description['options'] & typeof commonOptions
> & {
  readonly operands: readonly string[]
  /** Whether the option was given, whatever its kind. */
  readonly has: (option: keyof (Description['options'] & typeof commonOptions) & string) => boolean
}

/** The arguments of any command. They are assignable to `ArgumentsOf` of each, which narrows the names. */
interface AnyArguments extends TextArguments<string>, ListArguments<string>, FlagArguments<string> {
  readonly operands: readonly string[]
  readonly has: (option: string) => boolean
}

/** The names of a group of options. */
export function namesOf<Name extends string>(options: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(options) as Name[]
}

/** Reads a command's arguments; throws a UserError that names the first one that is wrong. */
export async function readArguments(
  description: CommandDescription,
  args: readonly string[],
): Promise<AnyArguments> {
  const options = optionsOf(description)
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    // Node's own errors are in English only and name the option only in their text, so the tokens are checked below.
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'option') {
      const problem = problemOf(options, token)
      if (problem !== undefined) throw (await errors()).optionError(description, token, problem)
    } else if (token.kind === 'positional' && description.operands === undefined) {
      throw (await errors()).operandError(description, token.value)
    }
  }
  const textsOf = (option: string): readonly string[] => {
    const value = values[option]
    return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
  }
  return {
    operands: positionals,
    text: (option) => textsOf(option)[0],
    texts: textsOf,
    flag: (option) => values[option] === true,
    has: (option) => values[option] !== undefined,
  }
}

/** An option that means nothing with what else is given: what it needs one of, or what it does not go with. */
export interface Misfit {
  readonly option: string
  readonly needs?: readonly string[]
  readonly excludes?: string
}

/** The first option that is given and means nothing beside the others. */
export function misfitOf(
  combinations: readonly Combination[] = [],
  args: Pick<AnyArguments, 'operands' | 'has' | 'texts'>,
): Misfit | undefined {
  const isGiven = (term: string): boolean => {
    if (term === 'paths') return args.operands.length > 0
    if (term.startsWith('@')) return args.operands.includes(term.slice(1))
    const [name = '', value] = term.split('=')
    return value === undefined ? args.has(name) : args.texts(name).includes(value)
  }
  for (const { options, needs, excludes = [] } of combinations) {
    const option = options.find((each) => args.has(each))
    if (option === undefined) continue
    const other = excludes.find(isGiven)
    if (other !== undefined) return { option, excludes: other }
    if (needs !== undefined && !needs.some(isGiven)) return { option, needs }
  }
  return undefined
}

/** Loaded only when an argument is wrong. */
function errors(): Promise<typeof import('./argument-errors.ts')> {
  return import('./argument-errors.ts')
}

/** An option as it was given, by `parseArgs`. */
export interface OptionToken {
  readonly name: string
  /** With its dashes: `--region`. */
  readonly rawName: string
  readonly value: string | undefined
  /** Whether the value was given as `--region=REGION`. */
  readonly inlineValue: boolean | undefined
}

export type OptionProblem =
  'unknown' | 'value-missing' | 'value-empty' | 'value-unexpected' | 'value-is-option'

function problemOf(options: Options, { name, value, inlineValue }: OptionToken): OptionProblem | undefined {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (option === undefined) return 'unknown'
  if (option.type === 'boolean') return value === undefined ? undefined : 'value-unexpected'
  if (value === undefined) return 'value-missing'
  if (value === '') return 'value-empty'
  // In `--out --force` the value is missing; `-` alone is standard input.
  return inlineValue === false && /^-./.test(value) ? 'value-is-option' : undefined
}
