import { containerText } from '../container-text.ts'
import type { WordsOf } from '../rule.ts'
import type { logConfigurationRequired } from './log-configuration-required.ts'

export const words: WordsOf<typeof logConfigurationRequired> = {
  title: { ko: '모든 컨테이너의 로그를 남긴다', en: 'Keep the logs of every container' },
  why: {
    ko: '로그가 없으면 태스크가 왜 죽었는지 알 방법이 없습니다. Fargate라면 awslogs 드라이버가 가장 간단합니다.',
    en: 'Without logs there is no telling why a task died. On Fargate the awslogs driver is the simplest.',
  },
  message: {
    ko: (data) =>
      `${containerText(data, '에').ko} logConfiguration이 없어 태스크가 사라지면 로그도 남지 않습니다.`,
    en: (data) => `${containerText(data).en} has no logConfiguration, so no logs outlast its task.`,
  },
  fix: {
    ko: (data) => `${containerText(data, '의').ko} 로그를 CloudWatch Logs로 보내기`,
    en: ({ label = 'this container' }) => `Send the logs of ${label} to CloudWatch Logs`,
  },
}
