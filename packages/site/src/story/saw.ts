// What was seen on the map, in words. It is loaded with the first event.
import { joined, koCount, type Text } from '@ecs-lint/core/finding'
import type { Estimate } from '@ecs-lint/core/cost'
import { costText } from '../map/stage/cost.ts'
import type { Played, Staged, StageMoment } from '../map/stage/played.ts'
import type { Outcome, StageEvent } from '../map/stage/stage.ts'
import { timeText } from '../map/stage/time-text.ts'

/** What was seen of an event. */
type Seen = Pick<Staged, 'outcome' | 'played'>

/**
 * One to four sentences on how an event ended, and on what it cost if it was a deployment. How many tasks there were is not said
 * again where there were as many in what was seen before. `noWay`: why no customer has a way in.
 */
export function sawText(
  event: StageEvent,
  { outcome, played }: Seen,
  bill: Estimate | undefined,
  before?: Outcome,
  noWay?: Text,
): Text {
  const { mostTasks, fewestHealthy } = outcome
  // For how long none was healthy is never left out.
  const isSaid =
    fewestHealthy > 0 && before?.mostTasks === mostTasks && before.fewestHealthy === fewestHealthy
  const { kind } = event
  const isJourney = outcome.end === 'arrived' || outcome.end === 'refused'
  const hasNoTime =
    outcome.seconds === 0 && (outcome.end === 'stuck' || outcome.end === 'down' || kind === 'reclaim')
  const parts: readonly (Text | undefined)[] = isJourney
    ? [
        journeys[kind]?.[outcome.end === 'arrived' ? 0 : 1],
        event.kind === 'pull' && event.isReasonShown ? outcome.cause : outcome.why,
      ]
    : [
        // What is stuck from the start, or has no tasks that it could happen to, has no time in which anything could be counted.
        ...(hasNoTime || isOpening(event) || (outcome.isUnmoved === true && noWay === undefined)
          ? []
          : [lostSoFarText(outcome), lostBecause(event, outcome, noWay)]),
        kind === 'simulate' && !hasNoTime && !isOpening(event) && !isSaid
          ? tasksText(outcome, played)
          : undefined,
        endText(event, outcome, played),
        isRemedyTheTask(outcome, played) ? undefined : outcome.why,
        costText(played, bill, outcome.end),
      ]
  return joined(parts.filter((part) => part !== undefined))
}

function endText(event: StageEvent, outcome: Outcome, { moments }: Played): Text | undefined {
  const { end } = outcome
  if (isOpening(event)) return end === 'steady' ? openedText(outcome, moments) : notOpened
  // Only a deployment is said to be stuck; of tasks that cannot start again, or do not answer, the reason says it.
  if (end === 'stuck' && (event.kind === 'reclaim' || isHang(event))) return undefined
  return isStopped(event) && end === 'rolled-back' ? wentBack : ends[end]
}

/** Where percents leave no room, the map has said why, one thing after the other: which percent does is for the learner to find. */
function isRemedyTheTask({ end, seconds }: Outcome, { moments }: Played): boolean {
  return end === 'stuck' && seconds === 0 && moments.filter(({ isRead }) => isRead === true).length > 1
}

/** What does not end by itself may lose more: the count is that of what was watched. */
function lostSoFarText(outcome: Outcome): Text {
  const { ko, en } = lostText(outcome)
  if (outcome.end !== 'failing' && outcome.end !== 'stuck') return { ko, en }
  return { ko: `여기까지 ${ko}`, en: `So far ${en.replace(/^N/, 'n')}` }
}

