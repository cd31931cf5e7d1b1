import type { Text } from '../../finding/index.ts'
import type { Resource, View } from '../../graph/index.ts'
import { defineDetector, type Look, type Verdict } from '../detector.ts'
import {
  actionsOf,
  balancersOf,
  groupsOf,
  isAtZero,
  isLive,
  listed,
  loadBalancingTypes,
  scalingOf,
  servesItself,
} from '../load-balancing.ts'

type LoadBalancer = Resource<'elbv2.loadBalancer'>
type TargetGroup = Resource<'elbv2.targetGroup'>

/** Load balancers that lead nowhere: no listener, or no target that could answer. */
export const loadBalancerIdle = defineDetector({
  kind: 'load-balancer-idle',
  title: { ko: '유휴 로드 밸런서', en: 'Idle load balancer' },
  on: 'elbv2.loadBalancer',
  needs: loadBalancingTypes,
  find(loadBalancer, look) {
    if (loadBalancer.properties.state?.code === 'provisioning') return undefined
    const idleness = idlenessOf(loadBalancer, look)
    if (idleness === undefined) return undefined
    const { verdict, evidence } = idleness
    const offer = offerOf(loadBalancer, look)
    const addresses = look.view.targets(loadBalancer, 'ec2.address')
    return {
      verdict: offer === undefined ? verdict : 'review',
      evidence: offer === undefined ? evidence : [...evidence, offer],
      billed: [loadBalancer],
      // Target groups and Elastic IPs stay when it goes.
      companions: [...abandonedGroups(loadBalancer, look), ...addresses],
    }
  },
})

/**
 * What says that a load balancer is, or may be, offered to others by AWS PrivateLink: it cannot be deleted before its endpoint
 * service is. Only Network and Gateway Load Balancers are.
 */
function offerOf(loadBalancer: LoadBalancer, { view, lists }: Look): Text | undefined {
  if (loadBalancer.properties.type === 'application') return undefined
  const services = view.referrers(loadBalancer, 'ec2.vpcEndpointService')
  if (services.length > 0) return offered(listed(services))
  return lists('ec2.vpcEndpointService') ? undefined : mayBeOffered
}

interface Idleness {
  readonly verdict: Verdict
  readonly evidence: readonly Text[]
}

function idlenessOf(loadBalancer: LoadBalancer, look: Look): Idleness | undefined {
  const { view, lists } = look
  if (view.referrers(loadBalancer, 'elbv2.listener').length === 0)
    return { verdict: 'waste', evidence: [noListener] }
  const groups = groupsOf(loadBalancer, view)
  // A redirect serves without any target, as intended; so may an answer that is always the same.
  if (groups.length === 0)
    return answersAlways(loadBalancer, view) ? { verdict: 'review', evidence: [sameAnswer] } : undefined
  if (groups.some((group) => isLive(group, view) || !isReadable(group))) return undefined
  const services = groups.flatMap((group) => view.referrers(group, 'ecs.service'))
  // That is the service's affair.
  if (services.length > 0 && services.every(isAtZero)) return undefined
  const names = listed(groups)
  const targets = groups.reduce(
    (sum, { properties }) => sum + (properties.targetHealthDescriptions?.length ?? 0),
    0,
  )
  if (targets > 0) return { verdict: 'review', evidence: [noHealthyTarget(names, targets)] }
  if (services.length > 0)
    return { verdict: 'review', evidence: [serviceWithoutTargets(names, listed([...new Set(services)]))] }
  const scaling = groups.flatMap((group) => scalingOf(group, look) ?? [])
  const own = servesItself(loadBalancer, view) ? [ownAnswer] : []
  // A service that was not read may be about to register its tasks.
  const isSure = lists('ecs.service') && scaling.length === 0 && own.length === 0
  return { verdict: isSure ? 'waste' : 'review', evidence: [noTarget(names), ...own, ...scaling] }
}

/** Whether each listener and rule of a load balancer answers with a fixed response. */
function answersAlways(loadBalancer: LoadBalancer, view: View): boolean {
  const actions = actionsOf(loadBalancer, view)
  return actions.length > 0 && actions.every(({ type }) => type === 'fixed-response')
}

/** The target groups that a load balancer alone leads to and that no service names. */
function abandonedGroups(loadBalancer: LoadBalancer, { view, lists }: Look): readonly TargetGroup[] {
  const groups = groupsOf(loadBalancer, view)
  if (groups.length === 0 || !lists('ecs.service')) return []
  return groups.filter(
    (group) =>
      view.referrers(group, 'ecs.service').length === 0 &&
      balancersOf(group, view).every((balancer) => balancer === loadBalancer),
  )
}

function isReadable({ properties }: TargetGroup): boolean {
  return properties.targetHealthDescriptions !== undefined
}

const noListener: Text = {
  ko: '리스너가 없어 어떤 연결도 받을 수 없습니다.',
  en: 'It has no listener, so it can take no connection.',
}

function offered(services: string): Text {
  return {
    ko: `엔드포인트 서비스(${services})로 다른 VPC에 제공되고 있습니다. 엔드포인트 서비스를 먼저 지워야 합니다.`,
    en: `The endpoint service ${services} offers it to other VPCs, and would have to go first.`,
  }
}

const mayBeOffered: Text = {
  ko: '엔드포인트 서비스로 다른 VPC에 제공되고 있는지 읽지 못했습니다.',
  en: 'Whether an endpoint service offers it to other VPCs was not read.',
}

const sameAnswer: Text = {
  ko: '모든 요청에 고정 응답만 합니다. 뒤에 아무것도 없어도 되는지 확인하세요.',
  en: 'It gives every request a fixed response, and nothing is behind it. It may be meant so.',
}

const ownAnswer: Text = {
  ko: '다만 고정 응답이나 다른 호스트로 보내는 리디렉션도 합니다. 그것이 필요한지 확인하세요.',
  en: 'But it also gives fixed responses, or redirects to another host. Somebody may want that.',
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

function serviceWithoutTargets(names: string, services: string): Text {
  return {
    ko: `서비스 ${services}에 연결되어 있는데 등록된 대상이 없습니다: ${names}.`,
    en: `It belongs to the service ${services}, and there is no target in ${names}.`,
  }
}
