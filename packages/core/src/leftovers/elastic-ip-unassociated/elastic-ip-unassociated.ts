import { isAssociated, type Resource } from '../../graph/index.ts'
import { defineDetector } from '../detector.ts'

/** Elastic IPs that belong to the account and to nothing in it. */
export const elasticIpUnassociated = defineDetector({
  kind: 'elastic-ip-unassociated',
  title: { ko: '연결되지 않은 탄력적 IP', en: 'Unassociated Elastic IP' },
  on: 'ec2.address',
  // An address that a NAT gateway holds may say so on the gateway's side only.
  needs: ['ec2.address', 'ec2.natGateway'],
  find(address, { view }) {
    const { properties } = address
    if (isAssociated(properties) || properties.serviceManaged !== undefined) return undefined
    if (view.referrers(address, 'ec2.natGateway').some(holdsAddresses)) return undefined
    const name = properties.publicIp ?? address.id
    return {
      verdict: 'waste',
      evidence: [
        {
          ko: `${name} 주소를 쓰는 리소스가 없습니다. 릴리스하면 같은 주소를 다시 받을 수 없으니, 허용 목록에 등록된 주소인지 먼저 확인하세요.`,
          en: `Nothing uses ${name}. Once released it will not come back: check allow lists first.`,
        },
      ],
      billed: [address],
      companions: [],
    }
  },
})

function holdsAddresses({ properties }: Resource<'ec2.natGateway'>): boolean {
  return properties.state !== 'deleted' && properties.state !== 'failed'
}
