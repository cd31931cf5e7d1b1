import { signal } from '@preact/signals'
import { exerciseIds, type ExerciseId } from '../exercises/ids.ts'
import { faultIds, type FaultId } from '../lab/ids.ts'
import { sceneIds } from '../story/ids.ts'
import { steps, type Step } from '../steps.ts'
import { isLive } from './live.ts'
import { pack, unpack } from './pack.ts'
import { readStored, writeStored } from './storage.ts'

/** What a step asks of the learner: that all its scenes are done, and a quiz answered without a mistake left. */
type Task = 'check' | 'quiz'

/**
 * Something the learner has done: `scene/service/alone`, `check/service` once all scenes of a step are done,
 * `exercise/three-tasks`, or a fault of the lab that was found: `lab/no-room`.
 */
export type Achievement =
  `${Task}/${Step}` | `scene/${Step}/${string}` | `exercise/${ExerciseId}` | `lab/${FaultId}`

const tasks: readonly Task[] = ['check', 'quiz']
/** All there is to do, in the order in which it is met. */
export const achievements: readonly Achievement[] = [
  ...steps.flatMap((step) => [...scenesOf(step), ...tasks.map((task): Achievement => `${task}/${step}`)]),
  ...exerciseIds.map((id): Achievement => `exercise/${id}`),
  ...faultIds.map((id): Achievement => `lab/${id}`),
]

/** What there is in a list beside what belongs to a step. */
export function besideStep(step: Step, list: readonly Achievement[]): readonly Achievement[] {
  return list.filter((achievement) => achievement.split('/')[1] !== step)
}

const version = '1'
const progressKey = 'ecs-lint.progress'
/** Where it is kept when this progress took the place of another. */
export const begunKey = 'ecs-lint.begun'
/** That time, as this page found it. */
export const begun = isLive && readStored('local', begunKey)
/** Where a tab keeps what was tried and seen in the scenes. What belongs to other progress than this page's is not found. */
export const scenesKey = `ecs-lint.scenes${begun || ''}`

/** What the learner has done so far, in the order of the steps and then of the faults. */
export const progress = signal<readonly Achievement[]>([])

/** Notes it, beside what another tab may have noted meanwhile. */
export function achieve(achievement: Achievement): void {
  restoreProgress()
  if (progress.peek().includes(achievement)) return
  const done = [...progress.peek(), achievement]
  const whole = steps.filter((step) => scenesOf(step).every((scene) => done.includes(scene)))
  keepProgress([...done, ...whole.map((step): Achievement => `check/${step}`)])
}

/** Puts this in the place of what the learner has done. */
export function keepProgress(done: readonly Achievement[]): void {
  progress.value = inOrder(done)
  writeStored('local', progressKey, encodeProgress(progress.peek()))
}

/** Whether both the check and the quiz of a step are done. */
export function isDone(step: Step, done: readonly Achievement[]): boolean {
  return tasks.every((task) => done.includes(`${task}/${step}`))
}

/** How many scenes of a step are done; what an earlier version of the tutorial has called done as a whole is done. */
export function scenesDone(step: Step, done: readonly Achievement[]): number {
  const scenes = scenesOf(step)
  return done.includes(`check/${step}`)
    ? scenes.length
    : scenes.filter((scene) => done.includes(scene)).length
}

export function restoreProgress(): void {
  // Where nothing can be stored, what was done since the page opened still counts.
  progress.value = decodeProgress(readStored('local', progressKey) ?? '') ?? progress.peek()
}

/** Progress as short text for the storage. */
export function encodeProgress(done: readonly Achievement[]): string {
  return pack(version, done)
}

/** Reads what `encodeProgress` wrote; undefined for any other text. What it names and this version lacks is left out. */
export function decodeProgress(text: string): readonly Achievement[] | undefined {
  const unpacked = unpack(version, text)
  if ('problem' in unpacked || !Array.isArray(unpacked.value)) return undefined
  return inOrder(unpacked.value)
}

/** The scenes of a step, as what the learner does. */
export function scenesOf(step: Step): readonly Achievement[] {
  return sceneIds[step].map((id: string): Achievement => `scene/${step}/${id}`)
}

function inOrder(done: readonly unknown[]): readonly Achievement[] {
  return achievements.filter((achievement) => done.includes(achievement))
}
