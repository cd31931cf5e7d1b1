import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['aws-agent-toolkit:target-type-ip'],
  title: {
    ko: 'awsvpc 태스크의 대상 그룹은 대상 유형이 ip여야 한다',
    en: 'Use target type ip for awsvpc tasks',
  },
  why: {
    ko: 'awsvpc 태스크는 인스턴스가 아니라 자기 IP 주소로 등록됩니다. 대상 유형은 나중에 바꿀 수 없으므로 ip로 다시 만드세요.',
    en: 'awsvpc tasks are registered by their own IP address, not by an instance. The target type cannot be changed: create the group anew with ip.',
  },
}
