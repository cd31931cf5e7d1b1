import type { JSX } from 'preact'
import type { Text } from '@ecs-lint/core/finding'
import { onMap, shownMoment } from '../../map/stage/on-map.ts'
import type { StagedTask } from '../../map/stage/played.ts'
import type { Localized } from '../../panel/texts.ts'
import { service } from '../../state/store.ts'

/** What the console says of the service while the map plays how it starts: the states of the tasks, in the console's words. */
export default function Console({ lang }: Localized): JSX.Element | null {
  const { moments = [] } = onMap.value ?? {}
  const tasks = moments[shownMoment.value]?.tasks
  if (tasks === undefined || moments[0]?.tasks?.length !== 0) return null
  const hasBalancer = service.value.loadBalancer !== 'none'
  const states = hasBalancer ? balanced : alone
  const running = tasks.filter(({ status }) => status === 'RUNNING').length
  return (
    <div class="console scene-wide">
      <p>
        {words.serviceState[lang]} <strong>{words.active[lang]}</strong>
        {' · '}
        {words.running[lang]} <strong>{`${running}/${service.value.tasks}`}</strong>
      </p>
      <ol aria-label={words.states[lang]}>
        {states.map(([state, text]) => {
          const count = tasks.filter((task) => stateOf(task, hasBalancer) === state).length
          return (
            <li key={state} data-count={count}>
              {state !== 'HEALTHY' && <code>{state}</code>} <span>{text[lang]}</span> <b>{count}</b>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** A task's state; healthy is said by the load balancer, and not by ECS. */
function stateOf({ status, condition }: StagedTask, hasBalancer: boolean): string {
  return hasBalancer && status === 'RUNNING' && condition === 'healthy' ? 'HEALTHY' : status
}

type States = readonly (readonly [state: string, text: Text])[]

/** The console's Korean names; in English it shows the state itself, so the words say what goes on. */
const balanced: States = [
  ['PROVISIONING', { ko: '프로비저닝 중', en: 'finding room for it' }],
  ['PENDING', { ko: '대기 중', en: 'getting its image' }],
  ['ACTIVATING', { ko: '활성화 중', en: 'joining the load balancer' }],
  ['RUNNING', { ko: '실행 중, 아직 정상 아님', en: 'runs, not yet healthy' }],
  ['HEALTHY', { ko: '정상(로드 밸런서)', en: 'healthy, says the load balancer' }],
]

/** Without a load balancer nobody joins one, and nobody says more than that a task runs. */
const alone: States = [
  ...balanced.slice(0, 2),
  ['ACTIVATING', { ko: '활성화 중', en: 'getting ready to run' }],
  ['RUNNING', { ko: '실행 중', en: 'runs' }],
]

const words = {
  serviceState: { ko: '서비스 상태', en: 'Service status' },
  active: { ko: '활성', en: 'Active' },
  running: { ko: '실행 중인 태스크', en: 'Running tasks' },
  states: { ko: '태스크의 상태', en: 'States of the tasks' },
} as const satisfies Readonly<Record<string, Text>>
