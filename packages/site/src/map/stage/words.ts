import { koCount, withParticle, type Language, type Text } from '@ecs-lint/core/finding'
import type { LogEntry, Situation } from '@ecs-lint/core/simulate'
import { requestsPerSecond } from './played.ts'
import type { StageEvent } from './stage.ts'
import { timeText } from './time-text.ts'

/** What is played, as a heading. */
export const titles = {
  deploy: { ko: '새 버전을 배포합니다', en: 'A new version is deployed' },
  'first-deploy': { ko: '서비스를 처음 배포합니다', en: 'The service is deployed for the first time' },
  'bad-deploy': {
    ko: '시작하자마자 죽는 버전을 배포합니다',
    en: 'A version that exits at once is deployed',
  },
  'slow-start': { ko: '늦게 뜨는 버전을 배포합니다', en: 'A version that starts slowly is deployed' },
  'stop-deployment': {
    ko: '새 버전을 배포하다 되돌립니다',
    en: 'A deployment is stopped and rolled back',
  },
  crash: { ko: '태스크 하나가 죽습니다', en: 'A task dies' },
  hang: { ko: '태스크 하나가 응답하지 않습니다', en: 'A task stops answering' },
  retirement: { ko: 'AWS가 태스크 하나를 회수합니다', en: 'AWS retires a task' },
  'az-loss': { ko: '가용 영역 하나가 멈춥니다', en: 'An Availability Zone fails' },
  'spot-interruption': { ko: 'AWS가 스팟을 회수합니다', en: 'AWS takes Spot back' },
  alone: { ko: '직접 실행한 태스크가 죽습니다', en: 'A task that was started by hand dies' },
  'zone-returns': { ko: '멈췄던 가용 영역이 돌아옵니다', en: 'The lost Availability Zone comes back' },
  reclaim: { ko: 'AWS가 스팟을 회수합니다', en: 'AWS takes Spot back' },
  visit: { ko: '손님 한 명이 찾아옵니다', en: 'A customer comes' },
  stranger: { ko: '낯선 사람이 태스크로 곧장 갑니다', en: 'A stranger goes straight for a task' },
  pull: { ko: '새 태스크가 이미지를 받으러 갑니다', en: 'A new task sets out for its image' },
  call: { ko: '창고가 주문 페이지를 호출합니다', en: 'The storeroom calls the order page' },
} as const satisfies Readonly<Record<Situation | Exclude<StageEvent['kind'], 'simulate'>, Text>>

