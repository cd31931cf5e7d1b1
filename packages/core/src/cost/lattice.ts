import { referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Entries } from './line-item.ts'
import { runsOf } from './task-hours.ts'

/** Whether the tasks of a service are targets of Amazon VPC Lattice. */
function usesLattice({ properties }: Resource<'ecs.service'>): boolean {
  return (properties.vpcLatticeConfigurations ?? []).length > 0
}

/** The VPC Lattice service before a service: how many there are is not in the files, so one is taken. */
export function addLattice(
  service: Resource<'ecs.service'>,
  context: CostContext,
  { item, assume }: Entries,
): void {
  if (!usesLattice(service) || runsOf(service, context).length === 0) return
  const { region, hours } = context
  item({
    sku: 'vpc-lattice.service-hour',
    region,
    resource: referenceTo(service),
    description: { ko: 'VPC Lattice 서비스', en: 'VPC Lattice service' },
    quantity: hours,
    why: { ko: `1개 × ${hours}시간`, en: `1 × ${hours} h` },
    basis: 'assumed',
  })
  assume({
    name: 'vpc-lattice',
    text: {
      ko: 'VPC Lattice 서비스는 ECS 서비스마다 하나로 보았습니다. 데이터 처리와 시간당 30만 건을 넘는 요청의 요금은 넣지 않았습니다.',
      en: 'One VPC Lattice service is taken for each ECS service; data, and requests above 300,000 an hour, are not in the figure.',
    },
  })
}
