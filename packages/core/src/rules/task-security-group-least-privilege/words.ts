import { plainNames } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { taskSecurityGroupLeastPrivilege } from './task-security-group-least-privilege.ts'

export const words: WordsOf<typeof taskSecurityGroupLeastPrivilege> = {
  title: {
    ko: '로드 밸런서 뒤의 태스크는 로드 밸런서에서 오는 연결만 받는다',
    en: 'Let tasks behind a load balancer take connections from it alone',
  },
  why: {
    ko: '태스크의 보안 그룹이 0.0.0.0/0을 허용하면 누구나 로드 밸런서를 건너뛰고 태스크에 접속할 수 있습니다. 소스를 로드 밸런서의 보안 그룹으로 바꾸세요.',
    en: 'If the security group of the tasks allows 0.0.0.0/0, anyone can go around the load balancer. Name the load balancer’s security group as the source.',
  },
  message: {
    ko: ({ groupId, isShared }) =>
      isShared
        ? `로드 밸런서와 태스크가 보안 그룹(${plainNames(groupId)})을 함께 써서 태스크도 인터넷에 열려 있습니다. 보안 그룹을 나누세요.`
        : `태스크의 보안 그룹(${plainNames(groupId)})이 인터넷에 열려 있습니다. 소스를 로드 밸런서의 보안 그룹으로 좁히고, 태스크를 직접 호출하는 서비스가 있으면 그것만 더하세요.`,
    en: ({ groupId, isShared }) =>
      isShared
        ? `The load balancer and the tasks share ${plainNames(groupId)}, so the tasks are open to the internet too. Give each its own group.`
        : `The security group ${plainNames(groupId)} of the tasks is open to the internet. Let in the load balancer's group only, and services that call the tasks directly, if there are any.`,
  },
  fix: {
    ko: () => '로드 밸런서의 보안 그룹에서만 들어오게 하기',
    en: () => 'Allow only the load balancer’s security group',
  },
}
