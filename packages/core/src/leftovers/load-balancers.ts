import type { Text } from '../finding/index.ts'
import type { Resource, ResourceGraph } from '../graph/index.ts'
import { awsCommand } from './commands.ts'
import type { LeftoverCandidate } from './leftover.ts'

type LoadBalancer = Resource<'elbv2.loadBalancer'>
type TargetGroup = Resource<'elbv2.targetGroup'>
type Service = Resource<'ecs.service'>

/** The types without which nothing can be said about what a load balancer serves. */
const needed = ['elbv2.loadBalancer', 'elbv2.listener', 'elbv2.rule', 'elbv2.targetGroup'] as const

/** Load balancers that lead nowhere: no listener, or no target that could answer. */
export function* idleLoadBalancers(graph: ResourceGraph): Generator<LeftoverCandidate> {
  if (!needed.every((type) => graph.complete.has(type))) return
  for (const loadBalancer of graph.all('elbv2.loadBalancer')) {
    if (loadBalancer.properties.state?.code === 'provisioning') continue
    const idle = idlenessOf(loadBalancer, graph)
    if (idle === undefined) continue
    const { verdict, evidence } = idle
    yield {
      kind: 'load-balancer-idle',
      verdict,
      resource: loadBalancer,
      evidence: [evidence],
      billed: [loadBalancer],
      remove: [
        ...removeLoadBalancer(loadBalancer),
        ...abandonedGroups(loadBalancer, graph).map(removeTargetGroup),
      ],
    }
  }
}

/** Services that run no task while a load balancer goes on waiting for them alone. */
export function* servicesAtZero(graph: ResourceGraph): Generator<LeftoverCandidate> {
  if (!graph.complete.has('ecs.service') || !needed.every((type) => graph.complete.has(type))) return
  for (const service of graph.all('ecs.service')) {
    if (!isAtZero(service)) continue
    const groups = graph.targets(service, 'elbv2.targetGroup')
    const balancers = [...new Set(groups.flatMap((group) => balancersOf(group, graph)))]
    const waiting = balancers.filter((balancer) =>
      groupsOf(balancer, graph).every(
        (group) => graph.referrers(group, 'ecs.service').every(isAtZero) && !isLive(group),
      ),
    )
    if (waiting.length === 0) continue
    const names = waiting.map((balancer) => balancer.id).join(', ')
    yield {
      kind: 'service-at-zero',
      verdict: 'review',
      resource: service,
      evidence: [
        {
          ko: `원하는 태스크는 0개인데 로드 밸런서가 계속 실행 중입니다: ${names}.`,
          en: `It wants 0 tasks, and its load balancer ${names} still runs.`,
        },
      ],
      billed: waiting,
      remove: [
        awsCommand(service, 'ecs delete-service', {
          cluster: service.properties.clusterArn ?? service.properties.cluster ?? 'default',
          service: service.id,
        }),
        ...waiting.flatMap(removeLoadBalancer),
        ...groups.map(removeTargetGroup),
      ],
    }
  }
}

/** Target groups that no load balancer uses and no service names. They are free of charge and block names. */
export function* unusedTargetGroups(graph: ResourceGraph): Generator<LeftoverCandidate> {
  if (!needed.every((type) => graph.complete.has(type)) || !graph.complete.has('ecs.service')) return
  for (const group of graph.all('elbv2.targetGroup')) {
    if (balancersOf(group, graph).length > 0 || (group.properties.loadBalancerArns ?? []).length > 0) continue
    if (graph.referrers(group, 'ecs.service').length > 0) continue
    const targets = group.properties.targetHealthDescriptions?.length
    yield {
      kind: 'target-group-unused',
      verdict: targets === 0 ? 'waste' : 'review',
      resource: group,
      evidence: [
        {
          ko: `이 대상 그룹을 쓰는 로드 밸런서도 서비스도 없습니다${targets === 0 ? '. 등록된 대상도 없습니다.' : '.'} 요금은 없습니다.`,
          en: `No load balancer and no service uses it${targets === 0 ? ', and it has no targets' : ''}. It costs nothing.`,
        },
      ],
      billed: [],
      remove: [removeTargetGroup(group)],
    }
  }
}

/** The target groups that a load balancer alone leads to and that no service names: they stay when it goes. */
function abandonedGroups(loadBalancer: LoadBalancer, graph: ResourceGraph): readonly TargetGroup[] {
  return groupsOf(loadBalancer, graph).filter(
    (group) =>
      graph.referrers(group, 'ecs.service').length === 0 &&
      balancersOf(group, graph).every((balancer) => balancer === loadBalancer),
  )
}

