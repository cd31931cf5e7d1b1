import type { WordsOf } from '../rule.ts'
import type { blueGreenMovesRequests } from './blue-green-moves-requests.ts'

export const words: WordsOf<typeof blueGreenMovesRequests> = {
  title: {
    ko: '요청을 받는 서비스의 블루/그린 배포에는 트래픽을 옮길 길을 둔다',
    en: 'Give a blue/green deployment that serves requests something to move them',
  },
  why: {
    ko: '로드 밸런서도 Service Connect도 VPC Lattice도 없으면 AWS는 블루/그린 배포를 받아 주지만 트래픽은 옮겨 주지 않습니다. 그중 하나를 두거나 롤링 업데이트를 쓰세요.',
    en: 'Without a load balancer, Service Connect or VPC Lattice AWS takes a blue/green deployment, but does not move the traffic. Use one of them, or a rolling update.',
  },
  message: {
    ko: () =>
      '블루/그린 배포인데 로드 밸런서도 Service Connect도 VPC Lattice도 없습니다. ECS가 요청을 새 태스크로 옮겨 주지 않습니다.',
    en: () =>
      'The deployment is blue/green, and there is no load balancer, Service Connect or VPC Lattice: ECS does not move the requests to the new tasks.',
  },
}
