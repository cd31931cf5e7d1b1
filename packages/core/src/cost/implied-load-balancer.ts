import type { ResourceReference } from '../finding/index.ts'
import { originalOf, referenceTo, type Resource, type ResourceGraph } from '../graph/index.ts'
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
  const subnets = (of: typeof service): readonly unknown[] | undefined =>
    of.properties.networkConfiguration?.awsvpcConfiguration?.subnets
  // That there is one is said before the subnets are read: where they are not known, it counts all the same.
  const zones = zonesOf(subnets(originalOf(service)))
  entries.assume({
    name: 'implied-load-balancer',
    text: {
      ko: `대상 그룹 앞의 로드 밸런서가 파일에 없는 서비스마다, 가용 영역 ${zones}개에 걸친 인터넷 경계 Application Load Balancer가 하나씩 있다고 보았습니다. 대상 그룹이 같은 서비스는 하나로 세었고, 그 밖에도 함께 쓰면 더 쌉니다.`,
      en: `For each service whose load balancer no file has, an internet-facing Application Load Balancer in ${zones} zones is assumed before its target group, and one for all services of one target group; others that share one pay less.`,
    },
  })
  addAssumedLoadBalancer(referenceTo(service), () => subnets(service), context, entries)
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
): void {
  const billed: BilledLoadBalancer = { resource, isNetwork: false, basis: 'assumed' }
  addHours(billed, context, entries)
  addUnits(billed, 'http', context, entries)
  addAddresses(billed, zonesOf(subnets()), context, entries)
}

function zonesOf(subnets: readonly unknown[] | undefined): number {
  return Math.max(2, subnets?.length ?? 0)
}

/**
 * Which load balancers of a service are Classic ones: those that it names, for others have target groups (ECS API reference,
 * "LoadBalancer"). The name itself may be unknown.
 */
export function classicEntries(service: Resource<'ecs.service'>): ReadonlySet<number> {
  const { properties, unknowns } = originalOf(service)
  const { loadBalancers = [] } = properties
  const isNamed = (index: number): boolean =>
    loadBalancers[index]?.loadBalancerName !== undefined ||
    unknowns.some(({ path }) => path.join('.') === `loadBalancers.${index}.loadBalancerName`)
  return new Set([...loadBalancers.keys()].filter(isNamed))
}

/** Whether a service before this one has the same target group, which belongs to one load balancer alone. */
function isBehindThatOfAnother(service: Resource<'ecs.service'>, graph: ResourceGraph): boolean {
  const own = targetGroupsOf(service)
  const others = graph.all('ecs.service')
  const before = others.slice(
    0,
    others.findIndex((one) => originalOf(one) === originalOf(service)),
  )
  return before.some((other) => targetGroupsOf(other).some((group) => own.includes(group)))
}

/** What a service's target groups are named by, or else what would tell, such as a parameter. */
function targetGroupsOf(service: Resource<'ecs.service'>): readonly string[] {
  const { properties, unknowns, scope, file } = originalOf(service)
  return (properties.loadBalancers ?? []).flatMap(({ targetGroupArn }, index) => {
    const open = unknowns.find(({ path }) => path.join('.') === `loadBalancers.${index}.targetGroupArn`)
    if (open?.cause === 'parameter') return [`${scope ?? file} ${open.expression}`]
    return targetGroupArn === undefined || open !== undefined ? [] : [targetGroupArn]
  })
}

/**
 * A service of which the files tell the target group and not the load balancer before it. A balancer that is in the files may be
 * before a target group that they do not name; it is not before one that they name and do not have.
 */
function needsUnseenLoadBalancer(service: Resource<'ecs.service'>, { graph }: CostContext): boolean {
  if (graph.complete.has('elbv2.loadBalancer')) return false
  const { loadBalancers: all = [] } = service.properties
  const classic = classicEntries(service)
  const loadBalancers = all.filter((_, index) => !classic.has(index))
  if (loadBalancers.length === 0 || isBehindThatOfAnother(service, graph)) return false
  if (graph.all('elbv2.loadBalancer').length === 0) return true
  return loadBalancers.every(
    ({ targetGroupArn }) =>
      targetGroupArn?.startsWith('arn:') === true &&
      graph.named('elbv2.targetGroup', targetGroupArn, service) === undefined,
  )
}
