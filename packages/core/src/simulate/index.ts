// What a deployment or a failure does to a service over time: a scenario goes in, frames come out. `step` is the reducer,
// `scheduler` what ECS does with tasks, `placement` on what instances, `deployment` the stages of each strategy. The sums that
// rules and the bill use too stand in `cost/deployment`.
// Rules ask for the sums alone, which the bill needs too.
export {
  containerCheckOf,
  deregistrationDelayOf,
  healthTimes,
  loadBalancerCheckOf,
  stages,
  taskBounds,
  type Application,
  type ContainerCheck,
  type HealthChecks,
  type LoadBalancerCheck,
  type Pause,
  type Stage,
  type Strategy,
  type TaskBounds,
} from '../cost/index.ts'
export { assumable, idleAssumed, parseAssumed, type Assumable } from './assumable.ts'
export { firstShiftAssumptions } from './assumptions.ts'
export { scenarioProblems } from './check.ts'
export { defaultThreshold, failureThreshold, type FailureThreshold } from './circuit-breaker.ts'
export { expressAssumption, withExpressServices } from './express.ts'
export { countsAsHealthy, type LogEntry } from './log.ts'
export { logText, messageText, versionsIn } from './log-text.ts'
export {
  inSituation,
  plainScenario,
  situations,
  type Fault,
  type InstanceLimit,
  type Instances,
  type Scenario,
  type ScriptedEvent,
  type SimulationEvent,
  type Situation,
  type Version,
} from './scenario.ts'
export { billedPerTaskHour, pricePerTaskHour } from './price.ts'
export { scenarioOf, type ReadScenario, type ScenarioOverrides } from './scenario-of.ts'
export {
  simulate,
  type Frame,
  type Simulation,
  type SimulationResult,
  type VersionCounts,
} from './simulate.ts'
export { initialState, receives, type EndReason, type State, type Task, type TaskStatus } from './state.ts'
export { nextTime, step } from './step.ts'
export { obstacleTexts, stuckText, type Stuck } from './stuck.ts'
export {
  checkTexts,
  momentsOf,
  numbersText,
  spreadRequests,
  type Moment,
  type SentRequest,
  type TargetCheck,
} from './targets.ts'
