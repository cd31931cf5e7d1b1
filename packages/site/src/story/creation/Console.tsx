import type { JSX } from 'preact'
import { onMap, shownMoment } from '../../map/stage/on-map.ts'
import type { StagedTask } from '../../map/stage/played.ts'
import type { Localized } from '../../panel/texts.ts'
import { service } from '../../state/store.ts'
import { texts } from './texts.ts'

const states = ['PROVISIONING', 'PENDING', 'ACTIVATING', 'RUNNING', 'HEALTHY'] as const

/** What the console says of the service while the map plays how it starts: the states of the tasks, in the console's words. */
export default function Console({ lang }: Localized): JSX.Element | null {
  const tasks = onMap.value?.moments[shownMoment.value]?.tasks
  if (tasks === undefined) return null
  const running = tasks.filter(({ status }) => status === 'RUNNING').length
  return (
    <div class="console scene-wide">
      <p>
        {texts.serviceState[lang]} <strong>{texts.active[lang]}</strong>
        {' · '}
        {texts.running[lang]} <strong>{`${running}/${service.value.tasks}`}</strong>
      </p>
      <ol aria-label={texts.states[lang]}>
        {states.map((state) => {
          const count = tasks.filter((task) => stateOf(task) === state).length
          return (
            <li key={state} data-count={count}>
              {state !== 'HEALTHY' && <code>{state}</code>} <span>{texts[state][lang]}</span> <b>{count}</b>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** A task's state; healthy is said by the load balancer, and not by ECS. */
function stateOf({ status, condition }: StagedTask): string {
  return status === 'RUNNING' && condition === 'healthy' ? 'HEALTHY' : status
}
