import { waitsForStopping, type EarlySuccess } from '../cost/index.ts'
import type { PropertiesOf } from '../graph/index.ts'
import { breakerActs } from './circuit-breaker.ts'
import type { ScenarioOverrides } from './scenario-of.ts'
import type { Note } from './scenario-parts.ts'
import type { Scenario } from './scenario.ts'

// Where AWS's pages disagree or nobody knows what people will do: which reading was played.

/** What is taken of PAUSE hooks: nobody continues them, or somebody does so at once. */
export function notePauses(
  pauses: Scenario['pauses'],
  choice: ScenarioOverrides['pauseHooks'],
  note: Note,
): void {
  const stages = Object.keys(pauses)
  if (stages.length === 0) return
  const names = stages.join(', ')
  if (choice === 'continue') {
    note(
      'pauseHooks',
      `가정: PAUSE 후크(${names})를 누군가 바로 계속시킵니다.`,
      `Assumed: someone continues the PAUSE hooks (${names}) at once.`,
    )
  } else {
    note(
      'pauseHooks',
      `가정: PAUSE 후크(${names})를 아무도 계속시키지 않아, 제한 시간까지 기다린 뒤 정해진 대로 합니다.`,
      `Assumed: nobody continues the PAUSE hooks (${names}), so each waits for its timeout and does what it says.`,
    )
  }
}

/** How early success criteria were played, where AWS's page leaves it open. */
export function noteEarlySuccess(
  { healthyPercent, cleanup, reading }: EarlySuccess,
  {
    bakeTimeInMinutes: bake = 0,
    minimumHealthyPercent: least = 100,
    alarms,
  }: NonNullable<PropertiesOf<'ecs.service'>['deploymentConfiguration']>,
  note: Note,
): void {
  if (reading === 'off') {
    note(
      'earlySuccess',
      '가정: 조기 성공 기준(earlySuccessCriteria)이 없는 배포로 보았습니다.',
      'Assumed: the deployment has no early success criteria.',
    )
    return
  }
  const [whenKo, whenEn] =
    cleanup === 'DEFERRED'
      ? ['배포를 성공으로 친 뒤에', 'after the deployment counts as successful']
      : ['배포를 성공으로 치기 전에', 'before the deployment counts as successful']
  note(
    'earlySuccess',
    `가정: 조기 성공 기준에 이르면 ${whenKo} 남은 기존 태스크를 ${reading === 'at-once' ? '한꺼번에' : '새 태스크로 교체하면서 차례로'} 정리합니다. AWS 문서는 한꺼번에인지 차례로인지 밝히지 않습니다.`,
    `Assumed: once the early success criteria are met, and ${whenEn}, the old tasks that are left go ${reading === 'at-once' ? 'all at once' : 'as new ones replace them'}. AWS's page does not say which.`,
  )
  if (bake > 0) {
    const [ko, en] =
      alarms?.enable === true
        ? ['', '']
        : [
            ' 경보가 없어도 베이크 시간을 기다린다고 보았습니다(AWS 문서는 경보로 롤백하는 경우만 말합니다).',
            ' It is waited for without alarms too; the page speaks of rollback by alarms alone.',
          ]
    note(
      'earlySuccessBake',
      `가정: 베이크 시간 ${bake}분 동안에도 태스크 교체는 계속됩니다.${ko}`,
      `Assumed: tasks go on being replaced during the bake time of ${bake} minutes.${en}`,
    )
  }
  if (healthyPercent < least) {
    note(
      'healthyPercent',
      `healthyPercent(${healthyPercent})가 minimumHealthyPercent(${least})보다 작습니다. AWS는 그 이상이어야 한다고 하지만 적힌 대로 진행했습니다.`,
      `healthyPercent ${healthyPercent} is below minimumHealthyPercent ${least}. AWS asks for at least as much; it is played as written.`,
    )
  }
}

/** What AWS's pages leave open of the circuit breaker, in Korean and English. */
const doubts = {
  blueGreen: [
    'API 문서는 롤링 업데이트만 들지만, 실패 감지 문서는 블루/그린도 들고 실제로 롤백한 기록(terraform-provider-aws 43434)도 있습니다.',
    "The API's page names rolling updates alone; the page on failure detection names blue/green too, and it has been seen to roll one back (terraform-provider-aws 43434).",
  ],
  gradual: [
    'AWS의 실패 감지 문서는 롤링 업데이트와 블루/그린만 듭니다.',
    "AWS's page on failure detection names rolling updates and blue/green alone.",
  ],
} as const

/** Which reading of the circuit breaker was played. */
export function noteChoices(
  strategy: Scenario['strategy'],
  circuitBreaker: Scenario['circuitBreaker'],
  { breaker }: ScenarioOverrides,
  note: Note,
): void {
  const { isOn, exits } = circuitBreaker
  if (!isOn) return
  const acts = breakerActs({ strategy, circuitBreaker })
  if (strategy !== 'ROLLING') {
    const [doubtKo, doubtEn] = strategy === 'BLUE_GREEN' ? doubts.blueGreen : doubts.gradual
    note(
      'circuitBreakerStrategies',
      `${breaker?.strategies === undefined ? '가정: ' : ''}회로 차단기가 ${strategy}에서는 작동하${acts ? '는 것으로' : '지 않는 것으로'} 보았습니다. ${doubtKo}`,
      `${breaker?.strategies === undefined ? 'Assumed: the' : 'The'} circuit breaker ${acts ? 'acts' : 'does not act'} in ${strategy}. ${doubtEn}`,
    )
    if (!acts) return
  }
  note(
    'exitsAfterRunning',
    exits === 'count'
      ? '가정: RUNNING이 된 뒤 종료된 태스크도 회로 차단기의 실패로 셉니다. 세지 않는다는 보고도 있습니다(containers-roadmap 1206).'
      : '가정: RUNNING이 된 뒤 종료된 태스크는 회로 차단기의 실패로 세지 않습니다. 센다는 보고도 있습니다(containers-roadmap 1206).',
    exits === 'count'
      ? 'Assumed: the circuit breaker counts tasks that exit after RUNNING. Users report that it does not (containers-roadmap 1206).'
      : 'Assumed: the circuit breaker does not count tasks that exit after RUNNING. Users report that it does (containers-roadmap 1206).',
  )
}

/** Which reading of the maximum percent was played, for tasks that are stopping. */
export function drainingNote({ drainingTasks, maximumPercent }: Scenario): {
  readonly ko: string
  readonly en: string
} {
  return waitsForStopping(drainingTasks, maximumPercent)
    ? {
        ko: '가정: 내려가는 중인 태스크도 멈출 때까지 최댓값에 세므로, 대신 뜰 태스크가 그동안 기다립니다. 인스턴스 드레이닝 문서는 최댓값 100%에서 그렇다고 하지만 API 문서는 분명하지 않습니다.',
        en: 'Assumed: a task that is stopping counts towards the maximum until it has stopped, and its replacement waits. The page on draining instances says so for 100%; the API leaves it open.',
      }
    : {
        ko: '가정: 내려가는 중인 태스크는 최댓값에 세지 않습니다. API 문서는 분명하지 않고, 인스턴스 드레이닝 문서는 최댓값 100%에서 센다고 합니다.',
        en: 'Assumed: a task that is stopping does not count towards the maximum. The API leaves it open; the page on draining instances says that it does at 100%.',
      }
}
