import type { Text } from '../../finding/index.ts'
import type { ResourceGraph } from '../../graph/index.ts'
import { breakEvensOf, costLine } from './break-even.ts'
import {
  asItIs,
  rank,
  type Alternative,
  type BreakEven,
  type Choice,
  type Comparison,
  type Subject,
  type Unavailable,
} from './comparison.ts'
import { egressData, egressUsage } from './egress-usage.ts'
import { currentEgress, withEgress } from './egress-graph.ts'
import { endpointNames, hasForeignImage } from './egress-needs.ts'
import { zonesOf } from './task-zones.ts'
import type { Egress } from './egress-resources.ts'

/** The same tasks behind each way out: public addresses, NAT gateways, VPC endpoints, IPv6. */
export function compareEgress(subject: Subject): Comparison {
  const { graph, book, usage = {} } = subject
  const gb = egressData(graph, usage)
  const zones = zonesOf(graph).length
  const current = currentEgress(graph)
  const ways = waysFor(zones)
  const isKnown = ways.some(({ id }) => id === current)
  const choices: Choice[] = isKnown
    ? []
    : [
        {
          id: 'current',
          label: asItIs,
          isCurrent: true,
          notes: current === undefined ? [noWayOut] : [],
          graph,
        },
      ]
  const unavailable: Unavailable[] = []
  for (const { id, label, egress } of ways) {
    if (zones === 0) {
      unavailable.push({ id, label, reason: noSubnets })
      continue
    }
    const isCurrent = id === current
    choices.push({
      id,
      label,
      isCurrent,
      notes: [
        ...notes[egress.kind],
        ...(egress.kind === 'nat' && egress.hasS3Gateway === true ? [layersByS3] : []),
        ...(egress.kind === 'endpoints' ? [...notesOnEndpoints(graph, book.region), layersByS3] : []),
      ],
      ...(isCurrent
        ? { graph }
        : { graph: withEgress(graph, egress, book.region), usage: egressUsage(usage, egress, gb) }),
    })
  }
  const alternatives = rank(choices, subject)
  return {
    question: 'egress',
    alternatives,
    unavailable,
    breakEvens: breakEvensAmong(ways, alternatives, subject),
  }
}

/** The lines of those that can be priced cross where two cost the same. A way out that is not known has no line. */
function breakEvensAmong(
  ways: readonly Way[],
  alternatives: readonly Alternative[],
  { book, usage = {} }: Subject,
): readonly BreakEven[] {
  const lines = ways.flatMap(({ id, egress }) => {
    // It costs what one gateway costs, but for the layers.
    if (id === 'nat-1-s3') return []
    const alternative = alternatives.find((each) => each.id === id && each.isComparable)
    if (alternative === undefined) return []
    return [costLine(id, alternative.graph, book, (gb) => egressUsage({ ...usage, layerGb: 0 }, egress, gb))]
  })
  return breakEvensOf(lines)
}

interface Way {
  readonly id: string
  readonly label: Text
  readonly egress: Egress
}

function waysFor(zones: number): readonly Way[] {
  return [
    {
      id: 'public-ip',
      label: { ko: '태스크마다 퍼블릭 IPv4', en: 'A public IPv4 address a task' },
      egress: { kind: 'public-ip' },
    },
    {
      id: 'nat-1',
      label: { ko: 'NAT 게이트웨이 1개', en: 'One NAT gateway' },
      egress: { kind: 'nat', gateways: 1 },
    },
    {
      id: 'nat-1-s3',
      label: {
        ko: 'NAT 게이트웨이 1개 + S3 게이트웨이 엔드포인트',
        en: 'One NAT gateway and the S3 gateway endpoint',
      },
      egress: { kind: 'nat', gateways: 1, hasS3Gateway: true },
    },
    ...(zones > 1
      ? [
          {
            id: 'nat-per-zone',
            label: {
              ko: `NAT 게이트웨이 ${zones}개 (가용 영역마다)`,
              en: `${zones} NAT gateways (one a zone)`,
            },
            egress: { kind: 'nat', gateways: zones } as const,
          },
        ]
      : []),
    {
      id: 'endpoints',
      label: { ko: 'VPC 엔드포인트', en: 'VPC endpoints' },
      egress: { kind: 'endpoints' },
    },
    {
      id: 'ipv6',
      label: { ko: 'IPv6 전용 서브넷', en: 'IPv6-only subnets' },
      egress: { kind: 'ipv6' },
    },
  ]
}

function notesOnEndpoints(graph: ResourceGraph, region: string): readonly Text[] {
  const names = endpointNames(graph).join(', ')
  return [
    {
      ko: `필요한 엔드포인트: ${names}, s3 (게이트웨이, 무료)`,
      en: `Endpoints needed: ${names}, and s3 (a gateway, free).`,
    },
    ...(hasForeignImage(graph, region) ? [foreignImage] : []),
  ]
}

const layersByS3: Text = {
  ko: 'Amazon ECR 이미지의 레이어는 S3 게이트웨이 엔드포인트로 무료로 받습니다(그 양은 명령의 --layer-gb).',
  en: 'Layers of images in Amazon ECR come by the S3 gateway endpoint, free of charge (how much they are: --layer-gb of the command).',
}

const noWayOut: Text = {
  ko: '지금 어떤 경로로 외부와 통신하는지 파일에 보이지 않습니다. 그 요금은 이 줄에 없습니다.',
  en: 'The files do not show how the tasks go out now; what that costs is not in this line.',
}

const noSubnets: Text = {
  ko: '태스크가 놓일 서브넷을 알 수 없습니다. networkConfiguration이 있는 서비스 파일을 지정하세요.',
  en: 'The subnets of the tasks are not known. Name a service file with its networkConfiguration.',
}

const foreignImage: Text = {
  ko: '이 리전의 Amazon ECR 프라이빗 리포지토리에 없는 이미지가 있습니다. 엔드포인트로는 받을 수 없으니 먼저 ECR로 옮겨야 합니다.',
  en: 'An image is not in a private repository of Amazon ECR in this Region: no endpoint reaches it, so it must be copied there first.',
}

const notes: Readonly<Record<Egress['kind'], readonly Text[]>> = {
  'public-ip': [
    {
      ko: '태스크가 퍼블릭 서브넷에 놓입니다. 밖에서 들어오는 연결은 보안 그룹만이 막습니다.',
      en: 'The tasks are in public subnets: only their security group keeps connections from outside away.',
    },
  ],
  nat: [
    {
      ko: '태스크가 프라이빗 서브넷에 놓입니다. 게이트웨이가 1개면 그 가용 영역의 장애로 모든 태스크의 외부 통신이 끊깁니다.',
      en: 'The tasks are in private subnets. With one gateway, the loss of its zone cuts every task off.',
    },
  ],
  endpoints: [
    {
      ko: 'AWS 서비스에만 연결됩니다. 외부 API나 웹사이트를 호출하는 태스크에는 쓸 수 없습니다.',
      en: 'Only AWS services are reached: not for tasks that call an API or a site outside.',
    },
  ],
  ipv6: [
    {
      ko: '이미지 레지스트리와 태스크가 호출하는 곳이 모두 IPv6를 지원해야 합니다. ECR은 듀얼 스택 URI를 써야 합니다.',
      en: 'The registry and whatever the tasks call must have IPv6; with Amazon ECR, the dual-stack URI.',
    },
    {
      ko: '로드 밸런서는 듀얼 스택이어야 하고 대상 그룹은 IPv6여야 합니다.',
      en: 'The load balancer must be dual-stack, and its target group IPv6.',
    },
  ],
}
