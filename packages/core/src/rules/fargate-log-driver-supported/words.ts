import type { WordsOf } from '../rule.ts'
import type { fargateLogDriverSupported } from './fargate-log-driver-supported.ts'

export const words: WordsOf<typeof fargateLogDriverSupported> = {
  title: { ko: 'Fargate가 지원하는 로그 드라이버를 쓴다', en: 'Use a log driver that Fargate has' },
  why: {
    ko: 'Fargate에서는 awslogs, splunk, awsfirelens만 쓸 수 있습니다. 다른 드라이버로는 태스크 정의를 등록할 수 없습니다.',
    en: 'Fargate has awslogs, splunk and awsfirelens only, and refuses to register any other driver.',
  },
  message: {
    ko: ({ driver }) =>
      `Fargate에서는 ${driver} 로그 드라이버를 쓸 수 없습니다. awslogs, splunk, awsfirelens 중에서 고르세요.`,
    en: ({ driver }) => `Fargate has no log driver ${driver}. Choose awslogs, splunk or awsfirelens.`,
  },
  fix: {
    ko: () => '로그 드라이버를 awslogs로 바꾸기',
    en: () => 'Log with awslogs instead',
  },
}
