import type { JSX } from 'preact'
import { CertificateControl, TaskOpenControl } from '../../forms/ListenerControls.tsx'
import { EgressControl } from '../../forms/NetworkingForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import { findings } from '../../state/store.ts'
import Console from './Console.tsx'

/**
 * What the console says of how the service starts, and what has to be mended where AWS creates no listener, tasks get no image,
 * or no load balancer to them.
 */
export default function Opening({ lang }: Localized): JSX.Element {
  const finds = (id: string): boolean => findings.value?.some(({ rule }) => rule === id) === true
  return (
    <>
      {finds('listener-certificate') && <CertificateControl lang={lang} />}
      {finds('private-subnet-egress') && <EgressControl lang={lang} />}
      {finds('load-balancer-reaches-tasks') && <TaskOpenControl lang={lang} />}
      <Console lang={lang} />
    </>
  )
}
