import type { Text } from '../finding/index.ts'
import type { Scenario } from './scenario.ts'

/** The tasks that ECS lets one service have. */
const mostTasks = 5000

/** Minutes. */
const day = 24 * 60

/** Seconds; nothing that an application or ECS does takes longer. */
const hour = 3600

interface Range {
  readonly name: string
  readonly value: number | undefined
  readonly least: number
  readonly most: number
  readonly isWhole?: boolean
}

/** Values of a scenario that are outside their range, each as a sentence. */
export function scenarioProblems(scenario: Scenario): readonly Text[] {
  return rangesOf(scenario)
    .filter(({ value, least, most, isWhole }) => {
      if (value === undefined) return false
      return !(value >= least && value <= most) || (isWhole === true && !Number.isInteger(value))
    })
    .map(({ name, value, least, most, isWhole }) => ({
      ko: `${name} 값은 ${least}~${most} 사이의 ${isWhole === true ? '정수' : '수'}여야 합니다: ${value}`,
      en: `${name} must be ${isWhole === true ? 'a whole number' : 'a number'} from ${least} to ${most}, not ${value}.`,
    }))
}

/** @throws RangeError where a value is outside its range. */
export function checkScenario(scenario: Scenario): void {
  const [problem] = scenarioProblems(scenario)
  if (problem !== undefined) throw new RangeError(problem.en)
}

function rangesOf(scenario: Scenario): readonly Range[] {
  const { application, loadBalancer, containerCheck, newVersion } = scenario
  const check = loadBalancer?.check
  const seconds = (name: string, value: number | undefined, least = 0): Range => ({
    name,
    value,
    least,
    most: hour,
  })
  const whole = (name: string, value: number | undefined, least: number, most: number): Range => ({
    name,
    value,
    least,
    most,
    isWhole: true,
  })
  return [
    whole('desiredCount', scenario.desired, 0, mostTasks),
    whole('minimumHealthyPercent', scenario.minimumHealthyPercent, 0, 100),
    whole('maximumPercent', scenario.maximumPercent, 100, 1000),
    whole('earlySuccessCriteria.healthyPercent', scenario.earlySuccess?.healthyPercent, 0, 100),
    whole('spotTasks', scenario.spotTasks, 0, scenario.desired),
    whole('zones', scenario.zones.length, 1, 6),
    { name: 'bakeTimeInMinutes', value: scenario.bakeMinutes, least: 0, most: day },
    { name: 'stepPercent', value: scenario.linear.stepPercent, least: 3, most: 100 },
    { name: 'stepBakeTimeInMinutes', value: scenario.linear.stepMinutes, least: 0, most: day },
    { name: 'canaryPercent', value: scenario.canary.percent, least: 0.1, most: 100 },
    { name: 'canaryBakeTimeInMinutes', value: scenario.canary.minutes, least: 0, most: day },
    whole('thresholdConfiguration.value', scenario.circuitBreaker.threshold.value, 1, mostTasks),
    whole('healthCheckIntervalSeconds', check?.interval, 5, 300),
    whole('healthyThresholdCount', check?.healthyThreshold, 2, 10),
    whole('unhealthyThresholdCount', check?.unhealthyThreshold, 2, 10),
    whole('deregistration_delay.timeout_seconds', loadBalancer?.deregistrationDelay, 0, 3600),
    whole('healthCheck.interval', containerCheck?.interval, 5, 300),
    whole('healthCheck.retries', containerCheck?.retries, 1, 10),
    whole('healthCheck.startPeriod', containerCheck?.startPeriod, 0, 300),
    whole('healthCheckGracePeriodSeconds', scenario.graceSeconds, 0, 2_147_483_647),
    // API_ContainerDefinition: Fargate takes 120 seconds at the most.
    { name: 'stopTimeout', value: scenario.stopTimeout, least: 0, most: scenario.isOnFargate ? 120 : hour },
    seconds('dependencySeconds', scenario.dependencySeconds),
    whole('restartAttemptPeriod', scenario.restartAttemptPeriod, 60, 1800),
    whole('instances', scenario.instances?.count, 0, mostTasks),
    seconds('instanceLaunchSeconds', scenario.instances?.launchSeconds),
    seconds('slow_start.duration_seconds', loadBalancer?.slowStartSeconds),
    // Every start takes time, or a version that fails would be started over and over within one second.
    seconds('provisionSeconds', application.provisionSeconds, 1),
    seconds('pendingSeconds', application.pendingSeconds),
    seconds('startSeconds', application.startSeconds),
    // Said once where both versions start alike.
    ...(newVersion.startSeconds === application.startSeconds
      ? []
      : [seconds('newVersion.startSeconds', newVersion.startSeconds)]),
    seconds('exitSeconds', application.exitSeconds),
    seconds('deprovisionSeconds', application.deprovisionSeconds),
    seconds('requestSeconds', application.requestSeconds),
    seconds('alarmSeconds', application.alarmSeconds),
    seconds('noticeSeconds', application.noticeSeconds),
    { name: 'imageMegabytes', value: application.imageMegabytes, least: 0, most: 1_000_000 },
    { name: 'pullMegabytesPerSecond', value: application.pullMegabytesPerSecond, least: 0.1, most: 100_000 },
    { name: 'errorPercent', value: newVersion.errorPercent, least: 0, most: 100 },
    { name: 'requestsPerSecond', value: scenario.requestsPerSecond, least: 0, most: 10_000_000 },
    ...Object.entries(scenario.hookSeconds).map(([stage, value]) => ({
      name: `hookSeconds.${stage}`,
      value,
      least: 0,
      most: 14 * day * 60,
    })),
    ...Object.entries(scenario.pauses).map(([stage, { minutes }]) => ({
      name: `timeoutInMinutes (${stage})`,
      value: minutes,
      least: 1,
      most: 14 * day,
    })),
    ...scenario.events.flatMap((event, index) => [
      { name: `events[${index}].at`, value: event.at, least: 0, most: day * 60 },
      ...('zone' in event
        ? [whole(`events[${index}].zone`, event.zone, 0, scenario.zones.length - 1)]
        : 'tasks' in event
          ? [whole(`events[${index}].tasks`, event.tasks, 0, mostTasks)]
          : []),
    ]),
  ]
}
