import { api, commonKnowledge, guide, page, type Change } from './change.ts'

const seoulPrices = page('https://aws.amazon.com/fargate/pricing/')

/** Trouble, cost, summary, exercises and links. */
export const besideChanges: readonly Change[] = [
  {
    place: 'troubleshooting',
    said: {
      ko: 'CannotPullContainerError면 퍼블릭 IP를 켭니다.',
      en: 'On CannotPullContainerError turn the public IP on.',
    },
    now: {
      ko: '길(퍼블릭 IP, NAT, ECR용 엔드포인트와 443), 이미지 주소와 태그와 아키텍처, 실행 역할, Docker Hub 제한의 순서로 봅니다.',
      en: 'Check the way (public IP, NAT, endpoints for ECR, and 443), then address, tag and architecture of the image, the execution role, the limit of Docker Hub.',
    },
    source: guide('task_cannot_pull_image'),
    grade: 'B',
  },
  {
    place: 'troubleshooting',
    said: { ko: 'ECR에 올리면 해결됩니다.', en: 'Moving the image to ECR solves it.' },
    now: {
      ko: 'ECR과 S3까지 길이 있고 실행 역할이 있을 때만 그렇습니다.',
      en: 'Only with a way to ECR and S3, and with an execution role.',
    },
    source: guide('platform-version-migration'),
    grade: 'A',
  },
  {
    place: 'cleanup',
    said: {
      ko: '로드 밸런서를 지우면 대상 그룹도 지워집니다.',
      en: 'Deleting the load balancer deletes its target group.',
    },
    now: {
      ko: '리스너만 함께 지워집니다. 대상 그룹은 남으며 무료입니다. 삭제 방지가 켜져 있으면 지워지지 않습니다.',
      en: 'Only its listeners go. Target groups stay, free of charge. Deletion protection blocks it.',
    },
    source: page(
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-delete.html',
    ),
    grade: 'A',
  },
  {
    place: 'cleanup',
    said: { ko: '탄력적 IP를 릴리스합니다.', en: 'Release the Elastic IP.' },
    now: {
      ko: '태스크와 로드 밸런서의 퍼블릭 IP는 탄력적 IP가 아니라 저절로 반납됩니다. NAT 게이트웨이용으로 받은 것만 릴리스합니다.',
      en: 'The public addresses of tasks and load balancers are none and go back by themselves. Release those taken for a NAT gateway.',
    },
    source: page(
      'https://aws.amazon.com/blogs/networking-and-content-delivery/identify-and-optimize-public-ipv4-address-usage-on-aws/',
    ),
    grade: 'A',
  },
  {
    place: 'cleanup',
    said: { ko: '서비스를 삭제합니다.', en: 'Delete the service.' },
    now: {
      ko: '원하는 태스크가 0이거나 --force를 주어야 합니다. DRAINING인 동안 이름을 다시 쓸 수 없습니다.',
      en: 'It must want 0 tasks, or be forced. While it is DRAINING its name is taken.',
    },
    source: api('DeleteService'),
    grade: 'A',
  },
  {
    place: 'cleanup',
    said: { ko: '지울 것은 다섯 가지입니다.', en: 'There are five things to delete.' },
    now: {
      ko: '대상 그룹, 보안 그룹, 로그 그룹, Cloud Map 네임스페이스, VPC 엔드포인트, 콘솔이 만든 CloudFormation 스택, ECR 이미지, 자동 확장 설정도 있습니다.',
      en: 'Also target groups, security groups, log groups, the Cloud Map namespace, VPC endpoints, the CloudFormation stack of the console, ECR images, auto scaling.',
    },
    source: commonKnowledge,
    grade: 'C',
  },
  {
    place: 'cleanup',
    said: { ko: '1 vCPU, 2 GB 태스크는 한 달에 $36입니다.', en: 'A task of 1 vCPU and 2 GB is $36 a month.' },
    now: {
      ko: '서울에서 시간당 $0.05678, 하루 $1.36, 한 달(730시간) $41.45입니다. ARM이면 $33.16입니다.',
      en: 'In Seoul $0.05678 an hour, $1.36 a day, $41.45 a month (730 h); $33.16 on ARM.',
    },
    source: seoulPrices,
    grade: 'B',
  },
  {
    place: 'cleanup',
    said: { ko: '로드 밸런서는 한 달에 $18입니다.', en: 'The load balancer is $18 a month.' },
    now: {
      ko: '시간당 $0.0225, 한 달 $16.43에 LCU마다 시간당 $0.008가 더해집니다.',
      en: '$0.0225 an hour, $16.43 a month, and $0.008 an hour for every LCU.',
    },
    source: page('https://aws.amazon.com/elasticloadbalancing/pricing/'),
    grade: 'B',
  },
  {
    place: 'cleanup',
    said: { ko: '모두 합쳐 한 달에 약 $57입니다.', en: 'All together about $57 a month.' },
    now: {
      ko: '로드 밸런서의 주소까지 더해 $68.82와 LCU, 태스크가 셋이면 $159.02입니다. 기본 VPC의 서브넷을 다 고르면 로드 밸런서의 주소가 네 개까지 늘 수 있습니다.',
      en: "$68.82 and LCUs, the load balancer's addresses included; $159.02 with three tasks. With all subnets of the default VPC the load balancer may hold four addresses.",
    },
    source: page(
      'https://docs.aws.amazon.com/ko_kr/AmazonECS/latest/developerguide/create-service-console-v2.html',
    ),
    grade: 'B',
  },
  {
    place: 'cleanup',
    said: { ko: '프리 티어가 있습니다.', en: 'There is a free tier.' },
    now: {
      ko: '2025년 7월 15일 이후의 계정은 12개월 프리 티어 대신 $100(최대 $200) 크레딧과 최대 6개월의 무료 플랜을 받는다고 합니다.',
      en: 'Accounts made since 15 July 2025 are said to get $100 (up to $200) in credits and a free plan of at most 6 months.',
    },
    source: page('https://freetier.co/'),
    grade: 'B',
  },
  {
    place: 'cleanup',
    said: { ko: '빈 클러스터는 무료입니다.', en: 'An empty cluster is free.' },
    now: {
      ko: '맞습니다. 다만 Container Insights, 로그, 엔드포인트는 태스크가 멈춰도 요금이 나갑니다.',
      en: 'It is. Container Insights, logs and endpoints, though, do not stop with the tasks.',
    },
    source: page('https://aws.amazon.com/ecs/pricing/'),
    grade: 'B',
  },
  {
    place: 'summary',
    said: { ko: '권장: 퍼블릭 IP 할당.', en: 'Do: assign a public IP.' },
    now: {
      ko: '실습에서는 맞습니다. 운영에서는 태스크를 프라이빗 서브넷에 두고 NAT나 엔드포인트로 내보내며, 로드 밸런서만 퍼블릭에 둡니다.',
      en: 'For practice, yes. In production tasks stand in private subnets with NAT or endpoints, and only the load balancer is public.',
    },
    source: guide('fargate-task-networking'),
    grade: 'A',
  },
  {
    place: 'summary',
    said: { ko: 'Container Insights를 켭니다.', en: 'Turn Container Insights on.' },
    now: {
      ko: '설정값은 enhanced, enabled, disabled이며 enhanced는 태스크와 컨테이너의 지표를 더 줍니다. 서비스의 CPU와 메모리 지표는 20초 간격으로도 나옵니다.',
      en: 'The setting is enhanced, enabled or disabled; enhanced adds metrics of tasks and containers. CPU and memory of a service may be measured every 20 seconds.',
    },
    source: api('ClusterSetting, MetricConfiguration'),
    grade: 'A',
  },
  {
    place: 'exercises',
    said: { ko: '보안 그룹을 고쳐 특정 IP만 들여보냅니다.', en: 'Let in one address by the security group.' },
    now: {
      ko: '로드 밸런서가 있으면 로드 밸런서의 보안 그룹을 고칩니다. 태스크 그룹을 내 IP로 바꾸면 로드 밸런서가 태스크에 닿지 못합니다.',
      en: "With a load balancer, change the load balancer's group. Change the tasks' group to your address, and the load balancer no longer reaches them.",
    },
    source: commonKnowledge,
    grade: 'C',
  },
  {
    place: 'further',
    said: {
      ko: '모범 사례 가이드와 보안 그룹 문서의 주소.',
      en: 'The addresses of the best practices guide and of the security group page.',
    },
    now: {
      ko: '모범 사례는 개발자 안내서로 합쳐졌고, 보안 그룹 문서는 vpc-security-groups.html로 옮겼습니다.',
      en: 'The best practices are part of the developer guide now, and the page on security groups is vpc-security-groups.html.',
    },
    source: commonKnowledge,
    grade: 'C',
  },
]
