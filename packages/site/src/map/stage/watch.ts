// What is told of something that happens, told once the map has shown it.
import { batch, effect } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import { isStill } from './loop.ts'
import { onMap, shownMoment } from './on-map.ts'
import type { Played } from './played.ts'

/** What is said while the map shows it. */
export const watch: Text = {
  ko: '지도에서 지켜보세요. 끝까지 가면 여기에 결과가 나옵니다.',
  en: 'Watch the map. The result comes here at the end.',
}

/** What is first shown at a later moment is never at its start, not even for a moment: buttons would go while they are pressed. */
export function put(played: Played | undefined): void {
  batch(() => {
    shownMoment.value = played?.from ?? 0
    onMap.value = played
  })
}

/** Ends what is being shown. */
let end: (() => void) | undefined

/** What is still shown counts as seen: somebody lets the next thing happen. */
export function conclude(): void {
  end?.()
}

/**
 * Shows on the map what happened. `onEnd` is called once it has been seen to its end, or is taken off the map; and at once where
 * nothing moves, or the map is out of sight. It goes once its reader goes on from the scene that `button` is in.
 */
export function show(played: Played | undefined, onEnd: () => void, button?: Element): void {
  put(played)
  const scene = button?.closest('[data-scene]')
  if (scene && played !== undefined) closeOnceLeft(played, scene)
  whenSeen(played, onEnd)
}

/** The same for what is on the map already: to put it there anew would take it from where somebody has moved it. */
export function whenSeen(played: Played | undefined, onEnd: () => void): void {
  const last = (played?.moments.length ?? 0) - 1
  if (last < 1 || isStill()) {
    onEnd()
    return
  }
  let isOver = false
  const over = (): void => {
    if (isOver) return
    isOver = true
    end = undefined
    clearTimeout(timer)
    onEnd()
  }
  end = over
  const timer = setTimeout(() => {
    if (!isInView(document.querySelector('[data-stage]'))) over()
  }, patience)
  const stop = effect(() => {
    if (!isOver && onMap.value === played && shownMoment.value < last) return
    // Not from within: what is told may put something else on the map.
    queueMicrotask(() => {
      stop()
      over()
    })
  })
}

/** Takes what has been played to its end off the map once its scene is scrolled past, or something is chosen in another. */
function closeOnceLeft(played: Played, scene: Element): void {
  const look = ({ target }: Event): void => {
    // Who moves it to its end is still looking at it, wherever the text has been scrolled to.
    if (target instanceof Element && target.closest('[data-stage]') !== null) return
    const isShown = onMap.peek() === played
    const other = target instanceof Element ? target.closest('[data-scene]') : null
    const { top, bottom } = scene.getBoundingClientRect()
    // Below the head, and on a phone below the dock.
    const begin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart)
    const isLeft = (other !== null && other !== scene) || bottom < begin || top > innerHeight
    if (isShown && isLeft && shownMoment.peek() >= played.moments.length - 1) onMap.value = undefined
    if (onMap.peek() !== played) for (const kind of signs) removeEventListener(kind, look)
  }
  for (const kind of signs) addEventListener(kind, look, { passive: true })
}

const signs = ['scroll', 'change'] as const

/** How long the map may take until it is seen to play, in milliseconds. */
const patience = 3000

function isInView(element: Element | null): boolean {
  if (element === null) return false
  const { top, bottom, width } = element.getBoundingClientRect()
  return width > 0 && bottom > 0 && top < innerHeight
}
