import type { Text } from '../finding/index.ts'
import { referenceTo, type Resource } from '../graph/index.ts'
import { computeOf } from './compute.ts'
import type { CostContext } from './context.ts'
import type { Assumption, Entries } from './line-item.ts'
import { isInterfaceEndpoint } from './network.ts'
import { runsOf } from './task-hours.ts'

/**
 * Says of Fargate tasks without public addresses, which must pull their image and log by some way, that no such way is in the
 * bill: named as missing where it may only not be in the files, and as an assumption where all that there is is known.
 */
export function addWayOut(
  service: Resource<'ecs.service'>,
  context: CostContext,
  { assume, leaveOut }: Entries,
): void {
  const { graph } = context
  const network = service.properties.networkConfiguration?.awsvpcConfiguration
  if (network === undefined || network.assignPublicIp === 'ENABLED') return
  if ((network.subnets ?? []).length === 0 || computeOf(service, graph) !== 'FARGATE') return
  if (runsOf(service, context).length === 0) return
  const hasWay =
    graph.all('ec2.natGateway').length > 0 ||
    graph.all('ec2.vpcEndpoint').some(isInterfaceEndpoint) ||
    graph.all('ec2.egressOnlyInternetGateway').length > 0 ||
    graph.all('ec2.routeTable').some(leadsOutByIpv6)
  if (hasWay) return
  if (graph.complete.has('ec2.natGateway')) assume(noWayOut)
  else leaveOut(referenceTo(service), unseenWayOut)
}

/** IPv6 goes out by a gateway that costs nothing. */
function leadsOutByIpv6({ properties }: Resource<'ec2.routeTable'>): boolean {
  return (properties.routes ?? []).some(
    ({ egressOnlyInternetGatewayId }) => egressOnlyInternetGatewayId !== undefined,
  )
}

const noWayOut: Assumption = {
  name: 'no-way-out',
  text: {
    ko: '태스크에 퍼블릭 IP도, NAT 게이트웨이도, VPC 엔드포인트도 없는 것으로 계산했습니다. 이미지를 받고 로그를 보내려면 하나는 있어야 합니다.',
    en: 'No public IP, NAT gateway or VPC endpoint is priced; the tasks need one of them to pull the image and to log.',
  },
}

const unseenWayOut: Text = {
  ko: '태스크에 퍼블릭 IP가 없고 파일에 NAT 게이트웨이나 VPC 엔드포인트도 없어, 밖으로 나가는 길의 요금은 계산하지 못했습니다. 그 파일도 지정하세요(명령에서는 --nat나 --endpoints로도 알릴 수 있습니다).',
  en: 'The tasks have no public IPs and the files no NAT gateway or VPC endpoint: what their way out costs is not priced. Name its file too (or, to the command, --nat or --endpoints).',
}
