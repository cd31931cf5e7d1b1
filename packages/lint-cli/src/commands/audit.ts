import type { CommandArguments } from '../command.ts'
import type { ExitCode, Io } from '../io.ts'

export async function run(_args: CommandArguments, _io: Io): Promise<ExitCode> {
  return 2
}