export const texts = {
  before: { ko: '지금은 아무 일도 없습니다.', en: 'Nothing happens yet.' },
  beforeFirst: { ko: '아직 태스크가 없습니다.', en: 'There are no tasks yet.' },
  startedByHand: {
    ko: '서비스 없이 run-task로 시작한 태스크 하나입니다.',
    en: 'One task, started with run-task and without a service.',
  },
  certified: {
    ko: '인증서를 발급받아 두었다고 가정했습니다. 인증서 없이는 AWS가 HTTPS나 TLS 리스너를 만들지 않습니다.',
    en: 'This takes for granted that you have the certificate: without one AWS creates no HTTPS or TLS listener.',
  },
  unmoved: {
    ko: '놓친 주문이 몇 건인지는 알 수 없습니다. 로드 밸런서가 없으면 ECS가 손님을 옮겨 주지 않으므로, 멈춘 태스크의 주소로 계속 오는 주문은 놓칩니다. 지도는 손님이 스스로 새 태스크로 갔다고 가정한 것입니다.',
    en: 'How many orders are lost is not known: without a load balancer ECS does not move the customers, and whoever keeps coming to a stopped task is lost. The map takes for granted that they went over by themselves.',
  },
  noSpot: {
    ko: '스팟으로 실행하는 태스크가 없어 회수할 것이 없습니다.',
    en: 'No task runs on Spot: there is nothing to take back.',
  },
  atSigterm: {
    ko: '여기처럼 SIGTERM에 바로 종료하는 앱은 이때부터 요청을 받지 않습니다.',
    en: 'An application that ends at SIGTERM, as here, takes no requests from now on.',
  },
  noticeOver: {
    ko: '알림을 받은 지 2분이 지났습니다. 남은 스팟이 없어 그 자리는 비어 있습니다.',
    en: 'The two minutes of the notice are over. There is no Spot left, so the place stays empty.',
  },
  tooLate: {
    ko: '하지만 유예 기간이 끝났고, 남은 확인은 기다려 주지 않습니다.',
    en: 'But the grace period is over, and ECS does not wait for the other checks.',
  },
  zoneStays: {
    ko: '가용 영역 리밸런싱이 꺼져 있어 태스크는 지금 자리에 그대로 있습니다.',
    en: 'Rebalancing is off: the tasks stay where they are.',
  },
  customerSets: { ko: '손님의 요청이 출발합니다.', en: 'The request of a customer sets out.' },
  leftOver: {
    ko: '이미 실행 중이던 태스크가 받았습니다(지도는 새 설정의 서브넷에 그립니다). 새 태스크는 이미지를 받지 못해 뜰 수 없으니, 이 태스크가 멈추면 받을 태스크가 없습니다.',
    en: 'It is a task that has run since before, though the map draws it by the new settings: new ones do not get their image, and once this one stops, nobody answers.',
  },
  strangerSets: {
    ko: '로드 밸런서를 거치지 않고 태스크의 주소로 곧장 갑니다.',
    en: 'It goes for the address of a task, past the load balancer.',
  },
  pullSets: {
    ko: '새 태스크가 기존 태스크와 같은 서브넷에서 이미지를 받으러 나갑니다.',
    en: 'A new task sets out for its image, from the subnet of the one here.',
  },
  again: {
    ko: '같은 곳에서 막혀 또 멈춥니다. 길을 내지 않으면 몇 번을 시작해도 같습니다.',
    en: 'The next task is stopped at the same place. Without a way out, so will be every other.',
  },
  aclDefault: {
    ko: '서브넷의 방화벽인 네트워크 ACL은 기본값이라 모두 통과합니다.',
    en: 'The network ACL, the firewall of a subnet, is the default one and lets all pass.',
  },
  aclAsBefore: {
    ko: '이 서브넷의 네트워크 ACL도 기본값이라 통과합니다.',
    en: 'The network ACL of this subnet is the default too, and lets it pass.',
  },
  noTaskAtAll: {
    ko: '원하는 태스크 수가 0이라 일어날 일이 없습니다. 답할 태스크가 없어 손님의 요청은 모두 잃습니다.',
    en: 'With no task desired nothing happens, and nobody answers: every request of a customer is lost.',
  },
  noTaskBehind: {
    ko: '원하는 태스크 수가 0이라 일어날 일이 없습니다. 손님의 요청은 모두 로드 밸런서의 HTTP 503으로 끝납니다.',
    en: 'With no task desired nothing happens, and every request of a customer ends in an HTTP 503 of the load balancer.',
  },
  noTask: { ko: '태스크가 없습니다.', en: 'There is no task.' },
} as const satisfies Readonly<Record<string, Text>>

/**
 * What becomes of the traffic where no load balancer is there to move it; undefined of what says nothing of it.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html
 */
export function unmovedText(entry: LogEntry): Text | undefined {
  if (entry.kind === 'traffic')
    return {
      ko: `여기서는 손님의 ${entry.percent}%가 스스로 새 버전으로 간다고 가정합니다.`,
      en: `Here ${entry.percent}% of the customers are taken to go to the new version by themselves.`,
    }
  if (entry.kind !== 'stage' || !entry.stage.endsWith('TRAFFIC_SHIFT')) return undefined
  return {
    ko: `로드 밸런서가 없어 ECS가 옮길 트래픽이 없습니다(${entry.stage} 단계).`,
    en: `Without a load balancer ECS has no traffic to move (stage ${entry.stage}).`,
  }
}

/** How many tasks are on Fargate Spot; nothing where none is. */
export function onSpotText(count: number): readonly Text[] {
  if (count === 0) return []
  return [
    {
      ko: `태스크 ${koCount(count)}는 Fargate Spot에 있습니다.`,
      en: `${count} ${count === 1 ? 'task is' : 'tasks are'} on Fargate Spot.`,
    },
  ]
}

/** How many requests tasks were at when they ended: no flow shows them. Nothing where there were none. */
export function cutOffText(count: number): readonly Text[] {
  if (count === 0) return []
  return [
    {
      ko: `멈춘 태스크가 처리하던 요청 ${count}건은 응답을 받지 못합니다.`,
      en:
        count === 1 ? 'The request under way gets no answer.' : `${count} requests under way get no answer.`,
    },
  ]
}

/** How many of the tasks that start do so on Fargate Spot; nothing where none does. */
export function startsOnSpotText(count: number): readonly Text[] {
  if (count === 0) return []
  return [
    {
      ko: `Fargate Spot에서 시작하는 태스크는 ${count}개입니다.`,
      en: `${count} of the tasks that start ${count === 1 ? 'is' : 'are'} on Fargate Spot.`,
    },
  ]
}

/**
 * What ended before the two minutes of its notice were over.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html (stopTimeout)
 */
