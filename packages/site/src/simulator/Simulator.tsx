import { useSignal } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import type { Situation, Strategy } from '@ecs-lint/core/simulate'
import type { ComponentChildren, JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { Select } from '../forms/fields.tsx'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { graph } from '../state/store.ts'
import OnDemand from './OnDemand.tsx'
import { PlaybackControls, usePlayback } from './Playback.tsx'
import { texts } from './texts.ts'

type Player = typeof import('./play.ts')

/** Plays the learner's service. Until it is run, it shows the still picture that the server drew. */
export default function Simulator({
  lang,
  children,
}: Localized & { children?: ComponentChildren }): JSX.Element {
  const strategy = useSignal<Strategy | 'OWN'>('OWN')
  const situation = useSignal<Situation>('deploy')
  return (
    <section class="simulator not-content" aria-label={texts.title[lang]} data-simulator>
      <p class="simulator-title">{texts.title[lang]}</p>
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
      <OnDemand lang={lang} load={() => import('./play.ts')} words={texts} still={children}>
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

function Stage({ lang, player, strategy, situation }: StageProps): JSX.Element {
  const resources = graph.value
  const played = useMemo(
    () => player.play(resources, situation, strategy === 'OWN' ? undefined : strategy),
    [player, resources, situation, strategy],
  )
  const last = 'simulation' in played ? played.simulation.frames.length - 1 : 0
  const playback = usePlayback(last, played)
  if ('problems' in played) return <p role="status">{played.problems.map((text) => text[lang]).join(' ')}</p>
  const { simulation, assumptions } = played
  const frame = simulation.frames[playback.index]
  if (frame === undefined) return <></>
  return (
    <>
      <div class="simulator-stage">
        <player.FramePicture scenario={simulation.scenario} frame={frame} lang={lang} />
        <div>
          <p class="simulator-title">{texts.events[lang]}</p>
          <ol class="simulator-log">
            {simulation.frames.flatMap(({ at, log }, index) =>
              log.map((entry, line) => (
                <li key={`${index} ${line}`} aria-current={index === playback.index ? 'step' : undefined}>
                  {`${Math.round(at)}${lang === 'ko' ? '초' : ' s'} · ${player.logText(entry)[lang]}`}
                </li>
              )),
            )}
          </ol>
        </div>
      </div>
      <PlaybackControls lang={lang} playback={playback} at={frame.at} />
      <p data-result>
        <strong>{texts.result[lang]}</strong> {player.resultText(simulation)[lang]}
      </p>
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
  ['crash', { ko: '태스크 하나가 죽음', en: 'A task dies' }],
  ['hang', { ko: '태스크 하나가 응답하지 않음', en: 'A task stops answering' }],
  ['retirement', { ko: 'AWS가 태스크 하나를 회수함', en: 'AWS retires a task' }],
  ['az-loss', { ko: '가용 영역 하나를 잃음', en: 'A zone is lost' }],
]
