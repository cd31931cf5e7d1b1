import { referenceTo, taskOf, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import { insightsOf } from './insights-setting.ts'
import type { Entries } from './line-item.ts'
import { runsOf } from './task-hours.ts'

/**
 * Metrics that Container Insights reports for a cluster, for each service and for each family of task definitions, as
 * counted in https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html: eight
 * metrics with all three dimensions, five of a service alone, three of a cluster alone.
 */
const metricsOf = { cluster: 8 + 3, service: 8 + 5, family: 8 } as const

/** What the metrics of Container Insights cost, and the events that it logs. */
export function addInsights(
  cluster: Resource<'ecs.cluster'>,
  context: CostContext,
  { item, omit }: Entries,
): void {
  const setting = insightsOf(cluster)
  if (setting === 'disabled') return
  const { region, graph, usage } = context
  // Container Insights reports nothing of a service without tasks.
  const services = graph
    .referrers(cluster, 'ecs.service')
    .filter((service) => runsOf(service, context).length > 0)
  if (services.length === 0) return
  const resource = referenceTo(cluster)
  const families = new Set(services.map((service) => taskOf(service, graph))).size
  const counted = metricsOf.cluster + metricsOf.service * services.length + metricsOf.family * families
  const metrics = usage.insightsMetrics ?? counted
  const isEnhanced = setting === 'enhanced'
  item({
    sku: isEnhanced ? 'container-insights.enhanced-metric-month' : 'cloudwatch.metric-month',
    region,
    resource,
    description: isEnhanced
      ? { ko: 'Container Insights (향상된 관측성) 지표', en: 'Container Insights enhanced metrics' }
      : { ko: 'Container Insights 지표', en: 'Container Insights metrics' },
    quantity: metrics,
    why:
      usage.insightsMetrics === undefined
        ? {
            ko: `(클러스터 ${metricsOf.cluster}개 + 서비스 ${services.length}개 × ${metricsOf.service}개 + 태스크 정의 ${families}개 × ${metricsOf.family}개)`,
            en: `(${metricsOf.cluster} of the cluster + ${services.length} × ${metricsOf.service} of services + ${families} × ${metricsOf.family} of task definitions)`,
          }
        : { ko: `지표 ${metrics}개`, en: `${metrics} metrics` },
    basis: usage.insightsMetrics === undefined ? 'fixed' : 'assumed',
  })
  if (isEnhanced && usage.insightsMetrics === undefined) {
    omit(resource, {
      ko: 'Container Insights 향상된 관측성은 태스크와 컨테이너 지표도 청구합니다. 그 개수를 알 수 없어 넣지 않았습니다.',
      en: 'Enhanced Container Insights also bills metrics of every task and container; how many is not known, and they are not in the figure.',
    })
  }
  if (!isEnhanced && usage.insightsLogGb > 0) {
    item({
      sku: 'logs.ingest-gb',
      region,
      resource,
      description: {
        ko: 'Container Insights 성능 로그 수집',
        en: 'Container Insights performance log ingestion',
      },
      quantity: usage.insightsLogGb,
      why: { ko: `한 달 ${usage.insightsLogGb}GB`, en: `${usage.insightsLogGb} GB a month` },
      basis: 'assumed',
    })
  }
}
