import type { Text } from '@ecs-lint/core/finding'

/** A word of the tutorial, with what the AWS console calls it. */
export interface GlossaryEntry {
  readonly term: Text
  /** The label in the console, where it is not the term itself. */
  readonly console?: Text
  readonly definition: Text
}

/** By id, in the order of the tutorial. */
export const glossary = {
  cluster: {
    term: { ko: '클러스터', en: 'Cluster' },
    definition: {
      ko: '서비스와 태스크를 모아 두는 묶음입니다. 비어 있으면 요금이 없습니다.',
      en: 'What services and tasks are grouped in. An empty one costs nothing.',
    },
  },
  'task-definition': {
    term: { ko: '태스크 정의', en: 'Task definition' },
    definition: {
      ko: '어떤 이미지를 어떤 크기와 설정으로 실행할지 적은 설계도입니다. 고칠 때마다 새 개정이 생깁니다.',
      en: 'The plan of a task: images, size and settings. Every change makes a new revision.',
    },
  },
  revision: {
    term: { ko: '개정', en: 'Revision' },
    definition: {
      ko: '태스크 정의의 버전 번호입니다. 이름:번호로 씁니다.',
      en: 'The version number of a task definition, written name:number.',
    },
  },
  task: {
    term: { ko: '태스크', en: 'Task' },
    definition: {
      ko: '태스크 정의를 실행한 컨테이너 묶음입니다. 컨테이너가 하나 이상 들어 있고 네트워크 인터페이스 하나를 나눠 씁니다.',
      en: 'One running copy of a task definition: one or more containers that share a network interface.',
    },
  },
  service: {
    term: { ko: '서비스', en: 'Service' },
    definition: {
      ko: '정한 수만큼 태스크가 돌게 하고, 멈춘 태스크를 새 태스크로 바꾸고, 새 버전을 배포하는 관리자입니다.',
      en: 'The manager that keeps a number of tasks running, replaces those that stop, and deploys new versions.',
    },
  },
  'desired-tasks': {
    term: { ko: '원하는 태스크', en: 'Desired tasks' },
    definition: {
      ko: '서비스가 유지할 태스크의 수입니다. API에서는 desiredCount입니다.',
      en: 'How many tasks the service keeps running; desiredCount in the API.',
    },
  },
  fargate: {
    term: { ko: 'Fargate', en: 'Fargate' },
    definition: {
      ko: '서버를 직접 관리하지 않고 태스크를 실행하는 방식입니다. 요청한 CPU와 메모리만큼 초 단위로 과금합니다.',
      en: 'Runs tasks without servers of your own, billed by the second for the CPU and memory asked for.',
    },
  },
  'fargate-spot': {
    term: { ko: 'Fargate Spot', en: 'Fargate Spot' },
    definition: {
      ko: '남는 용량을 싸게 쓰는 Fargate입니다. AWS가 2분 전에 알리고 회수할 수 있습니다.',
      en: 'Fargate on spare capacity, cheaper. AWS may take it back after a two-minute warning.',
    },
  },
  'launch-type': {
    term: { ko: '시작 유형', en: 'Launch type' },
    definition: {
      ko: '태스크를 Fargate나 EC2 가운데 한 가지 방식으로만 실행하도록 고르는 설정입니다.',
      en: 'Runs all tasks in one way: Fargate, or EC2.',
    },
  },
  'capacity-provider-strategy': {
    term: { ko: '용량 공급자 전략', en: 'Capacity provider strategy' },
    definition: {
      ko: '태스크를 둘 용량을 기본값(base)과 가중치(weight)로 나누는 설정입니다. 시작 유형과 함께 쓸 수 없습니다.',
      en: 'Divides tasks over capacity by base and weight. It excludes a launch type.',
    },
  },
  region: {
    term: { ko: '리전', en: 'Region' },
    definition: {
      ko: '서울, 도쿄처럼 서로 떨어진 AWS의 지역입니다. 리전마다 요금이 다르고, 서비스는 한 리전에 속합니다.',
      en: 'A separate place of AWS, such as Seoul or Tokyo, with its own prices. A service belongs to one.',
    },
  },
  'availability-zone': {
    term: { ko: '가용 영역', en: 'Availability Zone' },
    definition: {
      ko: '한 리전 안에서 전원과 네트워크가 나뉜 구역입니다. ap-northeast-2a처럼 리전 이름에 글자를 붙입니다.',
      en: 'A part of one Region with its own power and network, named by a letter: ap-northeast-2a.',
    },
  },
  'zone-rebalancing': {
    term: { ko: '가용 영역 리밸런싱', en: 'Availability Zone rebalancing' },
    definition: {
      ko: '태스크가 한 영역에 몰리면 다른 영역에 새 태스크를 띄운 뒤 몰린 쪽을 끝내서 균형을 맞춥니다.',
      en: 'Evens tasks out over the zones: it starts one where there are few, then stops one where there are many.',
    },
  },
  deployment: {
    term: { ko: '배포', en: 'Deployment' },
    definition: {
      ko: '서비스의 태스크를 새 개정이나 새 설정의 태스크로 바꾸는 일입니다.',
      en: 'Replacing the tasks of a service by tasks of a new revision or with new settings.',
    },
  },
  'rolling-update': {
    term: { ko: '롤링 업데이트', en: 'Rolling update' },
    definition: {
      ko: '새 태스크를 띄우면서 기존 태스크를 내보내는 배포 방식입니다. 한동안 두 버전이 함께 돕니다.',
      en: 'Starts new tasks while old ones leave; for a while both versions run.',
    },
  },
  'blue-green': {
    term: { ko: '블루/그린 배포', en: 'Blue/green deployment' },
    console: { ko: '블루/그린', en: 'Blue/green' },
    definition: {
      ko: '새 버전을 따로 다 띄운 뒤 트래픽을 한꺼번에 옮기는 배포 방식입니다. 그동안 태스크가 두 배입니다.',
      en: 'Starts the whole new version beside the old one, then moves all traffic. Meanwhile there are twice the tasks.',
    },
  },
  'minimum-healthy-percent': {
    term: { ko: '최소 정상 상태 비율', en: 'Minimum healthy percent' },
    console: { ko: '최소 실행 태스크 % (최소 실행 작업 비율)', en: 'Min running tasks %' },
    definition: {
      ko: '배포하는 동안 적어도 이만큼은 돌고 있어야 합니다. 소수는 올립니다.',
      en: 'At least so many tasks keep running during a deployment; fractions round up.',
    },
  },
  'maximum-percent': {
    term: { ko: '최대 비율', en: 'Maximum percent' },
    console: { ko: '최대 실행 태스크 % (최대 실행 작업 비율)', en: 'Max running tasks %' },
    definition: {
      ko: '배포하는 동안 이보다 많이 돌 수 없습니다. 소수는 버립니다.',
      en: 'At most so many tasks run during a deployment; fractions round down.',
    },
  },
  'circuit-breaker': {
    term: { ko: '배포 회로 차단기', en: 'Deployment circuit breaker' },
    console: { ko: 'Amazon ECS 배포 회로 차단기 사용', en: 'Use the Amazon ECS deployment circuit breaker' },
    definition: {
      ko: '새 태스크가 거듭 실패하면 배포를 멈추고, 원하면 이전 버전으로 되돌립니다.',
      en: 'Gives a deployment up when new tasks keep failing, and rolls it back if you wish.',
    },
  },
  'service-connect': {
    term: { ko: 'Service Connect', en: 'Service Connect' },
    definition: {
      ko: '서비스끼리 이름으로 찾아 통신하게 하는 기능입니다. 태스크마다 프록시 컨테이너가 하나 더 들어갑니다.',
      en: 'Lets services reach one another by name; every task gets a proxy container.',
    },
  },
  namespace: {
    term: { ko: '네임스페이스', en: 'Namespace' },
    definition: {
      ko: 'Service Connect의 이름들이 모여 있는 곳입니다. AWS Cloud Map에 만들어집니다.',
      en: 'Where the names of Service Connect live; AWS Cloud Map keeps it.',
    },
  },
  vpc: {
    term: { ko: 'VPC', en: 'VPC' },
    definition: {
      ko: 'AWS 안의 내 전용 가상 네트워크입니다.',
      en: 'A virtual network of your own in AWS.',
    },
  },
  subnet: {
    term: { ko: '서브넷', en: 'Subnet' },
    definition: {
      ko: 'VPC의 주소 범위를 나눈 조각입니다. 서브넷 하나는 가용 영역 하나에 있습니다.',
      en: 'A range of the addresses of a VPC. A subnet stands in exactly one Availability Zone.',
    },
  },
  'public-subnet': {
    term: { ko: '퍼블릭 서브넷', en: 'Public subnet' },
    definition: {
      ko: '라우팅 테이블에 인터넷 게이트웨이로 가는 길이 있는 서브넷입니다.',
      en: 'A subnet whose route table leads to an internet gateway.',
    },
  },
  'private-subnet': {
    term: { ko: '프라이빗 서브넷', en: 'Private subnet' },
    definition: {
      ko: '인터넷 게이트웨이로 가는 길이 없는 서브넷입니다. NAT 게이트웨이가 있으면 나갈 수는 있습니다.',
      en: 'A subnet without a route to an internet gateway. With a NAT gateway it can still reach out.',
    },
  },
  'route-table': {
    term: { ko: '라우팅 테이블', en: 'Route table' },
    definition: {
      ko: '어떤 주소로 가는 패킷을 어디로 보낼지 적은 표입니다.',
      en: 'Says where packets go, by their destination.',
    },
  },
  'internet-gateway': {
    term: { ko: '인터넷 게이트웨이', en: 'Internet gateway' },
    definition: {
      ko: 'VPC와 인터넷을 잇는 문입니다. 기본 VPC에는 이미 있습니다.',
      en: 'The gate between a VPC and the internet. The default VPC has one.',
    },
  },
  'nat-gateway': {
    term: { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
    definition: {
      ko: '프라이빗 서브넷에서 인터넷으로 나가는 연결만 대신 해 줍니다. 시간당, GB당 요금이 있습니다.',
      en: 'Makes connections from private subnets to the internet, never the other way; billed by hour and GB.',
    },
  },
  'vpc-endpoint': {
    term: { ko: 'VPC 엔드포인트', en: 'VPC endpoint' },
    console: { ko: '엔드포인트', en: 'Endpoints' },
    definition: {
      ko: '인터넷을 거치지 않고 ECR 같은 AWS 서비스에 닿는 통로입니다. 인터페이스 엔드포인트는 유료, S3 게이트웨이 엔드포인트는 무료입니다.',
      en: 'A way to an AWS service such as ECR that avoids the internet. Interface endpoints cost money; the S3 gateway endpoint is free.',
    },
  },
  'network-interface': {
    term: { ko: '네트워크 인터페이스', en: 'Network interface' },
    definition: {
      ko: 'IP 주소와 보안 그룹이 붙는 가상의 랜 카드(ENI)입니다. awsvpc 방식의 태스크는 하나씩 가집니다.',
      en: 'A virtual network card (ENI) that has addresses and security groups. Every awsvpc task has one.',
    },
  },
  'public-ip': {
    term: { ko: '퍼블릭 IP', en: 'Public IP' },
    definition: {
      ko: '인터넷에서 통하는 주소입니다. IPv4라면 쓰든 놀리든 시간당 $0.005입니다.',
      en: 'An address that works on the internet. An IPv4 one is $0.005 an hour, used or idle.',
    },
  },
  'elastic-ip': {
    term: { ko: '탄력적 IP', en: 'Elastic IP' },
    definition: {
      ko: '계정이 직접 받아 두는 고정 퍼블릭 IPv4 주소입니다. 릴리스하기 전까지 요금이 나갑니다.',
      en: 'A fixed public IPv4 address that your account holds, and pays for, until it is released.',
    },
  },
  'load-balancer': {
    term: { ko: '로드 밸런서', en: 'Load balancer' },
    definition: {
      ko: '요청을 받아 여러 태스크에 나눠 주는 고정된 입구입니다.',
      en: 'The door that takes requests and spreads them over the tasks.',
    },
  },
  listener: {
    term: { ko: '리스너', en: 'Listener' },
    definition: {
      ko: '로드 밸런서가 요청을 받는 프로토콜과 포트입니다.',
      en: 'The protocol and port on which a load balancer takes requests.',
    },
  },
  'target-group': {
    term: { ko: '대상 그룹', en: 'Target group' },
    definition: {
      ko: '로드 밸런서가 요청을 보낼 곳의 명단입니다. Fargate 태스크의 대상 유형은 IP입니다.',
      en: 'The list of where a load balancer sends requests. For Fargate tasks the target type is IP.',
    },
  },
  'health-check': {
    term: { ko: '상태 확인', en: 'Health check' },
    console: { ko: '상태 확인 (상태 검사)', en: 'Health check' },
    definition: {
      ko: '태스크가 제대로 답하는지 정해 둔 경로로 요청을 보내 보는 일입니다.',
      en: 'A request to a set path, to see whether a task answers as it should.',
    },
  },
  'grace-period': {
    term: { ko: '상태 확인 유예 기간', en: 'Health check grace period' },
    console: { ko: '상태 확인 유예 기간 (상태 검사 유예 기간)', en: 'Health check grace period' },
    definition: {
      ko: '태스크가 시작한 뒤 로드 밸런서의 상태 확인 결과를 무시하는 시간입니다. 기본값은 0초입니다.',
      en: 'How long after its start a task is not judged by the load balancer. The default is 0 seconds.',
    },
  },
  'security-group': {
    term: { ko: '보안 그룹', en: 'Security group' },
    definition: {
      ko: '네트워크 인터페이스에 붙는 허용 목록입니다. 적은 것만 통과하고, 나간 연결의 답은 저절로 들어옵니다.',
      en: 'A list of what may pass at a network interface. Only what it names passes; answers come back by themselves.',
    },
  },
  'inbound-rule': {
    term: { ko: '인바운드 규칙', en: 'Inbound rule' },
    definition: {
      ko: '들어오는 연결을 허용하는 줄입니다. 프로토콜, 포트, 소스로 이루어집니다.',
      en: 'A line that lets connections in: protocol, port and source.',
    },
  },
  cidr: {
    term: { ko: 'CIDR', en: 'CIDR' },
    definition: {
      ko: '주소 범위를 쓰는 방법입니다. 0.0.0.0/0은 모든 IPv4 주소, 203.0.113.7/32는 주소 하나입니다.',
      en: 'A way to write a range of addresses: 0.0.0.0/0 is every IPv4 address, 203.0.113.7/32 is one.',
    },
  },
  'network-acl': {
    term: { ko: '네트워크 ACL', en: 'Network ACL' },
    definition: {
      ko: '서브넷의 경계에서 거르는 규칙입니다. 허용과 거부를 적으며, 돌아오는 답도 따로 허용해야 합니다.',
      en: 'Filters at the edge of a subnet, with allow and deny; answers must be allowed too.',
    },
  },
  'execution-role': {
    term: { ko: '태스크 실행 역할', en: 'Task execution role' },
    definition: {
      ko: 'ECS가 이미지를 받고 비밀 값과 로그를 다룰 때 쓰는 역할입니다.',
      en: 'The role with which ECS fetches images and secrets and writes logs.',
    },
  },
  'task-role': {
    term: { ko: '태스크 역할', en: 'Task role' },
    definition: {
      ko: '컨테이너 안의 프로그램이 AWS를 부를 때 쓰는 역할입니다.',
      en: 'The role with which the program in the container calls AWS.',
    },
  },
  'ecs-exec': {
    term: { ko: 'ECS Exec', en: 'ECS Exec' },
    definition: {
      ko: '실행 중인 컨테이너 안에서 명령을 실행하는 기능입니다.',
      en: 'Runs a command inside a running container.',
    },
  },
  'stopped-reason': {
    term: { ko: '중지된 이유', en: 'Stopped reason' },
    definition: {
      ko: '태스크가 왜 멈췄는지 ECS가 적어 둔 글입니다. 멈춘 태스크는 한 시간 남짓만 볼 수 있습니다.',
      en: 'What ECS says about why a task stopped. Stopped tasks can be seen for little more than an hour.',
    },
  },
  'service-event': {
    term: { ko: '서비스 이벤트', en: 'Service event' },
    console: { ko: '이벤트', en: 'Events' },
    definition: {
      ko: '서비스가 한 일과 하지 못한 일의 기록입니다. 최근 100개까지 남습니다.',
      en: 'The record of what the service did and could not do; the latest 100 are kept.',
    },
  },
  'log-group': {
    term: { ko: '로그 그룹', en: 'Log group' },
    definition: {
      ko: 'CloudWatch Logs에서 로그를 모아 두는 곳입니다. 보존 기간을 정하지 않으면 계속 쌓입니다.',
      en: 'Where CloudWatch Logs keeps logs; without a retention period they pile up for ever.',
    },
  },
  lcu: {
    term: { ko: 'LCU', en: 'LCU' },
    definition: {
      ko: 'Application Load Balancer가 처리한 양을 재는 요금 단위입니다.',
      en: 'The unit by which the traffic of an Application Load Balancer is billed.',
    },
  },
} as const satisfies Readonly<Record<string, GlossaryEntry>>

export type GlossaryId = keyof typeof glossary
