import type { Path, Text } from '../../finding/index.ts'
import type { Resource, ResourceGraph } from '../../graph/index.ts'
import {
  traceFetching,
  traceImageOfUnknown,
  type FetchTrace,
  type Hop,
  type Need,
} from '../../network/index.ts'
import { taskOf } from '../service-parts.ts'
import { defineRule } from '../rule.ts'

const needs = ['image', 'logs', 'secrets'] as const

export const privateSubnetEgress = defineRule({
  id: 'private-subnet-egress',
  on: 'ecs.service',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  *check(_, { resource, graph }) {
    const said = new Set<string>()
    for (const { need, host, place, hops, verdict } of tracesOf(resource, graph)) {
      const hop = hops.at(-1)
      if (verdict !== 'blocked' || hop === undefined || place === undefined) continue
      const path = pathOf(hop, place)
      // One finding a place: what stops the image stops the logs too.
      if (said.has(path.join('.'))) continue
      said.add(path.join('.'))
      yield { path, data: { subnetId: place.subnetId, need, host, reason: hop.reason, because: hop.text } }
    }
  },
  message: {
    ko: ({ subnetId, need, host, reason, because }) =>
      `서브넷 ${subnetId}: 태스크가 ${goals.ko[need]} 수 없습니다${host === '' ? '' : `(${host})`}. ${because.ko} ${advice(reason).ko}`.trim(),
    en: ({ subnetId, need, host, reason, because }) =>
      `In ${subnetId} the tasks cannot ${goals.en[need]}${host === '' ? '' : ` (${host})`}. ${because.en} ${advice(reason).en}`.trim(),
  },
})

const goals = {
  ko: { image: '이미지를 받을', logs: '로그를 보낼', secrets: '비밀 값을 읽을' },
  en: { image: 'pull their image', logs: 'send their logs', secrets: 'read their secrets' },
} as const satisfies Record<'ko' | 'en', Record<Need, string>>

function tracesOf(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly FetchTrace[] {
  if (taskOf(service, graph) === undefined) return traceImageOfUnknown(graph, service)
  return needs.flatMap((need) => traceFetching(graph, service, need))
}

/** The subnet, unless the tasks' own security groups are what is in the way. */
function pathOf(hop: Hop, place: NonNullable<FetchTrace['place']>): Path {
  const isOwnGroup = hop.reason === 'group-refuses' && hop.data['direction'] === 'outbound'
  return isOwnGroup ? place.groupsPath : place.subnetPath
}

function advice(reason: Hop['reason']): Text {
  if (reason === 'no-public-address')
    return {
      ko: 'assignPublicIp를 ENABLED로 하거나 NAT 게이트웨이가 있는 서브넷을 쓰세요.',
      en: 'Set assignPublicIp to ENABLED, or use subnets with a NAT gateway.',
    }
  if (reason === 'no-endpoint')
    return {
      ko: 'NAT 게이트웨이로 가는 경로나 VPC 엔드포인트를 만드세요.',
      en: 'Add a route to a NAT gateway, or a VPC endpoint.',
    }
  if (reason === 'internet-only')
    return {
      ko: 'NAT 게이트웨이로 가는 경로를 만들거나 이미지를 Amazon ECR로 옮기세요.',
      en: 'Add a route to a NAT gateway, or move the image to Amazon ECR.',
    }
  return { ko: '', en: '' }
}