function lostText({ lost, cutOff }: Outcome): Text {
  if (lost === 0) return { ko: '놓친 주문이 없습니다.', en: 'No order was lost.' }
  const all = lost.toLocaleString('en')
  const en = lost === 1 ? '1 order was lost' : `${all} orders were lost`
  const after = lost - cutOff
  if (cutOff === 0) return { ko: `주문 ${all}건을 놓쳤습니다.`, en: `${en}.` }
  if (after === 0)
    return {
      ko: `주문 ${all}건을 놓쳤습니다. 멈춘 태스크가 처리하던 주문입니다.`,
      en: `${en}, under way when the task stopped.`,
    }
  const later = after.toLocaleString('en')
  return {
    ko: `주문 ${all}건을 놓쳤습니다. 멈춘 태스크가 처리하던 ${cutOff}건과 그 뒤에 들어온 ${later}건입니다.`,
    en: `${en}: ${cutOff} that were under way, and ${later} that came after.`,
  }
}

/** Why orders are lost where neither the end of a task says it, nor how long there was none. */
function lostBecause(
  event: StageEvent,
  { lost, fewestHealthy, why }: Outcome,
  noWay: Text | undefined,
): Text | undefined {
  if (lost === 0) return undefined
  // What is said at the end anyway is not said twice.
  if (noWay !== undefined) return why?.ko.includes(noWay.ko) ? unreached : joined([unreached, noWay])
  if (event.kind === 'reclaim') return atOnce
  const isZone = event.kind === 'simulate' && event.situation === 'az-loss'
  return isZone && fewestHealthy > 0 ? unnoticed : undefined
}

const unreached: Text = {
  ko: '이 일 때문이 아닙니다. 처음부터 끝까지 손님이 올 길이 없었습니다.',
  en: 'The event is not to blame: no customer had a way in at any time.',
}

const atOnce: Text = {
  ko: '알림은 2분 전에 오지만, 여기처럼 SIGTERM을 받고 바로 끝나는 앱은 그때부터 주문을 받지 않습니다.',
  en: 'The notice comes two minutes before, but an app that ends at SIGTERM, as here, takes no orders from then on.',
}

const unnoticed: Text = {
  ko: '멈춘 영역의 태스크가 답하지 않는 것을 알아차릴 때까지 그쪽으로 간 주문입니다.',
  en: 'They went to the failed zone before it was noticed that its tasks do not answer.',
}

function tasksText({ mostTasks, fewestHealthy, seconds }: Outcome, { moments }: Played): Text {
  const all = mostWithStopping(moments)
  const most =
    all > mostTasks
      ? {
          ko: `최대 ${mostTasks}개였고(내려가는 것까지 ${all}개)`,
          en: ` at most (${all} with those that were stopping)`,
        }
      : { ko: `최대 ${mostTasks}개였고`, en: ' at most' }
  const without = secondsUnserved(moments)
  const [ko, en] = [timeText(without, 'ko'), timeText(without, 'en')]
  const isSingle = mostTasks === 1 && all === 1
  if (without > 0 && without === seconds)
    return { ko: `${ko} 동안 응답하는 태스크가 없었습니다.`, en: `For ${en} no task answered.` }
  return {
    ko:
      isSingle && fewestHealthy === 0
        ? `하나뿐인 태스크가 ${ko} 동안 응답하지 못했습니다.`
        : `${timeText(seconds, 'ko')} 동안 태스크는 ${most.ko}, ${fewestHealthy === 0 ? `그 가운데 ${ko} 동안은 응답하는 태스크가 없었습니다` : `정상인 태스크는 가장 적을 때도 ${fewestHealthy}개였습니다`}.`,
    en: `It took ${timeText(seconds, 'en')}, with ${mostTasks === 1 ? '1 task' : `${mostTasks} tasks`}${most.en}${fewestHealthy === 0 ? `, and for ${en} no task answered` : ` and never fewer than ${fewestHealthy} healthy`}.`,
  }
}

/** Tasks that are stopping stand on the map and are billed, though no percent counts them. */
function mostWithStopping(moments: Played['moments']): number {
  return Math.max(
    ...moments.map(
      ({ tasks = [] }) =>
        tasks.filter(({ condition }) => condition !== 'dead' && condition !== 'waiting').length,
    ),
  )
}

