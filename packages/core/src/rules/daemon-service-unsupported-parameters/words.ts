import type { WordsOf } from '../rule.ts'
import type { daemonServiceUnsupportedParameters } from './daemon-service-unsupported-parameters.ts'

export const words: WordsOf<typeof daemonServiceUnsupportedParameters> = {
  title: {
    ko: 'DAEMON 서비스에 개수와 배치를 지정하지 않는다',
    en: 'Leave counts and placement to a DAEMON service',
  },
  why: {
    ko: 'DAEMON 서비스는 인스턴스마다 태스크를 하나씩 두므로 desiredCount, 배치 전략, 가용 영역 재분산, 100보다 큰 maximumPercent, CODE_DEPLOY와 EXTERNAL 배포를 받지 않습니다.',
    en: 'A DAEMON service has one task on each instance. ECS refuses a desired count, placement strategies, rebalancing, a maximumPercent above 100, and the controllers CODE_DEPLOY and EXTERNAL for it.',
  },
  message: {
    ko: ({ property }) =>
      property === 'maximumPercent'
        ? 'DAEMON 서비스의 maximumPercent는 100까지입니다.'
        : `${property}: DAEMON 서비스에는 지정할 수 없습니다.`,
    en: ({ property }) =>
      property === 'maximumPercent'
        ? 'The maximumPercent of a DAEMON service is at most 100.'
        : `A DAEMON service takes no ${property}.`,
  },
  fix: {
    ko: ({ property }) =>
      property === 'maximumPercent' || property === 'availabilityZoneRebalancing'
        ? `${property} 값을 DAEMON에 맞추기`
        : `${property} 지우기`,
    en: ({ property }) =>
      property === 'maximumPercent' || property === 'availabilityZoneRebalancing'
        ? `Set ${property} to what DAEMON takes`
        : `Remove ${property}`,
  },
}
