// What a scene has done to the bill.
import { addsUp } from '@ecs-lint/core/cost'
import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { exactDifference } from '../panel/exact.ts'
import { per, signed, texts as panelTexts, type Localized } from '../panel/texts.ts'
import { billOfService, findings, service } from '../state/store.ts'
import { partsOf } from './parts.ts'
import { isUndone } from './without-scene.ts'

interface ChangeProps extends Localized {
  /** What the service would be without the scene, once the learner has touched it. */
  readonly base: CompleteServiceConfig | undefined
  /** The service as the scene has left it. */
  readonly left: CompleteServiceConfig | undefined
  /** What had to cost more, once the scene is done: that is what the bill is compared with then. */
  readonly dearer: CompleteServiceConfig | undefined
  readonly tellsSame: true | undefined
  /** What that is called. */
  readonly against: string | undefined
}

/** The difference, and what it is made of. Line by line that of the whole step stands under the map. */
export default function Change({ base, left, ...props }: ChangeProps): JSX.Element | null {
  return base === undefined || left === undefined || left === base ? null : (
    <Difference {...props} base={base} left={left} />
  )
}

function Difference({
  lang,
  base,
  left,
  dearer,
  tellsSame,
  against,
}: ChangeProps & Record<'base' | 'left', CompleteServiceConfig>): JSX.Element | null {
  const [before, after] = [billOfService(dearer ?? base), billOfService(left)]
  const past = isUndone(base, left, service.value) ? texts.past[lang] : ''
  // Asked sooner, the browser would lay out the page twice: the map is not drawn yet.
  useLayoutEffect(() => void requestAnimationFrame(keepFocusInView))
  if (before === undefined || after === undefined) return null
  // A price that is not known, such as Spot's of ARM64 in many Regions, would look like a saving.
  const difference = exactDifference(before, after)
  if (difference === undefined) {
    const [missing] = [...after.missing, ...before.missing]
    return <p data-past={past}>{`${panelTexts.inexact[lang]} ${missing?.reason[lang] ?? ''}`}</p>
  }
  if (difference === 0) return tellsSame === true ? <p data-past={past}>{texts.same[lang]}</p> : null
  const parts = partsOf(before, after, lang)
  const end = addsUp(parts, difference) ? ')' : `; ${texts.rounded[lang]})`
  return (
    <p data-past={past}>
      {(dearer && against) ?? texts.beforeScene[lang]}{' '}
      <strong>{per('month', signed(difference), lang)}</strong>{' '}
      {parts.length > 0 && (
        <span class="subtle">
          {parts.map(({ name, monthly }, index) => (
            <span key={name}>
              {`${index === 0 ? '(' : ', '}${name} `}
              <span class="nowrap">{`${signed(monthly)}${index === parts.length - 1 ? end : ''}`}</span>
            </span>
          ))}
        </span>
      )}
      {/* What cannot be created saves nothing. */}
      {findings.value?.some(({ isRefused }) => isRefused) === true && ` ${texts.refused[lang]}`}
    </p>
  )
}

/** It comes a moment after what was done, and moves what stands below it: what has the focus there is not pushed out of view. */
function keepFocusInView(): void {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return
  const { top, bottom } = focused.getBoundingClientRect()
  if (bottom > innerHeight && top < innerHeight + mostMoved) focused.scrollIntoView({ block: 'nearest' })
}

/** As far as three lines may move what is below them, in pixels. */
const mostMoved = 100

const texts = {
  beforeScene: { ko: '이 장면 전보다', en: 'Compared with the start of this scene:' },
  past: { ko: '설정을 다시 바꾸기 전: ', en: 'Before it was changed again: ' },
  rounded: { ko: '각각 반올림', en: 'each rounded' },
  refused: {
    ko: '그러나 AWS가 이 설정을 거절하므로 실제로는 청구될 일이 없는 금액입니다.',
    en: 'But only on paper: AWS refuses a service like this.',
  },
  same: { ko: '매달 내는 요금은 그대로입니다.', en: 'The monthly bill stays the same.' },
} as const satisfies Readonly<Record<string, Text>>
