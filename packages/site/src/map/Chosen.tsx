import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { ServiceFinding } from '../lint.ts'
import FixIt from '../panel/FixIt.tsx'
import { texts as panelTexts } from '../panel/texts.ts'
import { stepLink } from '../progress/links.ts'
import { steps, type Step } from '../steps.ts'
import ChosenPrices from './ChosenPrices.tsx'
import type { MapNode, NodeKind } from './model.ts'
import { sentenceOf } from './sentences.ts'
import { moreText, texts } from './detail-texts.ts'

/** Which step sets a thing of the map. */
const setIn: Readonly<Record<NodeKind, Step>> = {
  internet: 'security-groups',
  registry: 'networking',
  logs: 'creation',
  vpc: 'networking',
  gateway: 'networking',
  balancer: 'load-balancer',
  targets: 'deployment-options',
  zone: 'load-balancer',
  subnet: 'networking',
  instance: 'compute',
  task: 'service',
  nat: 'networking',
  endpoints: 'networking',
  'gateway-endpoint': 'networking',
  'other-service': 'service-connect',
}

/** What was chosen on the map: what it is, who gets in, what it costs, what is wrong with it, and where to change it. */
export function Chosen({
  node,
  lang,
  onClose,
}: {
  node: MapNode<ServiceFinding>
  lang: Language
  onClose: () => void
}): JSX.Element {
  const { gates } = node
  const step = setIn[node.kind]
  return (
    <section class="map-chosen" aria-label={node.name[lang]} data-chosen={node.id}>
      <p>
        <strong>{node.name[lang]}</strong> {node.detail?.[lang]}
      </p>
      <p>{sentenceOf(node)[lang]}</p>
      {gates !== undefined && (
        <p>
          {`${texts.lets[lang]}: ${gates.map(({ port, source }) => `${port[lang]} ${source[lang]}`).join(', ') || texts.nobody[lang]}.`}
          {gates.length > 1 && ` ${moreText(gates.length - 1, lang)}`}
        </p>
      )}
      {node.tags.length > 0 ? (
        <ChosenPrices tags={node.tags} lang={lang} />
      ) : (
        !node.isUnpriced &&
        node.kind !== 'registry' &&
        node.kind !== 'other-service' && <p>{texts.free[lang]}</p>
      )}
      {node.isUnpriced && <p class="warning">{texts.unpriced[lang]}</p>}
      {node.findings.length > 0 && (
        <ul class="findings">
          {node.findings.map((finding) => (
            <li key={`${finding.rule} ${finding.message.en}`} class={finding.severity}>
              <strong>{panelTexts[finding.severity][lang]}</strong> {finding.message[lang]}{' '}
              <FixIt lang={lang} finding={finding} />
            </li>
          ))}
        </ul>
      )}
      <p>
        {`${texts.where[lang]}: `}
        <a href={stepLink(step, lang)}>{stepName(step, lang)}</a>
      </p>
      <button type="button" onClick={onClose}>
        {texts.close[lang]}
      </button>
    </section>
  )
}

function stepName(step: Step, lang: Language): string {
  const number = steps.indexOf(step) + 1
  return lang === 'ko' ? `${number}단계` : `step ${number}`
}
