import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['ecspresso:LB-container', 'ecs-task-doctor:MISSING_PORT_MAPPING'],
  title: {
    ko: '로드 밸런서가 가리키는 컨테이너와 포트가 태스크 정의에 있어야 한다',
    en: 'Point the load balancer at a container and port that exist',
  },
  why: {
    ko: '이름이나 포트가 태스크 정의의 portMappings와 다르면 서비스를 만들 수 없습니다.',
    en: 'A service cannot be created if the name or port is not among the port mappings of its task definition.',
  },
}
