// From what AWS says to what is behind it: messages of stopped tasks, service events, target health and logs, with cause
// and fix. The messages stand in one file for each stage of a service's life.
export type { Failure, FailureStage } from './failure.ts'
export { diagnoseMessage, failures } from './message.ts'
