import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { service } from '../state/store.ts'
import type { TaskFailure } from './balance.ts'
import { Log } from './Log.tsx'
import OnDemand from './OnDemand.tsx'
import { balancerTexts, texts } from './texts.ts'
import { useFilm } from './use-film.ts'

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
        {(player) => <Failing lang={lang} player={player} />}
      </OnDemand>
    </section>
  )
}

function Failing({ lang, player }: Localized & { readonly player: Player }): JSX.Element {
  const failure = useSignal<TaskFailure | undefined>(undefined)
  const config = service.value
  const balanced = useMemo(
    () => player.balance(config, failure.value ?? 'hang'),
    [player, config, failure.value],
  )
  const played = useMemo(() => {
    if ('problems' in balanced) return undefined
    const { played: whole } = balanced.staged
    // Before anything fails, the one moment before it.
    return failure.value === undefined ? { ...whole, moments: whole.moments.slice(0, 1) } : whole
  }, [balanced])
  const { moment, show, isSeen } = useFilm(played)
  useEffect(show, [])
  if ('problems' in balanced || played === undefined)
    return (
      <p role="status">{'problems' in balanced && balanced.problems.map((text) => text[lang]).join(' ')}</p>
    )
  const choose = (kind: TaskFailure | undefined): void => {
    show()
    failure.value = kind
  }
  return (
    <>
      {balanced.isBorrowed && <p class="subtle">{balancerTexts.borrowed[lang]}</p>}
      <p>{balanced.sums[lang]}</p>
      <div class="simulator-buttons">
        {(['hang', 'crash'] as const).map((kind) => (
          <button key={kind} type="button" aria-pressed={failure.value === kind} onClick={() => choose(kind)}>
            {balancerTexts[kind][lang]}
          </button>
        ))}
        <button type="button" onClick={() => choose(undefined)}>
          {balancerTexts.reset[lang]}
        </button>
      </div>
      {failure.value === undefined ? (
        <p>{balancerTexts.calm[lang]}</p>
      ) : (
        <Log played={played} moment={moment} isSeen={isSeen} lang={lang} />
      )}
    </>
  )
}
