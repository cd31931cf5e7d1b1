import type { Application, Assumption } from '../cost/index.ts'
import { drainingNote } from './deployment-notes.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioOverrides } from './scenario-of.ts'

type Described = readonly [field: keyof Application, ko: string, en: string, unit: 's' | 'MB' | 'MB/s']

const described: readonly Described[] = [
  ['provisionSeconds', '네트워크 인터페이스 준비', 'a network interface is ready after', 's'],
  ['pendingSeconds', 'PENDING에 머무는 시간', 'PENDING takes', 's'],
  ['imageMegabytes', '이미지 크기(압축)', 'the compressed image has', 'MB'],
  ['pullMegabytesPerSecond', '이미지를 받아 푸는 속도', 'the image is pulled and unpacked at', 'MB/s'],
  ['startSeconds', 'RUNNING부터 앱이 응답하기까지', 'from RUNNING until the application answers:', 's'],
  ['exitSeconds', 'SIGTERM부터 앱이 끝나기까지', 'from SIGTERM until the application ends:', 's'],
  ['deprovisionSeconds', '네트워크 인터페이스 정리', 'the network interface is gone after', 's'],
  ['requestSeconds', '가장 오래 걸리는 요청', 'the longest request takes', 's'],
]

/** What no file tells, and how far the simulator simplifies; values that somebody gave are not assumed. */
export function generalAssumptions(scenario: Scenario, overrides: ScenarioOverrides): readonly Assumption[] {
  const values = described
    .filter(([field]) => overrides.application?.[field] === undefined)
    .map(([field, ko, en, unit]) => ({
      name: field,
      text: {
        ko: `가정: ${ko} ${scenario.application[field]}${unit === 's' ? '초' : ` ${unit}`}. AWS가 정한 값이 아니므로 직접 재서 바꾸세요.`,
        en: `Assumed: ${en} ${scenario.application[field]} ${unit}. No figure of AWS's: measure your own.`,
      },
    }))
  const alarm = {
    name: 'alarmSeconds',
    text: {
      ko: `가정: 오류가 나기 시작해 경보가 울리기까지 ${scenario.application.alarmSeconds}초.`,
      en: `Assumed: an alarm goes off ${scenario.application.alarmSeconds} s after the errors begin.`,
    },
  }
  const spot = {
    name: 'hasSpotCapacity',
    text: scenario.hasSpotCapacity
      ? {
          ko: '가정: 대신 띄울 스팟 용량이 있습니다. 실제로는 없을 수도 있습니다.',
          en: 'Assumed: Spot has capacity for a replacement. It may not.',
        }
      : {
          ko: '가정: 대신 띄울 스팟 용량이 없습니다.',
          en: 'Assumed: Spot has no capacity for a replacement.',
        },
  }
  const requests = {
    name: 'requestsPerSecond',
    text: {
      ko: `가정: 요청이 초당 ${scenario.requestsPerSecond}개 고르게 들어옵니다.`,
      en: `Assumed: ${scenario.requestsPerSecond} requests come in a second, evenly.`,
    },
  }
  return [
    ...values,
    ...(overrides.requestsPerSecond === undefined ? [requests] : []),
    ...(scenario.alarm.isOn && overrides.application?.alarmSeconds === undefined ? [alarm] : []),
    ...(scenario.spotTasks > 0 ? [spot] : []),
    ...(scenario.instances !== undefined && scenario.rebalances ? [uneven] : []),
    ...(scenario.strategy === 'ROLLING' ? [{ name: 'drainingTasks', text: drainingNote(scenario) }] : []),
    ...simplifications.filter(({ name }) => scenario.strategy === 'ROLLING' || name !== 'starts-first'),
  ]
}

/** What is taken of a first deployment that is to move its traffic by steps. */
export function firstShiftAssumptions({ isFirst, strategy }: Scenario): readonly Assumption[] {
  return isFirst && (strategy === 'LINEAR' || strategy === 'CANARY') ? [firstShift] : []
}

const firstShift: Assumption = {
  name: 'first-shift',
  text: {
    ko: '첫 배포에는 나머지 트래픽을 받을 기존 버전이 없으므로 트래픽을 한 번에 모두 보낸다고 보았습니다. 첫 선형·카나리 배포를 AWS가 어떻게 옮기는지는 문서에 없습니다.',
    en: "In a first deployment no version is there to keep a share of the traffic, so all of it moves at once. How a first linear or canary deployment shifts is not in AWS's pages.",
  },
}

const uneven: Assumption = {
  name: 'rebalancing',
  text: {
    ko: '가정: 리밸런싱은 이미 있는 인스턴스에 자리가 있는 가용 영역으로만 태스크를 옮기고, 그러려고 인스턴스를 새로 띄우지는 않습니다.',
    en: 'Assumed: rebalancing moves tasks only to a zone where an instance that is there has room, and launches none for it.',
  },
}

const simplifications: readonly Assumption[] = [
  {
    name: 'starts-first',
    text: {
      ko: '최댓값에 여유가 있으면 새 태스크를 먼저 띄우고, 여유가 없을 때만 기존 태스크를 먼저 내린다고 보았습니다.',
      en: 'New tasks start first where the maximum leaves room; old ones stop first only where it does not.',
    },
  },
  {
    name: 'healthy-threshold',
    text: {
      ko: '로드 밸런서의 상태 확인은 태스크가 RUNNING이 된 뒤 한 간격마다 이루어지고, 새 대상은 한 번 성공하면 정상입니다. 정상 임계값은 비정상이 되었던 대상에만 적용됩니다.',
      en: 'The load balancer checks a task once an interval after RUNNING. One success makes a new target healthy; the healthy threshold counts for one that was unhealthy.',
    },
  },
  {
    name: 'no-throttle',
    text: {
      ko: '시작에 거듭 실패하는 태스크를 ECS가 점점 더 늦게 다시 띄우는 것은 반영하지 않았습니다. 실제 재시도는 더 뜸합니다.',
      en: 'ECS restarts a task that fails again and again after longer and longer waits; this is left out, so real retries are rarer.',
    },
  },
]
