// What the command says of itself, for its page.
import {
  commonOptions,
  optionsOf,
  optionTerm,
  type CommandDescription,
  type Option,
} from '../../../lint-cli/src/command.ts'
import * as descriptions from '../../../lint-cli/src/commands/descriptions.ts'

/** Every command, in the order of names. */
export const commands: readonly CommandDescription[] = Object.values(descriptions).toSorted((left, right) =>
  left.name < right.name ? -1 : 1,
)

/** An option with its own name and what stands for its value: `--region REGION`. */
export interface OptionRow {
  readonly term: string
  readonly option: Option
}

/** The options of one command, without those that every command has; `--format` where it has formats of its own. */
export function optionRows(command: CommandDescription): readonly OptionRow[] {
  const { format } = optionsOf(command)
  const own = command.formats === undefined ? {} : { format }
  return rowsOf({ ...command.options, ...own })
}

export const commonRows: readonly OptionRow[] = rowsOf(commonOptions)

function rowsOf(options: CommandDescription['options']): readonly OptionRow[] {
  return Object.entries(options).map(([name, option]) => ({
    term: optionTerm(name, option),
    option,
  }))
}
