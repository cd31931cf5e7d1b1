import type { Estimate } from '@ecs-lint/core/cost'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import { dollars, type Localized } from '../panel/texts.ts'
import { vpcBill, vpcOf, type VpcBox, type VpcSubnet } from './model.ts'
import { boxText, describeVpc, texts, wayText } from './texts.ts'

const width = 360
const boxWidth = 106
const boxHeight = 24
const boxesInRow = 3
const zoneTitle = 20
const subnetTitle = 20

/** A service in its VPC: zones, subnets and what stands in them, with what is paid for marked and added up below. */
export default function VpcPicture({
  graph,
  estimate,
  lang,
}: Localized & { readonly graph: ResourceGraph; readonly estimate: Estimate }): JSX.Element | null {
  const model = vpcOf(graph, estimate)
  if (model === undefined) return null
  let top = 96
  const zones = model.zones.map((zone) => {
    let subnetTop = top + zoneTitle
    const subnets = zone.subnets.map((subnet) => {
      const placed = { subnet, top: subnetTop, height: heightOf(subnet) }
      subnetTop += placed.height + 6
      return placed
    })
    const placed = { zone, subnets, top, height: subnetTop - top }
    top = subnetTop + 8
    return placed
  })
  const endpointsTop = top
  const bottom = top + (model.gatewayEndpoints.length > 0 ? boxHeight + 8 : 0)
  const description = describeVpc(model)[lang]
  return (
    <figure class="picture vpc-picture">
      <svg viewBox={`0 0 ${width} ${bottom + 6}`} role="img" aria-label={description}>
        <rect class="outside" x={130} y={4} width={100} height={26} rx={6} />
        <text x={180} y={21} text-anchor="middle">
          {texts.internet[lang]}
        </text>
        <line class="way" x1={180} y1={30} x2={180} y2={50} />
        <rect class="vpc" x={3} y={62} width={width - 6} height={bottom - 60} rx={10} />
        <rect class="outside" x={110} y={50} width={140} height={26} rx={6} />
        <text x={180} y={67} text-anchor="middle">
          {texts.gateway[lang]}
        </text>
        <text class="small" x={12} y={88}>
          {`VPC ${model.cidr}`}
        </text>
        {zones.map(({ zone, subnets, top: y, height }) => (
          <g key={zone.name}>
            <rect class="zone" x={9} y={y} width={width - 18} height={height} rx={6} />
            <text class="small" x={width / 2} y={y + 14} text-anchor="middle">
              {zone.name}
            </text>
            {subnets.map((placed) => (
              <Subnet key={placed.subnet.cidr} {...placed} lang={lang} />
            ))}
          </g>
        ))}
        {model.gatewayEndpoints.length > 0 && (
          <g>
            <rect
              class="outside"
              x={60}
              y={endpointsTop}
              width={240}
              height={boxHeight}
              rx={5}
              data-box="gateway-endpoint"
            />
            <text x={180} y={endpointsTop + 16} text-anchor="middle">
              {lang === 'ko' ? 'S3 게이트웨이 엔드포인트' : 'S3 gateway endpoint'}
            </text>
          </g>
        )}
      </svg>
      <figcaption>
        <p>{texts.legend[lang]}</p>
        <p>{description}</p>
        <p>{texts.bill[lang]}</p>
        <ul>
          {vpcBill(estimate).map(({ description: name, monthly }) => (
            <li key={name.en}>{`${name[lang]}: ${dollars(monthly)}`}</li>
          ))}
          {estimate.missing.map(({ reason }) => (
            <li key={reason.en}>{reason[lang]}</li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

interface SubnetProps extends Localized {
  readonly subnet: VpcSubnet
  readonly top: number
  readonly height: number
}

function Subnet({ subnet, top, height, lang }: SubnetProps): JSX.Element {
  const { isPublic, cidr, wayOut, boxes } = subnet
  return (
    <g>
      <rect
        class={isPublic ? 'subnet public' : 'subnet private'}
        x={14}
        y={top}
        width={width - 28}
        height={height}
        rx={5}
      />
      <text class="small" x={19} y={top + 14}>
        {`${texts[isPublic ? 'public' : 'private'][lang]} ${cidr}`}
      </text>
      <text class="small" x={width - 19} y={top + 14} text-anchor="end">
        {wayText(wayOut)[lang]}
      </text>
      {boxes.map((box, index) => {
        const x = 18 + (index % boxesInRow) * (boxWidth + 3)
        const y = top + subnetTitle + Math.floor(index / boxesInRow) * (boxHeight + 4)
        return (
          <g key={`${box.kind} ${box.payment}`}>
            <rect
              class={classes[box.kind]}
              x={x}
              y={y}
              width={boxWidth}
              height={boxHeight}
              rx={5}
              data-box={box.kind}
            />
            <text x={x + boxWidth / 2} y={y + 16} text-anchor="middle">
              {boxText(box)[lang]}
            </text>
          </g>
        )
      })}
    </g>
  )
}

const classes: Readonly<Record<VpcBox['kind'], string>> = {
  balancer: 'balancer',
  nat: 'outside',
  task: 'task',
  endpoint: 'outside',
}

function heightOf({ boxes }: VpcSubnet): number {
  const rows = Math.ceil(boxes.length / boxesInRow)
  return subnetTitle + Math.max(rows, 0) * (boxHeight + 4) + (rows === 0 ? 2 : 0)
}
