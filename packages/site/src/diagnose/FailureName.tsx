import type { Failure } from '@ecs-lint/core/diagnose'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { labelOf } from './texts.ts'

/** A known message as it stands there, and what kind of number a bare number is. */
export default function FailureName({ failure, lang }: Localized & { failure: Failure }): JSX.Element {
  const label = labelOf(failure)
  return (
    <>
      {label !== undefined && `${label[lang]} `}
      <code>{failure.sample}</code>
    </>
  )
}
