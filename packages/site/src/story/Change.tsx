// What a scene has done to the bill.
import { addsUp } from '@ecs-lint/core/cost'
import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { exactDifference } from '../panel/exact.ts'
import { per, signed, texts as panelTexts, type Localized } from '../panel/texts.ts'
import { isSame } from '../state/same.ts'
import { billOfService, entered, findings, findingsOfOther, service } from '../state/store.ts'
import { isReached, type SceneGoals } from './goal.ts'
import { partsOf } from './parts.ts'
import { isUndone } from './without-scene.ts'

interface ChangeProps extends Localized {
  /** What the service would be without the scene, once the learner has touched it. */
  readonly base: CompleteServiceConfig | undefined
  /** The services that the learner has had in the scene, as it has left it the last of them. */
  readonly tried: readonly CompleteServiceConfig[]
  readonly aims: SceneGoals
  readonly tellsSame: true | undefined
  /** What had to cost more is called this. */
  readonly against: string | undefined
}

/** The difference, and what it is made of. Line by line that of the whole step stands under the map. */
export default function Change({ base, tried, ...props }: ChangeProps): JSX.Element | null {
  const left = tried.at(-1)
  return base === undefined || left === undefined || left === base ? null : (
    <Difference {...props} base={base} left={left} begun={tried[0]} />
  )
}

function Difference({
  lang,
  base,
  left,
  begun = base,
  aims,
  tellsSame,
  against,
}: Omit<ChangeProps, 'base' | 'tried'> & {
  readonly base: CompleteServiceConfig
  readonly left: CompleteServiceConfig
  readonly begun: CompleteServiceConfig | undefined
}): JSX.Element | null {
  const dearer = dearerThan(left, aims)
  const [before, after] = [billOfService(dearer ?? base), billOfService(left)]
  const past = isUndone(base, left, service.value) ? texts.past[lang] : ''
  // Asked sooner, the browser would lay out the page twice: the map is not drawn yet.
  useLayoutEffect(() => void requestAnimationFrame(keepFocusInView))
  if (before === undefined || after === undefined) return null
  // A price that is not known, such as Spot's of ARM64 in many Regions, would look like a saving.
  const difference = exactDifference(before, after)
  if (difference === undefined) {
    const [missing] = [...after.missing, ...before.missing]
    const known = missing?.sku?.startsWith('fargate.spot') === true ? ` ${texts.spot[lang]}` : ''
    return <p data-past={past}>{`${panelTexts.inexact[lang]} ${missing?.reason[lang] ?? ''}${known}`}</p>
  }
  if (difference === 0) {
    if (tellsSame !== true) return null
    const isMixed = left.compute === 'FARGATE_MIXED'
    const hasSpot = after.items.some(({ sku }) => sku.startsWith('fargate.spot'))
    return <p data-past={past}>{texts[isMixed && !hasSpot ? 'noSpot' : 'same'][lang]}</p>
  }
  const parts = partsOf(before, after, lang)
  const end = addsUp(parts, difference) ? ')' : `; ${texts.rounded[lang]})`
  return (
    <p data-past={past}>
      {(dearer && against) ?? sinceWhen(base, begun, aims)[lang]}{' '}
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
      {/* What cannot be created saves nothing; what is so of the service of now is not of what the scene has left. */}
      {(isSame(left, service.value) ? findings.value : findingsOfOther(left))?.some(
        ({ isRefused }) => isRefused,
      ) === true && ` ${texts.refused[lang]}`}
    </p>
  )
}

/**
 * What had to cost more than the service as the scene has left it, if it does; who came from something cheaper still was not asked
 * about that. What is changed later, in other scenes, is no matter.
 */
function dearerThan(
  left: CompleteServiceConfig,
  { goal: { service: asked, cheaperThan } }: SceneGoals,
): CompleteServiceConfig | undefined {
  const goal = { ...(asked && { service: asked }), ...(cheaperThan && { cheaperThan }) }
  const judged = { service: left, findings: [], billOf: billOfService, sights: [], tried: [] }
  return isReached(goal, judged) === true ? cheaperThan?.(left) : undefined
}

/** What the service is that the bill is compared with: see `keep`, which compares with none that is in trouble. */
function sinceWhen(base: CompleteServiceConfig, begun: CompleteServiceConfig, { trouble }: SceneGoals): Text {
  if (trouble?.(begun) !== true || trouble(base)) return texts.beforeScene
  return trouble(entered.value) ? texts.mended : panelTexts.withoutStep
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
  mended: { ko: '처음 고쳤을 때보다', en: 'Compared with the service as it was first mended:' },
  past: { ko: '설정을 다시 바꾸기 전: ', en: 'Before it was changed again: ' },
  rounded: { ko: '각각 반올림', en: 'each rounded' },
  refused: {
    ko: '그러나 AWS가 이 설정을 받지 않으니, 아직은 의미가 없는 차이입니다.',
    en: 'But only on paper: AWS refuses a service like this.',
  },
  // Source: https://aws.amazon.com/fargate/pricing/
  spot: {
    ko: 'AWS가 밝힌 것은 스팟이 온디맨드보다 최대 70% 싸다는 것까지입니다.',
    en: 'All that AWS says is that Spot is up to 70% less than on demand.',
  },
  same: { ko: '한 달 요금은 그대로입니다.', en: 'The monthly bill stays the same.' },
  noSpot: {
    ko: '요금은 그대로입니다. 이 기본값과 가중치로는 태스크가 모두 FARGATE에 놓여, 스팟에 가는 것이 없습니다. 왜 그런지는 2.2에서 봅니다.',
    en: 'The bill stays the same: by this base and these weights every task goes to FARGATE, and none to Spot. 2.2 shows why.',
  },
} as const satisfies Readonly<Record<string, Text>>
