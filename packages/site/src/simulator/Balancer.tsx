import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { service } from '../state/store.ts'
import type { TaskFailure } from './balance.ts'
import OnDemand from './OnDemand.tsx'
import { PlaybackControls, usePlayback } from './Playback.tsx'
import { balancerTexts, texts } from './texts.ts'

type Player = typeof import('./balance.ts')

/** Requests on their way through the learner's load balancer, and what becomes of them when a task fails. */
export default function Balancer({
  lang,
  children,
}: Localized & { children?: ComponentChildren }): JSX.Element {
  return (
    <section class="simulator not-content" aria-label={balancerTexts.title[lang]} data-balancer>
      <p class="simulator-title">{balancerTexts.title[lang]}</p>
      <OnDemand
        lang={lang}
        load={() => import('./balance.ts')}
        words={{ ...balancerTexts, loading: texts.loading, failed: texts.failed }}
        still={children}
      >
        {(player) => <Stage lang={lang} player={player} />}
      </OnDemand>
    </section>
  )
}

function Stage({ lang, player }: Localized & { readonly player: Player }): JSX.Element {
  const failure = useSignal<TaskFailure | undefined>(undefined)
  const config = service.value
  const balanced = useMemo(() => player.balance(config, failure.value), [player, config, failure.value])
  const last = 'moments' in balanced ? balanced.moments.length - 1 : 0
  const playback = usePlayback(last, balanced)
  if ('problems' in balanced)
    return <p role="status">{balanced.problems.map((text) => text[lang]).join(' ')}</p>
  const moment = balanced.moments[playback.index]
  if (moment === undefined) return <></>
  const { scenario, moments, isBorrowed } = balanced
  return (
    <>
      {isBorrowed && <p class="subtle">{balancerTexts.borrowed[lang]}</p>}
      <p>{player.checkSums(scenario)[lang]}</p>
      <div class="simulator-buttons">
        {(['hang', 'crash'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={failure.value === kind}
            onClick={() => (failure.value = kind)}
          >
            {balancerTexts[kind][lang]}
          </button>
        ))}
        <button type="button" onClick={() => (failure.value = undefined)}>
          {balancerTexts.reset[lang]}
        </button>
      </div>
      <div class="simulator-stage">
        <player.BalancerPicture balanced={balanced} moment={moment} lang={lang} />
        <div>
          <p class="simulator-title">{texts.events[lang]}</p>
          <ol class="simulator-log">
            {moments.flatMap(({ at, log, checks }, index) =>
              [...checks.map(player.checkText), ...log.map(player.logText)].map((text, line) => (
                <li key={`${index} ${line}`} aria-current={index === playback.index ? 'step' : undefined}>
                  {`${Math.round(at)}${lang === 'ko' ? '초' : ' s'} · ${text[lang]}`}
                </li>
              )),
            )}
          </ol>
          {last === 0 && <p>{balancerTexts.calm[lang]}</p>}
        </div>
      </div>
      {last > 0 && <PlaybackControls lang={lang} playback={playback} at={moment.at} />}
    </>
  )
}
