import { useSignal } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import { exampleAccount, type ResourceGraph } from '@ecs-lint/core/graph'
import { worst, type FetchTrace } from '@ecs-lint/core/network'
import { expand, type Egress } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { Select } from '../forms/fields.tsx'
import { around } from '../map/stage/customers.ts'
import { tracePlayed } from '../map/stage/journeys.ts'
import { useOnMap } from '../map/stage/use-on-map.ts'
import { exactDifference } from '../panel/exact.ts'
import { per, signed, type Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { bill, billOf, change, findings, proposed, service } from '../state/store.ts'
import { Outcome } from './Outcome.tsx'
import { Player } from './Player.tsx'
import { ipv6Only, pullsOf } from './pulls.ts'
import { adviceFor, changeFor } from './remedies.ts'
import { journeyOf, type Station } from './stops.ts'
import { marks, texts, verdictTexts } from './texts.ts'

type Way = Egress | 'ipv6'

/** The image of the learner's service: by which way the tasks fetch it, and what another way would do and cost. */
export default function PullTracer({ lang }: Localized): JSX.Element {
  const isIpv6 = useSignal(false)
  const chosenHost = useSignal<string | undefined>(undefined)
  const config = service.value
  const graphs = useMemo(
    () =>
      ways.map((way) => ({
        way,
        graph: way === 'ipv6' ? ipv6Only(config) : expand(proposed({ egress: way })),
      })),
    [config],
  )
  const shown: Way = isIpv6.value ? 'ipv6' : config.egress
  const shownGraph = graphs.find(({ way }) => way === shown)?.graph
  const pulls = useMemo(() => (shownGraph === undefined ? [] : pullsOf(shownGraph)), [shownGraph])
  const pull = pulls.find(({ host }) => host === chosenHost.value) ?? worst(pulls)
  const journey = useMemo(
    () => pull && shownGraph && journeyOf(pull, startOf(pull), ['destination'], shownGraph),
    [pull, shownGraph],
  )
  const played = useMemo(() => {
    if (pull === undefined || shownGraph === undefined) return undefined
    const surroundings = around(shownGraph, 'out', pull.place?.subnetId)
    return tracePlayed(texts.pullTitle, pull, surroundings, surroundings.task, texts.pullSets)
  }, [pull, shownGraph])
  const shownOnMap = useOnMap(played)
  const decisive = journey?.decisive
  return (
    <section
      class="tracer not-content"
      aria-label={texts.pullTitle[lang]}
      data-tracer="pull"
      onFocusIn={shownOnMap.show}
    >
      <fieldset class="tracer-fields" disabled={!isLive}>
        <Select
          label={texts.image[lang]}
          value={config.image}
          options={imagesFor(config.region, config.image).map(([image, name]) => [
            image,
            name === undefined ? image : `${name[lang]}: ${image}`,
          ])}
          onChange={(image) => change({ image })}
        />
      </fieldset>
      <fieldset class="tracer-ways" disabled={!isLive}>
        <legend>{texts.ways[lang]}</legend>
        {graphs.map(({ way, graph }) => (
          <WayButton
            key={way}
            way={way}
            graph={graph}
            isShown={way === shown}
            isOwn={way === config.egress}
            lang={lang}
            onChoose={() => {
              isIpv6.value = way === 'ipv6'
              if (way !== 'ipv6') change({ egress: way })
            }}
          />
        ))}
      </fieldset>
      {isIpv6.value && <p class="subtle">{texts.ipv6Note[lang]}</p>}
      {pulls.length > 1 && (
        <fieldset class="tracer-choices" disabled={!isLive}>
          <legend>{texts.hosts[lang]}</legend>
          {pulls.map(({ host, verdict }) => (
            <button
              key={host}
              type="button"
              aria-pressed={host === pull?.host}
              onClick={() => {
                chosenHost.value = host
              }}
            >
              <span aria-hidden="true">{`${marks[verdict]} `}</span>
              {host}
              <span class="sr-only">{`: ${verdictTexts[verdict][lang]}`}</span>
            </button>
          ))}
        </fieldset>
      )}
      {journey !== undefined && (
        <Player journey={journey} shown={shownOnMap} lang={lang}>
          <Outcome
            journey={journey}
            lang={lang}
            advice={decisive && adviceFor(decisive, undefined, false)}
            // IPv6 alone is only looked at: the service itself may be in no need of a change.
            remedy={
              isIpv6.value || decisive === undefined || findings.value === undefined
                ? undefined
                : changeFor(decisive, findings.value, undefined, config, (fields) => {
                    const settling = worst(pullsOf(expand(proposed(fields))))
                    return settling?.verdict === 'passes'
                  })
            }
          />
        </Player>
      )}
      <noscript>
        <p class="subtle">{texts.withoutScript[lang]}</p>
      </noscript>
    </section>
  )
}

const ways: readonly Way[] = ['public-ip', 'nat', 'endpoints', 'none', 'ipv6']

interface WayButtonProps extends Localized {
  readonly way: Way
  readonly graph: ResourceGraph
  readonly isShown: boolean
  /** Whether it is the one that the learner's service has. */
  readonly isOwn: boolean
  readonly onChoose: () => void
}

/** One way out: whether the image arrives by it, and what it does to the bill. */
function WayButton({ way, graph, isShown, isOwn, onChoose, lang }: WayButtonProps): JSX.Element {
  const verdict = useMemo(() => worst(pullsOf(graph))?.verdict ?? 'unknown', [graph])
  return (
    <button type="button" class={`way ${verdict}`} data-way={way} aria-pressed={isShown} onClick={onChoose}>
      <strong>{texts[way][lang]}</strong>
      <span class="way-verdict">
        <span aria-hidden="true">{`${marks[verdict]} `}</span>
        {verdictTexts[verdict][lang]}
      </span>
      <span class="way-price">{isOwn ? texts.yours[lang] : priceOf(graph)[lang]}</span>
    </button>
  )
}

/** What a way adds to the bill, where that is known. */
function priceOf(other: ResourceGraph): Text {
  const [before, after] = [bill.value, billOf(other)]
  if (before === undefined || after === undefined) return { ko: '…', en: '…' }
  const month = exactDifference(before, after)
  if (month === undefined) return texts.unknownBill
  if (month === 0) return texts.same
  const said = (lang: keyof Text): string => per('month', signed(month), lang)
  return { ko: said('ko'), en: said('en') }
}

/** Images in the registries that make a difference, and the service's own where it is another. */
function imagesFor(region: string, own: string): readonly (readonly [image: string, name?: Text])[] {
  const known = [
    ['public.ecr.aws/nginx/nginx:1.27', texts.publicImage],
    [`${exampleAccount}.dkr.ecr.${region}.amazonaws.com/my-web:1.0`, texts.ecrImage],
    [`${exampleAccount}.dkr-ecr.${region}.on.aws/my-web:1.0`, texts.dualStackImage],
    ['nginx:1.27', texts.hubImage],
  ] as const
  return known.some(([image]) => image === own) ? known : [[own], ...known]
}

function startOf({ place }: FetchTrace): Station {
  const subnet = place?.subnetId ?? ''
  return { name: texts.task, detail: { ko: subnet, en: subnet } }
}
