// What stands at the ends of a way: endpoints, names, load balancers, containers, roles, and values that nobody knows.
import type { Text } from '../finding/index.ts'
import type { Need } from './reasons.ts'
import { say } from './words-say.ts'

export interface OfRole {
  readonly role: string
  readonly actions: string
}

/** A value that the reader could not work out. */
export interface OfUnknown {
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

export const endTexts = {
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
    ko: `${host}: 인터넷으로 나가는 길이 없고, VPC 엔드포인트로도 연결되지 않습니다.`,
    en: `${host}: there is no way to the internet, and VPC endpoints do not lead there.`,
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
  'instance-pulls': say(({ name, isKnown }: { name: string; isKnown: boolean }) => ({
    ko: isKnown
      ? `서비스 ${name}: 컨테이너 인스턴스에서 실행되어 인스턴스의 네트워크로 나갑니다. 그 길은 따라가 보지 않았습니다.`
      : `서비스 ${name}: Fargate에서 실행되는지 알 수 없습니다. 아니라면 컨테이너 인스턴스의 네트워크로 나가는데, 그 네트워크를 알 수 없습니다.`,
    en: isKnown
      ? `Service ${name} runs on container instances and goes out by their network; that way is not followed here.`
      : `Service ${name} is not known to run on Fargate: off it the container instance’s network is used, which is unknown.`,
  })),
  'dns-support-off': say(({ vpc }: { vpc: string }) => ({
    ko: `VPC ${vpc}: enableDnsSupport가 꺼져 있어 Amazon DNS 서버로 이름을 찾을 수 없습니다. 다른 DNS 서버를 쓰는지는 알 수 없습니다.`,
    en: `${vpc} has enableDnsSupport off: Amazon’s DNS server resolves no name there, and whether there is another one is not known.`,
  })),
  'dns-resolves': say(({ name }: { name: string }) => ({
    ko: `DNS: 로드 밸런서 ${name}의 DNS 이름이 그 주소로 바뀝니다.`,
    en: `DNS: the name of the load balancer ${name} becomes its addresses.`,
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
  'no-certificate': say(({ protocol, port }: { protocol: string; port: number }) => ({
    ko: `리스너: 인증서가 없어 AWS가 ${protocol} ${port} 포트의 리스너를 만들지 않습니다.`,
    en: `AWS creates no ${protocol} listener on port ${port}, for it has no certificate.`,
  })),
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
  'listener-accepts': say(({ protocol, port }: { protocol: string; port: number }) => {
    const isPassedOn = protocol === 'TCP' && port === 443
    return {
      ko: `리스너: ${protocol} ${port} 포트에서 받습니다.${isPassedOn ? ' 암호를 풀지 않고 넘기므로, HTTPS라면 인증서를 가진 컨테이너가 직접 풀어야 합니다.' : ''}`,
      en: `The listener accepts ${protocol} on port ${port}.${isPassedOn ? ' It decrypts nothing: for HTTPS the container has to have the certificate and do so itself.' : ''}`,
    }
  }),
  'group-forwards': say(({ name, port, path }: { name: string; port: number; path: string }) => ({
    ko: `대상 그룹 ${name}: 태스크의 ${port} 포트로 ${path === '' ? '보냅니다' : `상태 확인(${path})을 보냅니다`}.`,
    en: `Target group ${name} ${path === '' ? 'forwards' : `sends health checks (${path})`} to port ${port} of the tasks.`,
  })),
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html#http-503-issues
  'no-targets': say(({ name, answers }: { name: string; answers: 'HTTP 503' | 'nothing' }) => ({
    ko: `대상 그룹 ${name}: 원하는 태스크 수(desiredCount)가 0이라 대상이 없습니다.${answers === 'nothing' ? '' : ` 로드 밸런서가 ${answers}을 돌려줍니다.`}`,
    en: `Target group ${name} has no target: the desired count is 0.${answers === 'nothing' ? '' : ` The load balancer answers ${answers}.`}`,
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
    ko: `컨테이너 ${container}: ${port} 포트에서 요청을 받습니다.`,
    en: `Container ${container} maps port ${port}.`,
  })),
  'no-tasks-desired': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: 원하는 태스크 수(desiredCount)가 0이라 받을 태스크가 없습니다.`,
    en: `Service ${name} has a desired count of 0: there is no task to answer.`,
  })),
  'container-unsure': say(({ port }: { port: number }) => ({
    ko: `태스크 정의에 ${port} 포트를 여는 컨테이너가 없습니다.`,
    en: `The task definition maps no container to port ${port}.`,
  })),
  // Not by `say`: it quotes an expression, which stands as it is written.
  'value-unknown': (data: OfUnknown): Text => ({
    ko: `${inKorean(data)} 알 수 없습니다. 그에 따라 결과가 달라질 수 있습니다.`,
    en: `${inEnglish(data)} is unknown, and the outcome may depend on it.`,
  }),
  'no-port': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: 태스크 정의에 포트 매핑이 없어 어느 포트에서 받는지 알 수 없습니다.`,
    en: `Service ${name}: its tasks map no port; what they listen on is not known.`,
  })),
  'exec-off': say(({ name }: { name: string }) => ({
    ko: `서비스 ${name}: enableExecuteCommand가 켜져 있지 않아 ECS Exec을 쓸 수 없습니다.`,
    en: `Service ${name} does not have enableExecuteCommand on: ECS Exec is off.`,
  })),
  'role-missing': say(({ name }: { name: string }) => ({
    ko: `태스크 정의 ${name}: taskRoleArn이 없습니다. ECS Exec은 태스크 역할의 권한으로 연결합니다.`,
    en: `Task definition ${name} has no taskRoleArn; ECS Exec connects with the permissions of the task role.`,
  })),
  'role-unknown': say(({ role, actions }: OfRole) => ({
    ko: `태스크 역할 ${role}: 읽은 것 가운데 없어 권한(${actions})이 있는지 알 수 없습니다.`,
    en: `Task role ${role} is not among what was read: whether it allows ${actions} is unknown.`,
  })),
  'role-unsure': say(({ role, actions }: OfRole) => ({
    ko: `태스크 역할 ${role}: 읽은 정책에는 조건 없이 ${actions} 권한을 주는 것이 없습니다. 다른 정책에 있는지는 알 수 없습니다.`,
    en: `Task role ${role}: no policy that was read allows ${actions} without a condition; another one may.`,
  })),
  'role-denies': say(({ role, actions }: OfRole) => ({
    ko: `태스크 역할 ${role}: 정책이 ${actions} 권한을 거부합니다(Deny).`,
    en: `Task role ${role}: a policy denies ${actions}.`,
  })),
  'role-admits': say(({ role, actions }: OfRole) => ({
    ko: `태스크 역할 ${role}: ${actions} 권한이 있습니다.`,
    en: `Task role ${role} allows ${actions}.`,
  })),
} as const
