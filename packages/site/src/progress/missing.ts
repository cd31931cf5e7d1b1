import { achievements, type Achievement } from '../state/progress.ts'

/**
 * What is still to be done for the certificate: the scenes of every step as a whole, its quiz, and all practical exercises.
 * The faults of the lab are for pleasure.
 */
export function missing(done: readonly Achievement[]): readonly Achievement[] {
  return achievements.filter(
    (achievement) => !/^(lab|scene)\//.test(achievement) && !done.includes(achievement),
  )
}

export function isEarned(done: readonly Achievement[]): boolean {
  return missing(done).length === 0
}
