// Makes the price books of packages/core from data/prices.json and data/prices-2.json, and the files of EC2 prices and of
// instance types from the second: `node scripts/gen-prices.ts` writes them, and with `--check` it only says which differ from
// what it would write.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { instanceFiles, type InstanceFacts } from './instance-files.ts'
import { savingsPlanSkus, skuOfMetric } from './price-metrics.ts'

const root = join(import.meta.dirname, '..')
const folder = 'packages/core/src/pricing/books'

/** What a unit costs up to a quantity a month; `null` is without end. */
interface Tier {
  readonly upTo: number | null
  readonly usd: number
}

interface Figure {
  readonly usd: number
  readonly source: string
  readonly date?: string | null
  readonly stale?: boolean
  readonly note?: string
  /** A: a price list or AWS's own feed; B: rows that others read; C: one figure that nothing confirms. */
  readonly grade?: string
  readonly tiers?: readonly Tier[]
}

/** A figure of `data/prices-2.json`; its tiers are of GB. */
type LaterFigure = Omit<Figure, 'tiers'> & {
  readonly tiers?: readonly { readonly upToGb: number | null; readonly usd: number }[]
}

/** Prices that were found later, as far as the books are made from them. */
export interface LaterPrices {
  readonly sources: ObservedPrices['sources']
  readonly regions: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** US dollars an hour of the plans without upfront payment. */
type SavingsPlans = Readonly<Record<'1yNoUpfront' | '3yNoUpfront', Readonly<Record<string, number>>>> & {
  readonly source: string
  readonly date: string
}

/** The observed prices, as far as the books are made from them. */
export interface ObservedPrices {
  readonly sources: Readonly<Record<string, { readonly kind: string; readonly what: string }>>
  readonly regions: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly global: {
    readonly computeSavingsPlanUsEast1?: SavingsPlans
    readonly dataTransferOutTiersUsEast1?: LaterFigure['tiers']
    readonly dataTransferOutTiersSaEast1?: LaterFigure['tiers']
    /** Read in every Region; see `vpcInterfaceEndpointGbTiersConfirmed` in the data. */
    readonly vpcInterfaceEndpointGbTiers?: LaterFigure['tiers']
    readonly cwCustomMetricTiers?: { readonly usdPerMetricMonth: readonly Tier[] }
  }
  readonly managedInstancesFee: {
    readonly source: string
    readonly date: string
    readonly byType: Readonly<
      Record<string, { readonly usdPerInstanceHour: Readonly<Record<string, number>> }>
    >
  }
}

/** Fields of a region that are no prices. */
const facts = new Set(['name', 'partition', 'priceListLocation', 'usagetypePrefix'])

/** The generated files by their path; throws where a price belongs to no SKU. */
export function generate(earlier: ObservedPrices, later?: LaterPrices): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const names: [string, unknown][] = []
  const observed = { ...earlier, sources: { ...later?.sources, ...earlier.sources } }
  for (const [region, metrics] of Object.entries(observed.regions).toSorted(byKey)) {
    const merged = mergeMetrics(metrics, later?.regions[region] ?? {})
    const prices = [...pricesOf(region, merged, observed)].toSorted(byKey)
    // A Region whose prices are in another currency, as in China, has no book.
    if (prices.length === 0) continue
    files.set(`${folder}/${region}.json`, bookText(region, metrics['name'], prices, observed))
    names.push([region, metrics['name']])
  }
  files.set(`${folder}/index.ts`, indexText(names))
  return files
}

/**
 * The figures of both, each by its name. Of two that differ the later one counts, and of two that agree that of the later
 * date, so that no figure looks older than it is; tiers that either has stay. EC2 prices of the second stand in files of
 * their own.
 */
export function mergeMetrics(
  earlier: Readonly<Record<string, unknown>>,
  later: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const merged: Record<string, unknown> = { ...earlier }
  for (const [metric, found] of Object.entries(later)) {
    if (metric.startsWith('ec2:') || !isLaterFigure(found)) continue
    const { tiers, ...figure } = found
    const old = earlier[metric]
    const counts = !isFigure(old) || dateOf(figure) > dateOf(old)
    const isSame = isFigure(old) && old.usd === figure.usd
    merged[metric] = {
      ...(counts ? figure : old),
      ...(tiers !== undefined && (counts || isSame) && { tiers: tiersOf(tiers) }),
    }
  }
  return merged
}

function dateOf({ date, stale }: Pick<Figure, 'date' | 'stale'>): string {
  return stale === true ? '' : (/^\d{4}(-\d{2}){0,2}/.exec(date ?? '')?.[0] ?? '')
}

/** Both files have figures of one form, but for what they call the ends of tiers. */
function isLaterFigure(value: unknown): value is LaterFigure {
  return isFigure(value)
}

function tiersOf(tiers: NonNullable<LaterFigure['tiers']>): readonly Tier[] {
  return tiers.map(({ upToGb, usd }) => ({ upTo: upToGb, usd }))
}

/** The tiers of a metric that the data tells for one Region, or for all alike; each begins with the price of the metric. */
function knownTiers(
  metric: string,
  region: string,
  { global }: ObservedPrices,
  figure: Figure,
): readonly Tier[] | undefined {
  const known =
    metric === 'dataTransferOutInternetGb'
      ? (region === 'us-east-1' && global.dataTransferOutTiersUsEast1) ||
        (region === 'sa-east-1' && global.dataTransferOutTiersSaEast1)
      : metric === 'vpcInterfaceEndpointGb' && global.vpcInterfaceEndpointGbTiers
  const tiers =
    metric === 'cwCustomMetricMonth'
      ? region === 'us-east-1'
        ? global.cwCustomMetricTiers?.usdPerMetricMonth
        : undefined
      : known
        ? tiersOf(known)
        : undefined
  return tiers?.[0]?.usd === figure.usd ? tiers : figure.tiers
}

