import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['aws-samples-ecs-operation-review:2.2'],
  title: {
    ko: '로드 밸런서 뒤의 태스크는 로드 밸런서에서 오는 연결만 받는다',
    en: 'Let tasks behind a load balancer take connections from it alone',
  },
  why: {
    ko: '태스크의 보안 그룹이 0.0.0.0/0을 허용하면 누구나 로드 밸런서를 건너뛰고 태스크에 접속할 수 있습니다. 소스를 로드 밸런서의 보안 그룹으로 바꾸세요.',
    en: 'If the security group of the tasks admits 0.0.0.0/0, anybody may go around the load balancer. Name the load balancer’s security group as the source.',
  },
}
