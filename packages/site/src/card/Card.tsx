import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { download } from '../download.ts'
import MapWords from '../map/MapWords.tsx'
import { texts as mapTexts } from '../map/texts.ts'
import Broken from '../panel/Broken.tsx'
import Notices from '../panel/Notices.tsx'
import { totalText, type Localized } from '../panel/texts.ts'
import { openScenes } from '../progress/counts.ts'
import { pageLink } from '../progress/links.ts'
import SceneLinks from '../progress/SceneLinks.tsx'
import { encode } from '../state/codec.ts'
import { built as asBuilt } from '../state/built.ts'
import { isLive } from '../state/live.ts'
import { progress } from '../state/progress.ts'
import { findings, reset, service, setAside, work } from '../state/store.ts'
import { steps } from '../steps.ts'
import { builtBill, builtMap } from './built-map.ts'
import { solvedTexts } from './facts.ts'
import Picture from './Picture.tsx'
import { withoutAccount } from './shared.ts'
import { texts } from './texts.ts'

/** So few scenes that are left are named. */
const mostNamed = 5

/** The card of the learner's service: to look at, to download, to share; and all that it says in words. */
export default function Card({ lang }: Localized): JSX.Element {
  const frame = useRef<HTMLDivElement>(null)
  const said = useSignal('')
  const canShare = useSignal(false)
  useEffect(() => {
    canShare.value = 'share' in navigator
  }, [])
  // After the clean-up there is nothing to show; the card is of what was built.
  const isOwn = setAside.value === undefined
  // Who came by a link and has built nothing: the tutorial would begin with what somebody else has finished.
  const isNew = isOwn && work.value.isVisited === true
  const built = asBuilt.value
  const total = builtBill.value
  const map = builtMap.value
  // Before it is known whether the service runs, no picture of it is passed on.
  const isReady = isLive && findings.value !== undefined
  const isBroken = findings.value?.some(({ severity }) => severity === 'error') === true
  // What the reader has solved is not said of somebody else's service.
  const solved = isOwn ? solvedTexts(progress.value, lang) : []
  const left = steps.flatMap((step) => openScenes(step, progress.value))
  const path = pageLink('/card/', lang)
  const link = `${isLive ? location.origin : ''}${path}#s=${encode(withoutAccount(built))}`

  const draw = async (): Promise<File | undefined> => {
    said.value = texts.drawing[lang]
    try {
      const { pngOf } = await import('./image.ts')
      const svg = frame.current?.querySelector('svg')
      if (!svg) return undefined
      const file = new File([await pngOf(svg)], 'ecs-service.png', { type: 'image/png' })
      said.value = ''
      return file
    } catch {
      said.value = texts.failed[lang]
      return undefined
    }
  }
  const save = async (): Promise<void> => {
    const file = await draw()
    if (file === undefined) return
    download(file.name, file)
    said.value = texts.downloaded[lang]
  }
  const share = async (): Promise<void> => {
    const file = await draw()
    const what = { title: texts.card[lang], url: link }
    const files = file === undefined ? undefined : [file]
    try {
      await navigator.share(files !== undefined && navigator.canShare({ files }) ? { ...what, files } : what)
    } catch {
      // Whoever closes the dialog has not shared, and knows it.
    }
  }
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link)
      said.value = texts.copied[lang]
    } catch {
      // Not every browser lets a page write the clipboard.
      said.value = texts.copyThis[lang]
    }
  }

  return (
    <div class="card-page not-content" data-live={isLive}>
      <noscript>
        <p class="notice">{texts.withoutScript[lang]}</p>
      </noscript>
      <Notices lang={lang} />
      <Broken lang={lang} says={texts.broken} />
      {isNew && (
        <p class="notice">
          {texts.visited[lang]}{' '}
          <a class="button filled" href={pageLink('/steps/service/', lang)} onClick={reset}>
            {texts.begin[lang]}
          </a>
        </p>
      )}
      {built !== service.value && <p class="notice">{texts.gone[lang]}</p>}
      <div class="card-frame" ref={frame}>
        <Picture
          lang={lang}
          service={built}
          bill={total}
          map={map}
          solved={solved}
          isBroken={isBroken}
          host={isLive ? location.host : ''}
        />
      </div>
      <div class="card-actions">
        <button type="button" class="button filled" disabled={!isReady} onClick={() => void save()}>
          {texts.download[lang]}
        </button>
        {canShare.value && (
          <button type="button" class="button" disabled={!isReady} onClick={() => void share()}>
            {texts.share[lang]}
          </button>
        )}
        <button type="button" class="button" disabled={!isLive} onClick={() => void copy()}>
          {texts.copy[lang]}
        </button>
        <p role="status">{said.value}</p>
      </div>
      <h2 id="card-says">{texts.says[lang]}</h2>
      <dl class="card-facts">
        <dt>{texts.service[lang]}</dt>
        <dd>
          {`${built.serviceName} · ${built.region}`}
          {isBroken && ` · ${texts.pictureBroken[lang]}`}
        </dd>
        <dt>{texts.monthly[lang]}</dt>
        <dd data-of-service>{total === undefined ? '…' : `${totalText(total)} (${texts.note[lang]})`}</dd>
        <dt>{texts.solved[lang]}</dt>
        <dd>
          {solved.map(({ text }) => text).join(' · ') || texts.nothing[lang]}
          {isOwn && left.length <= mostNamed && left.length > 0 && (
            <p class="scene-links">
              {texts.left[lang]} <SceneLinks scenes={left} lang={lang} />
            </p>
          )}
        </dd>
        <dt>{texts.link[lang]}</dt>
        <dd>
          <a href={link} class="card-link">
            {link}
          </a>
          <p class="subtle">{texts.linkHint[lang]}</p>
        </dd>
      </dl>
      {map !== undefined && (
        <details class="map-words">
          <summary>{mapTexts.words[lang]}</summary>
          <MapWords map={map} lang={lang} />
        </details>
      )}
    </div>
  )
}
