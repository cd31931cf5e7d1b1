// The words of every reason. They stand apart from `reasons.ts`: a page that only asks for verdicts loads none of them.
import type { Text } from '../finding/index.ts'
import type { Hop } from './hop.ts'
import type { Need, ReasonName } from './reasons.ts'
import type { Direction } from './security-group.ts'

/** What a hop says of a packet. */
export function hopText({ reason, data }: Pick<Hop, 'reason' | 'data'>): Text {
  return (texts[reason] as (data: Hop['data']) => Text)(data)
}

/** The facts that the words of a reason are made from. */
export type DataOf<Name extends ReasonName> = Parameters<(typeof texts)[Name]>[0]

function say<Data>(text: (data: Data) => Text): (data: Data) => Text {
  return text
}

interface OfGroup {
  readonly group: string
  readonly direction: Direction
  readonly port: number
}
interface OfSubnet {
  readonly subnet: string
}
interface OfAcl extends OfSubnet {
  readonly acl: string
  readonly direction: Direction
  readonly ports: string
  readonly isReturn: boolean
  readonly ruleNumber: string
}

/** A value that the reader could not work out. */
interface OfUnknown {
  readonly resource: string
  /** Empty for the resource as a whole. */
  readonly property: string
  /** As the format writes it; may be empty. */
  readonly expression: string
  /** Whether there is such a resource at all is what is not known. */
  readonly isExistence: boolean
}

function inKorean({ resource, property, expression, isExistence }: OfUnknown): string {
  const written = expression === '' ? '' : `(${expression})`
  if (isExistence) return `${resource}${written}: 만들어지는 리소스인지`
  return property === ''
    ? `${resource}${written}: 리소스의 내용을`
    : `${resource}: ${property} 값${written}을`
}

function inEnglish({ resource, property, expression, isExistence }: OfUnknown): string {
  const written = expression === '' ? '' : ` (${expression})`
  if (isExistence) return `Whether ${resource} exists${written}`
  return property === '' ? `What ${resource} holds${written}` : `${resource}: ${property}${written}`
}

const way = {
  ko: { inbound: '인바운드', outbound: '아웃바운드' },
  en: { inbound: 'inbound', outbound: 'outbound' },
} as const

