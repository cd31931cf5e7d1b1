import { isInstanceTypeName, usualApplication, type Application } from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import type { ScenarioOverrides } from './scenario-of.ts'
import type { Scenario } from './scenario.ts'

/** An assumption that can be made otherwise: its id is the name under which it is listed. */
export interface Assumable {
  readonly id: string
  /** What can be given: words, or `N` for a number. The first word is what is assumed. */
  readonly values: readonly string[]
  readonly overrides: (value: string) => ScenarioOverrides | undefined
}

function words<Word extends string>(
  id: string,
  values: readonly [Word, ...Word[]],
  to: (word: Word) => ScenarioOverrides,
): Assumable {
  return {
    id,
    values,
    overrides: (value) => {
      const word = values.find((known) => known === value)
      return word === undefined ? undefined : to(word)
    },
  }
}

function number(
  id: string,
  to: (value: number) => ScenarioOverrides,
  more: readonly string[] = [],
): Assumable {
  return {
    id,
    values: ['N', ...more],
    overrides: (text) => {
      const value = text.trim() === '' ? Number.NaN : Number(text)
      return Number.isFinite(value) ? to(value) : undefined
    },
  }
}

/** Nothing is counted on instances: there are none, or nobody knows how many. */
function withoutInstances({ instances, isOnFargate }: Scenario): Text | undefined {
  if (isOnFargate)
    return {
      ko: '태스크가 Fargate에서 실행되어 인스턴스가 없습니다',
      en: 'the tasks run on Fargate, which has no instances',
    }
  return instances === undefined
    ? {
        ko: '인스턴스가 몇 대인지 몰라 셀 수 없습니다(instances=N)',
        en: 'it is not known how many instances there are (instances=N)',
      }
    : undefined
}

function withoutBreaker({ circuitBreaker }: Scenario): Text | undefined {
  return circuitBreaker.isOn
    ? undefined
    : { ko: '배포 회로 차단기가 꺼져 있습니다', en: 'the deployment circuit breaker is off' }
}

function withoutSpot({ spotTasks }: Scenario): Text | undefined {
  return spotTasks > 0 ? undefined : { ko: '스팟에서 실행되는 태스크가 없습니다', en: 'no task runs on Spot' }
}

const idle: Readonly<Record<string, (scenario: Scenario) => Text | undefined>> = {
  drainingTasks: ({ strategy }) =>
    strategy === 'ROLLING'
      ? undefined
      : { ko: '롤링 업데이트에서만 쓰입니다', en: 'it only counts in a rolling update' },
  circuitBreakerStrategies: withoutBreaker,
  exitsAfterRunning: withoutBreaker,
  earlySuccess: ({ earlySuccess }) =>
    earlySuccess === undefined
      ? { ko: '조기 성공 기준이 없습니다', en: 'there are no early success criteria' }
      : undefined,
  hasSpotCapacity: withoutSpot,
  noticeSeconds: withoutSpot,
  instances: (scenario) => (scenario.isOnFargate ? withoutInstances(scenario) : undefined),
  instanceType: withoutInstances,
  trunking: withoutInstances,
  instanceLaunchSeconds: withoutInstances,
  alarmSeconds: ({ alarm }) =>
    alarm.isOn ? undefined : { ko: '배포 경보가 없습니다', en: 'no deployment alarm is on' },
}

/** Why each of the assumptions `id=value` makes no difference in a scenario; those that may make one are left out. */
export function idleAssumed(
  given: readonly string[],
  scenario: Scenario,
): readonly { readonly id: string; readonly text: Text }[] {
  return given.flatMap((each) => {
    const [id = ''] = each.split('=')
    const why = Object.hasOwn(idle, id) ? idle[id]?.(scenario) : undefined
    if (why === undefined) return []
    const text = {
      ko: `${each}: 결과에 영향을 주지 않습니다. ${why.ko}.`,
      en: `${each} changes nothing: ${why.en}.`,
    }
    return [{ id, text }]
  })
}

const times = Object.keys(usualApplication) as (keyof Application)[]
const instances = number('instances', (count) => ({ capacity: { instances: count } }), ['unlimited'])

/** Every assumption that can be made otherwise, by its id. Where AWS's pages disagree, the choice is one of them. */
export const assumable: readonly Assumable[] = [
  words('drainingTasks', ['wait-at-100', 'wait', 'ignore'], (drainingTasks) => ({ drainingTasks })),
  words('circuitBreakerStrategies', ['blue-green', 'rolling', 'all'], (strategies) => ({
    breaker: { strategies },
  })),
  words('earlySuccess', ['at-once', 'as-replaced', 'off'], (earlySuccess) => ({ earlySuccess })),
  words('exitsAfterRunning', ['count', 'ignore'], (exits) => ({ breaker: { exits } })),
  words('pauseHooks', ['timeout', 'continue'], (pauseHooks) => ({ pauseHooks })),
  words('hasSpotCapacity', ['yes', 'no'], (word) => ({ hasSpotCapacity: word === 'yes' })),
  {
    ...instances,
    overrides: (value) =>
      value === 'unlimited' ? { capacity: { instances: 'unlimited' } } : instances.overrides(value),
  },
  {
    id: 'instanceType',
    values: ['TYPE'],
    overrides: (instanceType) =>
      isInstanceTypeName(instanceType) ? { capacity: { instanceType } } : undefined,
  },
  words('trunking', ['off', 'on'], (word) => ({ capacity: { trunking: word === 'on' } })),
  number('instanceLaunchSeconds', (instanceLaunchSeconds) => ({ capacity: { instanceLaunchSeconds } })),
  number('requestsPerSecond', (requestsPerSecond) => ({ requestsPerSecond })),
  ...times.map((field) => number(field, (value) => ({ application: { [field]: value } }))),
]

/** What `id=value` says, each in turn; the first that says nothing is refused. */
export function parseAssumed(given: readonly string[]):
  | { readonly overrides: ScenarioOverrides }
  /** `unknown` is what is no assumption at all. */
  | { readonly problem: Text; readonly unknown?: string } {
  let overrides: ScenarioOverrides = {}
  for (const text of given) {
    const [id = '', ...rest] = text.split('=')
    const value = rest.join('=')
    const known = assumable.find((each) => each.id === id)
    const said = known?.overrides(value)
    if (known === undefined) {
      return {
        problem: { ko: `바꿀 수 있는 가정이 아닙니다: ${id}`, en: `There is no assumption ${id}.` },
        unknown: id,
      }
    }
    if (said === undefined) {
      const values = known.values.join(', ')
      return {
        problem: {
          ko:
            value === ''
              ? `--assume ${id} 뒤에 값이 없습니다. 쓸 수 있는 값: ${values}`
              : `--assume ${id}에는 ${value} 값을 쓸 수 없습니다. 쓸 수 있는 값: ${values}`,
          en:
            value === ''
              ? `--assume ${id} has no value. It takes ${values}.`
              : `--assume ${id} does not take ${value}. It takes ${values}.`,
        },
      }
    }
    overrides = {
      ...overrides,
      ...said,
      application: { ...overrides.application, ...said.application },
      breaker: { ...overrides.breaker, ...said.breaker },
      capacity: { ...overrides.capacity, ...said.capacity },
    }
  }
  return { overrides }
}
