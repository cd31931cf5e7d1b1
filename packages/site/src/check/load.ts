import type { Check } from '../checks/check.ts'
import type { Step } from '../steps.ts'

const modules = import.meta.glob<{ readonly checks: readonly Check[] }>([
  '../checks/*.ts',
  '!../checks/check.ts',
  '!../checks/conditions.ts',
])

/** The checks of a step with their words, for the server: a page has the conditions alone. */
export async function checksOf(step: Step): Promise<readonly Check[]> {
  const load = modules[`../checks/${step}.ts`]
  if (load === undefined) throw new Error(`There are no checks src/checks/${step}.ts.`)
  return (await load()).checks
}
