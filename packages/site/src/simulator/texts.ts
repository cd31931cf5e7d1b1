import type { Text } from '@ecs-lint/core/finding'

/** What the deployment simulator and the percent explorer say. */
export const texts = {
  title: { ko: '배포 시뮬레이터', en: 'Deployment simulator' },
  strategy: { ko: '배포 전략', en: 'Strategy' },
  situation: { ko: '상황', en: 'Situation' },
  start: { ko: '내 서비스로 실행', en: 'Run with my service' },
  loading: { ko: '시뮬레이터를 불러오는 중입니다.', en: 'Loading the simulator.' },
  failed: {
    ko: '시뮬레이터를 불러오지 못했습니다. 연결을 확인하고 다시 눌러 보세요.',
    en: 'The simulator could not be loaded. Check the connection and press again.',
  },
  onMap: { ko: '지도에서 보기', en: 'Show it on the map' },
  events: { ko: '일어난 일', en: 'What happens' },
  result: { ko: '결과', en: 'Result' },
  assumptions: { ko: '가정한 것', en: 'What is assumed' },
  withoutScript: {
    ko: '직접 돌려 보려면 자바스크립트를 켜세요. 그림은 배포 중의 한 장면입니다.',
    en: 'Turn JavaScript on to run it. The picture is one moment of a deployment.',
  },
  percentTitle: { ko: '비율 계산해 보기', en: 'Work out the percentages' },
  desired: { ko: '원하는 태스크', en: 'Desired tasks' },
  minimum: { ko: '최소 정상 상태 비율(%)', en: 'Minimum healthy percent' },
  maximum: { ko: '최대 비율(%)', en: 'Maximum percent' },
  badPercent: {
    ko: '태스크는 0~5000, 최소 비율은 0~100, 최대 비율은 100~1000 사이의 정수로 넣으세요.',
    en: 'Give whole numbers: 0 to 5000 tasks, a minimum of 0 to 100 and a maximum of 100 to 1000.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** What the load balancer's part says. */
export const balancerTexts = {
  title: { ko: '로드 밸런서', en: 'Load balancer' },
  start: { ko: '내 로드 밸런서로 해 보기', en: 'Try it with my load balancer' },
  borrowed: {
    ko: '내 서비스에는 로드 밸런서가 없어, 복사본 앞에 Application Load Balancer를 둔 모습입니다.',
    en: 'Your service has no load balancer; this is a copy behind an Application Load Balancer.',
  },
  hang: { ko: '태스크 하나를 응답하지 않게 하기', en: 'Make a task stop answering' },
  crash: { ko: '태스크 하나를 죽이기', en: 'Kill a task' },
  reset: { ko: '처음으로', en: 'Back to the start' },
  calm: {
    ko: '아직 아무 일도 없습니다. 지도의 태스크마다 요청을 초당 몇 건 받는지 적혀 있습니다.',
    en: 'Nothing happens yet. Each task on the map says how many requests a second it gets.',
  },
  withoutScript: {
    ko: '직접 해 보려면 자바스크립트를 켜세요. 그림은 태스크 하나가 막 멈춘 때의 모습입니다.',
    en: 'Turn JavaScript on to try it. The picture is the moment at which one task stops answering.',
  },
} as const satisfies Readonly<Record<string, Text>>
