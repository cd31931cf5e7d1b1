import { useSignal } from '@preact/signals'
import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'
import { restore } from './store.ts'

/**
 * Makes an island of a component that shows the learner's service. While Preact hydrates it trusts the server's attributes,
 * so what was restored before (by another island, perhaps) shows only once the component is rendered afresh.
 */
export function island<Props extends object>(Component: ComponentType<Props>): FunctionComponent<Props> {
  return function Island(props) {
    const isFresh = useSignal(false)
    useEffect(() => {
      restore()
      isFresh.value = true
    }, [])
    return <Component key={isFresh.value ? 'fresh' : 'still'} {...props} />
  }
}
