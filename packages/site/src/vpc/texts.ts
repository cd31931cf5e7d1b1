import type { Text } from '@ecs-lint/core/finding'
import type { Payment, VpcBox, VpcModel, VpcSubnet, VpcZone, WayOut } from './model.ts'

export const texts = {
  title: { ko: '내 서비스의 네트워크', en: 'The network of my service' },
  internet: { ko: '인터넷', en: 'Internet' },
  gateway: { ko: '인터넷 게이트웨이', en: 'internet gateway' },
  public: { ko: '퍼블릭 서브넷', en: 'Public subnet' },
  private: { ko: '프라이빗 서브넷', en: 'Private subnet' },
  legend: {
    ko: '$ 표시가 있는 것은 떠 있는 동안 요금이 나갑니다. $?는 얼마인지 모르는 것이고, 표시가 없는 것은 무료입니다.',
    en: 'What bears a $ is paid for as long as it is there; with $? it is not known how much. What bears none is free.',
  },
  bill: { ko: '그림에서 요금이 나가는 것(한 달)', en: 'What is paid for in the picture, a month' },
  loading: { ko: '요금표를 불러오는 중입니다.', en: 'Loading the prices.' },
} as const satisfies Readonly<Record<string, Text>>

/** What a box says. */
export function boxText({ kind, count, hasPaidAddress, payment }: VpcBox): Text {
  const mark = marks[payment]
  const address = hasPaidAddress ? ' · IP' : ''
  const many = count > 1 ? ` ×${count}` : ''
  return { ko: `${names[kind].ko}${many}${address}${mark}`, en: `${names[kind].en}${many}${address}${mark}` }
}

const marks: Readonly<Record<Payment, string>> = { paid: ' $', unknown: ' $?', free: '' }

const names: Readonly<Record<VpcBox['kind'], Text>> = {
  balancer: { ko: 'LB 노드', en: 'LB node' },
  nat: { ko: 'NAT', en: 'NAT' },
  task: { ko: '태스크', en: 'task' },
  endpoint: { ko: '엔드포인트', en: 'endpoint' },
}

export function wayText(way: WayOut): Text {
  switch (way.kind) {
    case 'nat':
      return { ko: `→ ${way.id}`, en: `→ ${way.id}` }
    case 'internet-gateway':
      return { ko: '→ 인터넷 게이트웨이', en: '→ internet gateway' }
    case 'endpoints':
      return { ko: '→ 엔드포인트만', en: '→ endpoints only' }
    case 'none':
    default:
      return { ko: '✕ 나가는 길 없음', en: '✕ no way out' }
  }
}

const longNames: Readonly<Record<VpcBox['kind'], Text>> = {
  balancer: { ko: '로드 밸런서 노드', en: 'load balancer node' },
  nat: { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
  task: { ko: '태스크', en: 'task' },
  endpoint: { ko: '인터페이스 엔드포인트', en: 'interface endpoint' },
}

const longWays: Readonly<Record<WayOut['kind'], Text>> = {
  'internet-gateway': { ko: '인터넷 게이트웨이로 나갑니다', en: 'goes out by the internet gateway' },
  nat: { ko: 'NAT 게이트웨이로 나갑니다', en: 'goes out by a NAT gateway' },
  endpoints: { ko: 'VPC 엔드포인트로만 AWS에 닿습니다', en: 'reaches AWS by VPC endpoints alone' },
  none: { ko: '밖으로 나가는 길이 없습니다', en: 'has no way out' },
}

/** The picture in words. */
export function describeVpc({ cidr, zones, gatewayEndpoints }: VpcModel): Text {
  const gateway = gatewayEndpoints.length > 0
  return {
    ko: `VPC ${cidr}. ${zones.map((zone) => zoneText(zone).ko).join(' ')}${gateway ? ' S3 게이트웨이 엔드포인트는 무료입니다.' : ''}`,
    en: `VPC ${cidr}. ${zones.map((zone) => zoneText(zone).en).join(' ')}${gateway ? ' The S3 gateway endpoint is free.' : ''}`,
  }
}

function zoneText({ name, subnets }: VpcZone): Text {
  const parts = subnets.map(subnetText)
  return {
    ko: `가용 영역 ${name}: ${parts.map(({ ko }) => ko).join(', ')}.`,
    en: `Zone ${name}: ${parts.map(({ en }) => en).join(', ')}.`,
  }
}

function subnetText({ isPublic, cidr, wayOut, boxes }: VpcSubnet): Text {
  const kind = texts[isPublic ? 'public' : 'private']
  const inside = boxes.map(longText)
  return {
    ko: `${kind.ko} ${cidr} (${longWays[wayOut.kind].ko}) — ${inside.map(({ ko }) => ko).join(', ') || '비어 있음'}`,
    en: `${kind.en.toLowerCase()} ${cidr} (${longWays[wayOut.kind].en}) — ${inside.map(({ en }) => en).join(', ') || 'empty'}`,
  }
}

function longText({ kind, count, hasPaidAddress, payment }: VpcBox): Text {
  const name = longNames[kind]
  return {
    ko: `${name.ko} ${count}개${hasPaidAddress ? '(퍼블릭 IP)' : ''}${marks[payment]}`,
    en: `${count} ${name.en}${count === 1 ? '' : 's'}${hasPaidAddress ? ' with a public IP' : ''}${marks[payment]}`,
  }
}
