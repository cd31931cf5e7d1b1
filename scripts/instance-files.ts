const folder = 'packages/core/src/pricing'

interface InstancePrice {
  readonly usd: number
  readonly source: string
  readonly date: string
  readonly grade: string
}

/** What `data/prices-2.json` tells of EC2 instances. */
export interface InstanceFacts {
  readonly sources: Readonly<Record<string, { readonly kind: string; readonly what: string }>>
  readonly regions: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly eniLimits: Readonly<
    Record<string, { readonly interfaces: number; readonly branchInterfaces: number }>
  >
  readonly ecsTrunkTaskLimits: {
    readonly byType: Readonly<Record<string, { readonly without: number; readonly with: number }>>
  }
}

const prefix = 'ec2:'

/** The files of EC2 prices, one a Region, and the table of the instance types that they price. */
export function instanceFiles(facts: InstanceFacts): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const types = new Set<string>()
  const regions: string[] = []
  for (const [region, metrics] of Object.entries(facts.regions).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )) {
    const prices = Object.entries(metrics)
      .filter(([metric]) => metric.startsWith(prefix))
      .map(([metric, price]) => [metric.slice(prefix.length), price as InstancePrice] as const)
    if (prices.length === 0) continue
    for (const [type] of prices) types.add(type)
    files.set(`${folder}/books/instances/${region}.json`, priceText(prices, facts))
    regions.push(region)
  }
  files.set(`${folder}/books/instances/index.ts`, indexText(regions))
  files.set(`${folder}/instance-limits.ts`, limitsText([...types].toSorted(), facts))
  return files
}

/** Prices of one source and day together, one family on a line. */
function priceText(
  prices: readonly (readonly [type: string, price: InstancePrice])[],
  facts: InstanceFacts,
): string {
  const groups = Map.groupBy(prices, ([, { source, date, grade }]) => JSON.stringify([source, date, grade]))
  const texts = [...groups].map(([key, members]) => {
    const [source, date, grade] = JSON.parse(key) as readonly [string, string, string]
    const { kind, what } = facts.sources[source] ?? { kind: 'document', what: source }
    const families = [...Map.groupBy(members, ([type]) => type.split('.')[0] ?? '')]
      .map(([, each]) => each.map(([type, { usd }]) => `"${type}": ${usd}`).join(', '))
      .map((line) => `      ${line}`)
      .join(',\n')
    const head = { source, kind, what, date, grade }
    const fields = Object.entries(head).map(([name, value]) => `    "${name}": ${JSON.stringify(value)}`)
    return `  {\n${fields.join(',\n')},\n    "usd": {\n${families}\n    }\n  }`
  })
  return `[\n${texts.join(',\n')}\n]\n`
}

function indexText(regions: readonly string[]): string {
  return `// Made by scripts/gen-prices.ts from data/prices-2.json.
import type { InstancePrices } from '../../instance-prices.ts'

type LoadPrices = () => Promise<{ readonly default: readonly InstancePrices[] }>

/** The EC2 prices of each Region, loaded alone. */
export const instanceBooks: Readonly<Record<string, LoadPrices>> = {
${regions.map((region) => `  ${JSON.stringify(region)}: () => import('./${region}.json', { with: { type: 'json' } }),`).join('\n')}
}
`
}

/**
 * Network interfaces, and the tasks that a trunk lets run. The table of the ECS guide counts for ECS; for types that are newer
 * than it stands the figure of the EKS controller, which is never higher.
 */
function limitsText(types: readonly string[], { eniLimits, ecsTrunkTaskLimits }: InstanceFacts): string {
  const entry = (type: string): string => {
    const { interfaces = 0, branchInterfaces = 0 } = eniLimits[type] ?? {}
    const trunked = ecsTrunkTaskLimits.byType[type]?.with ?? branchInterfaces
    return `'${type}': [${trunked > 0 ? `${interfaces}, ${trunked}` : interfaces}]`
  }
  const lines = [...Map.groupBy(types, (type) => type.split('.')[0] ?? '')].map(
    ([, each]) => `  ${each.map(entry).join(', ')},`,
  )
  return `// Made by scripts/gen-prices.ts from data/prices-2.json.

/**
 * The EC2 instance types whose price is known somewhere, each with the network interfaces that can be attached and the tasks
 * with an interface of their own that a trunk lets run, where the type has one.
 */
// prettier-ignore
export const instanceLimits = {
${lines.join('\n')}
} as const
`
}
