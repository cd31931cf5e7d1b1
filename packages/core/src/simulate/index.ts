// What a deployment or a failure does to a service over time: a scenario goes in, frames come out. `step` is the reducer,
// `scheduler` what ECS does with tasks, `deployment` the stages of each strategy; `bounds`, `health` and
// `circuit-breaker` are the sums that rules use too.
export { taskBounds, type TaskBounds } from './bounds.ts'
export { scenarioProblems } from './check.ts'
export { containerCheckOf, deregistrationDelayOf, loadBalancerCheckOf } from './checks-of.ts'
export { defaultThreshold, failureThreshold, type FailureThreshold } from './circuit-breaker.ts'
export { healthTimes, type ContainerCheck, type HealthChecks, type LoadBalancerCheck } from './health.ts'
export type { LogEntry } from './log.ts'
export { logText } from './log-text.ts'
export {
  inSituation,
  plainScenario,
  situations,
  type Application,
  type Fault,
  type Scenario,
  type ScriptedEvent,
  type SimulationEvent,
  type Situation,
  type Stage,
  type Strategy,
  type Version,
} from './scenario.ts'
export { pricePerTaskHour } from './price.ts'
export { scenarioOf, type ReadScenario, type ScenarioOverrides } from './scenario-of.ts'
export {
  simulate,
  type Frame,
  type Simulation,
  type SimulationResult,
  type VersionCounts,
} from './simulate.ts'
export { initialState, type EndReason, type State, type Task, type TaskStatus } from './state.ts'
export { nextTime, step } from './step.ts'
export { stuckText, type Stuck } from './stuck.ts'
export {
  checkText,
  momentsOf,
  spreadRequests,
  type Moment,
  type SentRequest,
  type TargetCheck,
} from './targets.ts'
