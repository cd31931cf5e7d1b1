import type { Language, Text } from '@ecs-lint/core/finding'
import type { Compute } from '@ecs-lint/core/readers'

export const texts = {
  notYet: { ko: '아직 남은 것', en: 'Still to do' },
  notYetIntro: {
    ko: '아래를 모두 마치면 여기에 수료증이 나타납니다.',
    en: 'The certificate appears here when all of this is done.',
  },
  exercises: { ko: '실습 문제', en: 'Practical exercises' },
  name: { ko: '수료증에 넣을 이름', en: 'Name for the certificate' },
  nameHint: {
    ko: '이름은 이 브라우저에만 저장되며 어디로도 보내지 않습니다.',
    en: 'The name stays in this browser and is sent nowhere.',
  },
  print: { ko: '인쇄하거나 PDF로 저장', en: 'Print it, or save it as a PDF' },
  title: { ko: '수료증', en: 'Certificate of completion' },
  nobody: { ko: '이름을 적어 주세요', en: 'Your name' },
  says: {
    ko: '위 사람은 ‘ECS 서비스 만들기’ 튜토리얼에서 아홉 단계의 장면과 퀴즈, 그리고 실습 문제 세 개를 모두 마쳤습니다.',
    en: 'has completed the tutorial “Create an ECS service”: its nine steps, each with its scenes and a quiz, and its three practical exercises.',
  },
  service: { ko: '만든 서비스', en: 'The service' },
  tasks: { ko: '태스크', en: 'Tasks' },
  loadBalancer: { ko: '로드 밸런서', en: 'Load balancer' },
  none: { ko: '없음', en: 'none' },
  application: { ko: 'Application Load Balancer', en: 'Application Load Balancer' },
  network: { ko: 'Network Load Balancer', en: 'Network Load Balancer' },
  region: { ko: '리전', en: 'Region' },
  bill: { ko: '한 달 요금', en: 'Monthly bill' },
  billNote: {
    ko: 'AWS 정가, 트래픽과 프리 티어 제외',
    en: 'AWS list prices, without traffic and free tier',
  },
  issued: { ko: '발급일', en: 'Issued on' },
  honest: {
    ko: 'AWS가 발급하거나 인정하는 자격증이 아닙니다. 본인 확인이나 감독 없이 학습자의 브라우저 안에서만 채점하고 만들었습니다.',
    en: "This is not an AWS certification, and AWS does not recognise it. It was graded and made in the learner's own browser; nobody checked who the learner was.",
  },
} as const satisfies Readonly<Record<string, Text>>

const computes: Readonly<Record<Compute, Text>> = {
  FARGATE: { ko: 'Fargate', en: 'Fargate' },
  FARGATE_MIXED: { ko: 'Fargate와 Fargate Spot', en: 'Fargate and Fargate Spot' },
  FARGATE_SPOT: { ko: 'Fargate Spot', en: 'Fargate Spot' },
  EC2: { ko: 'EC2', en: 'EC2' },
  MANAGED_INSTANCES: { ko: 'ECS 관리형 인스턴스', en: 'ECS Managed Instances' },
}

/** How many tasks of what size run on what: `Fargate, 2 × (0.5 vCPU, 1 GB)`. */
export function tasksText(compute: Compute, count: number, size: string, lang: Language): string {
  return `${computes[compute][lang]}, ${count} × (${size})`
}

/** A day such as `2026-11-25` in words. */
export function dateText(date: string, lang: Language): string {
  const format = new Intl.DateTimeFormat(lang === 'ko' ? 'ko-KR' : 'en-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(date))
}
