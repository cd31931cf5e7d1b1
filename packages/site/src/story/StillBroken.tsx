import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { stepLink } from '../progress/links.ts'
import { service, takeBackOf, work } from '../state/store.ts'
import { isBroken } from './creation/broken.ts'
import { faultFields, isOfFault } from './fault.ts'

/** Says in every other scene that the fault of 9.2 is still there, leads to it, and takes it back for who wants to go on here. */
export default function StillBroken({ lang }: Localized): JSX.Element | null {
  // What was changed in another step since is not the fault any more.
  if (!isOfFault(work.value) || !isBroken(service.value)) return null
  return (
    <div class="scene-events" data-still-broken>
      <span>
        {texts.stillBroken[lang]} <a href={`${stepLink('creation', lang)}#fault`}>{texts.fixIt[lang]}</a>
      </span>
      <button type="button" onClick={() => takeBackOf('creation', faultFields)}>
        {texts.takeBack[lang]}
      </button>
    </div>
  )
}

const texts = {
  stillBroken: {
    ko: '9.2의 장애가 남아 서비스가 아직 고장 나 있습니다.',
    en: 'Your service is still broken by the fault of 9.2.',
  },
  fixIt: { ko: '9.2에서 고치기', en: 'Fix it there' },
  takeBack: { ko: '장애 전으로 되돌리기', en: 'Take the fault back' },
} as const satisfies Readonly<Record<string, Text>>
