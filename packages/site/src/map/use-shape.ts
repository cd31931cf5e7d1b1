import { useSignal, type ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Shape } from './sizes.ts'

/** The room from which on a map is drawn wide, in pixels; `map.css` has the same for maps that do not answer. */
const wideFrom = 576

/** The shape that a map has room for in a place, as that grows and shrinks. */
export function useShape(place: RefObject<Element>): ReadonlySignal<Shape> {
  const shape = useSignal<Shape>('narrow')
  useLayoutEffect(() => {
    if (place.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) shape.value = entry.contentRect.width >= wideFrom ? 'wide' : 'narrow'
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return shape
}
