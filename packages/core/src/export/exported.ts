import type { Note } from './plan.ts'

/** One file of an export. */
export interface ExportedFile {
  readonly name: string
  readonly text: string
}

/** What a format makes of a plan, and what of the plan it cannot say; the files say the same in comments. */
export interface Written {
  readonly files: readonly ExportedFile[]
  readonly notes: readonly Note[]
}

/** A graph in another format, with what it does not hold or holds otherwise. */
export interface Exported extends Written {
  /** Whether running it would create anything at all. */
  readonly createsAnything: boolean
}
