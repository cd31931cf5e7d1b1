import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { pullMessages } from '../../network/index.ts'
import { internetRegistries } from '../registries.ts'
import { sources } from '../sources.ts'

/** The image does not get from the registry to the disk. */
export const pullWayFailures: readonly Failure[] = [
  {
    id: 'pull-disk-full',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['no space left on device'], ['disk quota exceeded']],
    cause: {
      ko: '이미지를 풀다가 디스크가 가득 찼습니다. Fargate의 임시 스토리지는 기본 20GiB입니다.',
      en: 'The disk filled up while the image was unpacked. Fargate gives 20 GiB unless you ask for more.',
    },
    fix: {
      ko: '이미지를 줄이거나 태스크 정의의 ephemeralStorage를 200GiB까지 늘리세요.',
      en: 'Make the image smaller, or raise ephemeralStorage in the task definition (up to 200 GiB).',
    },
    look: looks.definition,
    sample: 'CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob1: no space left on device',
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-name-not-resolved',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['no such host'], ['server misbehaving'], ['temporary failure in name resolution']],
    cause: {
      ko: '레지스트리의 이름을 DNS에서 찾지 못했습니다. 이미지 주소의 리전이나 철자가 틀렸거나, VPC의 DNS가 꺼져 있거나, VPC가 쓰는 DNS 서버가 바깥 이름을 모릅니다.',
      en: 'The name of the registry does not resolve: a misspelt address or Region, DNS turned off in the VPC, or a DNS server of the VPC that knows no names outside.',
    },
    fix: {
      ko: '이미지 주소를 확인하고, VPC의 enableDnsSupport와 enableDnsHostnames, DHCP 옵션 세트의 DNS 서버를 확인하세요.',
      en: 'Check the address of the image, enableDnsSupport and enableDnsHostnames of the VPC, and the DNS servers in its DHCP option set.',
    },
    told: [
      {
        cause: {
          ko: '{host:이라는/라는} 이름을 DNS에서 찾지 못했습니다. 리전이나 철자가 틀렸거나, VPC의 DNS가 꺼져 있거나, VPC가 쓰는 DNS 서버가 바깥 이름을 모릅니다.',
          en: 'The name {host} does not resolve: a misspelt address or Region, DNS turned off in the VPC, or a DNS server of the VPC that knows no names outside.',
        },
      },
    ],
    look: looks.dns,
    sample:
      'CannotPullContainerError: failed to do request: Head "https://123456789012.dkr.ecr.us-east-1.amazonaws.com/v2/app/manifests/1": dial tcp: lookup 123456789012.dkr.ecr.us-east-1.amazonaws.com: no such host',
    source: sources.pull,
    basis: 'excerpt',
  },
  {
    id: 'pull-no-route',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['request canceled while waiting for connection'],
      ["The task can't pull the image. Check your network configuration"],
      ['i/o timeout'],
      ['connection issue'],
      ['TLS handshake timeout'],
      ['context deadline exceeded'],
      ['Client.Timeout exceeded while awaiting headers'],
      ['net/http: request canceled'],
      ['connection refused'],
      ['network is unreachable'],
      ['no route to host'],
      ['connect: connection timed out'],
    ],
    cause: {
      ko: '태스크의 서브넷에서 이미지 레지스트리까지 갈 길이 없습니다.',
      en: 'No way leads from the subnet of the task to the image registry.',
    },
    fix: {
      ko: '퍼블릭 서브넷의 Fargate 태스크라면 퍼블릭 IP를 켜고 인터넷 게이트웨이로 가는 라우팅을 확인하세요. 프라이빗 서브넷이면 NAT 게이트웨이가, 이미지가 ECR 프라이빗 리포지토리에 있다면 그 대신 VPC 엔드포인트(ecr.api, ecr.dkr, S3 게이트웨이, logs)가 필요합니다. public.ecr.aws나 Docker Hub로는 엔드포인트가 이어지지 않습니다. EC2에서는 이미지를 인스턴스가 받으므로 인스턴스의 서브넷을 보세요. 아웃바운드 443도 열려 있어야 합니다.',
      en: 'For Fargate tasks in a public subnet turn the public IP on and check the route to the internet gateway. A private one needs a NAT gateway or, for an image in a private repository of ECR, VPC endpoints (ecr.api, ecr.dkr, the S3 gateway, logs); no endpoint leads to public.ecr.aws or Docker Hub. On EC2 the instance pulls the image, so look at its subnet. Outbound 443 must be open.',
    },
    told: [
      {
        phrases: [['dkr.ecr'], ['dkr-ecr']],
        cause: {
          ko: '태스크의 서브넷에서 Amazon ECR까지 갈 길이 없습니다.',
          en: 'No way leads from the subnet of the task to Amazon ECR.',
        },
        fix: {
          ko: '프라이빗 서브넷이면 NAT 게이트웨이나 VPC 엔드포인트(ecr.api, ecr.dkr, S3 게이트웨이, logs)를 두세요. 퍼블릭 서브넷의 Fargate 태스크라면 퍼블릭 IP를 켜고 인터넷 게이트웨이로 가는 라우팅을 확인하세요. EC2에서는 이미지를 인스턴스가 받으므로 인스턴스의 서브넷을 보세요. 아웃바운드 443도 열려 있어야 합니다.',
          en: 'A private subnet needs a NAT gateway or VPC endpoints (ecr.api, ecr.dkr, the S3 gateway, logs). For Fargate tasks in a public one turn the public IP on and check the route to the internet gateway. On EC2 the instance pulls the image, so look at its subnet. Outbound 443 must be open.',
        },
      },
      {
        phrases: internetRegistries,
        cause: {
          ko: '태스크의 서브넷에서 인터넷에 있는 이미지 레지스트리까지 갈 길이 없습니다.',
          en: 'No way leads from the subnet of the task to the image registry, which is on the internet.',
        },
        fix: {
          ko: '프라이빗 서브넷이면 NAT 게이트웨이를 두거나 이미지를 자기 Amazon ECR로 옮기세요. 이 레지스트리로는 VPC 엔드포인트가 이어지지 않습니다. 퍼블릭 서브넷의 Fargate 태스크라면 퍼블릭 IP를 켜고 인터넷 게이트웨이로 가는 라우팅을 확인하세요. EC2에서는 인스턴스의 서브넷을 보세요. 아웃바운드 443도 열려 있어야 합니다.',
          en: 'A private subnet needs a NAT gateway, or move the image to an Amazon ECR of your own: no VPC endpoint leads to this registry. For Fargate tasks in a public subnet turn the public IP on and check the route to the internet gateway. On EC2 look at the subnet of the instance. Outbound 443 must be open.',
        },
      },
    ],
    look: looks.routes,
    sample: pullMessages.registry,
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-interrupted',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['unexpected EOF'],
      ['connection reset by peer'],
      ['i/o timeout', 'reading body'],
      ['net/http: request canceled (Client.Timeout or context cancellation while reading body)'],
    ],
    cause: {
      ko: '레이어를 받다가 연결이 끊겼습니다. 레지스트리, 프록시, NAT 게이트웨이 가운데 하나가 연결을 닫았습니다.',
      en: 'The connection broke while a layer came in: the registry, a proxy or the NAT gateway closed it.',
    },
    fix: {
      ko: '다시 시도하세요. 되풀이되면 프록시와 방화벽을 확인하고 이미지를 Amazon ECR로 옮기세요.',
      en: 'Try again. If it keeps coming, look at proxies and firewalls, and move the image to Amazon ECR.',
    },
    sample: 'CannotPullContainerError: failed to copy: read tcp 10.0.1.4:443: read: connection reset by peer',
    source: sources.pull,
    basis: 'excerpt',
  },
  {
    id: 'pull-cut-off',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['context canceled'], ['context cancelled']],
    cause: {
      ko: '받다가 끊겼습니다. 이미지 레이어가 있는 Amazon S3로 가는 길이 없을 때 흔히 보입니다.',
      en: 'The download was cut off; often there is no way to Amazon S3, where the layers lie.',
    },
    fix: {
      ko: '서브넷의 라우팅 테이블에 S3 게이트웨이 엔드포인트를 더하거나 NAT 게이트웨이를 두세요.',
      en: 'Add the S3 gateway endpoint to the route table of the subnet, or give the subnet a NAT gateway.',
    },
    look: looks.routes,
    sample: pullMessages.layers,
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-helper-died',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['panic: runtime error'], ['signal: killed']],
    cause: {
      ko: '이미지를 받던 프로그램이 멈췄습니다. 레이어가 있는 Amazon S3로 가는 길이 없거나 AWS 쪽에 장애가 있을 때 보고되었습니다.',
      en: 'The program that pulls the image died. Reported where there was no way to Amazon S3, where the layers lie, and during incidents of the platform.',
    },
    fix: {
      ko: '서브넷의 라우팅 테이블에 S3 게이트웨이 엔드포인트나 NAT 게이트웨이가 있는지 보고 다시 시도하세요.',
      en: 'See that the route table of the subnet has the S3 gateway endpoint or a NAT gateway, and try again.',
    },
    look: looks.routes,
    sample: 'pull command failed: panic: runtime error: invalid memory address or nil pointer dereference',
    source: sources.pull,
    basis: 'excerpt',
  },
  {
    id: 'pull-ecr-from-instance',
    stage: 'pull',
    field: 'container reason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['CannotPullECRContainerError']],
    cause: {
      ko: 'EC2 인스턴스의 ECS 에이전트가 ECR에 로그인하거나 이미지를 받지 못했습니다.',
      en: 'The ECS agent on the EC2 instance could not log in to ECR, or not get the image.',
    },
    fix: {
      ko: '인스턴스 역할이나 실행 역할의 권한과, 인스턴스에서 ECR까지 가는 길을 확인하세요.',
      en: 'Check the instance role or execution role, and the way from the instance to ECR.',
    },
    look: looks.agentLog,
    sample: 'CannotPullECRContainerError: AccessDenied',
    source: sources.agentDocker,
    basis: 'read',
  },
  {
    id: 'pull-manifest',
    stage: 'pull',
    field: 'container reason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['CannotPullImageManifestError']],
    cause: {
      ko: '에이전트가 태그를 다이제스트로 고정하려고 이미지의 매니페스트를 읽다가 실패했습니다.',
      en: 'The agent could not read the manifest of the image, by which it pins the tag to a digest.',
    },
    fix: {
      ko: '이미지를 받지 못할 때와 똑같이 길, 이미지 이름과 태그, 권한을 확인하세요.',
      en: 'Check the same as for any pull: the way, name and tag, permissions.',
    },
    sample: 'CannotPullImageManifestError: x',
    source: sources.agentDocker,
    basis: 'read',
  },
  {
    id: 'pull-failed',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [],
    cause: {
      ko: '이미지를 받지 못했습니다. 이 문구만으로는 까닭을 알 수 없으니 뒤에 이어지는 글을 함께 보세요.',
      en: 'The image could not be fetched. These words alone do not say why: read on in the message.',
    },
    fix: {
      ko: '레지스트리까지 가는 길(퍼블릭 IP, NAT, 엔드포인트와 443), 이미지 이름과 태그, CPU 아키텍처, 실행 역할, Docker Hub 제한의 순서로 확인하세요.',
      en: 'Check in this order: the way to the registry (public IP, NAT, endpoints and 443), name and tag, CPU architecture, execution role, the limit of Docker Hub.',
    },
    sample: 'CannotPullContainerError: API error',
    source: sources.pull,
    basis: 'read',
  },
]
