import type { Step } from '../steps.ts'
import type { Scene } from './scene.ts'

const modules = import.meta.glob<{ readonly scenes: readonly Scene[] }>('./*/scenes.ts')

/** A scene with its words, for the server: a page has the goals alone. */
export async function sceneOf(step: Step, id: string): Promise<Scene> {
  const load = modules[`./${step}/scenes.ts`]
  const scene = load && (await load()).scenes.find((each) => each.id === id)
  if (scene === undefined) throw new Error(`There is no scene ${id} in src/story/${step}/scenes.ts.`)
  return scene
}
