import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { Language, Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { pictureOf, type PictureModel, type Zone } from './picture.ts'

const width = 360
const taskRows = 3
const taskHeight = 26

/** A service as a still picture: users, load balancer, zones with their tasks, and the way to the image registry. */
export default function Picture({
  graph,
  lang,
}: {
  graph: ResourceGraph
  lang: Language
}): JSX.Element | null {
  const model = pictureOf(graph)
  if (model === undefined) return null
  const { zones, loadBalancer } = model
  const zoneTop = loadBalancer === undefined ? 70 : 124
  const rows = Math.min(taskRows, Math.max(1, ...zones.map(({ tasks }) => tasks)))
  const zoneHeight =
    30 + rows * (taskHeight + 6) + (zones.some(({ hasNatGateway }) => hasNatGateway) ? 26 : 0)
  const height = zoneTop + zoneHeight + 74
  const zoneWidth = (width - 16 - (zones.length - 1) * 8) / zones.length
  const isInside = loadBalancer !== undefined && !loadBalancer.isPublic
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={model.description[lang]}>
        <Box x={130} y={4} width={100} height={28} kind="outside" text={(isInside ? inside : users)[lang]} />
        {loadBalancer === undefined ? (
          model.hasPublicIp && <Arrow from={[180, 32]} to={[180, zoneTop]} />
        ) : (
          <>
            <Arrow from={[180, 32]} to={[180, 62]} label={`:${loadBalancer.port}`} />
            <Box x={40} y={62} width={280} height={34} kind="balancer" text={loadBalancer.name} />
          </>
        )}
        <rect class="vpc" x={2} y={zoneTop - 12} width={width - 4} height={zoneHeight + 22} rx={10} />
        {zones.map((zone, index) => {
          const x = 8 + index * (zoneWidth + 8)
          return (
            <g key={zone.name}>
              {loadBalancer !== undefined && zone.tasks > 0 && (
                <Arrow from={[180, 96]} to={[x + zoneWidth / 2, zoneTop]} />
              )}
              <ZoneBox
                lang={lang}
                zone={zone}
                model={model}
                x={x}
                y={zoneTop}
                width={zoneWidth}
                height={zoneHeight}
              />
            </g>
          )
        })}
        {model.egress === 'none' ? (
          <text class="warning" x={180} y={height - 34} text-anchor="middle">
            {noWay[lang]}
          </text>
        ) : (
          <Arrow
            from={[180, height - 30]}
            to={[180, zoneTop + zoneHeight + 8]}
            label={egressNames[model.egress][lang]}
          />
        )}
        <Box x={110} y={height - 30} width={140} height={28} kind="outside" text={registry[lang]} />
      </svg>
      <figcaption>{model.description[lang]}</figcaption>
    </figure>
  )
}

const task: Text = { ko: '태스크', en: 'task' }
const users: Text = { ko: '인터넷', en: 'Internet' }
const inside: Text = { ko: 'VPC 안', en: 'Inside the VPC' }
const registry: Text = { ko: '이미지 저장소', en: 'Image registry' }
const noWay: Text = { ko: '× 이미지를 받을 길이 없음', en: '× no way to the images' }
const egressNames: Readonly<Record<Exclude<PictureModel['egress'], 'none'>, Text>> = {
  internet: { ko: '인터넷 게이트웨이', en: 'internet gateway' },
  nat: { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
  endpoints: { ko: 'VPC 엔드포인트', en: 'VPC endpoints' },
}

interface ZoneBoxProps {
  readonly lang: Language
  readonly zone: Zone
  readonly model: PictureModel
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function ZoneBox({ lang, zone, model, x, y, width, height }: ZoneBoxProps): JSX.Element {
  const drawn = zone.tasks > taskRows ? taskRows - 1 : zone.tasks
  const isNarrow = width < 80
  const name = isNarrow ? zone.name.slice(-1) : zone.name
  const rows = Array.from({ length: drawn }, (_, row) => y + 24 + row * (taskHeight + 6))
  const lastRow = y + 24 + drawn * (taskHeight + 6)
  return (
    <g>
      <rect class="zone" x={x} y={y} width={width} height={height} rx={6} />
      <text class="small" x={x + width / 2} y={y + 15} text-anchor="middle">
        {name}
      </text>
      {rows.map((top) => (
        <g key={top}>
          <rect class="task" x={x + 6} y={top} width={width - 12} height={taskHeight} rx={5} />
          <text class="on-task" x={x + width / 2} y={top + 17} text-anchor="middle">
            {`${task[lang]}${model.hasPublicIp && !isNarrow ? ' · IP' : ''}`}
          </text>
        </g>
      ))}
      {zone.tasks > drawn && (
        <text class="small" x={x + width / 2} y={lastRow + 17} text-anchor="middle">
          {`+ ${zone.tasks - drawn}`}
        </text>
      )}
      {zone.hasNatGateway && (
        <Box x={x + 6} y={y + height - 26} width={width - 12} height={22} kind="outside" text="NAT" />
      )}
    </g>
  )
}

interface BoxProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly kind: 'outside' | 'balancer'
  readonly text: string
}

function Box({ x, y, width, height, kind, text }: BoxProps): JSX.Element {
  return (
    <g>
      <rect class={kind} x={x} y={y} width={width} height={height} rx={6} />
      <text class={`on-${kind}`} x={x + width / 2} y={y + height / 2 + 4.5} text-anchor="middle">
        {text}
      </text>
    </g>
  )
}

interface ArrowProps {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly label?: string
}

function Arrow({ from: [x1, y1], to: [x2, y2], label }: ArrowProps): JSX.Element {
  const angle = Math.atan2(y2 - y1, x2 - x1)
  const point = (turn: number): string =>
    `${(x2 - 7 * Math.cos(angle + turn)).toFixed(1)},${(y2 - 7 * Math.sin(angle + turn)).toFixed(1)}`
  return (
    <g class="arrow">
      <line x1={x1} y1={y1} x2={x2} y2={y2} />
      <polygon points={`${x2},${y2} ${point(0.45)} ${point(-0.45)}`} />
      {label !== undefined && (
        <text class="small" x={(x1 + x2) / 2 + 8} y={(y1 + y2) / 2 + 4}>
          {label}
        </text>
      )}
    </g>
  )
}