function idlenessOf(
  loadBalancer: LoadBalancer,
  graph: ResourceGraph,
): { readonly verdict: 'waste' | 'review'; readonly evidence: Text } | undefined {
  const listeners = graph.referrers(loadBalancer, 'elbv2.listener')
  if (listeners.length === 0) return { verdict: 'waste', evidence: noListener }
  const groups = groupsOf(loadBalancer, graph)
  // Only redirects and fixed answers: it serves without any target, as intended.
  if (groups.length === 0) return undefined
  const services = groups.flatMap((group) => graph.referrers(group, 'ecs.service'))
  if (services.some(isAtZero) && services.every(isAtZero)) return undefined
  if (groups.some((group) => isLive(group) || !isReadable(group))) return undefined
  const names = groups.map((group) => group.id).join(', ')
  const targets = groups.reduce(
    (sum, group) => sum + (group.properties.targetHealthDescriptions?.length ?? 0),
    0,
  )
  if (targets > 0) return { verdict: 'review', evidence: noHealthyTarget(names, targets) }
  const service = services[0]
  if (service === undefined) return { verdict: 'waste', evidence: noTarget(names) }
  return { verdict: 'review', evidence: serviceWithoutTargets(names, service.id) }
}

const noListener: Text = {
  ko: '리스너가 없어 어떤 연결도 받을 수 없습니다.',
  en: 'It has no listener, so it can take no connection.',
}

function noTarget(names: string): Text {
  return {
    ko: `대상 그룹에 등록된 대상이 없습니다: ${names}.`,
    en: `There is no target in its target groups: ${names}.`,
  }
}

function noHealthyTarget(names: string, targets: number): Text {
  return {
    ko: `대상 ${targets}개 중 정상인 것이 없습니다: ${names}.`,
    en: `None of its ${targets} targets is healthy: ${names}.`,
  }
}

function serviceWithoutTargets(names: string, service: string): Text {
  return {
    ko: `서비스 ${service}에 연결되어 있는데 등록된 대상이 없습니다: ${names}.`,
    en: `It belongs to the service ${service}, and there is no target in ${names}.`,
  }
}

function isAtZero(service: Service): boolean {
  return service.properties.desiredCount === 0 && (service.properties.runningCount ?? 0) === 0
}

/** A function or another load balancer behind a target group always counts as alive: it is not registered by ECS. */
function isLive(group: TargetGroup): boolean {
  const { targetType, targetHealthDescriptions } = group.properties
  if (targetType === 'lambda' || targetType === 'alb') return (targetHealthDescriptions?.length ?? 1) > 0
  // `unavailable` means that the health check is switched off, not that the target is dead.
  return targetHealthDescriptions?.some((target) => isAlive(target.targetHealth?.state)) ?? false
}

function isAlive(state: string | undefined): boolean {
  return state === undefined || ['healthy', 'initial', 'unavailable'].includes(state)
}

function isReadable(group: TargetGroup): boolean {
  return group.properties.targetHealthDescriptions !== undefined
}

/** The target groups that a load balancer's listeners and their rules lead to. */
function groupsOf(loadBalancer: LoadBalancer, graph: ResourceGraph): readonly TargetGroup[] {
  const listeners = graph.referrers(loadBalancer, 'elbv2.listener')
  const rules = listeners.flatMap((listener) => graph.referrers(listener, 'elbv2.rule'))
  return [...new Set([...listeners, ...rules].flatMap((from) => graph.targets(from, 'elbv2.targetGroup')))]
}

/** The load balancers whose listeners or rules lead to a target group. */
function balancersOf(group: TargetGroup, graph: ResourceGraph): readonly LoadBalancer[] {
  const rules = graph.referrers(group, 'elbv2.rule')
  const listeners = [
    ...graph.referrers(group, 'elbv2.listener'),
    ...rules.flatMap((rule) => graph.targets(rule, 'elbv2.listener')),
  ]
  return [...new Set(listeners.flatMap((listener) => graph.targets(listener, 'elbv2.loadBalancer')))]
}

function removeLoadBalancer(loadBalancer: LoadBalancer): readonly string[] {
  const arn = loadBalancer.arn ?? loadBalancer.id
  return [
    awsCommand(loadBalancer, 'elbv2 delete-load-balancer', { 'load-balancer-arn': arn }),
    awsCommand(loadBalancer, 'elbv2 wait load-balancers-deleted', { 'load-balancer-arns': arn }),
  ]
}

function removeTargetGroup(group: TargetGroup): string {
  return awsCommand(group, 'elbv2 delete-target-group', { 'target-group-arn': group.arn ?? group.id })
}
