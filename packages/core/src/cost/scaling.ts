import { referenceTo, type Resource } from '../graph/index.ts'
import type { Bill } from './bill.ts'
import type { CostContext } from './context.ts'
import type { Entries, LineItem } from './line-item.ts'
import { taskCount } from './task-hours.ts'

/** The alarms of CloudWatch, and those that Auto Scaling makes for itself. */
export function addAlarms(context: CostContext, bill: Bill): void {
  const { graph } = context
  for (const alarm of graph.all('cloudwatch.alarm'))
    bill.part(alarm, (entries) => addAlarm(alarm, context, entries))
  for (const policy of graph.all('applicationautoscaling.scalingPolicy'))
    bill.part(policy, (entries) => addPolicyAlarms(policy, context, entries))
}

/** Seconds below which the period of an alarm makes it one of high resolution, which costs more. */
const standardPeriod = 60

function addAlarm(
  alarm: Resource<'cloudwatch.alarm'>,
  context: CostContext,
  { item, leaveOut }: Entries,
): void {
  const { period, metrics } = alarm.properties
  const resource = referenceTo(alarm)
  const math = Array.isArray(metrics) ? (metrics as readonly unknown[]) : []
  if (period !== undefined && period < standardPeriod) {
    leaveOut(resource, {
      ko: `CloudWatch 경보 ${alarm.id}: 고해상도(${period}초) 경보의 요금을 알지 못합니다.`,
      en: `The CloudWatch alarm ${alarm.id}: the price of one of high resolution (${period} s) is not known.`,
    })
    return
  }
  // An alarm on an expression is billed for every metric in it.
  const counted = math.filter(
    (each) => typeof each === 'object' && each !== null && 'metricStat' in each,
  ).length
  const count = Math.max(1, counted)
  item(alarmItem(alarm, count, 'fixed', context))
}

/** Alarms that Application Auto Scaling makes for a target tracking policy: one to scale out, one to scale in. */
const alarmsOfTracking = 2

function addPolicyAlarms(
  policy: Resource<'applicationautoscaling.scalingPolicy'>,
  context: CostContext,
  { item, assume }: Entries,
): void {
  const { targetTrackingScalingPolicyConfiguration: tracking, alarms } = policy.properties
  // A policy that an account describes names its alarms, which are there themselves.
  if (tracking === undefined || alarms !== undefined) return
  item(alarmItem(policy, alarmsOfTracking, 'assumed', context))
  assume({
    name: 'scaling-alarms',
    text: {
      ko: `대상 추적 정책마다 Auto Scaling이 CloudWatch 경보 ${alarmsOfTracking}개를 만든다고 보았습니다.`,
      en: `Auto Scaling is taken to make ${alarmsOfTracking} CloudWatch alarms for each target tracking policy.`,
    },
  })
}

function alarmItem(
  resource: Resource,
  count: number,
  basis: LineItem['basis'],
  { region }: CostContext,
): LineItem {
  return {
    sku: 'cloudwatch.alarm-month',
    region,
    resource: referenceTo(resource),
    description: { ko: 'CloudWatch 경보', en: 'CloudWatch alarms' },
    quantity: count,
    why: {
      ko: `경보 지표 ${count}개 × 한 달`,
      en: `${count} alarm ${count === 1 ? 'metric' : 'metrics'} for the month`,
    },
    basis,
  }
}

/** Names how far Auto Scaling may take the tasks of a service from those that are priced. */
export function addScalingRange(
  service: Resource<'ecs.service'>,
  { graph, usage }: CostContext,
  { assume }: Entries,
): void {
  if (usage.schedule.length > 0 || graph.all('applicationautoscaling.scalableTarget').length === 0) return
  for (const target of graph.all('applicationautoscaling.scalableTarget')) {
    const { resourceId, minCapacity, maxCapacity } = target.properties
    // `service/<cluster>/<service>`
    if (resourceId?.split('/').at(-1) !== (service.properties.serviceName ?? service.id)) continue
    if (minCapacity === undefined || maxCapacity === undefined) continue
    const tasks = taskCount(service)
    if (minCapacity === maxCapacity && maxCapacity === tasks) continue
    const factor = tasks > 0 && maxCapacity > tasks ? Number((maxCapacity / tasks).toFixed(2)) : 1
    const range =
      minCapacity === maxCapacity
        ? [maxCapacity, maxCapacity]
        : [`${minCapacity}~${maxCapacity}`, `${minCapacity} to ${maxCapacity}`]
    const [more, grown] =
      factor === 1
        ? ['입니다.', '.']
        : [
            `이며, 내내 ${maxCapacity}개이면 태스크 요금이 ${factor}배입니다.`,
            `; with ${maxCapacity} all the time, the lines of the tasks are ${factor} times as much.`,
          ]
    assume({
      name: `auto-scaling-${service.id}`,
      text: {
        ko: `${service.id}: Auto Scaling이 태스크를 ${range[0]}개로 바꿉니다. 합계는 ${tasks}개 기준${more}`,
        en: `${service.id}: Auto Scaling runs ${range[1]} ${maxCapacity === 1 ? 'task' : 'tasks'}. The total is for ${tasks}${grown}`,
      },
    })
  }
}
