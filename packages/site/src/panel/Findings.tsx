import type { JSX } from 'preact'
import type { Finding } from '@ecs-lint/core/finding'
import { findings } from '../state/store.ts'
import type { Step } from '../steps.ts'
import FixIt from './FixIt.tsx'
import { texts, type Localized } from './texts.ts'

/**
 * What the panel of a step lists: that nothing warns of the bill is no trouble of the service, and is said where an alert is set,
 * in step 9, rather than on every screen before.
 */
export function listedIn(step: Step | undefined): readonly Finding[] | undefined {
  return findings.value?.filter(
    ({ rule }) => rule !== 'cost-alarm-missing' || step === undefined || step === 'creation',
  )
}

/** What the linter says about the service, the gravest first. */
export default function Findings({ lang, step }: Localized & { step: Step | undefined }): JSX.Element {
  const listed = listedIn(step)
  const order = ['error', 'warning', 'info'] as const
  const sorted = order.flatMap((severity) =>
    (listed ?? []).filter((finding) => finding.severity === severity),
  )
  return (
    <section aria-labelledby="panel-findings">
      <h3 id="panel-findings">{texts.findings[lang]}</h3>
      {sorted.length === 0 ? (
        <p>{texts[listed === undefined ? 'checking' : 'noFindings'][lang]}</p>
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
