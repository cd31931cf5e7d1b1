// What could be paid less for: each saver proposes a change of the graph, and `find` prices the service with and without
// it by the code that makes every estimate; of a change that is a few edits it prices no more than what they reach (`around`).
export { findSavings, judgeSavings, savers, type Saving, type Savings, type WithheldSaving } from './find.ts'
