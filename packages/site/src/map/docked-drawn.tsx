// How the things of a docked map are drawn: in few words, and no letters smaller than others.
import type { JSX } from 'preact'
import { dockedSizes, letters, textLeft, wordings, wordRoom } from './docked.ts'
import { cut, widthOf } from './fit.ts'
import { gateClass } from './gates.ts'
import { icons } from './icons.ts'
import { Tag, type PartProps } from './parts-drawn.tsx'
import { tagText } from './tag.ts'

/** What holds other things. A zone is a frame alone: its subnets bear its name. */
export function Container({ node, box, lang }: PartProps): JSX.Element {
  const tag = tagText(node, true)
  // Beside the gateway in the middle of its edge; at the right there may be something else.
  const end = node.kind === 'vpc' ? (box.width - dockedSizes.gatewayWidth) / 2 : box.width
  // One that is there for a while has no price, and is called as those that have one.
  const unpriced = node.kind === 'instance' && tag === '' ? widthOf('$00.00', letters) + 16 : 0
  const room = wordRoom(node, end + (node.kind === 'vpc' ? 4 : 0)) - unpriced
  return (
    <>
      <rect class="card" width={box.width} height={box.height} rx={node.kind === 'vpc' ? 12 : 7} />
      {node.kind !== 'zone' && (
        <text
          class="small"
          x={Math.max(node.kind === 'vpc' ? 10 : 6, textLeft(node))}
          y={node.kind === 'vpc' ? 14 : 12}
          font-size={letters}
        >
          {fitting(node, lang, room, true)}
        </text>
      )}
      {tag !== '' && <Tag text={tag} right={end - 3} middle={8} size={letters} height={16} />}
    </>
  )
}

export function Card({ node, box, lang }: PartProps): JSX.Element {
  const tag = tagText(node, true)
  const isTall = box.height > dockedSizes.card
  const [gate] = node.kind === 'balancer' ? (node.gates ?? []) : []
  const isCentred = node.inside === undefined || node.kind === 'gateway' || node.kind === 'targets'
  const gateText =
    gate === undefined ? '✕' : `${gate.port[lang]} ${gate.source[lang]}${more(node.gates?.length ?? 0)}`
  const hasGate = node.kind === 'balancer' && node.gates !== undefined
  const gateRoom = hasGate ? widthOf(gateText, letters) + 18 : 0
  const room = isTall
    ? box.width - 6 - textLeft(node)
    : wordRoom(node, box.width + (isCentred ? 6 : 0)) - gateRoom
  const name = fitting(node, lang, room, !isTall)
  const wide = widthOf(name, letters)
  const icon = wide + 18 <= room && !isTall ? icons[node.kind] : undefined
  const own = wide + (icon === undefined ? 0 : 18)
  const isMiddle = isCentred && node.kind !== 'logs'
  const left = isMiddle ? (box.width - own) / 2 : Math.max(6, textLeft(node))
  const middle = isTall ? 10 : box.height / 2
  return (
    <>
      <rect class="card" width={box.width} height={box.height} rx={isCentred ? box.height / 2 : 7} />
      {icon !== undefined && (
        <path
          class="icon"
          d={icon}
          transform={`translate(${left} ${middle - 7}) scale(0.7)`}
          aria-hidden="true"
        />
      )}
      <text
        class="name"
        // Letters are narrower than they are taken to be: alone they stand in the middle themselves.
        {...(isMiddle && icon === undefined
          ? { x: box.width / 2, 'text-anchor': 'middle' }
          : { x: left + own - wide })}
        y={middle + letters * 0.35}
        font-size={letters}
      >
        {name}
      </text>
      {hasGate && (
        <Gate text={gateText} look={gateClass(node.gates)} x={left + room + gateRoom / 2} y={middle} />
      )}
      {tag !== '' && (
        <Tag text={tag} right={box.width - 3} middle={isTall ? box.height - 10.5 : middle} size={letters} />
      )}
    </>
  )
}

function more(gates: number): string {
  return gates > 1 ? ` +${gates - 1}` : ''
}

/** Who may connect to a load balancer: it stands on its card, for a wall around it would take two lines more. */
function Gate({
  text,
  look,
  x,
  y,
}: {
  readonly text: string
  readonly look: string
  readonly x: number
  readonly y: number
}): JSX.Element {
  const width = widthOf(text, letters) + 12
  return (
    <g class={look} aria-hidden="true">
      <rect x={x - width / 2} y={y - 8} width={width} height={16} rx={8} />
      <text x={x} y={y + letters * 0.36} text-anchor="middle" font-size={letters}>
        {text}
      </text>
    </g>
  )
}

function fitting(node: PartProps['node'], lang: PartProps['lang'], room: number, isTight: boolean): string {
  const all = wordings(node, lang, isTight)
  return all.find((words) => widthOf(words, letters) <= room) ?? cut(all.at(-1) ?? '', room, letters)
}
