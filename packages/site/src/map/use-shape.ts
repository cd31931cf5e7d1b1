import { useSignal, type ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Shape } from './sizes.ts'

/** The room from which on a map is drawn wide, in pixels; `map.css` has the same for maps that do not answer. */
const wideFrom = 576

/**
 * The shape that a map has room for in a place, as that grows and shrinks; undefined until the place has been measured, which is
 * before anything is painted.
 */
export function useShape(place: RefObject<Element>): ReadonlySignal<Shape | undefined> {
  const shape = useSignal<Shape | undefined>(undefined)
  useLayoutEffect(() => {
    const { current } = place
    if (current === null) return undefined
    const measure = (): void => {
      const spacious = current.clientWidth >= wideFrom ? 'wide' : 'narrow'
      shape.value = isDocked(current) ? 'docked' : spacious
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return shape
}

/** Whether the page's styles have docked what is there. */
export function isDocked(place: Element | null): boolean {
  return place !== null && getComputedStyle(place).getPropertyValue('--is-docked') !== ''
}
