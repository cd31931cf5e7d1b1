import type { ResourceReference } from '../finding/index.ts'
import type { Leftover } from './leftover.ts'

/** One step of the clean-up: commands that wait for one another. */
export interface PlanStep {
  readonly resource: ResourceReference
  readonly commands: readonly string[]
  /** US dollars a month that the step saves. */
  readonly saves: number
}

/** The commands that delete what is certainly waste, in an order in which AWS accepts them, none twice. */
export function deletePlan(leftovers: readonly Leftover[]): readonly PlanStep[] {
  const given = new Set<string>()
  const steps = leftovers
    .filter((leftover) => leftover.verdict === 'waste')
    .map(({ resource, remove, monthlyCost = 0 }) => {
      const commands = remove.filter((command) => !given.has(command))
      for (const command of commands) given.add(command)
      return { resource, commands, saves: monthlyCost }
    })
  return steps.filter((step) => step.commands.length > 0)
}
