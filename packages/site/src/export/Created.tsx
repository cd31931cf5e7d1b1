import type { Part } from '@ecs-lint/core/export'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { kindNames, texts } from './texts.ts'

/** What the files create, of each kind how many, in the order in which it is created. */
export default function Created({
  lang,
  parts,
}: Localized & { readonly parts: readonly Part[] }): JSX.Element {
  const counts = Map.groupBy(parts, ({ kind }) => kind)
  return (
    <section class="created" aria-label={texts.created[lang]}>
      <p>
        <strong>{texts.created[lang]}</strong>
      </p>
      <ul>
        {[...counts].map(([kind, alike]) => (
          <li key={kind}>
            {kindNames[kind][lang]}
            {alike.length > 1 && <span class="amount"> × {alike.length}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
