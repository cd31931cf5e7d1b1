import type { WordsOf } from '../rule.ts'
import type { targetGroupInstanceForBridge } from './target-group-instance-for-bridge.ts'

export const words: WordsOf<typeof targetGroupInstanceForBridge> = {
  title: {
    ko: 'bridge와 host 모드의 서비스에는 instance 대상 그룹을 쓴다',
    en: 'Give services in bridge or host mode a target group of instances',
  },
  why: {
    ko: 'bridge와 host 모드의 태스크는 자기 주소가 없고 인스턴스의 포트로 연결되므로, 대상 유형이 ip인 대상 그룹을 쓰는 서비스는 만들 수 없습니다.',
    en: 'Tasks in bridge or host mode have no address of their own and are reached at a port of their instance. ECS refuses a service of them with a target group of type ip.',
  },
  message: {
    ko: ({ mode }) => `networkMode가 ${mode}인데 대상 그룹의 대상 유형이 ip입니다. instance여야 합니다.`,
    en: ({ mode }) => `The network mode is ${mode}, and the target group is of type ip. It must be instance.`,
  },
  fix: {
    ko: () => '대상 유형을 instance로 바꾸기(대상 그룹을 새로 만들어야 합니다)',
    en: () => 'Make the target type instance, which takes a new target group',
  },
}
