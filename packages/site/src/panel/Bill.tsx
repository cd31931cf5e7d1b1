import type { JSX } from 'preact'
import { bill, service, change } from '../state/store.ts'
import { addsUp, rounded } from '@ecs-lint/core/cost'
import { regionNames } from '@ecs-lint/core/pricing'
import Difference from './Difference.tsx'
import Regions from './Regions.tsx'
import { dollars, per, texts, totalInHours, totalText, type Localized } from './texts.ts'

/** What the service costs, every line with its arithmetic. */
export default function Bill({ lang, hasStep }: Localized & { hasStep: boolean }): JSX.Element {
  const estimate = bill.value
  return (
    <section aria-labelledby="panel-bill">
      <h3 id="panel-bill" tabIndex={-1}>
        {texts.bill[lang]}
      </h3>
      <label class="field">
        <span>{texts.region[lang]}</span>
        <select
          value={service.value.region}
          onChange={(event) => change({ region: event.currentTarget.value })}
        >
          {[...regionNames].map(([code, name]) => (
            <option key={code} value={code}>
              {`${name[lang]} ${code}`}
            </option>
          ))}
        </select>
      </label>
      {estimate === undefined ? (
        <p>{texts.loading[lang]}</p>
      ) : (
        <>
          <p class="total">
            {lang === 'ko' && '한 달 '}
            <strong>{totalText(estimate)}</strong>
            {lang === 'en' && ' a month'}
          </p>
          <p class="subtle">
            {`${per('day', totalInHours(estimate, 24), lang)} · ${per('hour', totalInHours(estimate, 1, 3), lang)}`}
          </p>
          {estimate.missing.length > 0 && (
            <p class="warning">{`${texts.atLeast[lang]} ${estimate.missing[0]?.reason[lang]}`}</p>
          )}
          {hasStep && <Difference lang={lang} />}
          <details open>
            <summary>{texts.lines[lang]}</summary>
            <ul class="lines">
              {estimate.items
                .filter(({ quantity }) => quantity > 0)
                .map((item) => (
                  <li key={`${item.resource.id} ${item.sku} ${item.description.en}`}>
                    <span class="line">
                      <span>{item.description[lang]}</span>
                      <span class="amount">{dollars(item.monthly)}</span>
                    </span>
                    <span class="subtle">
                      {`${item.why[lang]} × $${item.unitPrice} `}
                      <span class="nowrap">{`(${texts.dated[lang]} ${item.priceDate}${item.isStale ? ' *' : ''})`}</span>
                    </span>
                  </li>
                ))}
            </ul>
            {!addsUp(estimate.items, estimate.total) && <p class="subtle">{rounded[lang]}</p>}
          </details>
          {estimate.missing.length > 0 && (
            <details>
              <summary>{texts.missing[lang]}</summary>
              <ul>
                {estimate.missing.map(({ reason }) => (
                  <li key={reason.en}>{reason[lang]}</li>
                ))}
              </ul>
            </details>
          )}
          <details>
            <summary>{texts.assumptions[lang]}</summary>
            <ul>
              {estimate.assumptions.map(({ name, text }) => (
                <li key={name}>{text[lang]}</li>
              ))}
            </ul>
          </details>
          <Regions lang={lang} />
        </>
      )}
    </section>
  )
}
