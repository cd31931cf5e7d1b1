import type { JSX } from 'preact'
import { bill, service, change } from '../state/store.ts'
import { regionNames } from '@ecs-lint/core/pricing'
import Regions from './Regions.tsx'
import { dollars, texts, type Localized } from './texts.ts'

/** What the service costs, every line with its arithmetic. */
export default function Bill({ lang }: Localized): JSX.Element {
  const estimate = bill.value
  return (
    <section aria-labelledby="panel-bill">
      <h3 id="panel-bill">{texts.bill[lang]}</h3>
      <label class="field">
        <span>{texts.region[lang]}</span>
        <select value={service.value.region} onChange={(event) => change({ region: event.currentTarget.value })}>
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
            <strong>{`${estimate.missing.length > 0 ? '≥ ' : ''}${dollars(estimate.total)}`}</strong>{' '}
            {texts.month[lang]}
          </p>
          <p class="subtle">
            {`${texts.day[lang]} ${dollars((estimate.total / estimate.hoursPerMonth) * 24)} · ${texts.hour[lang]} ${dollars(estimate.total / estimate.hoursPerMonth, 3)}`}
          </p>
          {estimate.missing.length > 0 && <p class="warning">{texts.atLeast[lang]}</p>}
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
                      {`${item.why[lang]} × $${item.unitPrice} (${texts.dated[lang]}, ${item.priceDate}${item.isStale ? ' *' : ''})`}
                    </span>
                  </li>
                ))}
            </ul>
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
          <p class="subtle">{texts.forget[lang]}</p>
        </>
      )}
    </section>
  )
}
