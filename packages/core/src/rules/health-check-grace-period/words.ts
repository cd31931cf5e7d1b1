import type { WordsOf } from '../rule.ts'
import type { healthCheckGracePeriod } from './health-check-grace-period.ts'

export const words: WordsOf<typeof healthCheckGracePeriod> = {
  title: {
    ko: '로드 밸런서가 있는 서비스에는 상태 확인 유예 기간을 둔다',
    en: 'Give a load-balanced service a health check grace period',
  },
  why: {
    ko: '기본값은 0초입니다. 시작이 느린 앱은 준비되기 전에 비정상으로 판정되어 종료되고, 다시 시작되기를 되풀이합니다. 앱이 뜨는 시간보다 길게 잡으세요.',
    en: 'The default is 0 seconds: a slow application is found unhealthy before it is ready, killed, and started again for ever. Make it longer than the start takes.',
  },
  message: {
    ko: () => '상태 확인 유예 기간이 0초입니다. 앱이 시작되는 시간보다 길게, 예를 들어 60초로 설정하세요.',
    en: () =>
      'The health check grace period is 0 seconds. Set it longer than the application takes to start, for example 60.',
  },
  fix: {
    ko: () => '상태 확인 유예 기간 두기',
    en: () => 'Set a health check grace period',
  },
}
