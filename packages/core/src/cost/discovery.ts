import { firstOf, referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Entries } from './line-item.ts'
import { eachRun, monthsText, tasksText } from './task-hours.ts'

/** What finding a service by name costs: service discovery registers every task. */
export function addDiscovery(
  service: Resource<'ecs.service'>,
  context: CostContext,
  { item }: Entries,
): void {
  const { serviceRegistries = [] } = service.properties
  if (serviceRegistries.length === 0) return
  eachRun(service, context, (run) => {
    const tasks = tasksText(run.tasks)
    const months = monthsText(run.hours, run.times, context)
    item({
      sku: 'cloud-map.resource-month',
      region: context.region,
      resource: referenceTo(service),
      description: {
        ko: 'Cloud Map에 등록된 태스크 (ECS가 등록한 인스턴스도 청구되는지 확인되지 않음)',
        en: 'Tasks registered in Cloud Map (whether AWS bills those that ECS registers is not confirmed)',
      },
      quantity: (run.tasks * serviceRegistries.length * run.hours * run.times) / context.hours,
      why: {
        ko: `${tasks.ko} × 레지스트리 ${serviceRegistries.length}개 × ${months.ko}`,
        en: `${tasks.en} × ${serviceRegistries.length} ${serviceRegistries.length === 1 ? 'registry' : 'registries'} × ${months.en}`,
      },
      basis: run.basis,
    })
  })
}

/** The Route 53 hosted zone behind the names of service discovery, once for the whole graph. */
export function addHostedZone({ graph, region }: CostContext, { item, assume }: Entries): void {
  const service = firstOf(
    graph.all('ecs.service').filter(({ properties }) => (properties.serviceRegistries ?? []).length > 0),
  )
  if (service === undefined) return
  item({
    sku: 'route53.hosted-zone-month',
    region,
    resource: referenceTo(service),
    description: {
      ko: '서비스 검색의 Route 53 호스팅 영역',
      en: 'Route 53 hosted zone of service discovery',
    },
    quantity: 1,
    why: { ko: '영역 1개 × 한 달', en: '1 zone for the month' },
    basis: 'assumed',
  })
  assume({
    name: 'discovery-namespace',
    text: {
      ko: '서비스 검색은 DNS 네임스페이스 하나를 쓴다고 보았습니다. DNS 조회와 API 호출 요금은 넣지 않았습니다.',
      en: 'Service discovery is taken to use one DNS namespace; DNS queries and API calls are not priced.',
    },
  })
}
