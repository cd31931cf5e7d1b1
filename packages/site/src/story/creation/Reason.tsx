import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Text } from '@ecs-lint/core/finding'
import type { Localized } from '../../panel/texts.ts'
import { service } from '../../state/store.ts'
import { accidents } from './accidents.ts'

/** What ECS writes as the stopped reason of the tasks of a service that somebody has broken; on a phone its first lines, until all is asked for. */
export default function Reason({ lang }: Localized): JSX.Element | null {
  const message = useRef<HTMLElement>(null)
  const isCut = useSignal(false)
  const whole = useSignal('')
  const reason = accidents.find(({ isIn }) => isIn(service.value))?.reason(service.value)
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = message.current ?? {}
    isCut.value = scrollHeight > clientHeight
  }, [reason])
  if (reason === undefined) return null
  const isWhole = whole.value === reason
  return (
    <>
      <span>{title[lang]}</span>{' '}
      <code ref={message} data-whole={isWhole}>
        {reason}
      </code>
      {isCut.value && !isWhole && (
        <button type="button" onClick={() => (whole.value = reason)}>
          {more[lang]}
        </button>
      )}
    </>
  )
}

const title: Text = { ko: '중지된 이유', en: 'Stopped reason' }
const more: Text = { ko: '이유 모두 보기', en: 'Show all of it' }
