import type { ResourceReference } from '../finding/index.ts'
import type { CostContext } from './context.ts'
import type { Entries } from './line-item.ts'

/** GB a month that every account sends to the internet free of charge, outside GovCloud and China. */
const freeGb = 100

/** Data out to the internet, from the whole graph. */
export function addDataOut(
  resource: ResourceReference,
  context: CostContext,
  { item, assume }: Entries,
): void {
  const { gbOut } = context.usage
  const free = context.region.startsWith('us-gov-') ? 0 : Math.min(freeGb, gbOut)
  const billed = gbOut - free
  if (billed > 0) {
    item({
      sku: 'data-out.internet-gb',
      region: context.region,
      resource,
      description: { ko: '인터넷으로 나가는 데이터', en: 'Data out to the internet' },
      quantity: billed,
      why:
        free === 0
          ? { ko: `한 달 ${billed}GB`, en: `${billed} GB a month` }
          : {
              ko: `(한 달 ${gbOut}GB − 무료 ${free}GB)`,
              en: `(${gbOut} GB a month − ${free} GB free)`,
            },
      basis: 'assumed',
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
