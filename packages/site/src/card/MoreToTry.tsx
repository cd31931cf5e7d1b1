import type { JSX } from 'preact'
import { exerciseIds } from '../exercises/ids.ts'
import { faultIds } from '../lab/ids.ts'
import type { Localized } from '../panel/texts.ts'
import { pageLink } from '../progress/links.ts'
import { progress } from '../state/progress.ts'

/** What there is still to solve in the tutorial; once all is, where one may go on freely. */
export default function MoreToTry({ lang }: Localized): JSX.Element {
  const done = progress.value
  const hasFaults = faultIds.some((id) => !done.includes(`lab/${id}`))
  const hasExercises = exerciseIds.some((id) => !done.includes(`exercise/${id}`))
  const lab = <a href={pageLink('/lab/', lang)}>{lang === 'ko' ? '고장 내 보기' : 'the lab'}</a>
  const exercises = (
    <a href={pageLink('/exercises/', lang)}>{lang === 'ko' ? '실습 문제' : 'the exercises'}</a>
  )
  const sandbox = <a href={pageLink('/sandbox/', lang)}>{lang === 'ko' ? '샌드박스' : 'the sandbox'}</a>
  if (lang === 'ko')
    return (
      <span>
        {hasFaults && (
          <>
            {lab}의 고장을 모두 찾{hasExercises ? '고, ' : '아 보세요.'}
          </>
        )}
        {hasExercises && <>{exercises}를 풀어 보세요.</>}
        {!hasFaults && !hasExercises && (
          <>고장도 실습 문제도 모두 풀었습니다. {sandbox}에서 마음대로 바꿔 보세요.</>
        )}
      </span>
    )
  return (
    <span>
      {hasFaults && (
        <>
          find every fault of {lab}
          {hasExercises ? ', and ' : '.'}
        </>
      )}
      {hasExercises && <>solve {exercises}.</>}
      {!hasFaults && !hasExercises && (
        <>every fault and exercise is solved. Change whatever you like in {sandbox}.</>
      )}
    </span>
  )
}
