import { isInstanceTypeName, usualApplication, type Application } from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import type { ScenarioOverrides } from './scenario-of.ts'

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

const times = Object.keys(usualApplication) as (keyof Application)[]
const instances = number('instances', (count) => ({ capacity: { instances: count } }), ['unlimited'])

/** Every assumption that can be made otherwise, by its id. Where AWS's pages disagree, the choice is one of them. */
export const assumable: readonly Assumable[] = [
  words('drainingTasks', ['wait-at-100', 'wait', 'ignore'], (drainingTasks) => ({ drainingTasks })),
  words('circuitBreakerStrategies', ['rolling', 'all'], (strategies) => ({ breaker: { strategies } })),
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
export function parseAssumed(
  given: readonly string[],
): { readonly overrides: ScenarioOverrides } | { readonly problem: Text } {
  let overrides: ScenarioOverrides = {}
  for (const text of given) {
    const [id = '', ...rest] = text.split('=')
    const value = rest.join('=')
    const known = assumable.find((each) => each.id === id)
    const said = known?.overrides(value)
    if (known === undefined) {
      const ids = assumable.map((each) => each.id).join(', ')
      return {
        problem: {
          ko: `--assume에 ${id}이라는 가정은 없습니다. 바꿀 수 있는 가정: ${ids}`,
          en: `--assume knows no assumption ${id}. It can change ${ids}.`,
        },
      }
    }
    if (said === undefined) {
      const values = known.values.join(', ')
      return {
        problem: {
          ko: `--assume ${id}에는 ${value} 값을 쓸 수 없습니다. 쓸 수 있는 값: ${values}`,
          en: `--assume ${id} does not take ${value}. It takes ${values}.`,
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
