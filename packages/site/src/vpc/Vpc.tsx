import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { bill, graph } from '../state/store.ts'
import { texts } from './texts.ts'
import VpcPicture from './VpcPicture.tsx'

/** The learner's own service in its VPC. */
export default function Vpc({ lang }: Localized): JSX.Element {
  return (
    <section class="simulator not-content" aria-label={texts.title[lang]} data-vpc>
      {bill.value === undefined ? (
        <p>{texts.loading[lang]}</p>
      ) : (
        <VpcPicture graph={graph.value} estimate={bill.value} lang={lang} />
      )}
    </section>
  )
}
