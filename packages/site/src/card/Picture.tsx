import type { Estimate } from '@ecs-lint/core/cost'
import { regionNames } from '@ecs-lint/core/pricing'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { partsOf, type BillPart } from '../home/bill.ts'
import { cut, widthOf } from '../map/fit.ts'
import { drawing } from '../map/docked-map.tsx'
import { dockedSizes, layoutDocked, leastScale } from '../map/docked.ts'
import ServiceMapPicture from '../map/Map.tsx'
import type { ServiceMap } from '../map/model.ts'
import { totalText, type Localized } from '../panel/texts.ts'
import type { Solved } from './facts.ts'
import { texts } from './texts.ts'

interface PictureProps extends Localized {
  readonly service: CompleteServiceConfig
  readonly bill: Estimate | undefined
  readonly map: ServiceMap | undefined
  readonly solved: readonly Solved[]
  /** Whether AWS would refuse the service, or it would not run. */
  readonly isBroken: boolean
  /** Where the site stands: the last line of the card. */
  readonly host: string
}

/**
 * In units of the picture, which stands upright: as wide as a phone of 390 pixels, its smallest letters have 10 pixels there,
 * and those of the map 11.
 */
const size = { width: 700, height: 960 } as const
const margin = 42
const bar = size.width - 2 * margin
const map = { x: 32, y: 512, width: size.width - 2 * 32, height: 412 } as const

/** The map has the few words of one that is docked. */
const scale = map.width / dockedSizes.width
const most = (map.height / scale) * leastScale
const room = { least: most, most }

/** The card: whose service, what it costs, what its learner has solved, and its map. All of it also stands in words beside it. */
export default function Picture({
  service,
  bill,
  map: whole,
  solved,
  isBroken,
  host,
  lang,
}: PictureProps): JSX.Element {
  const { width, height } = size
  const shown = whole && drawing.shown(whole)
  const parts = bill === undefined ? [] : partsOf(bill).filter(({ monthly }) => monthly > 0)
  const all = parts.reduce((sum, { monthly }) => sum + monthly, 0)
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { monthly }) => sum + (monthly / all) * bar, margin),
  )
  const region = regionNames.get(service.region)?.[lang] ?? service.region
  return (
    <svg class="share-card" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.card[lang]}>
      <rect class="card-ground" width={width} height={height} />
      <rect class="card-paper" y={map.y - 14} width={width} height={height - map.y + 14} />
      <g aria-hidden="true">
        <rect class="card-mark" x={margin} y={40} width={40} height={40} rx={10} />
        <path class="card-lines" d={`M${margin + 10} 53h20M${margin + 10} 60h13M${margin + 10} 67h17`} />
        <text class="card-site" x={margin + 56} y={69}>
          {texts.site[lang]}
        </text>
        <text class="card-name" x={margin} y={150}>
          {cut(service.serviceName, bar, 48)}
        </text>
        <text class="card-quiet" x={margin} y={188}>
          {region}
        </text>
        {isBroken && (
          <>
            <path class="card-cross" d={`M${margin + 2} 211l15 15m0 -15l-15 15`} />
            <text class="card-broken" x={margin + 30} y={226}>
              {texts.pictureBroken[lang]}
            </text>
          </>
        )}
        <text class="card-quiet" x={margin} y={266}>
          {texts.monthly[lang]}
        </text>
        <text class="card-sum" x={margin} y={342}>
          {bill === undefined ? '…' : totalText(bill)}
        </text>
        {parts.map(({ kind, monthly }, index) => (
          <rect
            key={kind}
            class={`card-bar ${kind}`}
            x={starts[index]}
            y={360}
            width={Math.max(0, (monthly / all) * bar - 3)}
            height={14}
          />
        ))}
        {parts.map(({ kind }, index) => {
          const name = (one: BillPart): string => texts.parts[one.kind][lang]
          const before = parts.slice(0, index).reduce((sum, one) => sum + widthOf(name(one), 20) + 36, 0)
          return (
            <g key={kind} transform={`translate(${margin + before} 385)`}>
              <rect class={`card-bar ${kind}`} width={12} height={12} rx={2} />
              <text class="card-quiet small" x={18} y={12}>
                {texts.parts[kind][lang]}
              </text>
            </g>
          )
        })}
        <text class="card-quiet small" x={margin} y={426}>
          {texts.note[lang]}
        </text>
        {solved.map(({ text, isWhole }, index) => (
          <g
            key={text}
            transform={`translate(${margin + (index % 2) * (bar / 2)} ${458 + Math.floor(index / 2) * 29})`}
          >
            {isWhole && <path class="card-tick" d="M2 -7l6 7 11 -14" />}
            <text class="card-solved" x={isWhole ? 30 : 0}>
              {text}
            </text>
          </g>
        ))}
        <text class="card-quiet small" x={margin} y={height - 16}>
          {cut(host, bar, 20)}
        </text>
        {shown !== undefined && (
          <svg {...map}>
            <ServiceMapPicture
              map={shown}
              layout={layoutDocked(shown, room)}
              shape="docked"
              docked={drawing.parts}
              lang={lang}
            />
          </svg>
        )}
      </g>
    </svg>
  )
}
