// The front door: `check` reads files, lints, suppresses, locates and sorts, for the command line, the sandbox and an editor;
// `estimate` and `compare` price a ServiceConfig in one call.
export { compare, estimate } from './estimate.ts'
export { check, checkReading, notAccepted, type Checked, type CheckOptions } from './check.ts'
export { isFixable } from './fixable.ts'
export { fixSources, type Fixed, type FixOptions } from './fix.ts'
