import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { stepLink } from '../progress/links.ts'
import { changed } from '../state/changed.ts'
import { changeTo } from '../state/session.ts'
import { service, update, work } from '../state/store.ts'
import { withoutStep } from '../state/work.ts'
import { isBroken } from './creation/broken.ts'

/** What the scene of the fault, 9.2, changes. */
const faultFields: readonly string[] = ['egress', 'taskInbound']

/** Says in every other scene that the fault of 9.2 is still there, leads to it, and takes it back for who wants to go on here. */
export default function StillBroken({ lang }: Localized): JSX.Element | null {
  const { changes } = work.value
  // What was changed in another step since is not the fault any more.
  const isOfFault = faultFields.some(
    (name) => changes.findLast(([, field]) => field === name)?.[0] === 'creation',
  )
  if (!isOfFault || !isBroken(service.value)) return null
  return (
    <div class="scene-events" data-still-broken>
      <span>
        {texts.stillBroken[lang]} <a href={`${stepLink('creation', lang)}#fault`}>{texts.fixIt[lang]}</a>
      </span>
      <button type="button" onClick={takeBack}>
        {texts.takeBack[lang]}
      </button>
    </div>
  )
}

/** Sets back what 9.2 has changed, as a deed of its step: what is set back counts as no change of any step. */
function takeBack(): void {
  const before = Object.entries(withoutStep(work.peek(), 'creation')).filter(([field]) =>
    faultFields.includes(field),
  )
  const next = changed(service.peek(), Object.fromEntries(before))
  update((current) => changeTo(current, next, 'creation'))
}

const texts = {
  stillBroken: {
    ko: '9.2의 장애가 남아 서비스가 아직 고장 나 있습니다.',
    en: 'Your service is still broken by the fault of 9.2.',
  },
  fixIt: { ko: '9.2에서 고치기', en: 'Fix it there' },
  takeBack: { ko: '장애 전으로 되돌리기', en: 'Take the fault back' },
} as const satisfies Readonly<Record<string, Text>>
