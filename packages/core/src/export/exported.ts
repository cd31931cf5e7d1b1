import type { Note } from './plan.ts'

/** One file of an export. */
export interface ExportedFile {
  readonly name: string
  readonly text: string
}

/** A graph in another format, with what it does not hold or holds otherwise; the files say the same in comments. */
export interface Exported {
  readonly files: readonly ExportedFile[]
  readonly notes: readonly Note[]
}
