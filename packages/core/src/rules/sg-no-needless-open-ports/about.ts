import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['security-hub:EC2.18', 'security-hub:EC2.13', 'security-hub:EC2.19'],
  title: {
    ko: '쓰지 않는 포트를 인터넷에 열지 않는다',
    en: 'Open no port to the world that nothing listens on',
  },
  why: {
    ko: '서비스나 로드 밸런서가 쓰지 않는 포트가 열려 있으면 공격할 곳만 늘어납니다. 필요한 포트만 남기세요.',
    en: 'A port that neither the service nor its load balancer uses only invites attacks. Keep the ports that are needed.',
  },
}