const texts = {
  'group-admits': say(({ group, direction, port }: OfGroup) => ({
    ko: `보안 그룹 ${group}: ${port} 포트의 ${way.ko[direction]} 규칙이 허용합니다.`,
    en: `Security group ${group}: an ${way.en[direction]} rule allows port ${port}.`,
  })),
  'group-refuses': say(({ group, direction, port }: OfGroup) => ({
    ko: `보안 그룹 ${group}: ${port} 포트를 이 상대에게 여는 ${way.ko[direction]} 규칙이 없습니다.`,
    en: `Security group ${group}: no ${way.en[direction]} rule allows port ${port} with this peer.`,
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
    ko: `보안 그룹 ${group}: 아웃바운드 규칙이 적혀 있지 않아 기본값(모두 허용)으로 봅니다.`,
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
    ko: `서브넷 ${subnet}: 네트워크 ACL이 적혀 있지 않아 기본값(모두 허용)으로 봅니다.`,
    en: `Subnet ${subnet}: its network ACL is not given; taken as the default, all allowed.`,
  })),
  'subnet-unknown': say(({ subnet }: OfSubnet) => ({
    ko: `서브넷 ${subnet}: 읽은 것 가운데 없어 라우팅을 알 수 없습니다.`,
    en: `Subnet ${subnet} is not among what was read: its routes are unknown.`,
  })),
  'placement-unknown': say(({ name }: { name: string }) => ({
    ko: `${name}: 서브넷이 적혀 있지 않아 어디에 있는지 알 수 없습니다.`,
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
  'endpoint-resolves': say(({ endpoint, service }: { endpoint: string; service: string }) => ({
    ko: `VPC 엔드포인트 ${endpoint}: ${service} 이름이 이 엔드포인트의 프라이빗 주소가 됩니다.`,
    en: `VPC endpoint ${endpoint}: the name of ${service} becomes its private address.`,
  })),
  'gateway-endpoint': say(({ endpoint, table }: { endpoint: string; table: string }) => ({
    ko: `게이트웨이 엔드포인트 ${endpoint}: 라우팅 테이블 ${table}에 연결되어 있습니다.`,
    en: `Gateway endpoint ${endpoint} is joined to route table ${table}.`,
  })),
  'endpoint-policy': say(({ endpoint }: { endpoint: string }) => ({
    ko: `VPC 엔드포인트 ${endpoint}: 정책이 따로 있어 허용하는지 알 수 없습니다.`,
    en: `VPC endpoint ${endpoint} has a policy of its own; whether it allows this is unknown.`,
  })),
  'endpoint-names-off': say(({ endpoint, vpc }: { endpoint: string; vpc: string }) => ({
    ko: `VPC 엔드포인트 ${endpoint}: VPC ${vpc}의 enableDnsSupport와 enableDnsHostnames가 모두 켜져 있어야 프라이빗 DNS 이름을 쓸 수 있습니다. 인터넷으로 나가는 길도 없습니다.`,
    en: `VPC endpoint ${endpoint}: its private DNS name takes both enableDnsSupport and enableDnsHostnames of ${vpc}, and there is no way to the internet.`,
  })),
  'endpoint-region-open': say(({ endpoint, region }: { endpoint: string; region: string }) => ({
    ko: `VPC 엔드포인트 ${endpoint}: 배포하는 리전이 ${region}인지에 따라 이 엔드포인트를 쓸 수도, 못 쓸 수도 있습니다.`,
    en: `VPC endpoint ${endpoint} serves this only if the stack is deployed in ${region}, which is not known.`,
  })),
  's3-interface-endpoint': say(({ endpoint }: { endpoint: string }) => ({
    ko: `Amazon S3 인터페이스 엔드포인트 ${endpoint}: 이미지 계층을 이 엔드포인트로 받는지는 알 수 없습니다. Amazon ECR은 S3 게이트웨이 엔드포인트를 권합니다.`,
    en: `Interface endpoint ${endpoint} of Amazon S3: whether image layers come through it is not known. Amazon ECR asks for a gateway endpoint.`,
  })),
  'endpoints-unknown': say(({ service }: { service: string }) => ({
    ko: `${service}: 인터넷으로 나가는 길은 없습니다. VPC 엔드포인트가 있는지는 알 수 없습니다.`,
    en: `${service}: there is no way to the internet, and whether there is a VPC endpoint is unknown.`,
  })),
  'no-endpoint': say(({ service }: { service: string }) => ({
    ko: `${service}: 인터넷으로 나가는 길이 없고 VPC 엔드포인트도 없습니다.`,
    en: `${service}: there is neither a way to the internet nor a VPC endpoint.`,
  })),
  'internet-only': say(({ host }: { host: string }) => ({
    ko: `${host}: VPC 엔드포인트로는 갈 수 없는 곳이라 인터넷으로 나가는 길이 있어야 합니다.`,
    en: `${host} cannot be reached through VPC endpoints; it takes a way to the internet.`,
  })),
  'no-shared-family': say(({ host }: { host: string }) => ({
    ko: `${host}: 양쪽이 함께 쓰는 IP 버전이 없습니다(한쪽은 IPv4만, 다른 쪽은 IPv6만 씁니다).`,
    en: `${host}: the two ends share no IP version; one has IPv4 alone, the other IPv6 alone.`,
  })),
  'family-unknown': say(({ host }: { host: string }) => ({
    ko: `${host}: 태스크는 IPv6만 쓰는데 이 주소가 IPv6로 답하는지 알 수 없습니다.`,
    en: `The task has IPv6 alone; whether ${host} answers over IPv6 is unknown.`,
  })),
  arrives: say(({ host, port }: { host: string; port: number }) => ({
    ko: `${host}: ${port} 포트에 닿았습니다.`,
    en: `${host} is reached on port ${port}.`,
  })),
  'nothing-needed': say(({ what }: { what: Need }) => ({
    ko: {
      image: '받을 이미지가 없습니다.',
      logs: 'CloudWatch Logs로 로그를 보내지 않습니다.',
      secrets: '읽을 비밀 값이 없습니다.',
    }[what],
    en: {
      image: 'There is no image to pull.',
      logs: 'It sends no logs to CloudWatch Logs.',
      secrets: 'It reads no secrets.',
    }[what],
  })),
  'task-unknown': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: 태스크 정의가 읽은 것 가운데 없습니다.`,
    en: `Service ${name}: its task definition is not among what was read.`,
  })),
  'instance-pulls': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: Fargate가 아니어서 컨테이너 인스턴스의 네트워크로 나갑니다. 그 네트워크는 알 수 없습니다.`,
    en: `Service ${name} is not known to run on Fargate: the container instance’s network is used, which is unknown.`,
  })),
  'dns-support-off': say(({ vpc }: { vpc: string }) => ({
    ko: `VPC ${vpc}: enableDnsSupport가 꺼져 있어 Amazon DNS 서버로 이름을 찾을 수 없습니다. 다른 DNS 서버를 쓰는지는 알 수 없습니다.`,
    en: `${vpc} has enableDnsSupport off: Amazon’s DNS server resolves no name there, and whether there is another one is not known.`,
  })),
  'dns-resolves': say(({ name }: { name: string }) => ({
    ko: `DNS: ${name} 이름이 로드 밸런서의 주소가 됩니다.`,
    en: `DNS: ${name} becomes the addresses of the load balancer.`,
  })),
  'balancer-internal': say(({ name }: { name: string }) => ({
    ko: `로드 밸런서 ${name}: 내부용(internal)이라 인터넷에서 접속할 수 없습니다.`,
    en: `Load balancer ${name} is internal: the internet cannot reach it.`,
  })),
  'balancer-unknown': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: 앞에 있는 로드 밸런서나 리스너가 읽은 것 가운데 없습니다.`,
    en: `Service ${name}: its load balancer or listener is not among what was read.`,
  })),
  'no-listener': say(({ name, port }: { name: string; port: string }) => ({
    ko: `서비스 ${name}: 이 서비스로 보내는 리스너가 없습니다(포트 ${port}).`,
    en: `Service ${name}: no listener leads to it (port ${port}).`,
  })),
  'listener-accepts': say(({ protocol, port }: { protocol: string; port: number }) => ({
    ko: `리스너: ${protocol} ${port} 포트에서 받습니다.`,
    en: `The listener accepts ${protocol} on port ${port}.`,
  })),
  'group-forwards': say(({ name, port, path }: { name: string; port: number; path: string }) => ({
    ko: `대상 그룹 ${name}: 태스크의 ${port} 포트로 ${path === '' ? '보냅니다' : `상태 확인(${path})을 보냅니다`}.`,
    en: `Target group ${name} ${path === '' ? 'forwards' : `sends health checks (${path})`} to port ${port} of the tasks.`,
  })),
  'target-group-unknown': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: 대상 그룹이나 그 포트가 읽은 것 가운데 없습니다.`,
    en: `Service ${name}: its target group, or the port of it, is not among what was read.`,
  })),
  'target-type-instance': say(({ name }: { name: string }) => ({
    ko: `대상 그룹 ${name}: 대상 유형이 instance라 awsvpc 태스크를 등록할 수 없습니다. ip가 필요합니다.`,
    en: `Target group ${name} takes targets of type instance; awsvpc tasks cannot be registered there, they need ip.`,
  })),
  'client-address-seen': say(({ name }: { name: string }) => ({
    ko: `대상 그룹 ${name}: 클라이언트의 주소가 그대로 전달되어, 태스크의 보안 그룹은 클라이언트를 봅니다.`,
    en: `Target group ${name} keeps the clients’ addresses: the security groups of the tasks see the client.`,
  })),
  'client-addresses-kept': say(({ name }: { name: string }) => ({
    ko: `대상 그룹 ${name}: 클라이언트의 주소가 그대로 전달되어, 보안 그룹이 누구로 볼지 알 수 없습니다.`,
    en: `Target group ${name} keeps the clients’ addresses: whom the security groups will see is unknown.`,
  })),
  'container-listens': say(({ container, port }: { container: string; port: number }) => ({
    ko: `컨테이너 ${container}: ${port} 포트를 엽니다.`,
    en: `Container ${container} maps port ${port}.`,
  })),
  'no-tasks-desired': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: 원하는 태스크 수(desiredCount)가 0이라 받을 태스크가 없습니다.`,
    en: `Service ${name} has a desired count of 0: there is no task to answer.`,
  })),
  'container-unsure': say(({ port }: { port: number }) => ({
    ko: `태스크 정의에 ${port} 포트를 여는 컨테이너가 적혀 있지 않습니다.`,
    en: `The task definition maps no container to port ${port}.`,
  })),
  'value-unknown': say((data: OfUnknown) => ({
    ko: `${inKorean(data)} 알 수 없습니다. 그에 따라 결과가 달라질 수 있습니다.`,
    en: `${inEnglish(data)} is unknown, and the outcome may depend on it.`,
  })),
  'no-port': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: 태스크 정의에 포트 매핑이 없어 어느 포트에서 받는지 알 수 없습니다.`,
    en: `Service ${name}: its tasks map no port; what they listen on is not known.`,
  })),
} as const satisfies Readonly<Record<ReasonName, (data: never) => Text>>
