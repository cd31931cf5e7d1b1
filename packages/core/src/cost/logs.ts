import { expiryDays, referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import { shown, type Entries } from './line-item.ts'
import { loggingTasks } from './logging-tasks.ts'

/** Days of a month on average. */
const daysPerMonth = 365 / 12

/**
 * How much of what is logged is left after compression; CloudWatch Logs bills what it keeps by that. AWS's calculator and the
 * examples of https://aws.amazon.com/cloudwatch/pricing/ count with it.
 */
const compression = 0.15

/** What a task definition's log lines cost: to take in, and to keep for as long as the log group keeps them. */
export function addLogs(
  task: Resource<'ecs.taskDefinition'>,
  { graph, usage, region }: CostContext,
  { item, assume }: Entries,
): void {
  const group = graph.targets(task, 'logs.logGroup')[0]
  const resource = referenceTo(group ?? task)
  const logged = usage.logGb / loggingTasks(graph).length
  const isInfrequent = group?.properties.logGroupClass === 'INFREQUENT_ACCESS'
  item({
    sku: isInfrequent ? 'logs.ingest-infrequent-access-gb' : 'logs.ingest-gb',
    region,
    resource,
    description: isInfrequent
      ? {
          ko: 'CloudWatch Logs 수집 (Infrequent Access)',
          en: 'CloudWatch Logs ingestion (Infrequent Access)',
        }
      : { ko: 'CloudWatch Logs 수집', en: 'CloudWatch Logs ingestion' },
    quantity: logged,
    why: { ko: `한 달 ${shown(logged)}GB`, en: `${shown(logged)} GB a month` },
    basis: 'assumed',
  })
  const days = group && expiryDays(group.properties)
  const months = days === undefined ? usage.logMonths : days / daysPerMonth
  const kept = {
    ko: days === undefined ? `${months}개월치` : `${shown(months)}개월치(${days}일 보관)`,
    en: days === undefined ? `${months} months` : `${shown(months)} months (kept ${days} days)`,
  }
  item({
    sku: 'logs.storage-gb-month',
    region,
    resource,
    description: { ko: 'CloudWatch Logs 저장', en: 'CloudWatch Logs storage' },
    quantity: logged * months * compression,
    why: {
      ko: `한 달 ${shown(logged)}GB × ${kept.ko} × 압축 ${compression}`,
      en: `${shown(logged)} GB a month × ${kept.en} × ${compression} compressed`,
    },
    basis: 'assumed',
  })
  if (days === undefined) {
    assume({
      name: 'log-months',
      text: {
        ko: `만료되지 않는 로그는 ${months}개월치가 쌓였다고 보았습니다. 저장 요금은 달마다 늘어납니다.`,
        en: `Logs that never expire are counted as ${months} months of them; storage costs more every month.`,
      },
    })
  }
  assume({
    name: 'log-compression',
    text: {
      ko: `저장된 로그는 압축 후 크기(${compression}배)로 계산했습니다. AWS 요금 계산기와 같은 가정이며, 실제 비율은 로그에 따라 다릅니다.`,
      en: `Stored logs are counted compressed, at ${compression} of their size, as AWS's own calculator has it; the true ratio depends on the logs.`,
    },
  })
}
