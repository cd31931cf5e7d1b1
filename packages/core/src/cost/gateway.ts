import type { Text } from '../finding/index.ts'
import { referenceTo, type Resource } from '../graph/index.ts'
import type { Bill } from './bill.ts'
import type { CostContext } from './context.ts'
import { addAddresses, addHours, addUnits, type BilledLoadBalancer } from './load-balancer.ts'

type Gateway = Resource<'ecs.gateway'>

/**
 * What the ECS gateways of a graph create: Application Load Balancers, the first of which comes with the first service that
 * connects. A gateway itself, its certificates and its security groups are free.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/gateway-managing.html
 */
export function addGateways(context: CostContext, bill: Bill): void {
  for (const gateway of context.graph.all('ecs.gateway')) {
    bill.part(gateway, (entries) => {
      const { currentAlbCount } = settingsOf(gateway)
      const isUsed = currentAlbCount === undefined ? isConnected(gateway, context) : currentAlbCount > 0
      const resource = referenceTo(gateway)
      entries.assume(isUsed ? oneBalancer : noBalancer)
      if (!isUsed) return
      const billed: BilledLoadBalancer = { resource, isNetwork: false, basis: 'assumed' }
      addHours(billed, context, entries)
      addUnits(billed, 'http', context, entries)
      if (currentAlbCount !== undefined && currentAlbCount > 1) entries.omit(resource, more(currentAlbCount))
      const { networkConfiguration } = settingsOf(gateway)
      if (isPrivate(gateway)) return
      if (networkConfiguration?.ipAddressType === 'dualstack-without-public-ipv4') return
      // Without subnets of its own a gateway takes those of the default VPC, one a zone.
      addAddresses(billed, Math.max(2, networkConfiguration?.subnets?.length ?? 0), context, entries)
    })
  }
}

function settingsOf({
  properties,
}: Gateway): NonNullable<NonNullable<Gateway['properties']['configuration']>['hostSharedAlb']> {
  return properties.configuration?.hostSharedAlb ?? {}
}

function isPrivate(gateway: Gateway): boolean {
  return settingsOf(gateway).scheme === 'internal'
}

/** Whether a service of the graph connects to gateways of this access type, in whichever cluster. */
function isConnected(gateway: Gateway, { graph }: CostContext): boolean {
  return graph.all('ecs.service').some(({ properties: { gatewayConnectors = [] } }) =>
    gatewayConnectors.some(({ filters }) => {
      const { accessTypes = [] } = filters ?? {}
      return accessTypes.length === 0 || accessTypes.includes(isPrivate(gateway) ? 'PRIVATE' : 'PUBLIC')
    }),
  )
}

const oneBalancer = {
  name: 'gateway-load-balancer',
  text: {
    ko: 'ECS 게이트웨이는 연결된 서비스를 Application Load Balancer 하나로 받는다고 보았습니다. 서비스가 많으면 ECS가 maxAlbCount까지 늘립니다.',
    en: 'An ECS gateway is taken to serve its services by one Application Load Balancer. With many services ECS adds others, up to maxAlbCount.',
  },
}

const noBalancer = {
  name: 'gateway-unused',
  text: {
    ko: '파일에 ECS 게이트웨이에 연결하는 서비스가 없어 로드 밸런서도 없다고 보았습니다. 첫 서비스가 연결될 때 만들어집니다.',
    en: 'No service in the files connects to the ECS gateway, so it is taken to have no load balancer: the first one comes with the first service.',
  },
}

function more(count: number): Text {
  return {
    ko: `ECS 게이트웨이의 로드 밸런서는 ${count}개인데 1개만 계산했습니다.`,
    en: `The ECS gateway has ${count} load balancers, of which one is priced.`,
  }
}
