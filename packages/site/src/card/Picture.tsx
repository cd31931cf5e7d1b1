import type { Estimate } from '@ecs-lint/core/cost'
import { regionNames } from '@ecs-lint/core/pricing'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { partsOf } from '../home/bill.ts'
import { cut } from '../map/fit.ts'
import ServiceMapPicture from '../map/Map.tsx'
import type { ServiceMap } from '../map/model.ts'
import { totalText, type Localized } from '../panel/texts.ts'
import { pictureSize } from '../reference/open-graph.ts'
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

/** In units of the picture. */
const margin = 56
const column = 500

/** The card: whose service, what it costs, what its learner has solved, and its map. All of it also stands in words beside it. */
export default function Picture({
  service,
  bill,
  map,
  solved,
  isBroken,
  host,
  lang,
}: PictureProps): JSX.Element {
  const { width, height } = pictureSize
  const parts = bill === undefined ? [] : partsOf(bill).filter(({ monthly }) => monthly > 0)
  const all = parts.reduce((sum, { monthly }) => sum + monthly, 0)
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { monthly }) => sum + (monthly / all) * (column - margin), margin),
  )
  const region = regionNames.get(service.region)?.[lang] ?? service.region
  return (
    <svg class="share-card" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.card[lang]}>
      <rect class="card-ground" width={width} height={height} />
      <rect class="card-paper" x={column + 44} width={width - column - 44} height={height} />
      <g aria-hidden="true">
        <rect class="card-mark" x={margin} y={52} width={40} height={40} rx={10} />
        <path class="card-lines" d={`M${margin + 10} 65h20M${margin + 10} 72h13M${margin + 10} 79h17`} />
        <text class="card-site" x={margin + 56} y={81}>
          {texts.site[lang]}
        </text>
        <text class="card-name" x={margin} y={176}>
          {cut(service.serviceName, column - margin, 48)}
        </text>
        <text class="card-quiet" x={margin} y={216}>
          {region}
        </text>
        {isBroken && (
          <>
            <path class="card-cross" d={`M${margin + 2} 241l15 15m0 -15l-15 15`} />
            <text class="card-broken" x={margin + 30} y={256}>
              {texts.pictureBroken[lang]}
            </text>
          </>
        )}
        <text class="card-quiet" x={margin} y={296}>
          {texts.monthly[lang]}
        </text>
        <text class="card-sum" x={margin} y={376}>
          {bill === undefined ? '…' : totalText(bill)}
        </text>
        {parts.map(({ kind, monthly }, index) => (
          <rect
            key={kind}
            class={`card-bar ${kind}`}
            x={starts[index]}
            y={400}
            width={Math.max(0, (monthly / all) * (column - margin) - 3)}
            height={14}
          />
        ))}
        <text class="card-quiet small" x={margin} y={444}>
          {texts.note[lang]}
        </text>
        {solved.map(({ text, isWhole }, index) => (
          <g key={text}>
            {isWhole && <path class="card-tick" d={`M${margin + 2} ${477 + index * 29}l6 7 11 -14`} />}
            <text class="card-solved" x={margin + (isWhole ? 30 : 0)} y={484 + index * 29}>
              {text}
            </text>
          </g>
        ))}
        <text class="card-quiet small" x={margin} y={596}>
          {cut(host, column - margin, 18)}
        </text>
        {map !== undefined && (
          <svg x={column + 72} y={36} width={width - column - 100} height={height - 72}>
            <ServiceMapPicture map={map} shape="narrow" lang={lang} />
          </svg>
        )}
      </g>
    </svg>
  )
}
