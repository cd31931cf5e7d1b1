import type { JSX } from 'preact'
import { findings } from '../state/store.ts'
import FixIt from './FixIt.tsx'
import { texts, type Localized } from './texts.ts'

/** What the linter says about the service, the gravest first. */
export default function Findings({ lang }: Localized): JSX.Element {
  const order = ['error', 'warning', 'info'] as const
  const sorted = order.flatMap((severity) =>
    (findings.value ?? []).filter((finding) => finding.severity === severity),
  )
  return (
    <section aria-labelledby="panel-findings">
      <h3 id="panel-findings">{texts.findings[lang]}</h3>
      {sorted.length === 0 ? (
        <p>{texts[findings.value === undefined ? 'checking' : 'noFindings'][lang]}</p>
      ) : (
        <>
          <p class="subtle">{texts.severities[lang]}</p>
          <ul class="findings">
            {sorted.map((finding) => (
              <li key={`${finding.rule} ${finding.message.en}`} class={finding.severity}>
                <strong>{texts[finding.severity][lang]}</strong> {finding.message[lang]}{' '}
                {finding.docs !== undefined && (
                  <a href={finding.docs}>
                    {texts.learnMore[lang]} <span class="sr-only">{finding.rule}</span>
                  </a>
                )}
                <FixIt lang={lang} finding={finding} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
