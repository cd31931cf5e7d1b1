import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { changed } from '../state/changed.ts'
import { start } from '../state/start.ts'
import { steps, type Step } from '../steps.ts'
import type { Scene } from './scene.ts'

const modules = import.meta.glob<{ readonly scenes: readonly Scene[] }>('./*/scenes.ts')

/** A scene with its words, for the server: a page has the goals alone. */
export async function sceneOf(step: Step, id: string): Promise<Scene> {
  const scene = (await scenesOf(step)).find((each) => each.id === id)
  if (scene === undefined) throw new Error(`There is no scene ${id} in src/story/${step}/scenes.ts.`)
  return scene
}

/** The service of somebody who has solved every scene up to the end of a step. */
export async function serviceAfter(step: Step): Promise<CompleteServiceConfig> {
  const told = await Promise.all(steps.slice(0, steps.indexOf(step) + 1).map(scenesOf))
  return told
    .flat()
    .flatMap(({ solution }) => solution)
    .reduce<CompleteServiceConfig>(
      (service, deed) => ('event' in deed ? service : changed(service, deed)),
      start,
    )
}

async function scenesOf(step: Step): Promise<readonly Scene[]> {
  const load = modules[`./${step}/scenes.ts`]
  if (load === undefined) throw new Error(`There are no scenes src/story/${step}/scenes.ts.`)
  return (await load()).scenes
}
