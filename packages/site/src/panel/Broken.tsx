import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { stepLink } from '../progress/links.ts'
import { readPlace } from '../state/place.ts'
import { canUndo, findings, findingsOfOther, work } from '../state/store.ts'
import { brokenIn } from '../state/broken-in.ts'
import { steps } from '../steps.ts'
import FixIt from './FixIt.tsx'
import type { Localized } from './texts.ts'

/** Says of a service that would be refused or not run that it is so, why, and how to get out of it: before what is made of it. */
export default function Broken({
  lang,
  says,
}: Localized & {
  /** What it means for what the page makes of the service. */
  readonly says: Text
}): JSX.Element | null {
  // What a rule says of one subnet it says of the next.
  const errors = new Map(
    findings.value
      ?.filter(({ severity }) => severity === 'error')
      .toReversed()
      .map((finding) => [finding.rule, finding]),
  )
  if (errors.size === 0) return null
  // Who came with a service like this finds it in the panel of any step.
  const step = brokenIn(work.value, countErrors) ?? readPlace() ?? 'creation'
  return (
    <div class="notice" role="status" data-broken>
      <p>
        <strong>{words.broken[lang]}</strong> {says[lang]}
      </p>
      <ul>
        {[...errors.values()].map((finding) => (
          <li key={finding.rule}>
            {finding.message[lang]} <FixIt lang={lang} finding={finding} />
          </li>
        ))}
      </ul>
      <p>
        <a href={stepLink(step, lang)}>{stepText(steps.indexOf(step) + 1)[lang]}</a>
        {canUndo.value && ` ${words.undo[lang]}`}
      </p>
    </div>
  )
}

function countErrors(service: CompleteServiceConfig): number {
  return findingsOfOther(service)?.filter(({ severity }) => severity === 'error').length ?? Infinity
}

const words = {
  broken: {
    ko: '이대로는 AWS가 서비스를 거절하거나, 만들어도 제대로 돌지 않습니다.',
    en: 'As it is, AWS would refuse this service, or it would not work once created.',
  },
  undo: {
    ko: '그곳의 ‘실행 취소’로도 고장 나기 전으로 돌아갈 수 있습니다.',
    en: 'Undo there also leads back to before it broke.',
  },
} as const satisfies Readonly<Record<string, Text>>

function stepText(number: number): Text {
  return { ko: `${number}단계에서 고치기`, en: `Fix it in step ${number}.` }
}
