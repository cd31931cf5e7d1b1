// The front door for files: `check` reads, lints, suppresses, locates and sorts. The command line, the sandbox and an editor
// call it.
export { check, checkReading, type Checked, type CheckOptions } from './check.ts'
