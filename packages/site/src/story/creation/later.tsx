import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { load } from '../../state/load.ts'

/** What the controls of the step need only once somebody asks for it. */
type Later = typeof import('./on-demand.tsx')

export async function later(): Promise<Later> {
  return await load(() => import('./on-demand.tsx'))
}

/** The same for what is drawn: undefined until it is wanted and there. */
export function useLater(isWanted: boolean): Later | undefined {
  const loaded = useSignal<Later | undefined>(undefined)
  useEffect(() => {
    if (isWanted && loaded.peek() === undefined) void later().then((parts) => (loaded.value = parts))
  }, [isWanted])
  return loaded.value
}