export function endedEarlyText(at: number): Text {
  return {
    ko: `앱이 ${timeText(at, 'ko')} 만에 정리를 끝냈습니다. 2분을 다 쓰려면 stopTimeout을 기본값 30초에서 120초로 올려야 합니다.`,
    en: `The application was done ${timeText(at, 'en')} after SIGTERM. To have all of the two minutes, it takes a stopTimeout of 120 seconds: the default is 30.`,
  }
}

/** Why a task is healthy so many seconds after RUNNING, behind a load balancer. */
export function firstCheckText(seconds: number): Text {
  return {
    ko: `첫 상태 확인은 RUNNING이 되고 ${timeText(seconds, 'ko')} 뒤라고 가정했습니다.`,
    en: `The first health check is taken to come ${timeText(seconds, 'en')} after RUNNING.`,
  }
}

/** Why it is so where nobody checks. */
export function uncheckedText(seconds: number): Text {
  return {
    ko: `상태 확인이 없으면 ECS는 RUNNING에서 ${timeText(seconds, 'ko')} 뒤에 정상으로 셉니다.`,
    en: `With no health check, ECS counts it as healthy ${timeText(seconds, 'en')} after RUNNING.`,
  }
}

/** So many seconds after a task that was started by hand has died. */
export function nobodyReplacesText(seconds: number): Text {
  return {
    ko: `${timeText(seconds, 'ko')} 동안 아무도 다시 띄우지 않았습니다. 이 태스크를 지켜보는 서비스가 없기 때문입니다. 주문은 1초에 ${requestsPerSecond}건씩 계속 놓칩니다.`,
    en: `For ${timeText(seconds, 'en')} nobody has started another: no service watches over this task. ${requestsPerSecond} more orders are lost every second.`,
  }
}

/** Around what is played. */
export const stageTexts = {
  play: { ko: '재생', en: 'Play' },
  pause: { ko: '일시 정지', en: 'Pause' },
  previous: { ko: '이전 순간', en: 'One moment back' },
  next: { ko: '다음 순간', en: 'One moment on' },
  scrubber: { ko: '재생 위치', en: 'Moment' },
  close: { ko: '닫기', en: 'Close' },
  cost: { ko: '이 배포', en: 'This deployment' },
  log: { ko: '일어난 일', en: 'What happens' },
} as const satisfies Readonly<Record<string, Text>>

/** What becomes of a new task that does not get its image. */
export function stopsText(id: number): Text {
  return {
    ko: `${withParticle(`태스크 ${id}`, '은/는')} 이미지 없이 멈춥니다.`,
    en: `Task ${id} stops without its image.`,
  }
}

/** What the service does then. */
export function startsText(id: number): Text {
  return {
    ko: `ECS가 그 자리에 ${withParticle(`태스크 ${id}`, '을/를')} 시작합니다.`,
    en: `ECS starts task ${id} in its place.`,
  }
}

/** Where something that is played stands: at a time, or, of the way of a packet, at a hop. */
export function atText(at: number, isJourney: boolean, lang: Language): string {
  if (isJourney) return lang === 'ko' ? `${at}번째` : `${at}`
  return timeText(at, lang)
}

/** Where a film stands: at which of its moments, and of what happens in time, when. */
interface Standing {
  /** Of how many. */
  readonly index: number
  readonly count: number
  /** In seconds; undefined for the way of a packet, whose moments are its hops. */
  readonly time: { readonly at: number; readonly end: number } | undefined
}

/** Where the scrubber stands, in words. */
export function standingText({ index, count, time }: Standing, lang: Language): string {
  const moment = lang === 'ko' ? `순간 ${count}개 중 ${index + 1}번째` : `moment ${index + 1} of ${count}`
  if (time === undefined) return moment
  const [at, end] = [timeText(time.at, lang), timeText(time.end, lang)]
  return lang === 'ko' ? `${moment}, ${end} 중 ${at}` : `${moment}, ${at} of ${end}`
}

/** The same beside the scrubber, and when the film ends: where there is little room, its start is enough. */
export function clockTexts({ index, count, time }: Standing): readonly [at: string, end: string] {
  const moment = `${index + 1}/${count}`
  return time === undefined ? [moment, ''] : [`${moment} · ${clockOf(time.at)}`, ` / ${clockOf(time.end)}`]
}

function clockOf(at: number): string {
  const seconds = Math.round(at)
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`
}

/** How fast time runs in a film; nothing where it does not run faster than it is. */
export function paceText(seconds: number, milliseconds: number, lang: Language): string {
  const shown = Math.max(1, Math.round(milliseconds / 1000))
  if (Math.round(seconds) <= shown) return ''
  const whole = timeText(seconds, lang)
  return lang === 'ko'
    ? `${whole}${whole.endsWith('초') ? '를' : '을'} ${shown}초에 재생`
    : `${whole} played in ${shown} s`
}
