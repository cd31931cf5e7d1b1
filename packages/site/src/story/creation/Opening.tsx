import type { JSX } from 'preact'
import { TaskOpenControl } from '../../forms/LoadBalancerForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import { findings } from '../../state/store.ts'
import Console from './Console.tsx'

/** What the console says of how the service starts, and the list that has to be mended where its load balancer gets to no task. */
export default function Opening({ lang }: Localized): JSX.Element {
  return (
    <>
      {findings.value?.some(({ rule }) => rule === 'load-balancer-reaches-tasks') === true && (
        <TaskOpenControl lang={lang} />
      )}
      <Console lang={lang} />
    </>
  )
}
