import { parse, type HTMLElement } from 'node-html-parser'
import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { widthOf } from '../../src/map/fit.ts'
import type { Box } from '../../src/map/layout.ts'
import { overlap } from './boxes.ts'

/** Something that is written on a map, or that something is written on. */
export interface Written {
  /** Of what thing it is, and what it says. */
  readonly name: string
  readonly box: Box
  readonly isText: boolean
  /** What is drawn as one: a tag with its letters. */
  readonly group: HTMLElement | null
}

/** What is written on a map as it is drawn, and the tags, gates, pins and crosses on it, from the numbers of its picture. */
export function writtenOn(map: JSX.Element): readonly Written[] {
  return parse(render(map)).querySelectorAll('text, rect, circle, .cross').flatMap(writtenBy)
}

const signs = /^(?:tag|label|gate|pin|shares|edge|removed)\b/

function writtenBy(one: HTMLElement): readonly Written[] {
  if (one.closest('.empty')) return []
  const group = one.parentNode
  const kind = group?.getAttribute('class') ?? ''
  const isText = one.tagName === 'TEXT'
  if (!isText && !signs.test(kind)) return []
  const [left, top] = cornerOf(one)
  const { x, y, width, height } = boxOf(one)
  const owner = one.closest('[data-node]')?.getAttribute('data-node') ?? ''
  const text = isText ? one.textContent : group?.textContent
  const name = `${owner} ${kind} “${text}”`
  return [{ name, box: { x: x + left, y: y + top, width, height }, isText, group }]
}

/** Where what is moved as a whole begins. */
function cornerOf(one: HTMLElement): readonly [x: number, y: number] {
  const [, x = 0, y = 0] =
    /translate\(([-\d.]+) ([-\d.]+)\)/.exec(one.closest('g[transform]')?.getAttribute('transform') ?? '') ??
    []
  return [Number(x), Number(y)]
}

function boxOf(one: HTMLElement): Box {
  const of = (name: string): number => Number(one.getAttribute(name) ?? 0)
  if (one.tagName === 'RECT') return { x: of('x'), y: of('y'), width: of('width'), height: of('height') }
  if (one.tagName === 'CIRCLE')
    return { x: of('cx') - of('r'), y: of('cy') - of('r'), width: 2 * of('r'), height: 2 * of('r') }
  if (one.tagName === 'PATH') {
    // A cross is drawn from its upper left.
    const [, x, y] = /^M([-\d.]+) ([-\d.]+)/.exec(one.getAttribute('d') ?? '') ?? []
    return { x: Number(x), y: Number(y), width: 12, height: 12 }
  }
  const size = of('font-size')
  // Real letters are narrower than `widthOf` takes them to be.
  const width = widthOf(one.textContent, size) * 0.95
  const anchor = one.getAttribute('text-anchor')
  const x = of('x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  return { x, y: of('y') - size * 0.73, width, height: size * 0.8 }
}

/** What lies over what on a map. */
export function lyingOver(all: readonly Written[]): readonly string[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => one.group !== other.group || (one.isText && other.isText))
      .filter((other) => one.name !== other.name || one.isText)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `${one.name} and ${other.name}`),
  )
}