/** Without a health check a task answers before ECS counts it as healthy. */
function secondsUnserved(moments: Played['moments']): number {
  return moments.reduce((sum, { at, tasks = [], flows }, index) => {
    const until = moments[index + 1]?.at ?? at
    const isServed =
      tasks.some(({ condition }) => condition === 'healthy') || flows.some(({ fate }) => fate === 'answered')
    return isServed ? sum : sum + until - at
  }, 0)
}

function openedText({ mostTasks }: Outcome, moments: Played['moments']): Text {
  const isWhole = ({ tasks = [] }: StageMoment): boolean =>
    tasks.filter(({ condition }) => condition === 'healthy').length === mostTasks
  const at = moments.find(isWhole)?.at ?? 0
  return {
    ko: `시뮬레이션의 시간으로 ${timeText(at, 'ko')} 만에 ${mostTasks === 1 ? '태스크가' : `태스크 ${koCount(mostTasks)}가 모두`} 정상이 되었습니다. 실제로는 이미지를 받는 시간에 따라 몇 분이 걸리기도 합니다.`,
    en: `After ${timeText(at, 'en')} of simulated time ${mostTasks === 1 ? 'the task is' : `all ${mostTasks} tasks are`} healthy. Really it may be minutes, depending on how long the image takes to pull.`,
  }
}

const notOpened: Text = { ko: '가게 문을 열지 못했습니다.', en: 'The shop did not open.' }

const ends: Readonly<Record<Outcome['end'], Text | undefined>> = {
  steady: undefined,
  'rolled-back': {
    ko: '배포는 실패로 판정되어 기존 버전으로 돌아왔습니다.',
    en: 'The deployment counted as failed, and the version before is back.',
  },
  stuck: { ko: '배포가 나아가지 못하고 멈춰 있습니다.', en: 'The deployment is stuck.' },
  failing: {
    ko: '새 태스크가 뜨다 죽기를 되풀이합니다.',
    en: 'One new task after another starts and dies.',
  },
  down: { ko: '가게가 닫혀 있습니다.', en: 'The shop is closed.' },
  arrived: undefined,
  refused: undefined,
  'not-yet': undefined,
}

/** Who arrived where, and that they did not. */
const journeys: Readonly<Partial<Record<StageEvent['kind'], readonly [arrived: Text, refused: Text]>>> = {
  visit: [
    { ko: '손님이 태스크까지 들어왔습니다.', en: 'The customer got through to a task.' },
    { ko: '손님이 중간에 막혔습니다.', en: 'The customer was stopped on the way.' },
  ],
  stranger: [
    { ko: '낯선 사람이 태스크까지 들어왔습니다.', en: 'The stranger got through to a task.' },
    { ko: '낯선 사람이 중간에 막혔습니다.', en: 'The stranger was stopped on the way.' },
  ],
  pull: [
    { ko: '새 태스크가 이미지를 받아 왔습니다.', en: 'The new task has its image.' },
    {
      ko: '새 태스크가 이미지를 받으러 가다 막혔습니다.',
      en: 'The new task was stopped on its way to the image.',
    },
  ],
  call: [
    { ko: '창고의 호출이 주문 페이지에 닿았습니다.', en: 'The storeroom got through to the order page.' },
    {
      ko: '창고의 호출이 주문 페이지에 닿지 못했습니다.',
      en: 'The storeroom did not get through to the order page.',
    },
  ],
}

/** Nothing had failed: somebody asked for it. */
const wentBack: Text = {
  ko: '배포를 중지하고 기존 버전으로 되돌렸습니다.',
  en: 'The deployment was stopped, and the version before is back.',
}

function isStopped(event: StageEvent): boolean {
  return event.kind === 'simulate' && event.situation === 'stop-deployment'
}

function isHang(event: StageEvent): boolean {
  return event.kind === 'simulate' && event.situation === 'hang'
}

/** Before the first opening of a shop nobody orders. */
function isOpening(event: StageEvent): boolean {
  return event.kind === 'simulate' && event.situation === 'first-deploy'
}
