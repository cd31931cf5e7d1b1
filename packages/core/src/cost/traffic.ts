import type { ResourceReference } from '../finding/index.ts'
import type { CostContext } from './context.ts'
import type { Entries } from './line-item.ts'

/** GB a month that every account sends to the internet free of charge, outside GovCloud and China. */
const freeGb = 100

/** GB a month that cost the first price; beyond them prices fall, and the books lack those. */
const firstTierGb = 10_240

/** Data out to the internet, from the whole graph. */
export function addDataOut(
  resource: ResourceReference,
  context: CostContext,
  { item, assume, omit }: Entries,
): void {
  const { gbOut } = context.usage
  const free = context.region.startsWith('us-gov-') ? 0 : Math.min(freeGb, gbOut)
  const first = Math.min(gbOut - free, firstTierGb)
  const rest = gbOut - free - first
  if (first > 0) {
    item({
      sku: 'data-out.internet-gb',
      region: context.region,
      resource,
      description: { ko: '인터넷으로 나가는 데이터', en: 'Data out to the internet' },
      quantity: first,
      why:
        free === 0
          ? { ko: `한 달 ${first}GB`, en: `${first} GB a month` }
          : {
              ko: `(한 달 ${first + free}GB − 무료 ${free}GB)`,
              en: `(${first + free} GB a month − ${free} GB free)`,
            },
      basis: 'assumed',
    })
  }
  if (rest > 0) {
    omit(resource, {
      ko: `인터넷으로 나가는 데이터 중 처음 ${firstTierGb}GB를 넘는 ${rest}GB: 그 구간의 요금을 알지 못합니다.`,
      en: `Data out to the internet, ${rest} GB beyond the first ${firstTierGb} GB: the price of that tier is not known.`,
    })
  }
  if (free > 0) {
    assume({
      name: 'data-out-free',
      text: {
        ko: `모든 계정이 받는 인터넷 전송 무료 ${freeGb}GB를 이 서비스가 모두 쓴다고 보았습니다.`,
        en: `The ${freeGb} GB a month that every account sends to the internet for free are all counted for this service.`,
      },
    })
  }
}

/** Data from one Availability Zone to another, which is billed to the sender and to the receiver. */
export function addCrossZone(resource: ResourceReference, context: CostContext, { item }: Entries): void {
  const { crossZoneGb } = context.usage
  item({
    sku: 'data-transfer.cross-az-gb',
    region: context.region,
    resource,
    description: { ko: '가용 영역 간 데이터', en: 'Data between Availability Zones' },
    quantity: 2 * crossZoneGb,
    why: { ko: `한 달 ${crossZoneGb}GB × 양방향 2회`, en: `${crossZoneGb} GB a month × 2, out and in` },
    basis: 'assumed',
  })
}
