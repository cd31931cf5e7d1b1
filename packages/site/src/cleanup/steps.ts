import { inDependencyOrder } from '@ecs-lint/core/graph'
import {
  cents,
  differenceOf,
  totalOf,
  type Estimate,
  type Omission,
  type PricedItem,
} from '@ecs-lint/core/cost'
import { orderDeletions, stepId, type DeletionStep } from '@ecs-lint/core/leftovers'
import { planOf } from '@ecs-lint/core/export'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { commandsFor } from './commands.ts'
import type { Draft } from './draft.ts'
import { drafts } from './drafts.ts'
import type { CleanUpStep } from './step.ts'

/**
 * What the learner's service leaves behind, in the order of deletion: all that the exported files create, by the plan that
 * core makes of the service's graph, with what there is to say of each kind of resource. The savings add up to the bill of the service, so nothing that costs money is
 * forgotten.
 *
 * @param bill That of the service.
 */
export function cleanUpSteps(
  config: CompleteServiceConfig,
  { items, missing }: Pick<Estimate, 'items' | 'missing'>,
): readonly CleanUpStep[] {
  // A service that wants no task in the tutorial may have been scaled since.
  const graph = expand({ ...config, tasks: Math.max(1, config.tasks) })
  const { parts } = planOf(graph)
  const all = drafts(config, parts)
  const draftOf = (type: string): Draft | undefined =>
    all.find(({ deletes }) => deletes.some((one) => one === type))
  const resources = new Map(
    graph.resources
      .filter(({ type }) => draftOf(type) !== undefined)
      .map((resource) => [stepId(resource), resource]),
  )
  const deletions = orderDeletions(resources.values(), graph).steps
  const byDraft = Map.groupBy(deletions, ({ resource }) => draftOf(resource.type))
  const commandsOf = (step: DeletionStep): readonly string[] => {
    const resource = resources.get(step.id)
    return resource === undefined ? [] : commandsFor(step, resource, config)
  }
  const { sorted } = inDependencyOrder(all, (draft) =>
    (byDraft.get(draft) ?? []).flatMap(({ after }) =>
      after.flatMap((id) => {
        const other = draftOf(resources.get(id)?.type ?? '')
        return other === undefined || other === draft ? [] : [other]
      }),
    ),
  )
  let counted: readonly PricedItem[] = []
  return sorted
    .filter((draft) =>
      draft.isOfOthers === true
        ? config.serviceConnect !== 'none'
        : parts.some(({ kind }) => draft.undoes.includes(kind)),
    )
    .map((draft) => {
      const { id, title, console, why, first = [], last = [], ends } = draft
      const ended = items.filter((item) => item.quantity > 0 && ends?.(item) === true)
      const before = totalOf(counted)
      counted = counted.concat(ended)
      // Resources for which the same sample stands have the same commands, which are said once.
      const commands = new Map(
        (byDraft.get(draft) ?? []).map(commandsOf).map((lines) => [lines.join('\n'), lines]),
      )
      return {
        id,
        title,
        console,
        why,
        commands: [...first, ...[...commands.values()].flat(), ...last],
        items: ended,
        missing: missing.filter((line) => ends?.(line) === true),
        saves: differenceOf(before, totalOf(counted)),
      }
    })
}

/** What is still on the bill once some steps are taken, in US dollars a month: what was there less what those save, to the cent. */
export function leftOfBill(steps: readonly CleanUpStep[], taken: readonly string[]): number {
  const open = steps.filter(({ id }) => !taken.includes(id))
  return open.reduce((sum, { saves }) => sum + cents(saves), 0) / 100
}

/** What has no price and is still paid for once some steps are taken. */
export function missingOfBill(
  { missing }: Pick<Estimate, 'missing'>,
  steps: readonly CleanUpStep[],
  taken: readonly string[],
): readonly Omission[] {
  if (steps.every(({ id }) => taken.includes(id))) return []
  const ended = new Set(steps.filter(({ id }) => taken.includes(id)).flatMap((step) => step.missing))
  return missing.filter((line) => !ended.has(line))
}
