// What keeps a service from what a scene asks.
import type { Language } from '@ecs-lint/core/finding'
import { findings } from '../state/store.ts'
import type { Step } from '../steps.ts'
import { asksOfService, wrongWay, type Judged, type SceneGoals } from './goal.ts'
import { lacksOnlyMending } from './only-mending.ts'
import { wayTexts } from './way-texts.ts'

/** What is in the way, or how to go on: the words that the scene has for it, or those of the linter. */
export function inTheWay(
  judged: Judged,
  { goal, wrong }: SceneGoals,
  {
    lang,
    step,
    feedback,
  }: { readonly lang: Language; readonly step: Step; readonly feedback: readonly string[] },
): string | undefined {
  if (judged.service.tasks === 0 && step !== 'service' && step !== 'creation') return wayTexts.noTasks[lang]
  const error = findings.value?.find(({ severity }) => severity === 'error')?.message[lang]
  const way = wrongWay(wrong, judged)
  // What is in the way is called by what the linter says of it.
  if (error !== undefined && wrong[way]?.error === true) return `${feedback[way]} ${error}`
  // What a wrong way asks for has been done then, and doing it again does not help.
  if (error !== undefined && lacksOnlyMending(goal, judged)) return wayTexts.error[lang] + error
  return (
    feedback[way] ?? (error !== undefined && asksOfService(goal) ? wayTexts.error[lang] + error : undefined)
  )
}
