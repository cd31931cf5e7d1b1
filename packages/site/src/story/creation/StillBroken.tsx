import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Localized } from '../../panel/texts.ts'

/** Says after the scene of the accident that its fault is still there, and leads back to it. */
export default function StillBroken({ lang }: Localized): JSX.Element {
  return (
    <p class="warning scene-wide" data-still-broken>
      {texts.stillBroken[lang]} <a href="#fault">{texts.fixIt[lang]}</a>
    </p>
  )
}

const texts = {
  stillBroken: {
    ko: '9.2의 장애가 남아 서비스가 아직 고장 나 있습니다.',
    en: 'Your service is still broken by the fault of 9.2.',
  },
  fixIt: { ko: '9.2에서 고치기', en: 'Fix it there' },
} as const satisfies Readonly<Record<string, Text>>
