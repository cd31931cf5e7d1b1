// Loaded with the first task that is killed.
import type { Language, Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { requestsPerSecond, type Outcome } from '../map/stage/played.ts'
import { timeText } from '../map/stage/time-text.ts'

/** What a killed task comes to: how long until as many serve as before, and who got no answer of ten customers a second. */
export function killedText(
  { lost, cutOff, seconds, end, why }: Pick<Outcome, 'lost' | 'cutOff' | 'seconds' | 'end' | 'why'>,
  { loadBalancer }: Pick<CompleteServiceConfig, 'loadBalancer'>,
  lang: Language,
): string {
  if (end !== 'steady') return why?.[lang] ?? stays[lang]
  const time = timeText(seconds, lang)
  const assumed = loadBalancer === 'none' ? ` ${knowing[lang]}` : ''
  const later = lost - cutOff
  if (lang === 'ko') {
    const which =
      later === 0
        ? '죽은 태스크가 처리하던'
        : `죽은 태스크가 처리하던 ${cutOff}명과 그 뒤에 온 ${later}명, 모두`
    const customers =
      lost === 0
        ? '손님은 아무도 모릅니다.'
        : `손님이 초당 ${requestsPerSecond}명씩 올 때, ${which} ${lost}명이 응답을 받지 못합니다.`
    return `서비스가 ${time} 만에 새 태스크를 대신 띄웁니다. ${customers}${assumed}`
  }
  const which =
    later === 0
      ? `${lost === 1 ? 'the one' : 'those'} that the dead task was serving`
      : `${cutOff} that the dead task was serving, and ${later} that came after`
  const customers =
    lost === 0
      ? 'No customer notices.'
      : `With ${requestsPerSecond} customers a second, ${lost} ${lost === 1 ? 'gets' : 'get'} no answer: ${which}.`
  return `In ${time} the service has a new task in its place. ${customers}${assumed}`
}

/** As step 1 supposes it, too. */
const knowing: Text = {
  ko: '로드 밸런서가 없어도 손님이 바뀐 주소를 바로 안다고 가정한 결과입니다.',
  en: 'That supposes that customers, with no load balancer to lead them, know each new address at once.',
}

const stays: Text = { ko: '죽은 태스크가 돌아오지 않습니다.', en: 'The dead task does not come back.' }
