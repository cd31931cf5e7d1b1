import { koCount } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { built } from '../state/built.ts'
import { change, service } from '../state/store.ts'

/** A way back for who has stopped all tasks, on pages where nothing can be seen without any. */
export default function TurnOn({ lang }: Localized): JSX.Element | null {
  if (service.value.tasks > 0) return null
  const tasks = built.value.tasks || 1
  const [says, label] = {
    ko: [
      '지금 내 서비스는 태스크를 모두 멈춰 두어 보여 줄 것이 거의 없습니다. 다시 켜면 내 서비스가 바뀌어, 다른 페이지에서도 태스크가 돌고 요금이 올라갑니다.',
      `태스크 ${koCount(tasks)}로 다시 켜기`,
    ],
    en: [
      'All tasks of your service are stopped now, so there is little to see here. Turning them on changes your service: they run, and are on the bill, on all other pages too.',
      `Turn on ${tasks === 1 ? 'the task' : `${tasks} tasks`} again`,
    ],
  }[lang]
  return (
    <p class="notice">
      {says}{' '}
      <button type="button" onClick={() => change({ tasks })}>
        {label}
      </button>
    </p>
  )
}
