import { regionNames } from '@ecs-lint/core/pricing'
import type { JSX } from 'preact'
import { builtBill, builtMap } from '../card/built-map.ts'
import ServiceMapPicture from '../map/Map.tsx'
import { cpuText, memoryText, totalText, type Localized } from '../panel/texts.ts'
import { built } from '../state/built.ts'
import { dateText, tasksText, texts } from './texts.ts'

/** The sheet that is printed: who did what when, the service that came of it, and what the sheet is not. */
export default function Paper({ lang, name, date }: Localized & { name: string; date: string }): JSX.Element {
  const { serviceName, region, compute, tasks, cpu, memory, loadBalancer } = built.value
  const total = builtBill.value
  const map = builtMap.value
  const facts = [
    [texts.service[lang], serviceName],
    [texts.tasks[lang], tasksText(compute, tasks, `${cpuText(cpu)}, ${memoryText(memory)}`, lang)],
    [texts.loadBalancer[lang], texts[loadBalancer][lang]],
    [texts.region[lang], `${regionNames.get(region)?.[lang] ?? ''} ${region}`],
    [texts.bill[lang], total === undefined ? '…' : `${totalText(total)} (${texts.billNote[lang]})`],
  ] as const
  return (
    <article class="certificate" aria-labelledby="certificate-title">
      <h2 id="certificate-title">{texts.title[lang]}</h2>
      <p class="certified" data-empty={name.trim() === ''}>
        <bdi>{name.trim() === '' ? texts.nobody[lang] : name}</bdi>
      </p>
      <p class="says">{texts.says[lang]}</p>
      <div class="built">
        <dl>
          {facts.map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        {map !== undefined && <ServiceMapPicture map={map} shape="narrow" lang={lang} />}
      </div>
      <p class="issued">
        {texts.issued[lang]} <time dateTime={date}>{dateText(date, lang)}</time>
      </p>
      <p class="honest">{texts.honest[lang]}</p>
    </article>
  )
}
