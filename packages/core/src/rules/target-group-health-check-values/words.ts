import type { WordsOf } from '../rule.ts'
import type { targetGroupHealthCheckValues } from './target-group-health-check-values.ts'

export const words: WordsOf<typeof targetGroupHealthCheckValues> = {
  title: {
    ko: '대상 그룹의 상태 확인은 로드 밸런서가 받는 값으로 설정한다',
    en: 'Set the health check of a target group to values that the load balancer accepts',
  },
  why: {
    ko: '간격은 5~300초, 제한 시간은 2~120초이면서 간격보다 짧아야 하고, 임계값은 2~10번입니다. 경로와 응답 코드는 HTTP로 확인할 때만 있습니다.',
    en: 'The interval is 5 to 300 seconds, the timeout 2 to 120 and shorter than the interval, the thresholds 2 to 10. Paths and codes belong to checks over HTTP.',
  },
  message: {
    ko: ({ what, value, least, most }) => {
      switch (what) {
        case 'timeout':
          return `상태 확인의 제한 시간 ${value}초가 간격 ${most}초보다 짧지 않습니다.`
        case 'protocol':
          return `상태 확인은 HTTP, HTTPS, TCP로만 할 수 있습니다(지금: ${value}).`
        case 'tcp':
          return `${value} 대상 그룹은 HTTP나 HTTPS로 확인해야 합니다.`
        case 'path':
          return `TCP로 확인할 때는 경로(${value})를 지정할 수 없습니다.`
        case 'slash':
          return `상태 확인 경로 "${value}": /로 시작해야 합니다.`
        case 'codes':
          return `정상으로 볼 응답 코드 ${value}: ${least}~${most} 사이여야 합니다.`
        default:
          return `${what} ${value}: ${least}~${most} 사이여야 합니다.`
      }
    },
    en: ({ what, value, least, most }) => {
      switch (what) {
        case 'timeout':
          return `The timeout of ${value} seconds is not shorter than the interval of ${most}.`
        case 'protocol':
          return `Health checks go over HTTP, HTTPS or TCP, not ${value}.`
        case 'tcp':
          return `An ${value} target group is checked over HTTP or HTTPS.`
        case 'path':
          return `A check over TCP takes no path (${value}).`
        case 'slash':
          return `The path of a health check must begin with /, and "${value}" does not.`
        case 'codes':
          return `The codes ${value} of a healthy target must be ${least} to ${most}.`
        default:
          return `${what} is ${value}; it must be ${least} to ${most}.`
      }
    },
  },
}
