import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals'

/**
 * What `source` makes of signals, one paint after they have changed: what takes long to draw does not keep waiting what was
 * touched, nor what is said of it.
 */
export function useAfterPaint<Value>(source: () => Value): ReadonlySignal<Value> {
  const now = useComputed(source)
  const late = useSignal(now.peek())
  const isWaiting = useSignal(false)
  useSignalEffect(() => {
    if (now.value === late.peek() || isWaiting.peek()) return
    isWaiting.value = true
    // What a frame starts comes after it is painted.
    requestAnimationFrame(() =>
      setTimeout(() => {
        isWaiting.value = false
        late.value = now.peek()
      }),
    )
  })
  return late
}
