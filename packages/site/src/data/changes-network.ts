import { api, commonKnowledge, guide, page, type Change } from './change.ts'

const ipv4 = page(
  'https://aws.amazon.com/blogs/networking-and-content-delivery/identify-and-optimize-public-ipv4-address-usage-on-aws/',
)

/** Steps 6 to 9. */
export const networkChanges: readonly Change[] = [
  {
    place: 6,
    said: {
      ko: '서브넷은 폴더 같은 것이고 같은 서브넷끼리 쉽게 통신합니다.',
      en: 'A subnet is like a folder, and its members talk easily.',
    },
    now: {
      ko: '주소 범위이며 가용 영역 하나에 있습니다. VPC의 모든 서브넷은 local 라우팅으로 서로 닿고, 막는 것은 보안 그룹과 네트워크 ACL입니다.',
      en: 'It is a range of addresses in exactly one Availability Zone. All subnets of a VPC reach each other by the local route; security groups and network ACLs decide.',
    },
    source: { what: 'AWS Certified Cloud Practitioner notes' },
    grade: 'B',
  },
  {
    place: 6,
    said: {
      ko: '퍼블릭 서브넷은 인터넷에서 접근할 수 있습니다.',
      en: 'A public subnet can be reached from the internet.',
    },
    now: {
      ko: '인터넷 게이트웨이로 가는 라우팅이 있는 서브넷입니다. 접속되려면 퍼블릭 IP와 보안 그룹의 허용도 있어야 합니다. 프라이빗 서브넷도 NAT로 나갈 수는 있습니다.',
      en: 'It has a route to an internet gateway. To be reached, a task also needs a public IP and a rule. A private subnet may still go out through NAT.',
    },
    source: guide('fargate-task-networking'),
    grade: 'B',
  },
  {
    place: 6,
    said: {
      ko: '서브넷끼리의 통신은 보안 그룹으로 제한합니다.',
      en: 'Security groups limit traffic between subnets.',
    },
    now: {
      ko: '보안 그룹은 네트워크 인터페이스에 붙는다(상태 저장, 허용만). 서브넷의 경계에서 거르는 것은 네트워크 ACL이다(상태 비저장, 허용과 거부).',
      en: 'A security group sits on network interfaces (stateful, allow only). What filters at the subnet is the network ACL (stateless, allow and deny).',
    },
    source: { what: 'AWS Certified Cloud Practitioner notes' },
    grade: 'B',
  },
  {
    place: 6,
    said: { ko: 'Fargate는 퍼블릭 IP를 반드시 켭니다.', en: 'Fargate must have a public IP.' },
    now: {
      ko: '필요한 것은 레지스트리까지의 길입니다. 퍼블릭 서브넷과 퍼블릭 IP, 프라이빗 서브넷과 NAT, ECR용 VPC 엔드포인트, IPv6 가운데 하나입니다.',
      en: 'It needs a way to the registry: public subnet and public IP, private subnet and NAT, VPC endpoints for ECR, or IPv6.',
    },
    source: guide('fargate-task-networking'),
    grade: 'A',
  },
  {
    place: 6,
    said: {
      ko: '퍼블릭 IP를 끄면 인터넷 게이트웨이를 직접 설정해야 합니다.',
      en: 'Without it you have to set up an internet gateway.',
    },
    now: {
      ko: '기본 VPC에는 인터넷 게이트웨이가 이미 있습니다. 모자란 것은 NAT 게이트웨이나, 이미지가 내 ECR에 있다면 VPC 엔드포인트입니다.',
      en: 'The default VPC has an internet gateway. What is missing is a NAT gateway or, for images in your own ECR, VPC endpoints.',
    },
    source: commonKnowledge,
    grade: 'C',
  },
  {
    place: 6,
    said: {
      ko: '퍼블릭 IPv4는 월 $4쯤이고 최근에 생긴 정책입니다.',
      en: 'A public IPv4 address is about $4 a month, by a recent policy.',
    },
    now: {
      ko: '2024년 2월 1일부터 시간당 $0.005, 한 달 $3.65입니다. 쓰든 놀리든 같고, 로드 밸런서(영역마다 하나)와 NAT 게이트웨이의 주소도 냅니다.',
      en: 'Since 1 February 2024 it is $0.005 an hour, $3.65 a month, in use or idle; also for load balancers (one a zone) and NAT gateways.',
    },
    source: ipv4,
    grade: 'A',
  },
  {
    place: 6,
    said: { ko: 'AWS에서 IPv6를 쓸 수 있는 곳이 거의 없습니다.', en: 'IPv6 works almost nowhere in AWS.' },
    now: {
      ko: '2025년 9월부터 ECS가 IPv6 전용 서브넷을 지원합니다. 듀얼 스택 로드 밸런서와 IPv6 대상 그룹, ECR의 듀얼 스택 주소를 씁니다.',
      en: 'Since September 2025 ECS supports IPv6-only subnets, with a dual-stack load balancer, IPv6 target groups and the dual-stack address of ECR.',
    },
    source: page('https://aws.amazon.com/blogs/containers/amazon-ecs-announces-ipv6-only-support/'),
    grade: 'A',
  },
  {
    place: 6,
    said: { ko: 'ECR과 VPC 엔드포인트가 무료 대안입니다.', en: 'ECR with VPC endpoints is the free way.' },
    now: {
      ko: '무료가 아닙니다. 인터페이스 엔드포인트는 영역마다 시간당, GB당 요금이 있습니다. ecr.api, ecr.dkr, logs와 무료인 S3 게이트웨이가 필요합니다.',
      en: 'It is not free: interface endpoints cost by hour and zone, and by GB. It takes ecr.api, ecr.dkr, logs, and the S3 gateway, which is free.',
    },
    source: page('https://aws.amazon.com/privatelink/pricing/'),
    grade: 'A',
  },
  {
    place: 6,
    said: { ko: '(나오지 않음)', en: '(not taught)' },
    now: {
      ko: '리전(regional) NAT 게이트웨이가 생겼습니다. 하나가 여러 가용 영역에 걸쳐 있고, 퍼블릭 서브넷이 없어도 됩니다. 정하지 않으면 영역(zonal) NAT 게이트웨이입니다.',
      en: 'There are regional NAT gateways: one spans several Availability Zones, and needs no public subnet. Unless asked for, a NAT gateway is zonal.',
    },
    source: page('https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html'),
    grade: 'A',
  },
  {
    place: 7,
    said: { ko: 'Fargate에는 로드 밸런서가 필수입니다.', en: 'Fargate needs a load balancer.' },
    now: {
      ko: '선택 사항입니다. 퍼블릭 IP로 바로 접속할 수도 있고, 서비스끼리는 Service Connect로 충분하며, 대기열 작업에는 필요 없습니다. 로드 밸런서가 주는 것은 고정된 이름, 상태 확인, 분산, 무중단 배포입니다.',
      en: 'It is optional: a public IP, Service Connect between services, or nothing at all for queue workers. What it buys is a stable name, health checks, spreading, and deployments without downtime.',
    },
    source: api('CreateService'),
    grade: 'A',
  },
  {
    place: 7,
    said: {
      ko: '대상 그룹은 자동이라 신경 쓰지 않아도 됩니다.',
      en: 'The target group makes itself; never mind it.',
    },
    now: {
      ko: '대상 유형은 IP여야 하고, Application Load Balancer는 두 영역 이상의 서브넷이 필요하며, 상태 확인 유예 기간의 기본값 0초에서는 느린 앱이 계속 교체됩니다.',
      en: 'The target type must be IP, an Application Load Balancer needs subnets in two zones, and with the default grace period of 0 a slow application is replaced over and over.',
    },
    source: api('LoadBalancer, healthCheckGracePeriodSeconds'),
    grade: 'A',
  },
  {
    place: 7,
    said: {
      ko: 'HTTP 80으로 만들고 HTTPS는 나중에 더합니다.',
      en: 'Start with HTTP on 80, add HTTPS later.',
    },
    now: {
      ko: '손으로 만들 때는 지금도 맞습니다. Express Mode는 처음부터 HTTPS로 만듭니다.',
      en: 'Still right when you do it by hand. Express Mode gives HTTPS from the start.',
    },
    source: guide('express-service-work'),
    grade: 'A',
  },
  {
    place: 8,
    said: {
      ko: '로드 밸런서를 함께 만들면 보안 그룹이 합쳐지고 따로 만들 수 없습니다.',
      en: 'Made together, service and load balancer share one security group.',
    },
    now: {
      ko: '당시 콘솔 화면의 제약이었습니다. API에는 늘 목록이 둘이고 Express Mode는 따로 만듭니다. 지금 화면도 그런지는 확인하지 못했으니 화면에서 확인합니다.',
      en: 'That was a limit of the console then. The API always had two lists, and Express Mode makes two groups. Whether the console still shares one was not confirmed: look at your screen.',
    },
    source: api('AwsVpcConfiguration'),
    grade: 'A',
  },
  {
    place: 8,
    said: {
      ko: '합쳐진 보안 그룹에 80 포트를 0.0.0.0/0으로 엽니다.',
      en: 'Open port 80 of the shared group to 0.0.0.0/0.',
    },
    now: {
      ko: '로드 밸런서 그룹은 80, 443을 모두에게(IPv6는 ::/0), 태스크 그룹은 컨테이너 포트를 로드 밸런서 그룹에게만 엽니다. 아무 그룹도 주지 않으면 VPC의 기본 그룹이 붙습니다.',
      en: 'Open 80 and 443 of the load balancer to all (::/0 for IPv6), and the container port of the tasks to the group of the load balancer only. Without a group the default one of the VPC is used.',
    },
    source: guide('alb-resources-for-blue-green'),
    grade: 'A',
  },
  {
    place: 8,
    said: { ko: '모든 IP는 0.0.0.0입니다.', en: 'Every address is 0.0.0.0.' },
    now: {
      ko: '0.0.0.0/0입니다. /0이 없으면 범위가 아닙니다.',
      en: 'It is 0.0.0.0/0; without /0 it is no range.',
    },
    source: commonKnowledge,
    grade: 'C',
  },
  {
    place: 9,
    said: { ko: '5분 넘게 ‘대기 중’이면 문제입니다.', en: 'More than five minutes “pending” means trouble.' },
    now: {
      ko: '이미지를 못 받으면 대개 태스크가 멈추고 서비스가 다시 시도합니다. 중지된 태스크의 중지된 이유와 서비스 이벤트부터 봅니다. 큰 이미지는 오래 걸리기도 합니다.',
      en: 'A failed download usually stops the task, and the service tries again: read the stopped reason and the service events first. A large image may just take long.',
    },
    source: commonKnowledge,
    grade: 'C',
  },
  {
    place: 9,
    said: { ko: 'http://DNS주소.com으로 접속합니다.', en: 'Open http://DNS-name.com.' },
    now: {
      ko: 'DNS 이름은 .elb.amazonaws.com으로 끝납니다. 아무것도 붙이지 않습니다.',
      en: 'The DNS name ends in .elb.amazonaws.com; add nothing to it.',
    },
    source: commonKnowledge,
    grade: 'C',
  },
]
