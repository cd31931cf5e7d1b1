import type { Failure } from '@ecs-lint/core/diagnose'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { labelOf } from './texts.ts'

interface Props extends Localized {
  readonly failure: Failure
  /** As somebody pasted it; without it the message that it is known by. */
  readonly said?: string
}

/** A message as it stands there, and what kind of number a bare number is. */
export default function FailureName({ failure, said = failure.sample, lang }: Props): JSX.Element {
  const label = labelOf(failure, said)
  return (
    <>
      {label !== undefined && `${label[lang]} `}
      <code>{said}</code>
    </>
  )
}
