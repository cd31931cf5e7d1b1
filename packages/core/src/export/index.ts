// The graph as something one can run. `plan-of` makes the neutral middle (which parts are created, in which order, and
// where one names another); each format writes a plan in its own words.
export { noteLine } from './comments.ts'
export { exportFormats, exportGraph, type ExportFormat } from './formats.ts'
export type { Exported, ExportedFile } from './exported.ts'
export type { Note } from './plan.ts'
// For a format of one's own.
export { planOf } from './plan-of.ts'
export { daysToFirstMail, type Bill } from './parameters.ts'
export type { Parameter, Part, PartKind, Plan } from './plan.ts'
export { isList, isMap, isPlaceholder, placeholderIn, type Value } from './value.ts'
