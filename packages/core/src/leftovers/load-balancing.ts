// What the detectors of load balancing share: who leads to whom, and what is alive.
import type { Text } from '../finding/index.ts'
import type { Resource, View } from '../graph/index.ts'
import type { Look } from './detector.ts'

type LoadBalancer = Resource<'elbv2.loadBalancer'>
type TargetGroup = Resource<'elbv2.targetGroup'>
type Action = NonNullable<Resource<'elbv2.rule'>['properties']['actions']>[number]

/** The types without which nothing can be said about what a load balancer serves. */
export const loadBalancingTypes = [
  'elbv2.loadBalancer',
  'elbv2.listener',
  'elbv2.rule',
  'elbv2.targetGroup',
] as const

/** The target groups that a load balancer's listeners and their rules lead to. */
export function groupsOf(loadBalancer: LoadBalancer, view: View): readonly TargetGroup[] {
  return view.memo(loadBalancer, 'target groups', () => {
    const listeners = view.referrers(loadBalancer, 'elbv2.listener')
    const rules = listeners.flatMap((listener) => view.referrers(listener, 'elbv2.rule'))
    return [...new Set([...listeners, ...rules].flatMap((from) => view.targets(from, 'elbv2.targetGroup')))]
  })
}

/** The load balancers whose listeners or rules lead to a target group. */
export function balancersOf(group: TargetGroup, view: View): readonly LoadBalancer[] {
  return view.memo(group, 'load balancers', () => {
    const rules = view.referrers(group, 'elbv2.rule')
    const listeners = [
      ...view.referrers(group, 'elbv2.listener'),
      ...rules.flatMap((rule) => view.targets(rule, 'elbv2.listener')),
    ]
    return [...new Set(listeners.flatMap((listener) => view.targets(listener, 'elbv2.loadBalancer')))]
  })
}

/**
 * Whether a load balancer is of use though nothing answers behind it: it redirects to another host, or gives a fixed response
 * other than 404, with which most are made to refuse what no rule of theirs is for.
 */
export function servesItself(loadBalancer: LoadBalancer, view: View): boolean {
  return actionsOf(loadBalancer, view).some(
    ({ type, redirectConfig, fixedResponseConfig }) =>
      (redirectConfig?.host ?? sameHost) !== sameHost ||
      (type === 'fixed-response' && fixedResponseConfig?.statusCode !== '404'),
  )
}

/** The host of a redirect that stays on the load balancer: what it was asked for. */
const sameHost = '#{host}'

/** What a load balancer's listeners and their rules do. */
export function actionsOf(loadBalancer: LoadBalancer, view: View): readonly Action[] {
  const listeners = view.referrers(loadBalancer, 'elbv2.listener')
  const rules = listeners.flatMap((listener) => view.referrers(listener, 'elbv2.rule'))
  return [
    ...listeners.flatMap(({ properties }) => properties.defaultActions ?? []),
    ...rules.flatMap(({ properties }) => properties.actions ?? []),
  ]
}

/** Whether a service neither wants nor runs a task. */
export function isAtZero({ properties }: Resource<'ecs.service'>): boolean {
  return properties.desiredCount === 0 && (properties.runningCount ?? 0) === 0
}

/**
 * Whether a target group may answer. A function behind it counts as alive, as ECS does not register it; an Application Load
 * Balancer as far as something behind it does.
 */
export function isLive({ properties }: TargetGroup, view: View): boolean {
  const { targetType, targetHealthDescriptions } = properties
  if (targetType === 'lambda') return (targetHealthDescriptions?.length ?? 1) > 0
  if (targetType === 'alb')
    return targetHealthDescriptions?.some(({ target }) => leadsSomewhere(target?.id, view)) ?? true
  // `unavailable` means that the health check is switched off, not that the target is dead.
  return targetHealthDescriptions?.some((target) => isAlive(target.targetHealth?.state)) ?? false
}

/** Whether an Application Load Balancer, by its ARN, leads to anything that may answer; one that was not read may. */
function leadsSomewhere(arn: string | undefined, view: View): boolean {
  const byArn = view.memo(view, 'load balancers by ARN', () =>
    Map.groupBy(view.all('elbv2.loadBalancer'), ({ properties }) => properties.loadBalancerArn),
  )
  const [balancer] = byArn.get(arn) ?? []
  if (balancer === undefined) return true
  if (view.referrers(balancer, 'elbv2.listener').length === 0) return false
  if (servesItself(balancer, view)) return true
  const groups = groupsOf(balancer, view)
  // An Application Load Balancer has none before it, so this ends.
  return (
    groups.length === 0 ||
    groups.some((group) => group.properties.targetType === 'alb' || isLive(group, view))
  )
}

/**
 * What says that an Auto Scaling group registers its instances in a target group, now or when it grows; or that it may, where
 * those were not read.
 */
export function scalingOf(group: TargetGroup, { view, lists }: Look): Text | undefined {
  if (group.properties.targetType !== 'instance') return undefined
  const scaling = view.referrers(group, 'autoscaling.autoScalingGroup')
  if (scaling.length > 0) return filledBy(group.id, listed(scaling))
  return lists('autoscaling.autoScalingGroup') ? undefined : mayBeFilled(group.id)
}

function filledBy(name: string, scaling: string): Text {
  return {
    ko: `Auto Scaling 그룹(${scaling})이 인스턴스를 등록하는 대상 그룹입니다: ${name}.`,
    en: `The Auto Scaling group ${scaling} registers its instances in ${name}.`,
  }
}

function mayBeFilled(name: string): Text {
  return {
    ko: `Auto Scaling 그룹이 인스턴스를 등록하는 대상 그룹인지 읽지 못했습니다: ${name}.`,
    en: `Whether an Auto Scaling group registers its instances in ${name} was not read.`,
  }
}

function isAlive(state: string | undefined): boolean {
  return state === undefined || ['healthy', 'initial', 'unavailable'].includes(state)
}

/** The names of resources as a sentence lists them. */
export function listed(resources: readonly Resource[]): string {
  return resources
    .map(({ id }) => id)
    .toSorted()
    .join(', ')
}
