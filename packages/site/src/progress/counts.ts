import { scenesDone, scenesOf, type Achievement } from '../state/progress.ts'
import { steps, type Step } from '../steps.ts'

/** How many scenes and quizzes of all steps are done, of how many. */
export function countsOf(
  done: readonly Achievement[],
): Readonly<Record<'scenes' | 'quizzes', readonly [count: number, all: number]>> {
  return {
    scenes: [sum((step) => scenesDone(step, done)), sum((step) => scenesOf(step).length)],
    quizzes: [sum((step) => Number(done.includes(`quiz/${step}`))), steps.length],
  }
}

/** The scenes of a step that are not done yet, as the steps call them: `9.4`. */
export function openScenes(
  step: Step,
  done: readonly Achievement[],
): readonly { readonly number: string; readonly scene: Achievement }[] {
  if (done.includes(`check/${step}`)) return []
  return scenesOf(step)
    .map((scene, index) => ({ number: `${steps.indexOf(step) + 1}.${index + 1}`, scene }))
    .filter(({ scene }) => !done.includes(scene))
}

function sum(of: (step: Step) => number): number {
  return steps.reduce((all, step) => all + of(step), 0)
}
