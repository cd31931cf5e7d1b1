import type { Language } from '@ecs-lint/core/finding'

/** What a command may touch of the outside; tests hand in their own. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly language: Language
  readonly now: () => Date
  readonly readStdin: () => string
}

export interface Output {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  readonly hasColors: boolean
  /** Characters in a line. */
  readonly columns: number
}

/** The contract: 0 all well, 1 something found or not completed, 2 cannot run, 3 incomplete (a price or a part of the account is missing). */
export type ExitCode = 0 | 1 | 2 | 3

/** The day on which a command runs, by UTC: `YYYY-MM-DD`. */
export function todayOf({ now }: Pick<Io, 'now'>): string {
  return now().toISOString().slice(0, 10)
}
