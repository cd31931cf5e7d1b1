import type { Text } from '@ecs-lint/core/finding'

/** What the form of what tasks run on says. */
export const computeWords = {
  title: { ko: '컴퓨팅 옵션', en: 'Compute options' },
  compute: { ko: '태스크를 실행할 곳', en: 'Where the tasks run' },
  // As long as a phone has room for: all but the first are capacity provider strategies.
  FARGATE: { ko: 'Fargate (시작 유형)', en: 'Fargate (launch type)' },
  FARGATE_MIXED: {
    ko: 'Fargate와 Fargate Spot (전략)',
    en: 'Fargate and Fargate Spot (strategy)',
  },
  FARGATE_SPOT: {
    ko: 'Fargate Spot만 (전략)',
    en: 'Fargate Spot alone (strategy)',
  },
  EC2: {
    ko: 'EC2 Auto Scaling 그룹 (전략)',
    en: 'EC2 Auto Scaling group (strategy)',
  },
  MANAGED_INSTANCES: {
    ko: 'ECS 관리형 인스턴스 (전략)',
    en: 'ECS Managed Instances (strategy)',
  },
  base: { ko: 'FARGATE 기본값(base)', en: 'FARGATE base' },
  weight: { ko: 'FARGATE 가중치(weight)', en: 'FARGATE weight' },
  spotWeight: { ko: 'FARGATE_SPOT 가중치(weight)', en: 'FARGATE_SPOT weight' },
  instanceType: { ko: '인스턴스 유형', en: 'Instance type' },
  architecture: { ko: 'CPU 아키텍처', en: 'CPU architecture' },
} as const satisfies Readonly<Record<string, Text>>
