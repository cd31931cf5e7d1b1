import type { WordsOf } from '../rule.ts'
import type { serviceRoleValid } from './service-role-valid.ts'

export const words: WordsOf<typeof serviceRoleValid> = {
  title: {
    ko: '서비스 역할은 서비스 연결 역할에 맡긴다',
    en: 'Leave the role of a service to its service-linked role',
  },
  why: {
    ko: 'role은 awsvpc가 아닌 태스크를 로드 밸런서에 등록할 때만 지정할 수 있습니다. 그 밖에는 ECS가 서비스 연결 역할을 쓰며, 지정하면 거부합니다.',
    en: 'A role may be given only where tasks that do not use awsvpc are registered with a load balancer. Otherwise ECS uses its service-linked role, and refuses another.',
  },
  message: {
    ko: ({ what }) =>
      what === 'alone'
        ? '로드 밸런서가 없는 서비스에는 role을 지정할 수 없습니다.'
        : 'awsvpc 태스크의 서비스에는 role을 지정할 수 없습니다.',
    en: ({ what }) =>
      what === 'alone'
        ? 'A service without a load balancer takes no role.'
        : 'A service of awsvpc tasks takes no role.',
  },
  fix: { ko: () => 'role 지우기', en: () => 'Remove role' },
}
