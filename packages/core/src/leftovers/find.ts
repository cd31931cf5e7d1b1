import { costOf } from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import {
  originalOf,
  referenceTo,
  viewOf,
  type Owner,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'
import { adviceFor } from './advice.ts'
import { compareForDeletion, orderDeletions } from './deletion.ts'
import { judge, type Judgement } from './judge.ts'
import type { Leftover, LeftoverGap } from './leftover.ts'
import { openValuesOf, uncertainty } from './open-values.ts'
import { shellCommands } from './shell.ts'

/** What is left over, and what keeps that from being all. */
export interface FoundLeftovers {
  /** In the order of deletion, as far as their types tell it. */
  readonly leftovers: readonly Leftover[]
  readonly gaps: readonly LeftoverGap[]
}

/**
 * Finds what an account still holds, and perhaps pays for, after the services are gone. What was not listed or is not known
 * is neither left over nor in use: it is a gap, and a leftover that rests on it is at most to be reviewed.
 *
 * @param books The price books by Region; a Region without one leaves its costs unknown.
 */
export function findLeftovers(graph: ResourceGraph, books: ReadonlyMap<string, PriceBook>): FoundLeftovers {
  const { judgements, gaps } = judge(viewOf(graph))
  return { leftovers: judgements.map((judgement) => leftoverOf(judgement, graph, books)), gaps }
}

function leftoverOf(
  { kind, resource, sighting, owners, reads }: Judgement,
  graph: ResourceGraph,
  books: ReadonlyMap<string, PriceBook>,
): Leftover {
  const isCertain = reads.size === 0
  const owner = owners.get(resource)
  const unknowns = openValuesOf(reads)
  // A command of ours would fight the owner, which may bring the resource back.
  const deletes = !isCertain || owner !== undefined ? [] : ours([resource, ...sighting.companions], owners)
  return {
    kind,
    verdict: isCertain ? sighting.verdict : 'review',
    resource: referenceTo(resource),
    ...(owner !== undefined && { owner, advice: adviceFor(owner, resource.id) }),
    evidence: [
      ...sighting.evidence,
      ...(owner === undefined ? [...owners].map(ownedByOthers) : []),
      ...(isCertain ? [] : [uncertainty(unknowns)]),
    ],
    unknowns,
    ...billOf(sighting.billed, resource.region, graph, books),
    deletes,
    remove: orderDeletions(deletes, graph).steps.flatMap((step) => shellCommands(step)),
  }
}

function ours(resources: readonly Resource[], owners: ReadonlyMap<Resource, Owner>): readonly Resource[] {
  return resources.filter((resource) => !owners.has(resource)).map(originalOf)
}

/** Says of something that would go with a leftover that it is its owner's. */
function ownedByOthers([{ id }, owner]: readonly [Resource, Owner]): Text {
  const { ko, en } = adviceFor(owner, id)
  return { ko: `${id}: ${ko}`, en: `${id}: ${en}` }
}

function billOf(
  billed: readonly Resource[],
  region: string | undefined,
  graph: ResourceGraph,
  books: ReadonlyMap<string, PriceBook>,
): Pick<Leftover, 'items' | 'monthlyCost' | 'isLowerBound'> {
  const book = region === undefined ? undefined : books.get(region)
  const cost = book === undefined ? undefined : costOf(billed.toSorted(compareForDeletion), graph, book)
  const isUnpriced = billed.length > 0 && (cost === undefined || cost.items.length === 0)
  return {
    items: (cost?.items ?? []).filter(({ quantity }) => quantity > 0),
    ...(!isUnpriced && { monthlyCost: cost?.total ?? 0 }),
    isLowerBound: isUnpriced || (cost?.missing.length ?? 0) > 0,
  }
}
