import type { ResourceReference } from '../finding/index.ts'
import { referenceTo, type Resource } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Entries } from './line-item.ts'
import { addAddresses, addHours, addUnits, type BilledLoadBalancer } from './load-balancer.ts'

/**
 * The load balancer that a service must have whose files name a target group and nothing of what stands before it: an
 * internet-facing Application Load Balancer in as many zones as the service has subnets, two at the least.
 */
export function addImpliedLoadBalancer(
  service: Resource<'ecs.service'>,
  context: CostContext,
  entries: Entries,
): void {
  if (!needsUnseenLoadBalancer(service, context)) return
  const zones = addAssumedLoadBalancer(
    referenceTo(service),
    () => service.properties.networkConfiguration?.awsvpcConfiguration?.subnets,
    context,
    entries,
  )
  entries.assume({
    name: 'implied-load-balancer',
    text: {
      ko: `대상 그룹 앞의 로드 밸런서가 파일에 없는 서비스마다, 가용 영역 ${zones}개에 걸친 인터넷 경계 Application Load Balancer가 하나씩 있다고 보았습니다. 함께 쓰면 더 쌉니다.`,
      en: `For each service whose load balancer no file has, an internet-facing Application Load Balancer in ${zones} zones is assumed before its target group; services that share one pay less.`,
    },
  })
}

/**
 * An internet-facing Application Load Balancer that no file has, in as many zones as there are subnets, and two at the least. The
 * subnets are read last: where they are not known, the hours count all the same.
 */
export function addAssumedLoadBalancer(
  resource: ResourceReference,
  subnets: () => readonly unknown[] | undefined,
  context: CostContext,
  entries: Entries,
): number {
  const billed: BilledLoadBalancer = { resource, isNetwork: false, basis: 'assumed' }
  addHours(billed, context, entries)
  addUnits(billed, 'http', context, entries)
  const zones = Math.max(2, subnets()?.length ?? 0)
  addAddresses(billed, zones, context, entries)
  return zones
}

/**
 * A service of which the files tell the target group and not the load balancer before it. A balancer that is in the files may be
 * before a target group that they do not name; it is not before one that they name and do not have.
 */
function needsUnseenLoadBalancer(service: Resource<'ecs.service'>, { graph }: CostContext): boolean {
  if (graph.complete.has('elbv2.loadBalancer')) return false
  const { loadBalancers = [] } = service.properties
  if (loadBalancers.length === 0) return false
  if (graph.all('elbv2.loadBalancer').length === 0) return true
  return loadBalancers.every(
    ({ targetGroupArn }) =>
      targetGroupArn?.startsWith('arn:') === true &&
      graph.named('elbv2.targetGroup', targetGroupArn, service) === undefined,
  )
}
