import { api, guide, page, type Change } from './change.ts'

/** Steps 1 to 5. */
export const serviceChanges: readonly Change[] = [
  {
    place: 1,
    said: {
      ko: '태스크는 docker run으로 띄운 컨테이너 하나입니다.',
      en: 'A task is one container started by docker run.',
    },
    now: {
      ko: '태스크는 태스크 정의를 실행한 컨테이너 묶음입니다. 컨테이너가 하나 이상이고, 함께 살고 함께 멈추며 네트워크 인터페이스를 나눠 씁니다.',
      en: 'A task is one running copy of a task definition: one or more containers that live together and share a network interface.',
    },
    source: guide('fargate-task-networking'),
    grade: 'A',
  },
  {
    place: 1,
    said: { ko: '태스크가 죽으면 다시 시작합니다.', en: 'A dead task is restarted.' },
    now: {
      ko: '새 태스크로 교체합니다. 태스크 ID와 IP가 바뀝니다. 컨테이너만 제자리에서 다시 시작하려면 restartPolicy를 켭니다.',
      en: 'It is replaced by a new task with a new id and IP address. Restarting a container in place is its restartPolicy.',
    },
    source: guide('ecs_services'),
    grade: 'A',
  },
  {
    place: 1,
    said: {
      ko: '서비스를 쓰면 확장과 부하 분산이 됩니다.',
      en: 'A service brings scaling and load balancing.',
    },
    now: {
      ko: '둘 다 선택 사항입니다. 로드 밸런서도 자동 확장도 따로 붙입니다.',
      en: 'Both are optional: you add a load balancer, and you add Application Auto Scaling.',
    },
    source: api('CreateService'),
    grade: 'A',
  },
  {
    place: 2,
    said: { ko: '‘시작 유형’을 고릅니다.', en: 'Choose “launch type”.' },
    now: {
      ko: '콘솔은 용량 공급자 전략을 먼저 골라 둡니다. 둘은 함께 쓸 수 없고, Fargate Spot과 관리형 인스턴스는 전략으로만 쓸 수 있습니다.',
      en: 'The console preselects a capacity provider strategy. The two exclude each other; Fargate Spot and Managed Instances need a strategy.',
    },
    source: page(
      'https://docs.aws.amazon.com/ko_kr/AmazonECS/latest/developerguide/create-service-console-v2.html',
    ),
    grade: 'A',
  },
  {
    place: 2,
    said: { ko: '전략을 쓰면 EC2와 Fargate에 섞어 띄웁니다.', en: 'A strategy mixes EC2 and Fargate.' },
    now: {
      ko: '클러스터는 여러 종류를 담지만 전략 하나에는 한 종류만 넣습니다. base는 공급자 하나에만 줍니다. 가중치의 기본값은 콘솔 1, API 0입니다.',
      en: 'A cluster may hold all kinds; one strategy holds one kind. Only one provider has a base. The default weight is 1 in the console, 0 in the API.',
    },
    source: page(
      'https://docs.aws.amazon.com/ko_kr/AmazonECS/latest/developerguide/cluster-capacity-providers.html',
    ),
    grade: 'A',
  },
  {
    place: 2,
    said: { ko: '선택지는 Fargate와 EC2 둘입니다.', en: 'There are two choices: Fargate and EC2.' },
    now: {
      ko: 'AWS가 패치까지 맡는 ECS 관리형 인스턴스가 더해졌고, 이미지와 역할만 주면 로드 밸런서와 HTTPS까지 만드는 Express Mode도 있습니다.',
      en: 'ECS Managed Instances (AWS patches them) joined them, and Express Mode makes load balancer and HTTPS from an image and two roles.',
    },
    source: guide('ManagedInstances'),
    grade: 'A',
  },
  {
    place: 2,
    said: { ko: 'Fargate는 사용한 만큼 과금합니다.', en: 'Fargate charges for what you use.' },
    now: {
      ko: '요청한 vCPU와 메모리만큼, 이미지를 받기 시작할 때부터 끝날 때까지 초 단위(최소 1분)로 과금합니다. 놀고 있어도 값은 같습니다.',
      en: 'It charges for the vCPU and memory asked for, by the second (a minute at least), from the start of the download to the end. Idle costs the same.',
    },
    source: page('https://aws.amazon.com/fargate/pricing/'),
    grade: 'A',
  },
  {
    place: 2,
    said: {
      ko: '스팟은 70% 싸고, 원래 주인이 회수하며, 1회성 작업에 씁니다.',
      en: 'Spot is 70% cheaper, its owner takes it back, and it is for one-off jobs.',
    },
    now: {
      ko: '최대 70%입니다. AWS가 2분 전에 알리고 회수하며 온디맨드로 대신 채워 주지 않습니다. FARGATE를 base 1 이상으로 함께 두면 서비스에도 쓸 만합니다.',
      en: 'Up to 70%. AWS takes it back after a two-minute warning and puts nothing on-demand in its place. With a base of 1 or more on FARGATE it suits services too.',
    },
    source: page(
      'https://docs.amazonaws.cn/en_us/AmazonECS/latest/developerguide/fargate-capacity-providers.html',
    ),
    grade: 'A',
  },
  {
    place: 3,
    said: {
      ko: '태스크 정의는 Docker Compose 파일과 같습니다.',
      en: 'A task definition is a Docker Compose file.',
    },
    now: {
      ko: '비슷하지만 함께 늘고 줄어야 하는 컨테이너만 묶습니다. 프런트엔드, 백엔드, 데이터베이스는 태스크 정의와 서비스를 따로 둡니다.',
      en: 'Nearly, but group only containers that scale together. Front end, back end and database get task definitions and services of their own.',
    },
    source: guide('launch_types'),
    grade: 'A',
  },
  {
    place: 3,
    said: {
      ko: '가용 영역 리밸런싱은 서울, 도쿄, 오사카에 나눠 둡니다.',
      en: 'Availability Zone rebalancing spreads tasks over Seoul, Tokyo and Osaka.',
    },
    now: {
      ko: '한 리전 안의 가용 영역(ap-northeast-2a, 2b…)에 나눕니다. 다른 리전에는 클러스터와 서비스를 따로 만듭니다.',
      en: 'It works within one Region, over its zones (ap-northeast-2a, 2b, …). Another Region needs a cluster and a service of its own.',
    },
    source: guide('service-rebalancing'),
    grade: 'A',
  },
  {
    place: 3,
    said: {
      ko: '초보자는 리밸런싱을 꺼서 비용을 아낍니다.',
      en: 'Beginners turn rebalancing off to save money.',
    },
    now: {
      ko: '만들 때 정하지 않으면 켜집니다. 따로 드는 요금은 찾지 못했습니다. 꺼도 처음 배치는 영역에 나뉘며, 켜 두면 나중에 몰린 것을 바로잡습니다.',
      en: 'It is on unless you say otherwise when you create the service. No fee was found. Placement spreads over zones anyway; rebalancing fixes what got uneven later.',
    },
    source: api('availabilityZoneRebalancing'),
    grade: 'A',
  },
  {
    place: 3,
    said: { ko: '재해 복구에 유리합니다.', en: 'It helps disaster recovery.' },
    now: {
      ko: '한 리전 안의 고가용성입니다. 리전 전체의 재해에는 대비하지 못합니다.',
      en: 'It is high availability within a Region, not recovery from the loss of one.',
    },
    source: guide('service-rebalancing'),
    grade: 'A',
  },
  {
    place: 4,
    said: {
      ko: '롤링 업데이트는 하나씩 바꾸고, 최대 비율은 200%입니다.',
      en: 'A rolling update replaces one at a time, with a maximum of 200%.',
    },
    now: {
      ko: '태스크 3개에 100/200이면 새 태스크 3개를 한꺼번에 띄웁니다. 그림처럼 하나씩 바꾸려면 134%입니다. 최소는 올림하고 최대는 내림해서, 133%로는 4개가 되지 않아 멈춥니다.',
      en: 'With 3 tasks at 100/200 three new ones start at once. One by one, as drawn, takes 134%: the minimum rounds up, the maximum down, and 133% of 3 is still 3, which is stuck.',
    },
    source: api('DeploymentConfiguration'),
    grade: 'A',
  },
  {
    place: 4,
    said: {
      ko: '배포 방식은 둘이고 블루/그린은 설정이 복잡합니다.',
      en: 'There are two strategies, and blue/green is hard to set up.',
    },
    now: {
      ko: 'ECS에 ROLLING, BLUE_GREEN, LINEAR, CANARY가 들어 있고 CodeDeploy가 없어도 됩니다. 트래픽을 옮기려면 로드 밸런서나 Service Connect가 있어야 합니다.',
      en: 'ECS itself has ROLLING, BLUE_GREEN, LINEAR and CANARY, without CodeDeploy. Shifting traffic takes a load balancer or Service Connect.',
    },
    source: guide('blue-green-deployment-implementation'),
    grade: 'A',
  },
  {
    place: 4,
    said: { ko: '블루/그린은 비용이 두 배입니다.', en: 'Blue/green costs twice as much.' },
    now: {
      ko: '배포하고 지켜보는 동안만 두 배입니다. 한 달 요금이 두 배가 되지는 않습니다.',
      en: 'Twice only while it deploys and bakes; the monthly bill does not double.',
    },
    source: api('bakeTimeInMinutes'),
    grade: 'A',
  },
  {
    place: 4,
    said: { ko: '빠른 롤백은 블루/그린의 장점입니다.', en: 'Fast rollback is what blue/green is for.' },
    now: {
      ko: '롤링도 배포 회로 차단기나 경보로 되돌립니다. 2026년 7월부터는 실패로 보는 기준도 정할 수 있습니다.',
      en: 'Rolling updates roll back too, by circuit breaker or alarm; since July 2026 you can set when a deployment counts as failed.',
    },
    source: page(
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentCircuitBreaker.html',
    ),
    grade: 'A',
  },
  {
    place: 4,
    said: { ko: '(나오지 않음)', en: '(not taught)' },
    now: {
      ko: '배포 중간에 사람이 승인하도록 멈추는 PAUSE 후크와, 롤링 업데이트를 일찍 성공으로 보는 기준(earlySuccessCriteria)이 생겼습니다.',
      en: 'A PAUSE hook lets a person approve a deployment half-way, and earlySuccessCriteria calls a rolling update successful early.',
    },
    source: api('DeploymentLifecycleHook'),
    grade: 'A',
  },
  {
    place: 5,
    said: {
      ko: '‘서버’를 고르면 양방향이고, 이름을 짓는 기능입니다.',
      en: '“Server” means both ways; it is a feature for names.',
    },
    now: {
      ko: '클라이언트는 네임스페이스에 참여만 하고, 클라이언트 및 서버는 이름 붙은 포트도 내놓습니다. 태스크마다 CPU와 메모리를 쓰는 프록시가 들어갑니다. run-task로 띄운 태스크는 쓸 수 없습니다. 새 이름은 그 뒤에 배포한 클라이언트만 압니다.',
      en: 'A client only joins the namespace; client and server also publishes a named port. Every task gets a proxy that uses its CPU and memory. Tasks of run-task cannot take part. A new name is known only to clients deployed after it.',
    },
    source: guide('service-connect-concepts-deploy'),
    grade: 'A',
  },
]
