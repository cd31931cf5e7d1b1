import type { Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Assumption, Entries } from './line-item.ts'
import { runsOf } from './task-hours.ts'

/** Service Connect has no price. */
export function addServiceConnect(
  service: Resource<'ecs.service'>,
  context: CostContext,
  { assume }: Entries,
): void {
  if (service.properties.serviceConnectConfiguration?.enabled !== true) return
  if (runsOf(service, context).length > 0) assume(serviceConnect)
}

// Amazon ECS developer guide, "Amazon ECS Service Connect configuration overview": a proxy container in every task, and no DNS
// hosted zone.
const serviceConnect: Assumption = {
  name: 'service-connect',
  text: {
    ko: 'Service Connect 자체는 무료로 보았습니다. 요금 자료에 항목이 없으며, Route 53 호스팅 영역도 만들지 않습니다. 태스크마다 들어가는 프록시는 태스크의 CPU와 메모리를 씁니다.',
    en: 'Service Connect is taken to be free of charge: the price data has no item for it, and it makes no hosted zone. The proxy in every task uses the CPU and memory of the task.',
  },
}
