import type { WordsOf } from '../rule.ts'
import type { awslogsRequiredOptions } from './awslogs-required-options.ts'

export const words: WordsOf<typeof awslogsRequiredOptions> = {
  title: {
    ko: 'awslogs에는 로그 그룹과 리전, Fargate에서는 접두사도 지정한다',
    en: 'Give awslogs its group and Region, and a prefix on Fargate',
  },
  why: {
    ko: '필수 옵션이 빠지면 태스크가 시작되지 않습니다. awslogs-group, awslogs-region, Fargate라면 awslogs-stream-prefix를 지정하세요.',
    en: 'Without its required options a task does not start. Set awslogs-group, awslogs-region and, on Fargate, awslogs-stream-prefix.',
  },
  message: {
    ko: ({ missing }) => `awslogs 옵션이 빠졌습니다: ${missing.join(', ')}.`,
    en: ({ missing }) => `These options of awslogs are missing: ${missing.join(', ')}.`,
  },
  fix: {
    ko: ({ missing }) => `${missing.join(', ')} 옵션 채우기`,
    en: ({ missing }) => `Fill in ${missing.join(', ')}`,
  },
}
