import type { WordsOf } from '../rule.ts'
import type { daemonValid } from './daemon-valid.ts'

export const words: WordsOf<typeof daemonValid> = {
  title: {
    ko: '데몬은 ECS Managed Instances의 용량 공급자에만 둔다',
    en: 'Run daemons on capacity providers of ECS Managed Instances',
  },
  why: {
    ko: 'ECS 관리형 데몬은 Managed Instances 용량 공급자만 지원합니다. 배포 때 한꺼번에 비우는 인스턴스의 비율은 0~100입니다.',
    en: 'ECS Managed Daemons exist for capacity providers of Managed Instances alone. A deployment drains 0 to 100 percent of the instances at once.',
  },
  message: {
    ko: ({ what, value }) =>
      what === 'provider'
        ? `용량 공급자 ${value}: Managed Instances가 아니어서 데몬을 실행할 수 없습니다.`
        : `drainPercent ${value}: 0~100 사이여야 합니다.`,
    en: ({ what, value }) =>
      what === 'provider'
        ? `The capacity provider ${value} is not one of Managed Instances, and runs no daemons.`
        : `drainPercent is ${value}; it must be 0 to 100.`,
  },
}
