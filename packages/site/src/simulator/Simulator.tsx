import { useSignal } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import type { Situation, Strategy } from '@ecs-lint/core/simulate'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { Select } from '../forms/fields.tsx'
import { watch } from '../map/stage/watch.ts'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { service } from '../state/store.ts'
import { Log } from './Log.tsx'
import OnDemand from './OnDemand.tsx'
import TurnOn from '../tools/TurnOn.tsx'
import { resultText } from './result.ts'
import { texts } from './texts.ts'
import { useFilm } from './use-film.ts'

type Player = typeof import('../map/stage/stage.ts')

/** Plays the learner's service on the map. Until it is run, it shows the still picture that the server drew. */
export default function Simulator({
  lang,
  children,
}: Localized & { children?: ComponentChildren }): JSX.Element {
  const strategy = useSignal<Strategy | 'OWN'>('OWN')
  const situation = useSignal<Situation>('deploy')
  return (
    <section class="simulator not-content" aria-label={texts.title[lang]} data-simulator>
      <p class="simulator-title">{texts.title[lang]}</p>
      <TurnOn lang={lang} />
      <fieldset class="simulator-fields" disabled={!isLive}>
        <Select
          label={texts.strategy[lang]}
          value={strategy.value}
          options={strategies.map(([value, text]) => [value, text[lang]])}
          onChange={(chosen) => {
            strategy.value = chosen
          }}
        />
        <Select
          label={texts.situation[lang]}
          value={situation.value}
          options={situations.map(([value, text]) => [value, text[lang]])}
          onChange={(chosen) => {
            situation.value = chosen
          }}
        />
      </fieldset>
      <OnDemand lang={lang} load={() => import('../map/stage/stage.ts')} words={texts} still={children}>
        {(player) => (
          <Stage lang={lang} player={player} strategy={strategy.value} situation={situation.value} />
        )}
      </OnDemand>
    </section>
  )
}

interface StageProps extends Localized {
  readonly player: Player
  readonly strategy: Strategy | 'OWN'
  readonly situation: Situation
}

/** How it goes, in words; the map shows it. */
function Stage({ lang, player, strategy, situation }: StageProps): JSX.Element {
  const config = service.value
  const staged = useMemo(
    () =>
      player.stage(
        { kind: 'simulate', isWhole: true, situation, ...(strategy !== 'OWN' && { strategy }) },
        config,
      ),
    [player, config, situation, strategy],
  )
  const played = 'problems' in staged ? undefined : staged.played
  const { moment, show, isSeen } = useFilm(played)
  useEffect(show, [played])
  if ('problems' in staged) return <p role="status">{staged.problems.map((text) => text[lang]).join(' ')}</p>
  const { outcome, assumptions = [] } = staged
  return (
    <>
      <div class="simulator-buttons">
        <button type="button" aria-pressed={moment !== undefined} onClick={show}>
          {texts.onMap[lang]}
        </button>
      </div>
      <p data-result role="status">
        {isSeen ? (
          <>
            <strong>{texts.result[lang]}</strong> {resultText(outcome, staged.played)[lang]}
          </>
        ) : (
          watch[lang]
        )}
      </p>
      <Log played={staged.played} moment={moment} isSeen={isSeen} lang={lang} />
      <details>
        <summary>{texts.assumptions[lang]}</summary>
        <ul>
          {assumptions.map((text) => (
            <li key={text.en}>{text[lang]}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

const strategies: readonly (readonly [Strategy | 'OWN', Text])[] = [
  ['OWN', { ko: '내 서비스의 전략', en: "My service's own" }],
  ['ROLLING', { ko: '롤링 업데이트', en: 'Rolling update' }],
  ['BLUE_GREEN', { ko: '블루/그린', en: 'Blue/green' }],
  ['LINEAR', { ko: '선형', en: 'Linear' }],
  ['CANARY', { ko: '카나리', en: 'Canary' }],
]

const situations: readonly (readonly [Situation, Text])[] = [
  ['deploy', { ko: '새 버전 배포', en: 'A new version' }],
  ['first-deploy', { ko: '서비스의 첫 배포', en: 'The first deployment of the service' }],
  ['bad-deploy', { ko: '시작하자마자 죽는 새 버전', en: 'A new version that exits at once' }],
  ['slow-start', { ko: '늦게 뜨는 새 버전', en: 'A new version that starts slowly' }],
  ['stop-deployment', { ko: '새 버전을 배포하다 롤백함', en: 'A deployment that somebody rolls back' }],
  ['crash', { ko: '태스크 하나가 죽음', en: 'A task dies' }],
  ['hang', { ko: '태스크 하나가 응답하지 않음', en: 'A task stops answering' }],
  ['retirement', { ko: 'AWS가 태스크 하나를 회수함', en: 'AWS retires a task' }],
  ['az-loss', { ko: '가용 영역 하나를 잃음', en: 'A zone is lost' }],
]
