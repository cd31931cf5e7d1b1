import type { WordsOf } from '../rule.ts'
import type { awsvpcRequiresNetworkConfiguration } from './awsvpc-requires-network-configuration.ts'

export const words: WordsOf<typeof awsvpcRequiresNetworkConfiguration> = {
  title: {
    ko: 'awsvpc 태스크의 서비스에는 서브넷을 지정한다',
    en: 'Give a service of awsvpc tasks its subnets',
  },
  why: {
    ko: 'awsvpc 태스크(Fargate는 언제나 awsvpc)는 저마다 네트워크 인터페이스를 가지므로 어느 서브넷에 만들지 알려 주어야 합니다.',
    en: 'Every awsvpc task, and so every Fargate task, has a network interface of its own, and ECS must be told in which subnets.',
  },
  message: {
    ko: ({ compute }) => `${compute} 태스크인데 networkConfiguration.awsvpcConfiguration.subnets가 없습니다.`,
    en: ({ compute }) =>
      `The tasks ${compute === 'awsvpc' ? 'use awsvpc' : 'run on Fargate'}, and networkConfiguration.awsvpcConfiguration.subnets is missing.`,
  },
}
