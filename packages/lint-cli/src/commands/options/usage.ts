import { flagOption, textOption } from '../../command.ts'

/** Options for usage and payment, which the files of a service do not contain. */
export const usageOptions = {
  'instance-type': textOption('TYPE', {
    ko: '인스턴스 유형 (기본값: t3.medium, ARM은 t4g.medium, 비교에서는 가장 싼 유형)',
    en: 'type of the instances (default: t3.medium, on ARM t4g.medium; to compare, the cheapest)',
  }),
  'nat-gb': textOption('GB', {
    ko: 'NAT 게이트웨이를 지나는 월 데이터 (기본값: 0)',
    en: 'GB a month through NAT gateways (default: 0)',
  }),
  lcu: textOption('N', { ko: '시간당 평균 LCU (기본값: 0)', en: 'LCUs used on average (default: 0)' }),
  'new-connections': textOption('N', {
    ko: '로드 밸런서의 초당 새 연결 (기본값: 0)',
    en: 'new connections a second to the load balancer (default: 0)',
  }),
  'active-connections': textOption('N', {
    ko: '로드 밸런서에 동시에 열린 연결 (기본값: 0)',
    en: 'connections open at a time (default: 0)',
  }),
  'processed-gb': textOption('GB', {
    ko: '로드 밸런서가 시간당 처리하는 데이터 (기본값: 0)',
    en: 'GB an hour through the load balancer (default: 0)',
  }),
  'rule-evaluations': textOption('N', {
    ko: 'ALB의 초당 규칙 평가, 요청마다 처음 10개는 제외 (기본값: 0)',
    en: 'rule evaluations a second of an ALB beyond ten a request (default: 0)',
  }),
  'endpoint-gb': textOption('GB', {
    ko: 'VPC 엔드포인트를 지나는 월 데이터 (기본값: 0)',
    en: 'GB a month through VPC endpoints (default: 0)',
  }),
  'layer-gb': textOption('GB', {
    ko: '그중 ECR 이미지 레이어, --compare egress에서만 씀 (기본값: 0)',
    en: 'of those, GB of image layers from ECR; for --compare egress (default: 0)',
  }),
  'gb-out': textOption('GB', {
    ko: '인터넷으로 나가는 월 데이터 (기본값: 0)',
    en: 'GB a month out to the internet (default: 0)',
  }),
  'cross-az-gb': textOption('GB', {
    ko: '가용 영역을 넘나드는 월 데이터 (기본값: 0)',
    en: 'GB a month between Availability Zones (default: 0)',
  }),
  'log-gb': textOption('GB', { ko: '한 달에 쌓는 로그 (기본값: 0)', en: 'GB logged a month (default: 0)' }),
  'log-months': textOption('N', {
    ko: '만료되지 않는 로그가 쌓인 개월 수 (기본값: 12)',
    en: 'months of logs held where they never expire (default: 12)',
  }),
  'insights-metrics': textOption('N', {
    ko: 'Container Insights 지표 수 (기본값: 문서에 있는 개수)',
    en: 'metrics of Container Insights (default: as many as documented)',
  }),
  'insights-log-gb': textOption('GB', {
    ko: 'Container Insights 성능 로그의 월 수집량 (기본값: 0)',
    en: 'GB a month of performance logs of Container Insights (default: 0)',
  }),
  'image-gb': textOption('GB', {
    ko: 'ECR에 보관하는 이미지 (기본값: 0)',
    en: 'GB of images kept in ECR (default: 0)',
  }),
  schedule: textOption('LIST', {
    ko: '태스크가 실행되는 일정: 태스크 수x시간x횟수 (예: 4x8x22,1x554)',
    en: 'when tasks run, TASKSxHOURSxTIMES: 4x8x22,1x554',
  }),
  deployments: textOption('N', {
    ko: '한 달의 배포 횟수 (기본값: 0)',
    en: 'deployments a month (default: 0)',
  }),
  'deployment-minutes': textOption('N', {
    ko: '배포할 때 새 태스크와 이전 태스크가 함께 실행되는 시간(분) (기본값: simulate가 계산한 시간)',
    en: 'minutes of a deployment in which old and new tasks run (default: as simulate works it out)',
  }),
  'savings-plan': textOption('1y|3y', {
    ko: 'Fargate를 Compute Savings Plan 요금으로 계산 (요금을 아는 리전만)',
    en: 'price Fargate by a Compute Savings Plan, where its rates are known',
  }),
  'free-tier': flagOption({ ko: '계정의 프리 티어를 뺌', en: "subtract the account's free tier" }),
  hours: textOption('N', { ko: '한 달의 시간 (기본값: 730)', en: 'hours in the month (default: 730)' }),
}
