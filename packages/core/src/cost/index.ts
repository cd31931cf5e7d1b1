// What a service costs a month: one file for each billed thing (`fargate`, `instances`, `load-balancer`, `logs` …) makes
// line items from the graph and the `usage`, `line-items` calls them, `bill` collects those that rest on nothing unknown,
// `estimate` looks up their prices in a book and says what is missing, `diff` compares two bills, `compare` answers what other
// choices would cost. `task-hours` tells when how many tasks run, `compute` where, `instance-profile` and `packing` on what
// instances.
export { capacityProviderOf, computeOf, spotTasksOf } from './compute.ts'
export {
  balancerNoticesAfter,
  containerCheckOf,
  dependencySecondsOf,
  deploymentStrategyOf,
  deregistrationDelayOf,
  earlySuccessOf,
  enoughHealthy,
  extraSecondsOf,
  healthTimes,
  isBehindNetwork,
  loadBalancerCheckOf,
  networkShiftMinutes,
  nextShare,
  pausesOf,
  pullSeconds,
  slowestCheck,
  stageAfter,
  stages,
  stageSeconds,
  taskBounds,
  usualApplication,
  waitsForStopping,
  type Application,
  type ContainerCheck,
  type DrainingTasks,
  type EarlySuccess,
  type HealthChecks,
  type LoadBalancerCheck,
  type Pause,
  type Stage,
  type StagedDeployment,
  type Strategy,
  type TaskBounds,
  type TimedDeployment,
} from './deployment/index.ts'
export { diffEstimates, type EstimateDifference, type ItemDifference } from './diff.ts'
export { sharedNames } from './diff-names.ts'
export { millionthsOf, totalOf, type Estimate, type PricedItem } from './estimate.ts'
export { addsUp, cents, differenceOf, rounded } from './rounded.ts'
export { changingLines, costOf, estimateGraph } from './estimate-graph.ts'
export { estimateService } from './estimate-service.ts'
export type { Assumption, LineItem, Omission, Packing } from './line-item.ts'
export { unpricedInTemplates } from './template-resources.ts'
export { usageProblems, type UsageProblem } from './usage-problems.ts'
export { defaultUsage, type ScheduledTasks, type Usage } from './usage.ts'
export {
  instanceSize,
  instanceTypeNames,
  isInstanceTypeName,
  taskInterfaces,
  typesLike,
} from './instance-types.ts'
export { instanceTypeOf, managedZones } from './instance-profile.ts'
export { untiedTypes } from './instance-texts.ts'
export { configured, definitionOfExpress, serviceOfExpress } from './express-service.ts'
export { leastFargateSeconds } from './fargate.ts'
export { fewestInstances, fitOf, taskSize, type TaskSize } from './packing.ts'
// What changes a graph, for whoever proposes a change and wants its price.
export {
  architectureOf,
  breakEvensOf,
  capacityStrategies,
  compareGraph,
  costLine,
  currentEgress,
  egressUsage,
  gatewaysOf,
  hasForeignImage,
  missingEndpoints,
  questions,
  withEgress,
  zoneOf,
  type Alternative,
  type BreakEven,
  type Comparison,
  type Question,
  type Subject,
  type Unavailable,
} from './compare/index.ts'
export { taskCount } from './task-hours.ts'
