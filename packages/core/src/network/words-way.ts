// What the way says of a packet: security groups, network ACLs, routes and gateways.
import { say } from './words-say.ts'
import type { Direction } from './security-group.ts'

export interface OfGroup {
  readonly group: string
  readonly direction: Direction
  readonly port: number
}
export interface OfSubnet {
  readonly subnet: string
}
export interface OfAcl extends OfSubnet {
  readonly acl: string
  readonly direction: Direction
  readonly ports: string
  readonly isReturn: boolean
  readonly ruleNumber: string
}

const way = {
  ko: { inbound: '인바운드', outbound: '아웃바운드' },
  en: { inbound: 'inbound', outbound: 'outbound' },
} as const

const peer = { inbound: 'from this sender', outbound: 'to this destination' } as const

export const wayTexts = {
  'group-admits': say(({ group, direction, port }: OfGroup) => ({
    ko: `보안 그룹 ${group}: ${port} 포트의 ${way.ko[direction]} 규칙이 허용합니다.`,
    en: `Security group ${group}: an ${way.en[direction]} rule allows port ${port}.`,
  })),
  'group-refuses': say(({ group, direction, port }: OfGroup) => ({
    ko: `보안 그룹 ${group}: 이 연결(${port} 포트)을 허용하는 ${way.ko[direction]} 규칙이 없습니다.`,
    en: `Security group ${group}: no ${way.en[direction]} rule allows port ${port} ${peer[direction]}.`,
  })),
  'group-partly': say(({ group, port }: OfGroup) => ({
    ko: `보안 그룹 ${group}: ${port} 포트를 일부 주소에만 엽니다. 상대의 주소에 따라 다릅니다.`,
    en: `Security group ${group}: allows port ${port} with some addresses only; it depends on the peer’s.`,
  })),
  'group-unclear': say(({ group }: { group: string }) => ({
    ko: `보안 그룹 ${group}: 읽을 수 없는 규칙이 있습니다(알 수 없는 접두사 목록이나 값).`,
    en: `Security group ${group}: a rule cannot be read (an unknown prefix list or value).`,
  })),
  'group-unknown': say(({ group }: { group: string }) => ({
    ko: `보안 그룹 ${group}: 읽은 것 가운데 없어 규칙을 알 수 없습니다.`,
    en: `Security group ${group} is not among what was read: its rules are unknown.`,
  })),
  'default-group-unknown': say<object>(() => ({
    ko: '보안 그룹을 지정하지 않아 VPC의 기본 보안 그룹을 쓰는데, 그 규칙을 알 수 없습니다.',
    en: 'No security group is named, so the VPC’s default one applies; its rules are unknown.',
  })),
  'group-outbound-assumed': say(({ group }: { group: string }) => ({
    ko: `보안 그룹 ${group}: 아웃바운드 규칙을 따로 정하지 않아 기본값(모두 허용)으로 봅니다.`,
    en: `Security group ${group}: outbound rules are not given; taken as the default, all allowed.`,
  })),
  'group-partly-dynamic': say(({ group, ports }: { group: string; ports: string }) => ({
    ko: `보안 그룹 ${group}: 동적 호스트 포트(${ports}) 가운데 일부만 허용합니다. 태스크가 받는 포트에 따라 다릅니다.`,
    en: `Security group ${group} allows only some of the dynamic host ports (${ports}); it depends on which a task gets.`,
  })),
  'instances-unknown': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: 태스크가 컨테이너 인스턴스의 네트워크를 쓰는데, 어느 인스턴스인지 알 수 없습니다.`,
    en: `Service ${name}: its tasks use the network of their container instances; which those are is not known.`,
  })),
  'no-group': say(({ name }: { name: string }) => ({
    ko: `로드 밸런서 ${name}: 보안 그룹이 없어 거르지 않습니다.`,
    en: `Load balancer ${name} has no security group: nothing is filtered.`,
  })),
  'acl-admits': say(({ acl, subnet }: { acl: string; subnet: string }) => ({
    ko: `네트워크 ACL ${acl}(서브넷 ${subnet}): 가는 패킷과 돌아오는 패킷을 모두 허용합니다.`,
    en: `Network ACL ${acl} of ${subnet} allows the packet and the answer.`,
  })),
  'acl-refuses': say((data: OfAcl) => ({
    ko: `네트워크 ACL ${data.acl}(서브넷 ${data.subnet}): ${data.isReturn ? '돌아오는 패킷' : '가는 패킷'}의 ${way.ko[data.direction]} ${data.ports} 포트를 규칙 ${data.ruleNumber}에서 막습니다.`,
    en: `Network ACL ${data.acl} of ${data.subnet}: rule ${data.ruleNumber} denies ${data.isReturn ? 'the answer' : 'the packet'}, ${way.en[data.direction]} to port ${data.ports}.`,
  })),
  'acl-partly': say((data: OfAcl) => ({
    ko: `네트워크 ACL ${data.acl}(서브넷 ${data.subnet}): ${data.isReturn ? '돌아오는 패킷' : '가는 패킷'}의 ${way.ko[data.direction]} ${data.ports} 포트를 일부만 허용합니다. 주소나 포트에 따라 막힐 수 있습니다.`,
    en: `Network ACL ${data.acl} of ${data.subnet} allows only a part of ${data.isReturn ? 'the answers' : 'the packets'}, ${way.en[data.direction]} to port ${data.ports}: it depends on address or port.`,
  })),
  'acl-unclear': say(({ acl, subnet }: { acl: string; subnet: string }) => ({
    ko: `네트워크 ACL ${acl}(서브넷 ${subnet}): 읽을 수 없는 규칙이 있습니다.`,
    en: `Network ACL ${acl} of ${subnet}: an entry cannot be read.`,
  })),
  'acl-assumed': say(({ subnet }: OfSubnet) => ({
    ko: `서브넷 ${subnet}: 네트워크 ACL을 따로 정하지 않아 기본값(모두 허용)으로 봅니다.`,
    en: `Subnet ${subnet}: its network ACL is not given; taken as the default, all allowed.`,
  })),
  'subnet-unknown': say(({ subnet }: OfSubnet) => ({
    ko: `서브넷 ${subnet}: 읽은 것 가운데 없어 라우팅을 알 수 없습니다.`,
    en: `Subnet ${subnet} is not among what was read: its routes are unknown.`,
  })),
  'placement-unknown': say(({ name }: { name: string }) => ({
    ko: `${name}: 서브넷을 지정하지 않아 어디에 있는지 알 수 없습니다.`,
    en: `${name} names no subnets: where it stands is unknown.`,
  })),
  'table-unknown': say(({ subnet }: OfSubnet) => ({
    ko: `서브넷 ${subnet}: 라우팅 테이블을 알 수 없습니다.`,
    en: `Subnet ${subnet}: its route table is unknown.`,
  })),
  'route-local': say(({ vpc }: { vpc: string }) => ({
    ko: `VPC ${vpc}: 같은 VPC 안이라 local 경로로 갑니다.`,
    en: `Both ends are in ${vpc}: the local route leads there.`,
  })),
  'route-detour': say(({ table }: { table: string }) => ({
    ko: `라우팅 테이블 ${table}: local보다 구체적인 경로가 패킷을 다른 곳으로 보냅니다. 그 뒤는 알 수 없습니다.`,
    en: `Route table ${table}: a route more specific than local takes the packet elsewhere; what follows is unknown.`,
  })),
  'other-vpc': say(({ from, to }: { from: string; to: string }) => ({
    ko: `VPC ${from}에서 VPC ${to} 쪽: 두 VPC 사이의 경로를 알 수 없습니다.`,
    en: `From ${from} to ${to}: the route between the two VPCs is not known.`,
  })),
  'no-route-to-vpc': say(({ table, vpc }: { table: string; vpc: string }) => ({
    ko: `라우팅 테이블 ${table}: VPC ${vpc} 쪽으로 가는 경로가 없습니다. 피어링이나 Transit Gateway로 가는 경로가 필요합니다.`,
    en: `Route table ${table} has no route to ${vpc}; it takes one to a peering connection or a transit gateway.`,
  })),
  'vpc-connection-unknown': say(({ table, target, vpc }: { table: string; target: string; vpc: string }) => ({
    ko: `라우팅 테이블 ${table}: VPC ${vpc} 쪽으로 가는 패킷을 ${target}에 보냅니다. 그 연결의 상태와 반대쪽 경로는 읽은 것 가운데 없습니다.`,
    en: `Route table ${table} sends what is for ${vpc} to ${target}; the state of that connection and its routes are not among what was read.`,
  })),
  'route-to': say(
    ({ table, destination, target }: { table: string; destination: string; target: string }) => ({
      ko: `라우팅 테이블 ${table}: ${destination} 경로가 ${target} 쪽으로 보냅니다.`,
      en: `Route table ${table}: ${destination} goes to ${target}.`,
    }),
  ),
  'route-none': say(({ subnet, table }: { subnet: string; table: string }) => ({
    ko: `서브넷 ${subnet}: 라우팅 테이블 ${table}에 인터넷으로 나가는 경로가 없습니다.`,
    en: `Subnet ${subnet}: route table ${table} has no route to the internet.`,
  })),
  'route-blackhole': say(({ table, destination }: { table: string; destination: string }) => ({
    ko: `라우팅 테이블 ${table}: ${destination} 경로의 대상이 사라졌습니다(blackhole).`,
    en: `Route table ${table}: the target of ${destination} is gone (blackhole).`,
  })),
  'route-elsewhere': say(({ table, target }: { table: string; target: string }) => ({
    ko: `라우팅 테이블 ${table}: ${target} 쪽으로 보내는데, 그 뒤는 알 수 없습니다.`,
    en: `Route table ${table} sends it to ${target}; what follows is unknown.`,
  })),
  'route-partly': say(({ table }: { table: string }) => ({
    ko: `라우팅 테이블 ${table}: 일부 주소로 가는 경로만 있거나 읽을 수 없는 경로가 있습니다.`,
    en: `Route table ${table} has routes for some addresses only, or one that cannot be read.`,
  })),
  'no-return-route': say(({ subnet, target }: { subnet: string; target: string }) => ({
    ko: `서브넷 ${subnet}: 인터넷 게이트웨이로 가는 경로가 없어${target && `(${target})`} 인터넷에서 들어올 수 없습니다.`,
    en: `Subnet ${subnet} does not route to an internet gateway (${target || 'no route'}): nothing comes in from the internet.`,
  })),
  'gateway-passes': say(({ gateway }: { gateway: string }) => ({
    ko: `인터넷 게이트웨이 ${gateway}: 퍼블릭 주소로 인터넷과 이어집니다.`,
    en: `Internet gateway ${gateway} joins the public address to the internet.`,
  })),
  'gateway-missing': say(({ gateway }: { gateway: string }) => ({
    ko: `인터넷 게이트웨이 ${gateway}: 없거나 이 VPC에 연결되어 있지 않습니다.`,
    en: `Internet gateway ${gateway} does not exist or is not attached to this VPC.`,
  })),
  'public-access-blocked': say(({ subnet, mode }: { subnet: string; mode: string }) => ({
    ko: `서브넷 ${subnet}: VPC 퍼블릭 액세스 차단(${mode})이 인터넷 게이트웨이의 트래픽을 막습니다.`,
    en: `VPC Block Public Access (${mode}) stops what ${subnet} sends to or gets from an internet gateway.`,
  })),
  'egress-only-passes': say(({ gateway }: { gateway: string }) => ({
    ko: `송신 전용 인터넷 게이트웨이 ${gateway}: IPv6로 나갑니다.`,
    en: `Egress-only internet gateway ${gateway} lets IPv6 out.`,
  })),
  'no-public-address': say(({ subnet }: OfSubnet) => ({
    ko: `서브넷 ${subnet}: 인터넷 게이트웨이를 쓰는데 태스크에 퍼블릭 IP가 없습니다.`,
    en: `Subnet ${subnet} uses an internet gateway, and the task has no public IP.`,
  })),
  'public-address-unknown': say(({ subnet }: OfSubnet) => ({
    ko: `서브넷 ${subnet}: 태스크가 퍼블릭 IP를 받는지 알 수 없습니다.`,
    en: `Subnet ${subnet}: whether the task gets a public IP is unknown.`,
  })),
  'nat-passes': say(({ nat }: { nat: string }) => ({
    ko: `NAT 게이트웨이 ${nat}: 자기 퍼블릭 IP로 인터넷에 나갑니다.`,
    en: `NAT gateway ${nat} goes out with its own public IP.`,
  })),
  'nat-private': say(({ nat }: { nat: string }) => ({
    ko: `NAT 게이트웨이 ${nat}: 프라이빗 NAT라 인터넷으로 나가지 못합니다.`,
    en: `NAT gateway ${nat} is a private one: it does not reach the internet.`,
  })),
  'nat-not-available': say(({ nat, state }: { nat: string; state: string }) => ({
    ko: `NAT 게이트웨이 ${nat}: 사용할 수 없는 상태입니다(${state}).`,
    en: `NAT gateway ${nat} is not available (${state}).`,
  })),
  'nat-unknown': say(({ nat }: { nat: string }) => ({
    ko: `NAT 게이트웨이 ${nat}: 읽은 것 가운데 없어 상태를 알 수 없습니다.`,
    en: `NAT gateway ${nat} is not among what was read: its state is unknown.`,
  })),
  'nat-missing': say(({ nat }: { nat: string }) => ({
    ko: `NAT 게이트웨이 ${nat}: 없습니다.`,
    en: `NAT gateway ${nat} does not exist.`,
  })),
  'nat-has-no-way-out': say(({ nat, subnet }: { nat: string; subnet: string }) => ({
    ko: `NAT 게이트웨이 ${nat}: 서브넷 ${subnet}에서 인터넷 게이트웨이로 가는 경로가 없습니다. NAT 게이트웨이는 퍼블릭 서브넷에 있어야 합니다.`,
    en: `NAT gateway ${nat} is in ${subnet}, which has no route to an internet gateway; it must be in a public subnet.`,
  })),
} as const
