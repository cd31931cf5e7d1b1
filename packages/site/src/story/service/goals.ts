import { hasChanged, type SceneGoals } from '../goal.ts'

export const goals: Readonly<Record<string, SceneGoals>> = {
  alone: {
    goal: { seen: (sights) => sights.some(({ event }) => event.kind === 'alone') },
    wrong: [],
  },
  manager: {
    goal: { seen: (sights) => sights.some(({ event }) => event.kind === 'simulate') },
    wrong: [],
    tells: ({ service, outcome }) => service.tasks === 1 && outcome.end === 'steady',
  },
  'never-alone': {
    goal: {
      service: ({ tasks }) => tasks >= 2,
      seen: (sights, service) =>
        sights.some((sight) => sight.service.tasks === service.tasks && sight.outcome.fewestHealthy >= 1),
    },
    wrong: [
      { seen: (sights, { tasks }) => tasks === 1 && sights.length > 0 },
      { service: ({ tasks }) => tasks >= 2 },
    ],
  },
  size: {
    goal: {
      service: ({ tasks, cpu, memory }) => tasks >= 2 && tasks * cpu <= 1024 && tasks * memory <= 2048,
    },
    wrong: [
      { service: ({ tasks, cpu }) => tasks < 2 && cpu <= 512 },
      {
        service: ({ tasks, cpu, memory }) => tasks < 2 && cpu <= 1024 && memory <= 2048,
        tried: hasChanged,
      },
      { service: ({ tasks, cpu, memory }) => tasks * cpu <= 1024 && tasks * memory > 2048 },
      { tried: hasChanged },
    ],
  },
}
