import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { icons } from './icons.ts'
import { layoutOf, width } from './layout.ts'
import { conditionOf, type Journey, type Station } from './stops.ts'
import { marks, texts } from './texts.ts'

/** Where the stations stand, and how far their frames are from the edge. */
const rail = 52
const inset = { vpc: 4, balancer: 14, task: 14 }

/** A packet on its way: the stations from top to bottom, and the packet at one of them. */
export function JourneyPicture({
  journey,
  current,
  label,
  lang,
}: Localized & {
  readonly journey: Journey
  readonly current: number
  readonly label: string
}): JSX.Element {
  const { stations } = journey
  const { rows, boxes, height } = layoutOf(stations)
  const at = rows[current] ?? 0
  const isStopped = stations[current]?.hop?.verdict === 'blocked'
  return (
    <svg class="journey" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {boxes.map(({ kind, top, height: tall }) => (
        <g key={`${kind} ${top}`} class={`journey-${kind}`}>
          <rect x={inset[kind]} y={top} width={width - 2 * inset[kind]} height={tall} rx={10} />
          <text x={width - inset[kind] - 10} y={top + 16} text-anchor="end">
            {texts[kind][lang]}
          </text>
        </g>
      ))}
      {rows.slice(1).map((y, index) => (
        <line
          key={y}
          class={`journey-rail ${railOf(journey, index + 1, current)}`}
          x1={rail}
          x2={rail}
          y1={rows[index]}
          y2={y}
        />
      ))}
      {stations.map((station, index) => (
        <StationMark
          key={index}
          station={station}
          y={rows[index] ?? 0}
          condition={conditionOf(station, index, current)}
          isCurrent={index === current}
          lang={lang}
        />
      ))}
      {isStopped && <path class="journey-wall" d={`M${rail - 24} ${at + 23}h48`} />}
      <g class="journey-packet" style={{ transform: `translate(${rail}px, ${at}px)` }}>
        <circle r={20} />
        <g transform="translate(-25 -11)">
          <rect x={-9} y={-6.5} width={18} height={13} rx={2} />
          <path d="M-9-5 0 1.5 9-5" />
        </g>
      </g>
    </svg>
  )
}

/** The rail to a station: whether the packet has come along it, for certain or perhaps. */
function railOf({ trace, stations }: Journey, to: number, current: number): string {
  if (to > trace.hops.length) return 'never'
  if (to > current) return 'ahead'
  return stations.slice(0, to).some(({ hop }) => hop?.verdict === 'unknown') ? 'perhaps' : 'passed'
}

interface StationMarkProps extends Localized {
  readonly station: Station
  readonly y: number
  readonly condition: ReturnType<typeof conditionOf>
  readonly isCurrent: boolean
}

function StationMark({ station, y, condition, isCurrent, lang }: StationMarkProps): JSX.Element {
  const detail = station.detail[lang]
  return (
    <g class={`station ${condition}`} data-current={isCurrent}>
      <circle cx={rail} cy={y} r={15} />
      <path d={icons[station.icon]} transform={`translate(${rail} ${y})`} />
      <text class="station-name" x={rail + 30} y={detail === '' ? y + 4.5 : y - 1.5}>
        {station.name[lang]}
      </text>
      <text class="station-detail" x={rail + 30} y={y + 13}>
        {detail}
      </text>
      {station.hop !== undefined && (
        <text class="station-verdict" x={width - 30} y={y + 5} text-anchor="middle">
          {marks[condition]}
        </text>
      )}
    </g>
  )
}
