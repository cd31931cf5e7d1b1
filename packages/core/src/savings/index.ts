// What could be paid less for: each saver proposes a change of the graph, and `find` prices the service with and without
// it by the code that makes every estimate.
export { findSavings, savers, type Saving } from './find.ts'
