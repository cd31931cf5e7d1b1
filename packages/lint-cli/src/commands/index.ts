import { misfitOf, readArguments, type ArgumentsOf } from '../arguments.ts'
import type { CommandDescription, Options } from '../command.ts'
import type { ExitCode, Io } from '../io.ts'
import { languages, oneOf } from '../options.ts'

/** A command, ready to run. */
export interface Command {
  readonly name: string
  readonly describe: () => Promise<CommandDescription>
  /** Reads the arguments, and runs the command or prints its help; throws a UserError where the arguments are wrong. */
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>
}

/** All commands, in the order of the overview. What each says of itself, and its code, is loaded when it is asked for. */
export const commands: readonly Command[] = [
  command(
    'lint',
    async () => (await import('./lint.description.ts')).lintCommand,
    () => import('./lint.ts'),
  ),
  command(
    'estimate',
    async () => (await import('./estimate.description.ts')).estimateCommand,
    () => import('./estimate.ts'),
  ),
  command(
    'audit',
    async () => (await import('./audit.description.ts')).auditCommand,
    () => import('./audit.ts'),
  ),
  command(
    'prices',
    async () => (await import('./prices.description.ts')).pricesCommand,
    () => import('./prices.ts'),
  ),
  command(
    'trace',
    async () => (await import('./trace.description.ts')).traceCommand,
    () => import('./trace.ts'),
  ),
  command(
    'simulate',
    async () => (await import('./simulate.description.ts')).simulateCommand,
    () => import('./simulate.ts'),
  ),
  command(
    'export',
    async () => (await import('./export.description.ts')).exportCommand,
    () => import('./export.ts'),
  ),
  command(
    'explain',
    async () => (await import('./explain.description.ts')).explainCommand,
    () => import('./explain.ts'),
  ),
]

/** Pairs a description with code that takes the arguments it describes, which the compiler checks. */
function command<Own extends Options>(
  name: string,
  describe: () => Promise<CommandDescription<Own>>,
  load: () => Promise<{
    readonly run: (args: ArgumentsOf<CommandDescription<Own>>, io: Io) => Promise<ExitCode>
  }>,
): Command {
  return {
    name,
    describe,
    run: async (given, io) => {
      const description = await describe()
      const args = await readArguments(description, given)
      oneOf(args, 'lang', languages)
      if (args.flag('help')) {
        io.stdout.write((await import('../help.ts')).formatHelp(description, io))
        return 0
      }
      const misfit = misfitOf(description.combinations, args)
      if (misfit !== undefined) throw (await import('../argument-errors.ts')).misfitError(misfit)
      const { run } = await load()
      return run(args, io)
    },
  }
}
