// What a deployment costs in time: when a task is healthy, how long each stage lasts, and how many task-hours that comes to.
// The bill and the simulator both take these from here.
export { taskBounds, type TaskBounds } from './bounds.ts'
export { containerCheckOf, deregistrationDelayOf, loadBalancerCheckOf } from './checks-of.ts'
export {
  balancerNoticesAfter,
  healthTimes,
  type ContainerCheck,
  type HealthChecks,
  type LoadBalancerCheck,
} from './health.ts'
export {
  extraSecondsOf,
  pullSeconds,
  waitsForStopping,
  type DrainingTasks,
  type EarlySuccess,
  type TimedDeployment,
} from './plan.ts'
export {
  dependencySecondsOf,
  deploymentStrategyOf,
  earlySuccessOf,
  isBehindNetwork,
  networkShiftMinutes,
  pausesOf,
  slowestCheck,
  timedDeploymentOf,
} from './read.ts'
export {
  besideSeconds,
  nextShare,
  stageAfter,
  stages,
  stageSeconds,
  type Pause,
  type Stage,
  type StagedDeployment,
  type Strategy,
} from './stages.ts'
export { enoughHealthy } from './task-seconds.ts'
export { usualApplication, type Application } from './usual-times.ts'
