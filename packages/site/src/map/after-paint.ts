import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals'
import { useRef } from 'preact/hooks'

/**
 * What `source` makes of signals, one paint after they have changed: what takes long to draw does not keep waiting what was
 * touched, nor what is said of it.
 */
export function useAfterPaint<Value>(source: () => Value): ReadonlySignal<Value> {
  const now = useComputed(source)
  const late = useSignal(now.peek())
  const isWaiting = useRef(false)
  useSignalEffect(() => {
    if (now.value === late.peek() || isWaiting.current) return
    isWaiting.current = true
    // What a frame starts comes after it is painted.
    requestAnimationFrame(() =>
      setTimeout(() => {
        isWaiting.current = false
        late.value = now.peek()
      }),
    )
  })
  return late
}
