import type { WordsOf } from '../rule.ts'
import type { callersFindTasks } from './callers-find-tasks.ts'

export const words: WordsOf<typeof callersFindTasks> = {
  title: {
    ko: '요청을 받는 태스크에는 들어오는 길을 둔다',
    en: 'Give callers a way to tasks that take requests',
  },
  why: {
    ko: '퍼블릭 IP가 없는 태스크에는 인터넷에서 들어올 수 없고, VPC 안에서도 태스크가 바뀔 때마다 주소가 달라집니다. 손님에게는 로드 밸런서, 다른 서비스에는 Service Connect나 서비스 검색, VPC Lattice가 길이 됩니다. 요청을 받지 않는 작업용 태스크라면 포트 매핑이 필요 없습니다.',
    en: 'Nobody on the internet gets to tasks without a public IP, and inside the VPC their addresses change with every new task. A load balancer leads customers to them; Service Connect, service discovery or VPC Lattice lead other services. Workers that take no requests need no port mapping.',
  },
  message: {
    ko: ({ ports }) =>
      `태스크의 포트(${ports})로 들어오는 길이 없습니다. 퍼블릭 IP도, 로드 밸런서도, 다른 서비스가 찾을 이름도 없습니다. 요청을 받는 서비스라면 로드 밸런서나 Service Connect를 두세요.`,
    en: ({ ports }) =>
      `Nothing leads to port ${ports} of the tasks: they have no public IP, no load balancer, and no name that other services could find. If the service takes requests, give it a load balancer or Service Connect.`,
  },
}
