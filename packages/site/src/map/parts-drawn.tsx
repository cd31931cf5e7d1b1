import type { Finding, Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { cut, nameIn, widthOf } from './fit.ts'
import { gateClass, gateOn } from './gates.ts'
import { icons } from './icons.ts'
import type { Box } from './layout.ts'
import type { Gate, MapNode } from './model.ts'
import { unusedText } from './room.ts'
import { sizes, type Sizes, type SpaciousShape } from './sizes.ts'
import { labelTexts, tagText } from './tag.ts'
import { names, shortNames } from './words.ts'

/** A part is drawn from its own corner: where that stands, the map says. */
export interface PartProps {
  readonly node: MapNode
  readonly box: Pick<Box, 'width' | 'height'>
  readonly shape: SpaciousShape
  readonly lang: Language
}

const nameSize: Readonly<Record<SpaciousShape, number>> = { wide: 14, narrow: 12 }
const smallSize: Readonly<Record<SpaciousShape, number>> = { wide: 12, narrow: 10.5 }

/** What holds other things: the VPC, a zone, a subnet, an instance. Its name stands at its top. */
export function Container({ node, box, shape, lang }: PartProps): JSX.Element {
  const { title } = sizes[shape]
  const small = smallSize[shape]
  const tag = tagText(node, true)
  const name = node.name[lang]
  const detailed = `${name}${node.detail === undefined ? '' : ` ${node.detail[lang]}`}`
  const own = [detailed, name]
  // That somebody stands in an empty subnet says more of it than its addresses.
  const withBalancer =
    node.facts.hasBalancer === true ? own.map((title) => `${title} · ${names.balancerHere[lang]}`) : []
  const titles = [...withBalancer, ...own]
  // Along the edges of the VPC run the ways to the images, and close below its title those of requests.
  const isVpc = node.kind === 'vpc'
  const edge = isVpc ? 20 : 6
  const room = box.width - 14 - edge - (tag === '' ? 0 : widthOf(tag, small) + 24)
  return (
    <>
      <rect class="card" width={box.width} height={box.height} rx={isVpc ? 16 : 10} />
      <text class="small" x={isVpc ? 14 : 10} y={title * 0.72} font-size={small}>
        {cut(titles.find((title) => widthOf(title, small) <= room) ?? name, room, small)}
      </text>
      {tag !== '' && (
        <Tag
          text={tag}
          right={box.width - edge}
          middle={title / 2 - (isVpc ? 2 : 0)}
          size={small}
          height={small + 5}
        />
      )}
      <Unused node={node} box={box} shape={shape} lang={lang} />
    </>
  )
}

/** The room of an instance that is paid for and that no task has: hatched, at its foot. */
function Unused({ node, box, shape, lang }: PartProps): JSX.Element | undefined {
  const text = unusedText(node.facts)
  const { pill, gate } = sizes[shape]
  const [width, height] = [box.width - 12, pill - 4]
  const [x, y] = [6, box.height - height - gate / 2 - 2]
  const font = smallSize[shape] - 1
  const hatch = `l${height} ${-height}m${8 - height} ${height}`.repeat((width - height) / 8 + 1)
  if (text === undefined || text === '') return undefined
  return (
    <g class="unused">
      <path d={`M${x} ${y + height}${hatch}`} />
      <rect x={x} y={y} width={width} height={height} rx={6} />
      <text x={x + width / 2} y={y + height / 2 + font * 0.35} text-anchor="middle" font-size={font}>
        {cut(`${names.unused[lang]} ${text}`, width - 2, font)}
      </text>
    </g>
  )
}

/** A thing: its icon, its name, its size where there is room, its price. */
export function Card({ node, box, shape, lang }: PartProps): JSX.Element {
  const isPill = box.height < sizes[shape].card
  const isOutside = node.inside === undefined
  const font = isPill || isOutside ? smallSize[shape] + 0.5 : nameSize[shape]
  const small = smallSize[shape]
  // What a load balancer speaks is said in both shapes: it is as wide as the map.
  const isTwoLines = !isPill && node.detail !== undefined && (shape === 'wide' || node.kind === 'balancer')
  const iconSize = shape === 'wide' && !isPill ? 20 : 15
  const middle = box.height / 2
  const short = tagText(node, true)
  const tagRoom = short === '' ? 0 : widthOf(short, small) + 20
  const margin = shape === 'wide' ? 12 : 8
  const hasRoomForIcon =
    box.width - 2 * margin - iconSize - 6 - tagRoom >=
    widthOf((shortNames[node.kind] ?? node.name)[lang], font)
  const detail = (isTwoLines && node.detail?.[lang]) || ''
  // Rather than an end of its words, a thing goes without its icon.
  const isWhole = widthOf(detail, small) <= box.width - margin - iconSize - 14
  const icon = hasRoomForIcon && isWhole ? icons[node.kind] : undefined
  const ownWidth = widthOf(node.name[lang], font) + (icon === undefined ? 0 : iconSize + 6)
  // What bears no price stands in the middle.
  const left = isPill || isOutside ? Math.max(margin, (box.width - ownWidth) / 2) : margin
  const textLeft = icon === undefined ? left : left + iconSize + 6
  const long = tagText(node, false)
  const room = box.width - textLeft - 8
  // A narrow card has its price beside both lines, a wide one in the first.
  const words = Math.max(
    widthOf(node.name[lang], font),
    isTwoLines && shape === 'narrow' ? widthOf(detail, small) : 0,
  )
  const isRoomy = room - widthOf(long, small) - 24 >= words
  const tag = isRoomy ? long : short
  const nameRoom = room - (tag === '' ? 0 : widthOf(tag, small) + 20)
  return (
    <>
      <rect class="card" width={box.width} height={box.height} rx={isPill ? box.height / 2 : 10} />
      {icon !== undefined && (
        <path
          class="icon"
          d={icon}
          transform={`translate(${left} ${middle - iconSize / 2}) scale(${iconSize / 20})`}
          aria-hidden="true"
        />
      )}
      <text class="name" x={textLeft} y={isTwoLines ? middle - 3 : middle + font * 0.35} font-size={font}>
        {nameIn(node, lang, nameRoom, font)}
      </text>
      {isTwoLines && (
        <text class="small" x={textLeft} y={middle + small + (shape === 'wide' ? 2 : 0)} font-size={small}>
          {cut(detail, shape === 'wide' ? room : nameRoom, small)}
        </text>
      )}
      {tag !== '' && (
        <Tag
          text={tag}
          right={box.width - 8}
          middle={isTwoLines && shape === 'wide' ? middle - 9 : middle}
          size={small}
        />
      )}
    </>
  )
}

interface TagProps {
  readonly text: string
  readonly right: number
  readonly middle: number
  readonly size: number
  readonly kind?: string
  readonly height?: number
}

/** What a thing costs a month. */
export function Tag({
  text,
  right,
  middle,
  size,
  kind = 'tag',
  height = size + (kind === 'tag' ? 8 : 4),
}: TagProps): JSX.Element {
  const width = widthOf(text, size) + 14
  return (
    <g class={kind}>
      <rect x={right - width} y={middle - height / 2} width={width} height={height} rx={height / 2} />
      <text x={right - width / 2} y={middle + size * 0.35} text-anchor="middle" font-size={size}>
        {text}
      </text>
    </g>
  )
}

interface MarksProps extends PartProps {
  /** Of the letters of a docked map; undefined on others. */
  readonly size?: number | undefined
}

/** What stands on the edge of a thing: a word, and that the linter has something to say here, the gravest first. */
export function Marks(props: MarksProps): JSX.Element {
  const { node, box, size } = props
  const gravest = gravestOf(node.findings)
  const up = gravest === 'info' ? -1 : 1
  // A docked map has no room above a thing, and leaves some before its name.
  const y = size === undefined ? 4 : isContainer(node.kind) ? 8 : Math.min(box.height / 2 - 1, 10)
  const x = size === undefined ? 0 : 2
  return (
    <>
      <Label {...props} />
      {gravest !== undefined && (
        <g class={`pin ${gravest}`} aria-hidden="true">
          <circle cx={x} cy={y} r={size === undefined ? 7 : 6} />
          {/* A sign that is no text: what is read aloud is the label of the thing. */}
          <path d={`M${x} ${y - 4 * up}v${4.5 * up}M${x} ${y + 4 * up}v.01`} />
        </g>
      )}
    </>
  )
}

/** A word on the lower edge of a thing. */
function Label({ node, box, shape, lang, size }: MarksProps): JSX.Element | undefined {
  const right = box.width - (size === undefined ? 8 : 1)
  const own = size ?? smallSize[shape]
  const texts = labelTexts(node, lang)
  const text = texts.find((one) => widthOf(one, own) + 22 <= right) ?? texts.at(-1)
  if (text === undefined) return undefined
  // A low card has its price just above.
  const middle = box.height + (size === undefined && box.height === sizes.narrow.card ? 2 : 0)
  return <Tag kind="label" text={text} right={right} middle={middle} size={own} />
}

/** Whether other things stand in a thing. */
export function isContainer(kind: MapNode['kind']): boolean {
  return /^(?:vpc|zone|subnet|instance)$/.test(kind)
}

function gravestOf(findings: readonly Finding[]): Finding['severity'] | undefined {
  return (['error', 'warning', 'info'] as const).find((severity) =>
    findings.some((finding) => finding.severity === severity),
  )
}

/** A security group as a wall, with its first gate; how many more it has stands beside. */
export function Wall({
  gates,
  box,
  size,
  lang,
}: {
  gates: readonly Gate[]
  box: PartProps['box']
  size: Sizes
  lang: Language
}): JSX.Element {
  const { text, width, font } = gateOn(box, gates, size, lang)
  const middle = box.width / 2
  return (
    <g class="wall" aria-hidden="true">
      <rect class="fence" width={box.width} height={box.height} rx={14} />
      <g class={gateClass(gates)}>
        <rect x={middle - width / 2} y={-size.gate / 2} width={width} height={size.gate} rx={size.gate / 2} />
        <text x={middle} y={font * 0.36} text-anchor="middle" font-size={font}>
          {text}
        </text>
      </g>
    </g>
  )
}
