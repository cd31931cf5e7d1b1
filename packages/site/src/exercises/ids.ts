/** The practical exercises in their order; what the learner has solved is kept by these names. */
export const exerciseIds = ['three-tasks', 'new-image', 'one-address'] as const

export type ExerciseId = (typeof exerciseIds)[number]
