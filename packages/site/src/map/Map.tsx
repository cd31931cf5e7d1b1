import type { Finding, Language } from '@ecs-lint/core/finding'
import type { ComponentChildren, JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { findingsText } from '../panel/texts.ts'
import { isSame } from '../state/same.ts'
import { layoutOf, type Layout } from './layout.ts'
import { lineOf } from './lines.ts'
import type { MapNode, ServiceMap } from './model.ts'
import { Card, Container, isContainer, Marks, Wall, type PartProps } from './parts-drawn.tsx'
import type { Shape, SpaciousShape } from './sizes.ts'
import { tagText } from './tag.ts'
import { texts } from './texts.ts'

export interface MapProps<Found extends Finding> {
  readonly map: ServiceMap<Found>
  readonly shape: Shape
  readonly lang: Language
  /** How a docked map is drawn, with a layout of its own; until that is there it is a narrow one. */
  readonly docked?: DockedParts | undefined
  /** What is chosen on the map, and how to choose, which must not change; absent on a map that does not answer. */
  readonly chosen?: string | undefined
  readonly onChoose?: (id: string | undefined) => void
  /** What else is to be seen of nodes, as classes by their ids. */
  readonly marks?: ReadonlyMap<string, string>
  /** Where things stand, unless it follows from the map alone. */
  readonly layout?: Layout
  /** Whether what it stands in has its shape: a picture that changes its own has all its letters laid out again. */
  readonly isFramed?: boolean
  /** Drawn over everything else. */
  readonly children?: ComponentChildren
}

export type DockedParts = Readonly<Record<'Card' | 'Container', (props: PartProps) => JSX.Element>>

/** Higher than any map: the height of a picture whose frame cuts off what is below the map. */
const tallest = 5000

/** A service as a map. Every node can be reached by keyboard; `MapWords` says the whole in words. */
export default function ServiceMapPicture<Found extends Finding>(props: MapProps<Found>): JSX.Element {
  const { map, lang, docked, isFramed = false, children, ...others } = props
  const shape: SpaciousShape = props.shape === 'wide' ? 'wide' : 'narrow'
  const layout = useMemo(() => props.layout ?? layoutOf(map, shape), [map, shape, props.layout])
  const containers = map.nodes.filter(({ kind }) => isContainer(kind))
  const cards = map.nodes.filter(({ kind }) => !isContainer(kind))
  const drawn = (node: MapNode<Found>, Part: typeof Card): JSX.Element | undefined => {
    const box = layout.boxes.get(node.id)
    if (box === undefined) return undefined
    const { chosen, onChoose, marks } = others
    const { x, y, width, height } = box
    const mark = marks?.get(node.id) ?? ''
    return (
      <Choosable
        key={node.id}
        look={{ node, box: { width, height }, shape, lang, isChosen: chosen === node.id, mark }}
        place={placed(x, y)}
        Part={Part}
        gateLetters={layout.sizes.gateLetters}
        onChoose={onChoose}
      />
    )
  }
  return (
    <svg
      class={`service-map ${docked === undefined ? shape : 'docked'}`}
      viewBox={`0 0 ${layout.width} ${isFramed ? tallest : layout.height}`}
      role="group"
      aria-label={texts.map[lang]}
    >
      {containers.map((node) => drawn(node, docked?.Container ?? Container))}
      <Edges map={map} layout={layout} />
      {map.nodes.map((node) => {
        const wall = layout.walls.get(node.id)
        return (
          wall !== undefined && (
            <g key={node.id} transform={placed(wall.x, wall.y)}>
              <Wall gates={node.gates ?? []} box={wall} size={layout.sizes} lang={lang} />
            </g>
          )
        )
      })}
      {cards.map((node) => drawn(node, docked?.Card ?? Card))}
      {children}
    </svg>
  )
}

function Edges({ map, layout }: { map: ServiceMap; layout: Layout }): JSX.Element {
  return (
    <g class="edges" aria-hidden="true">
      {map.edges.map((edge) => {
        const line = lineOf(edge, layout)
        if (line === undefined) return undefined
        const { path, cross } = line
        return (
          <g key={`${edge.from} ${edge.to}`} class={`edge ${edge.kind}${edge.isRefused ? ' refused' : ''}`}>
            <path d={path} />
            {cross !== undefined && (
              <path d={`M${cross[0] - 6} ${cross[1] - 6}l12 12m0 -12l-12 12`} class="cross" />
            )}
          </g>
        )
      })}
    </g>
  )
}

interface ChoosableProps {
  readonly onChoose: MapProps<Finding>['onChoose'] | undefined
  readonly gateLetters: number | undefined
  readonly Part: typeof Card
  /** All that it looks like: most changes of a service leave most of its map as it is, and what looks the same is not drawn anew. */
  readonly look: PartProps & { readonly isChosen: boolean; readonly mark: string }
  /** Where that stands. */
  readonly place: string
}

function Choosable(props: ChoosableProps): JSX.Element {
  const { gateLetters, Part, place, onChoose } = props
  const last = useRef(props.look)
  if (!isSame(last.current, props.look)) last.current = props.look
  const look = last.current
  const { node, box, shape, lang, isChosen, mark } = look
  const drawn = useMemo(
    () => (
      <>
        <Part node={node} box={box} shape={shape} lang={lang} />
        {onChoose && (
          <rect class="ring" x={-3} y={-3} width={box.width + 6} height={box.height + 6} rx={12} />
        )}
        <Marks node={node} box={box} shape={shape} lang={lang} size={gateLetters} />
      </>
    ),
    [look, Part, gateLetters],
  )
  return useMemo(() => {
    const choose = (): void => onChoose?.(isChosen ? undefined : node.id)
    const answers = onChoose !== undefined && {
      role: 'button' as const,
      tabindex: 0,
      'aria-pressed': isChosen,
      'aria-description': describe(node, lang),
      onClick: choose,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose()
      },
    }
    const looks = `node ${node.kind}${isChosen ? ' chosen' : ''} ${mark}`
    return (
      <g class={looks} data-node={node.id} transform={place} {...answers}>
        {drawn}
      </g>
    )
  }, [drawn, place])
}

/** A browser moves what is drawn without laying out its letters again, which takes it longest of all. */
export function placed(x: number, y: number): string {
  return `translate(${x} ${y})`
}

/** What is heard of a node beside what is written on it, which may be cut; what there is to say more is said once it is chosen. */
function describe(node: MapNode, lang: Language): string {
  const notes = node.findings.filter(({ severity }) => severity === 'info').length
  return [
    `${node.name[lang]}${node.detail === undefined ? '' : ` ${node.detail[lang]}`}`,
    node.label?.[lang] ?? '',
    tagText(node, true),
    node.findings.length === 0 ? '' : findingsText(node.findings.length - notes, notes, lang),
  ]
    .filter((part) => part !== '')
    .join(', ')
}
