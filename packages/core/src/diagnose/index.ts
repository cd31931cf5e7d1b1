// From what AWS says to what is behind it: messages of stopped tasks, service events, target health, refused calls and
// logs, with cause and fix. `statement` reads what a text says and what it comes from, `classify` finds whose error each
// statement is and its cause within that error, `message` ranks them. The failures stand in `classes`, a class a file.
export { failures } from './classes/index.ts'
export type { Certainty, ErrorClass, Failure, FailureStage, LifeStage } from './failure.ts'
export { diagnoseMessage, type Cause, type Diagnosis, type Moment } from './message.ts'
export type { Envelope } from './statement.ts'
