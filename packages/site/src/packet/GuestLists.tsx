import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Localized } from '../panel/texts.ts'
import { service } from '../state/store.ts'
import { guestListsOf, type Admission, type Guest } from './sources.ts'
import { guestTexts, marks, texts } from './texts.ts'

/** Who gets in by the learner's security groups, as core works it out; reasons stand below, by number. */
export default function GuestLists({ lang }: Localized): JSX.Element {
  const config = service.value
  const lists = useMemo(() => guestListsOf(config), [config])
  const admissions = lists.flatMap(({ guests }) => guests.flatMap((guest) => guest.admissions))
  const reasons = [...new Set(admissions.flatMap(({ reason }) => reason?.[lang] ?? []))]
  return (
    <section class="guests not-content" aria-label={texts.guestsTitle[lang]} data-guests>
      {lists.map(({ door, ports, guests }) => (
        <table key={door} data-door={door}>
          <caption>{texts[door === 'balancer' ? 'doorOfBalancer' : 'doorOfTask'][lang]}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.who[lang]}</th>
              {ports.map((port) => (
                <th key={port} scope="col">{`${texts.port[lang]} ${port}`}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {guests.map((row) => (
              <tr key={row.guest} data-guest={row.guest}>
                <th scope="row">{names[row.guest][lang]}</th>
                {row.admissions.map((admission) => (
                  <Cell key={admission.port} admission={admission} reasons={reasons} lang={lang} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {reasons.length > 0 && (
        <>
          <p class="tracer-title">{texts.reasons[lang]}</p>
          <ol>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

const names: Readonly<Record<Guest, Text>> = {
  internet: texts.guestInternet,
  address: texts.guestAddress,
  balancer: texts.guestBalancer,
  neighbour: texts.guestNeighbour,
}

function Cell({
  admission: { verdict, reason, port },
  reasons,
  lang,
}: Localized & { readonly admission: Admission; readonly reasons: readonly string[] }): JSX.Element {
  const number = reason === undefined ? undefined : reasons.indexOf(reason[lang]) + 1
  return (
    <td class={verdict} data-verdict={verdict} data-port={port}>
      <span aria-hidden="true">{`${marks[verdict]} `}</span>
      {guestTexts[verdict][lang]}
      {number !== undefined && <sup>{` ${number}`}</sup>}
    </td>
  )
}
