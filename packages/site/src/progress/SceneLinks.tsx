import { Fragment, type JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import type { openScenes } from './counts.ts'
import { taskLink } from './links.ts'
import { texts } from './texts.ts'

/** Links to scenes by their numbers. */
export default function SceneLinks({
  lang,
  scenes,
}: Localized & { readonly scenes: ReturnType<typeof openScenes> }): JSX.Element {
  return (
    <>
      {scenes.map(({ number, scene }, index) => (
        <Fragment key={scene}>
          {index > 0 && ', '}
          <a href={taskLink(scene, lang)}>
            <span class="sr-only">{`${texts.check[lang]} `}</span>
            {number}
          </a>
        </Fragment>
      ))}
    </>
  )
}
