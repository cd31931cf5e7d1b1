import { signal } from '@preact/signals'
import { faultIds, type FaultId } from '../lab/ids.ts'
import { steps, type Step } from '../steps.ts'
import { pack, unpack } from './pack.ts'
import { readStored, writeStored } from './storage.ts'

/** What a step asks of the learner: a service that passes its check, and a quiz answered without a mistake left. */
type Task = 'check' | 'quiz'

/** Something the learner has done: `check/compute`, or a fault of the lab that was found: `lab/no-room`. */
export type Achievement = `${Task}/${Step}` | `lab/${FaultId}`

const tasks: readonly Task[] = ['check', 'quiz']
const achievements: readonly Achievement[] = [
  ...steps.flatMap((step) => tasks.map((task): Achievement => `${task}/${step}`)),
  ...faultIds.map((id): Achievement => `lab/${id}`),
]

const version = '1'
const key = 'ecs-lint.progress'

/** What the learner has done so far, in the order of the steps and then of the faults. */
export const progress = signal<readonly Achievement[]>([])

export function achieve(achievement: Achievement): void {
  if (progress.value.includes(achievement)) return
  progress.value = inOrder([...progress.value, achievement])
  writeStored('local', key, encodeProgress(progress.value))
}

/** Whether both the check and the quiz of a step are done. */
export function isDone(step: Step, done: readonly Achievement[]): boolean {
  return tasks.every((task) => done.includes(`${task}/${step}`))
}

export function restoreProgress(): void {
  progress.value = decodeProgress(readStored('local', key) ?? '') ?? []
}

/** Progress as short text, to be stored or carried to another machine. */
export function encodeProgress(done: readonly Achievement[]): string {
  return pack(version, done)
}

/** Reads what `encodeProgress` wrote; undefined for any other text. What it names and this version lacks is left out. */
export function decodeProgress(text: string): readonly Achievement[] | undefined {
  const unpacked = unpack(version, text)
  if ('problem' in unpacked || !Array.isArray(unpacked.value)) return undefined
  return inOrder(unpacked.value)
}

function inOrder(done: readonly unknown[]): readonly Achievement[] {
  return achievements.filter((achievement) => done.includes(achievement))
}
