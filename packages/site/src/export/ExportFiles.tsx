import { useSignal } from '@preact/signals'
import { expand } from '@ecs-lint/core/readers'
import type { Exported, ExportedFile, ExportFormat } from '@ecs-lint/core/export'
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useId, useMemo } from 'preact/hooks'
import { download } from '../download.ts'
import { mapOf } from '../map/map-of.ts'
import Broken from '../panel/Broken.tsx'
import { per, totalInHours, totalText, type Localized } from '../panel/texts.ts'
import { built } from '../state/built.ts'
import { isLive } from '../state/live.ts'
import { billOfService, service } from '../state/store.ts'
import GraphMap from '../tools/GraphMap.tsx'
import Created from './Created.tsx'
import { formatNames, noteHeadings, tasksAsBuilt, texts } from './texts.ts'

type Writer = typeof import('./write.ts')

/** The learner's service as files of a chosen format. Until they can be written, it shows what the server wrote of the start. */
export default function ExportFiles({
  lang,
  children,
}: Localized & { children?: ComponentChildren }): JSX.Element {
  const writer = useSignal<Writer | undefined>(undefined)
  const hasFailed = useSignal(false)
  const load = async (): Promise<void> => {
    try {
      writer.value = await import('./write.ts')
    } catch {
      hasFailed.value = true
    }
  }
  useEffect(() => void load(), [])
  return (
    <section class="export not-content" aria-label={texts.title[lang]} data-export>
      <Broken lang={lang} says={texts.broken} />
      {writer.value === undefined ? (
        <>
          <p role="status">{isLive && texts[hasFailed.value ? 'failed' : 'loading'][lang]}</p>
          <noscript>
            <p>{texts.withoutScript[lang]}</p>
          </noscript>
          {children}
        </>
      ) : (
        <div class="tool-bench">
          <View lang={lang} writer={writer.value} />
          <div class="tool-lesson">
            <Formats lang={lang} writer={writer.value} />
          </div>
        </div>
      )}
    </section>
  )
}

/** The map of what the files create, what that is, and what it costs. */
function View({ lang, writer }: Localized & { writer: Writer }): JSX.Element {
  const resources = useMemo(() => expand(built.value), [built.value])
  const estimate = billOfService(built.value)
  const map = useMemo(() => mapOf(resources, estimate, []), [resources, estimate])
  const { parts } = useMemo(() => writer.planOf(resources), [writer, resources])
  return (
    <div class="tool-map">
      {service.value.tasks === 0 && (
        <p class="notice">
          {built.value.tasks > 0 ? tasksAsBuilt(built.value.tasks, lang) : texts.noTasks[lang]}
          {built.value.tasks === 0 && service.value.costAlarm && ` ${texts.ownLimit[lang]}`}
        </p>
      )}
      {map !== undefined && <GraphMap lang={lang} map={map} />}
      {map?.nodes.some(({ kind }) => kind === 'other-service') === true && (
        <p class="subtle">{texts.storeroom[lang]}</p>
      )}
      {estimate !== undefined && (
        <p>
          {texts.costs[lang]} <strong>{per('month', totalText(estimate), lang)}</strong>
          {` (${per('hour', totalInHours(estimate, 1, 3), lang)})`}
        </p>
      )}
      <Created lang={lang} parts={parts} />
      <p class="subtle">
        <a href={lang === 'en' ? '/en/cleanup/' : '/cleanup/'}>{texts.cleanUp[lang]}</a>
      </p>
    </div>
  )
}

function Formats({ lang, writer }: Localized & { writer: Writer }): JSX.Element {
  const formats = writer.exportFormats
  const chosen = useSignal<ExportFormat>('cloudformation')
  const id = useId()
  const resources = useMemo(() => expand(built.value), [built.value])
  // A budget is for the service as it runs; where nobody knows how it did, its owner sets the limit.
  const estimate = built.value.tasks === 0 ? undefined : billOfService(built.value)
  const exported = useMemo(
    () => writer.exportGraph(resources, chosen.value, lang, estimate),
    [writer, resources, estimate, chosen.value, lang],
  )
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const next = nextIndex(event.key, formats.indexOf(chosen.value), formats.length)
    const format = next === undefined ? undefined : formats[next]
    if (format === undefined) return
    event.preventDefault()
    chosen.value = format
    event.currentTarget.querySelectorAll('button')[next ?? 0]?.focus()
  }
  return (
    <>
      <div class="export-formats" role="tablist" aria-label={texts.formats[lang]} onKeyDown={onKeyDown}>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            role="tab"
            id={`${id}-${format}`}
            aria-selected={format === chosen.value}
            aria-controls={`${id}-files`}
            tabIndex={format === chosen.value ? 0 : -1}
            onClick={() => (chosen.value = format)}
          >
            {formatNames[format][lang]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-files`} aria-labelledby={`${id}-${chosen.value}`}>
        {exported.files.map((file) => (
          <File key={file.name} file={file} lang={lang} />
        ))}
        <Notes exported={exported} writer={writer} lang={lang} />
      </div>
    </>
  )
}

/** Where a key leads among so many tabs. */
function nextIndex(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (current + 1) % count
  if (key === 'ArrowLeft') return (current + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

function File({ file: { name, text }, lang }: Localized & { file: ExportedFile }): JSX.Element {
  const status = useSignal('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      status.value = texts.copied[lang]
    } catch {
      status.value = texts.notCopied[lang]
    }
  }
  return (
    <>
      <div class="export-file">
        <strong>{name}</strong>
        <button type="button" onClick={() => void copy()}>
          {texts.copy[lang]}
        </button>
        <button type="button" onClick={() => download(name, new Blob([text], { type: 'text/plain' }))}>
          {texts.download[lang]}
        </button>
        <span role="status">{status.value}</span>
      </div>
      <pre tabIndex={0} aria-label={name}>
        <code>{text}</code>
      </pre>
    </>
  )
}

function Notes({ exported, writer, lang }: Localized & { exported: Exported; writer: Writer }): JSX.Element {
  const kinds = (['omitted', 'changed', 'added', 'existing'] as const)
    .map((about) => [about, exported.notes.filter((note) => note.about === about)] as const)
    .filter(([, notes]) => notes.length > 0)
  if (kinds.length === 0) return <></>
  return (
    <section aria-label={texts.notes[lang]} data-notes>
      <h2>{texts.notes[lang]}</h2>
      {kinds.map(([about, notes]) => (
        <div key={about}>
          <p>
            <strong>{noteHeadings[about][lang]}</strong>
          </p>
          <ul>
            {notes.map((note) => (
              <li key={writer.noteLine(note, lang)}>{writer.noteLine(note, lang)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
