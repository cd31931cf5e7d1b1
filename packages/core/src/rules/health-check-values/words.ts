import type { WordsOf } from '../rule.ts'
import type { healthCheckValues } from './health-check-values.ts'

export const words: WordsOf<typeof healthCheckValues> = {
  title: {
    ko: '컨테이너 상태 확인의 값은 허용 범위 안에 둔다',
    en: 'Keep the values of a container health check within their ranges',
  },
  why: {
    ko: 'interval은 5~300초, timeout은 2~60초, retries는 1~10번, startPeriod는 0~300초여야 태스크 정의를 등록할 수 있습니다.',
    en: 'ECS takes an interval of 5 to 300 seconds, a timeout of 2 to 60, 1 to 10 retries, and a startPeriod of 0 to 300 seconds.',
  },
  message: {
    ko: ({ property, value, least, most }) => `${property} ${value}: ${least}~${most} 사이여야 합니다.`,
    en: ({ property, value, least, most }) => `${property} is ${value}; it must be ${least} to ${most}.`,
  },
  fix: {
    ko: ({ property }) => `${property} 값을 허용 범위에 맞추기`,
    en: ({ property }) => `Bring ${property} into its range`,
  },
}
