import * as z from 'zod/mini'
import { lazily, type Finding } from '../finding/index.ts'
import {
  arnOf,
  createGraph,
  identify,
  resourceTypes,
  type Provenance,
  type ResourceGraph,
  type ResourceType,
} from '../graph/index.ts'
import { buildResource } from './build.ts'

const inventorySchema = lazily(() => {
  const resourceType = z.enum(resourceTypes)
  return z.object({
    kind: z.literal('ecs-lint.inventory'),
    schemaVersion: z.literal(1),
    /** ISO 8601. */
    takenAt: z.string(),
    account: z.optional(z.string()),
    regions: z.array(z.string()),
    /** The types that were asked for; one that is not here is unknown. */
    collected: z.array(resourceType),
    resources: z.array(
      z.object({ type: resourceType, region: z.string(), properties: z.record(z.string(), z.unknown()) }),
    ),
    gaps: z.array(
      z.object({
        region: z.string(),
        /** The AWS service whose call failed, such as `elasticloadbalancing`. */
        service: z.string(),
        /** The call and what AWS answered. */
        reason: z.string(),
        types: z.array(resourceType),
      }),
    ),
  })
})

/** What was read from an account, with what could not be: as saved by `audit --save` and read by `--from`. */
export type Inventory = z.infer<ReturnType<typeof inventorySchema>>

/** A part of an account that could not be read, and why. */
export type Gap = Inventory['gaps'][number]

/** Reads an untrusted value as an inventory; the findings say what is wrong with it. */
export function parseInventory(
  value: unknown,
): { readonly inventory: Inventory } | { readonly findings: readonly Finding[] } {
  const result = z.safeParse(inventorySchema(), value)
  if (result.success) return { inventory: result.data }
  const [issue] = result.error.issues
  const at = issue?.path.join('.') ?? ''
  const finding: Finding = {
    rule: 'inventory',
    severity: 'error',
    message: {
      ko: `ecs-lint audit --save로 저장한 인벤토리 파일이 아닙니다${at === '' ? '' : `(잘못된 곳: ${at})`}.`,
      en: `This is not an inventory as saved by ecs-lint audit --save${at === '' ? '' : ` (${at} is not what it writes)`}.`,
    },
    data: { at },
  }
  return { findings: [finding] }
}

/**
 * Each resource once, as it was read last: what moves between two pages of an answer comes on both, and may have changed
 * meanwhile. Names are not enough where only an ARN tells two apart.
 */
export function distinctResources(resources: Inventory['resources']): Inventory['resources'] {
  const last = new Map<string | number, Inventory['resources'][number]>()
  for (const [index, resource] of resources.entries()) {
    const { type, region, properties } = resource
    const name = arnOf(type, properties) ?? (type.startsWith('ec2.') ? identify(type, properties) : undefined)
    last.set(name === undefined ? index : JSON.stringify([type, region, name]), resource)
  }
  return [...last.values()]
}

/** What was read from an account stands in no file. */
const fromAccount: Provenance = { format: 'inventory', of: () => undefined }

/** Makes the graph of an inventory. Values of a shape that AWS does not give are unresolved, and reported. */
export function readInventory(inventory: Inventory): {
  readonly graph: ResourceGraph
  readonly findings: readonly Finding[]
} {
  const built = distinctResources(inventory.resources).map(({ type, region, properties }) =>
    buildResource({
      type,
      raw: properties,
      region,
      origin: fromAccount,
      ...(inventory.account !== undefined && { account: inventory.account }),
    }),
  )
  const unknown = new Set<ResourceType>(inventory.gaps.flatMap((gap) => gap.types))
  const complete = inventory.collected.filter((type) => !unknown.has(type))
  return {
    graph: createGraph(
      built.map(({ resource }) => resource),
      complete,
    ),
    findings: built.flatMap(({ findings }) => findings),
  }
}
