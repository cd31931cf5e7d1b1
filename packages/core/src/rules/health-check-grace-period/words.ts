import type { WordsOf } from '../rule.ts'
import type { healthCheckGracePeriod } from './health-check-grace-period.ts'

export const words: WordsOf<typeof healthCheckGracePeriod> = {
  title: {
    ko: '로드 밸런서가 있는 서비스에는 상태 확인 유예 기간을 둔다',
    en: 'Give a load-balanced service a health check grace period',
  },
  why: {
    ko: '기본값은 0초입니다. 시작이 느린 앱은 준비되기 전에 비정상으로 판정되어 종료되고, 다시 시작되기를 되풀이합니다. 앱이 뜨는 시간에 상태 확인을 연달아 통과하는 시간을 더해 잡으세요.',
    en: 'The default is 0 seconds: a slow application is found unhealthy before it is ready, killed, and started again for ever. Cover the start and the checks that must then pass in a row.',
  },
  message: {
    ko: ({ check }) =>
      `상태 확인 유예 기간이 0초입니다. 앱이 뜨는 시간에 상태 확인을 연달아 통과하는 시간${check === undefined ? '' : `(${check.interval}초 간격으로 ${check.healthyThreshold}번)`}을 더해 설정하세요.`,
    en: ({ check }) =>
      `The health check grace period is 0 seconds. Set it to the time that a start takes and the checks that must then pass in a row${check === undefined ? '' : ` (${check.healthyThreshold}, one every ${check.interval} s)`}.`,
  },
  fix: {
    ko: () => '상태 확인 유예 기간 두기',
    en: () => 'Set a health check grace period',
  },
}
