import type { Text } from '@ecs-lint/core/finding'
import { dollars } from '../panel/texts.ts'
import type { MapEdge, MapNode, ServiceMap } from './model.ts'
import { sentenceOf } from './sentences.ts'

/** The map in words: what a reader who does not see it reads instead, nothing left out. */
export interface MapText {
  readonly ways: readonly Text[]
  readonly things: readonly Text[]
}

export function textOf({ nodes, edges }: ServiceMap): MapText {
  return {
    ways: (['requests', 'images', 'calls'] as const).flatMap((kind) => wayText(kind, nodes, edges) ?? []),
    things: nodes.map((node) => nodeText(node, nodes)),
  }
}

const ways: Readonly<Record<MapEdge['kind'], Text>> = {
  requests: { ko: '손님의 요청', en: 'Requests' },
  images: { ko: '이미지를 받는 길', en: 'The way to the images' },
  calls: { ko: '서비스끼리 호출하는 길', en: 'Calls between services' },
}

/** `손님의 요청: 인터넷 → 인터넷 게이트웨이, …`: every hop once. */
function wayText(
  kind: MapEdge['kind'],
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
): Text | undefined {
  const own = edges.filter((edge) => edge.kind === kind)
  if (own.length === 0) return kind === 'requests' ? noRequests : undefined
  const hops = Map.groupBy(own, ({ from, isRefused }) => `${from} ${isRefused}`)
  const text = (lang: keyof Text): string =>
    joined(
      [...hops.values()].map((group) => {
        const [first] = group
        const to = joined(
          group.map((edge) => endOf(edge, edge.to, nodes, lang)),
          ', ',
        )
        const mark = first?.isRefused === true ? ` ✕ (${refused[lang]})` : ''
        return `${first === undefined ? '' : endOf(first, first.from, nodes, lang)} → ${to}${mark}`
      }),
      '; ',
    )
  return { ko: `${ways[kind].ko}: ${text('ko')}.`, en: `${ways[kind].en}: ${text('en')}.` }
}

/** What several edges have in common is said once. */
function joined(texts: readonly string[], between: string): string {
  return [...new Set(texts)].join(between)
}

/** Where a way begins or ends. A call is drawn to the tasks of each place, and by the name of a service goes to any of them. */
function endOf({ kind }: MapEdge, id: string, nodes: readonly MapNode[], lang: keyof Text): string {
  const isAny = kind === 'calls' && nodes.find((node) => node.id === id)?.kind === 'task'
  const tasks = nodes.filter((node) => node.kind === 'task').reduce((sum, { count }) => sum + count, 0)
  return isAny && tasks > 1
    ? lang === 'ko'
      ? `태스크 ${tasks}개 모두`
      : `all ${tasks} tasks`
    : nameOf(id, nodes, lang)
}

const refused: Text = { ko: '막혀 있음', en: 'no way' }
const noRequests: Text = {
  ko: '손님의 요청: 태스크에 닿는 길이 없습니다.',
  en: 'Requests: nothing leads to the tasks.',
}

/** A subnet is told apart by its zone. */
export function nameOf(id: string, nodes: readonly MapNode[], lang: keyof Text): string {
  const node = nodes.find((one) => one.id === id)
  const zone = node?.kind === 'subnet' ? nodes.find((one) => one.id === node.inside)?.name[lang] : undefined
  return `${node?.name[lang] ?? ''}${zone === undefined ? '' : ` ${zone}`}`
}

/** What a node says of itself in one text: what it is, where, who may connect, what it costs, what is wrong. */
export function nodeText(node: MapNode, nodes: readonly MapNode[]): Text {
  const { inside } = node
  const place = inside === undefined || inside === 'vpc' ? undefined : inside
  const text = (lang: keyof Text): string =>
    [
      `${nameOf(node.id, nodes, lang)}${inBrackets(node, lang)}${place === undefined || node.kind === 'subnet' ? '' : ` · ${nameOf(place, nodes, lang)}`}.`,
      sentenceOf(node)[lang],
      ...gateText(node, lang),
      ...billText(node, lang),
      ...node.findings.map(({ message }) => message[lang]),
    ].join(' ')
  return { ko: text('ko'), en: text('en') }
}

/** `(1 vCPU · 2 GB, Spot)`: its size, and what stands on its edge. */
function inBrackets({ detail, label }: MapNode, lang: keyof Text): string {
  const parts = [detail, label].flatMap((text) => text?.[lang] ?? [])
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function gateText({ gates }: MapNode, lang: keyof Text): readonly string[] {
  if (gates === undefined) return []
  const list = gates.map(({ port, source }) => `${port[lang]} ${source[lang]}`).join(', ')
  if (list === '')
    return [lang === 'ko' ? '보안 그룹이 아무도 들여보내지 않습니다.' : 'Its security group lets nobody in.']
  return [lang === 'ko' ? `보안 그룹이 들여보내는 것: ${list}.` : `Its security group lets in: ${list}.`]
}

function billText({ tags, isUnpriced }: MapNode, lang: keyof Text): readonly string[] {
  const lines = tags.map(({ description, monthly }) => `${description[lang]} ${dollars(monthly)}`)
  const unknown =
    lang === 'ko'
      ? '얼마인지 알 수 없는 요금이 더 있습니다.'
      : 'Something more is billed, and how much is not known.'
  if (lines.length === 0) return isUnpriced ? [unknown] : []
  const bill = lang === 'ko' ? `한 달 요금: ${lines.join(', ')}.` : `A month: ${lines.join(', ')}.`
  return isUnpriced ? [bill, unknown] : [bill]
}