function* pricesOf(
  region: string,
  metrics: Readonly<Record<string, unknown>>,
  observed: ObservedPrices,
): Generator<[sku: string, price: Figure]> {
  for (const [metric, figure] of Object.entries(metrics)) {
    if (facts.has(metric) || !isFigure(figure)) continue
    const tiers = knownTiers(metric, region, observed, figure)
    yield [skuFor(metric, region), priceOf(tiers === undefined ? figure : { ...figure, tiers })]
  }
  if (region === 'us-east-1') yield* savingsPlanPrices(observed.global.computeSavingsPlanUsEast1)
  const { byType, source, date } = observed.managedInstancesFee
  for (const [type, { usdPerInstanceHour }] of Object.entries(byType)) {
    const usd = usdPerInstanceHour[region]
    const note = 'approximate: which row of the feed belongs to which instance type was inferred'
    if (usd !== undefined) yield [skuFor(`managedInstancesFee:${type}`, region), { usd, source, date, note }]
  }
}

function* savingsPlanPrices(plans: SavingsPlans | undefined): Generator<[sku: string, price: Figure]> {
  if (plans === undefined) return
  const { source, date } = plans
  for (const [sku, [plan, metric]] of Object.entries(savingsPlanSkus)) {
    const usd = plans[plan][metric]
    if (usd !== undefined) yield [sku, priceOf({ usd, source, date })]
  }
}

function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'usd' in value && typeof value.usd === 'number'
}

function skuFor(metric: string, region: string): string {
  const sku = skuOfMetric[metric]
  if (sku === undefined)
    throw new Error(`${region}: ${metric} is the price of no SKU (scripts/price-metrics.ts)`)
  return sku
}

function priceOf({ usd, source, date, stale, note, grade, tiers }: Figure): Figure {
  if (!(usd > 0)) throw new Error(`a price of ${usd}`)
  return {
    usd,
    source,
    // Some sources tell a year or a month, some nothing.
    date: /^\d{4}(-\d{2}){0,2}/.exec(date ?? '')?.[0] ?? '',
    ...(stale === true && { stale }),
    ...(note !== undefined && { note }),
    ...(grade !== undefined && { grade }),
    ...(tiers !== undefined && { tiers }),
  }
}

/** JSON with one price on a line, so that a change of price is a change of one line. */
function bookText(
  region: string,
  name: unknown,
  prices: readonly (readonly [sku: string, price: Figure])[],
  observed: ObservedPrices,
): string {
  const used = [...new Set(prices.map(([, { source }]) => source))].toSorted()
  const sources = used.map((key) => {
    const source = observed.sources[key]
    if (source === undefined) throw new Error(`${region}: ${key} is no source`)
    return [key, { kind: source.kind, what: source.what }] as const
  })
  const lines = (entries: readonly (readonly [string, unknown])[]): string =>
    entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')
  return `{
  "schemaVersion": 1,
  "region": ${JSON.stringify(region)},
  "name": ${JSON.stringify(name)},
  "currency": "USD",
  "prices": {
${lines(prices)}
  },
  "sources": {
${lines(sources)}
  }
}
`
}

function indexText(names: readonly (readonly [string, unknown])[]): string {
  return `// Made by scripts/gen-prices.ts from data/prices.json and data/prices-2.json.
import type { Text } from '../../finding/index.ts'
import type { PriceBook } from '../book.ts'

/** The names of the Regions that have a book. */
export const regions: Readonly<Record<string, Text>> = {
${names.map(([region, name]) => `  ${JSON.stringify(region)}: ${JSON.stringify(name)},`).join('\n')}
}

type LoadBook = () => Promise<{ readonly default: PriceBook }>

/** Each Region's book, loaded alone. */
export const books: Readonly<Record<string, LoadBook>> = {
${names.map(([region]) => `  ${JSON.stringify(region)}: () => import('./${region}.json', { with: { type: 'json' } }),`).join('\n')}
}
`
}

function byKey(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  return left[0] < right[0] ? -1 : 1
}

function main(): void {
  const observed = JSON.parse(readFileSync(join(root, 'data/prices.json'), 'utf8')) as ObservedPrices
  const later = JSON.parse(readFileSync(join(root, 'data/prices-2.json'), 'utf8')) as LaterPrices &
    InstanceFacts
  const files = new Map([...generate(observed, later), ...instanceFiles(later)])
  const differing = [...files].filter(([path, text]) => {
    const file = join(root, path)
    return !existsSync(file) || readFileSync(file, 'utf8') !== text
  })
  if (process.argv.includes('--check')) {
    for (const [path] of differing) console.error(`${path} is not what scripts/gen-prices.ts makes`)
    process.exitCode = differing.length > 0 ? 1 : 0
    return
  }
  mkdirSync(join(root, folder, 'instances'), { recursive: true })
  for (const [path, text] of differing) writeFileSync(join(root, path), text)
  console.log(`${files.size} files, ${differing.length} written`)
}

if (import.meta.main) main()
