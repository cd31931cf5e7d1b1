import type { JSX } from 'preact'
import type { Text } from '@ecs-lint/core/finding'
import type { Localized } from '../../panel/texts.ts'
import { service } from '../../state/store.ts'
import { accidents } from './accidents.ts'

/** What ECS writes as the stopped reason of the tasks of a service that somebody has broken. */
export default function Reason({ lang }: Localized): JSX.Element | null {
  const reason = accidents.find(({ isIn }) => isIn(service.value))?.reason(service.value)
  if (reason === undefined) return null
  return (
    <>
      <span>{title[lang]}</span> <code>{reason}</code>
    </>
  )
}

const title: Text = { ko: '중지된 이유', en: 'Stopped reason' }
