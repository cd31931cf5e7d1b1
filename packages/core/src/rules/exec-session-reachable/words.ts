import { hopText } from '../../network/index.ts'
import type { WordsOf } from '../rule.ts'
import type { execSessionReachable } from './exec-session-reachable.ts'

export const words: WordsOf<typeof execSessionReachable> = {
  title: {
    ko: 'ECS Exec을 켠 태스크는 Session Manager에 닿아야 한다',
    en: 'Give tasks with ECS Exec a way to Session Manager',
  },
  why: {
    ko: 'ECS Exec은 태스크 안의 SSM 에이전트가 ssmmessages에 먼저 연결해 두어야 합니다. NAT 게이트웨이나 퍼블릭 IP, 또는 ssmmessages 인터페이스 엔드포인트가 필요합니다(세션을 KMS 키로 암호화하면 kms도). 없으면 태스크는 잘 돌지만 execute-command가 TargetNotConnectedException으로 끝납니다.',
    en: 'For ECS Exec the SSM agent in the task keeps a connection to ssmmessages. It takes a NAT gateway, a public IP, or an interface endpoint of ssmmessages (of kms too, where sessions are encrypted with a key). Without one the tasks run well, and execute-command ends with TargetNotConnectedException.',
  },
  message: {
    ko: ({ host, subnetId, reason, because }) =>
      reason === 'role-denies'
        ? `ECS Exec이 연결되지 않습니다. ${hopText(because).ko}`
        : `서브넷 ${subnetId}: ECS Exec이 ${host}에 닿지 못합니다. ${hopText(because).ko}`,
    en: ({ host, subnetId, reason, because }) =>
      reason === 'role-denies'
        ? `ECS Exec does not connect. ${hopText(because).en}`
        : `From ${subnetId} ECS Exec does not reach ${host}. ${hopText(because).en}`,
  },
}
