import { misfitOf, readArguments, type ArgumentsOf } from '../arguments.ts'
import type { CommandDescription, Options } from '../command.ts'
import { formatHelp } from '../help.ts'
import type { ExitCode, Io } from '../io.ts'
import { languages, oneOf } from '../options.ts'
import {
  auditCommand,
  estimateCommand,
  explainCommand,
  exportCommand,
  lintCommand,
  pricesCommand,
  simulateCommand,
  traceCommand,
} from './descriptions.ts'

/** A command, ready to run. */
export interface Command {
  readonly description: CommandDescription
  /** Reads the arguments, and runs the command or prints its help; throws a UserError where the arguments are wrong. */
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>
}

/** All commands, in the order of the overview. The code of each is loaded when it runs. */
export const commands: readonly Command[] = [
  command(lintCommand, () => import('./lint.ts')),
  command(estimateCommand, () => import('./estimate.ts')),
  command(auditCommand, () => import('./audit.ts')),
  command(pricesCommand, () => import('./prices.ts')),
  command(traceCommand, () => import('./trace.ts')),
  command(simulateCommand, () => import('./simulate.ts')),
  command(exportCommand, () => import('./export.ts')),
  command(explainCommand, () => import('./explain.ts')),
]

/** Pairs a description with code that takes the arguments it describes, which the compiler checks. */
function command<Own extends Options>(
  description: CommandDescription<Own>,
  load: () => Promise<{
    readonly run: (args: ArgumentsOf<CommandDescription<Own>>, io: Io) => Promise<ExitCode>
  }>,
): Command {
  return {
    description,
    run: async (given, io) => {
      const args = await readArguments(description, given)
      oneOf(args, 'lang', languages)
      if (args.flag('help')) {
        io.stdout.write(formatHelp(description, io))
        return 0
      }
      const misfit = misfitOf(description.combinations, args)
      if (misfit !== undefined) throw (await import('../argument-errors.ts')).misfitError(misfit)
      const { run } = await load()
      return run(args, io)
    },
  }
}
