import { hopText } from '../../network/index.ts'
import type { WordsOf } from '../rule.ts'
import type { loadBalancerReachesTasks } from './load-balancer-reaches-tasks.ts'

export const words: WordsOf<typeof loadBalancerReachesTasks> = {
  title: {
    ko: '로드 밸런서가 태스크의 포트와 상태 확인 포트에 닿아야 한다',
    en: 'Let the load balancer reach the tasks on their port and their health check port',
  },
  why: {
    ko: '보안 그룹이나 네트워크 ACL이 막으면 대상이 비정상(Target.Timeout)이 되고, ECS가 태스크를 멈추고 다시 띄우기를 되풀이합니다. 네트워크 ACL은 상태를 기억하지 않으므로 돌아오는 임시 포트도 열어야 합니다.',
    en: 'Where a security group or a network ACL is in the way, targets turn unhealthy (Target.Timeout) and ECS replaces the tasks over and over. A network ACL is stateless: the ephemeral ports of the answers have to be open too.',
  },
  message: {
    ko: ({ port, purpose, because, hasTasks }) =>
      (hasTasks ? '' : '지금은 원하는 태스크가 0이지만, 늘리면 ') +
      (purpose === 'traffic'
        ? `로드 밸런서가 태스크의 ${port} 포트에 닿지 못합니다. ${hopText(because).ko}`
        : `상태 확인이 태스크의 ${port} 포트에 닿지 못해 태스크가 계속 교체됩니다. ${hopText(because).ko}`),
    en: ({ port, purpose, because, hasTasks }) =>
      (hasTasks ? '' : 'No task is desired now; once one is, ') +
      (purpose === 'traffic'
        ? `${hasTasks ? 'The' : 'the'} load balancer cannot reach the tasks on port ${port}. ${hopText(because).en}`
        : `${hasTasks ? 'Health' : 'health'} checks cannot reach port ${port} of the tasks, which will be replaced over and over. ${hopText(because).en}`),
  },
  fix: {
    ko: ({ port }) => `로드 밸런서와 태스크의 보안 그룹 사이에 ${port} 포트 열기`,
    en: ({ port }) => `Open port ${port} between the security groups of the load balancer and the tasks`,
  },
}
