/** Bounds on what a file may hold. They are far above any real task definition and far below what hangs a browser. */
export interface Limits {
  /** Characters of text. */
  readonly length: number
  /** Collections inside one another. */
  readonly depth: number
  /** Values after every YAML alias is written out. */
  readonly values: number
}

export const defaultLimits: Limits = { length: 5_000_000, depth: 100, values: 1_000_000 }
