import { costOf } from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import {
  originalOf,
  referenceTo,
  tagsOf,
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
 * @param now When the account was read, by which a resource is young; without it none is.
 */
export function findLeftovers(
  graph: ResourceGraph,
  books: ReadonlyMap<string, PriceBook>,
  now?: Date,
): FoundLeftovers {
  const { judgements, gaps } = judge(viewOf(graph), now)
  return { leftovers: judgements.map((judgement) => leftoverOf(judgement, graph, books)), gaps }
}

function leftoverOf(
  judgement: Judgement,
  graph: ResourceGraph,
  books: ReadonlyMap<string, PriceBook>,
): Leftover {
  const { kind, resource, sighting, owners, cautions, reads } = judgement
  const isCertain = reads.size === 0
  const owner = owners.get(resource)
  const own = cautions.get(resource) ?? []
  const name = nameTagOf(resource)
  const unknowns = openValuesOf(reads)
  const deletes = isCertain ? deletesOf(judgement).map(originalOf) : []
  return {
    kind,
    verdict: isCertain && own.length === 0 ? sighting.verdict : 'review',
    resource: referenceTo(resource),
    ...(name !== undefined && { name }),
    ...(owner !== undefined && { owner, advice: adviceFor(owner, resource.id) }),
    evidence: [
      ...sighting.evidence,
      ...own,
      ...(owner === undefined ? [...owners].map(ownedByOthers) : []),
      ...sighting.companions.flatMap((companion) =>
        (cautions.get(companion) ?? []).map((caution) => about(companion, caution)),
      ),
      ...(isCertain ? [] : [uncertainty(unknowns)]),
    ],
    unknowns,
    ...billOf(sighting.billed, resource.region, graph, books),
    deletes,
    remove: orderDeletions(deletes, graph).steps.flatMap((step) => shellCommands(step)),
  }
}

/**
 * What may be deleted: a command of ours would fight an owner, who may bring the resource back, and what somebody means to keep
 * only he may delete. Where that is the resource itself, what goes with it stays too.
 */
function deletesOf({ resource, sighting, owners, cautions }: Judgement): readonly Resource[] {
  const isOurs = (one: Resource): boolean => !owners.has(one) && (cautions.get(one) ?? []).length === 0
  return isOurs(resource) ? [resource, ...sighting.companions.filter(isOurs)] : []
}

/** Says of something that would go with a leftover that it is its owner's. */
function ownedByOthers([resource, owner]: readonly [Resource, Owner]): Text {
  return about(resource, adviceFor(owner, resource.id))
}

function about({ id }: Resource, { ko, en }: Text): Text {
  return { ko: `${id}: ${ko}`, en: `${id}: ${en}` }
}

/** The tag by which the console and people know a resource that has no name of its own. */
function nameTagOf({ properties }: Resource): string | undefined {
  const value = tagsOf(properties).find(({ key }) => key === 'Name')?.value
  return value === '' ? undefined : value
}

function billOf(
  billed: readonly Resource[],
  region: string | undefined,
  graph: ResourceGraph,
  books: ReadonlyMap<string, PriceBook>,
): Pick<Leftover, 'items' | 'monthlyCost' | 'isLowerBound'> {
  const book = region === undefined ? undefined : books.get(region)
  const cost = book === undefined ? undefined : costOf(billed.toSorted(compareForDeletion), graph, book)
  const isUnpriced =
    billed.length > 0 && (cost === undefined || (cost.items.length === 0 && cost.missing.length > 0))
  return {
    items: (cost?.items ?? []).filter(({ quantity }) => quantity > 0),
    ...(!isUnpriced && { monthlyCost: cost?.total ?? 0 }),
    isLowerBound: isUnpriced || (cost?.missing.length ?? 0) > 0,
  }
}
