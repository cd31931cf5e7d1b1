import { deletePlan, findLeftovers } from '@ecs-lint/core/leftovers'
import type { PriceBook } from '@ecs-lint/core/pricing'
import { readInventory, type Inventory } from '@ecs-lint/core/readers'
import { auditPolicy } from '../aws/calls.ts'
import type { ArgumentsOf } from '../arguments.ts'
import { UserError } from '../errors.ts'
import { saveFile } from '../files.ts'
import { inventoryOf, readInventoryFile } from '../inventory-file.ts'
import type { ExitCode, Io } from '../io.ts'
import { formatOf } from '../options.ts'
import { priceSource, type LoadBook } from '../price-books.ts'
import { gapsOfRegion } from '../reporters/audit-gaps.ts'
import type { AuditReport } from '../reporters/audit-report.ts'
import { writeAuditJson } from '../reporters/audit-json.ts'
import { writeAuditPretty } from '../reporters/audit-pretty.ts'
import type { auditCommand } from './audit.description.ts'

type Arguments = ArgumentsOf<typeof auditCommand>

const writeAudits = { pretty: writeAuditPretty, json: writeAuditJson }

/** `ecs-lint audit`: reads an account or an inventory, and reports what is left over. It never changes anything. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOf(args)
  if (args.flag('print-policy')) {
    io.stdout.write(`${JSON.stringify(auditPolicy(), undefined, 2)}\n`)
    return 0
  }
  // A wrong file of prices is said before the account is read, which may take long.
  const { load } = await priceSource(args, io)
  const inventory = await inventoryFor(args, io)
  const save = args.text('save')
  if (save !== undefined) saveFile(save, `${JSON.stringify(inventory, undefined, 1)}\n`, io)

  const books = await booksOf(inventory.regions, load)
  // Region by Region: what could not be read in one must not hide what was found in another.
  const parts = inventory.regions.map((region) => auditOf(region, inventory, books))
  const report: AuditReport = {
    inventory,
    findings: parts.flatMap(({ findings }) => findings),
    leftovers: parts.flatMap(({ leftovers }) => leftovers),
    gaps: parts.flatMap(({ gaps }) => gaps),
    plan: {
      steps: parts.flatMap(({ plan }) => plan.steps),
      leftOut: parts.flatMap(({ plan }) => plan.leftOut),
    },
  }
  io.stdout.write(writeAudits[format](report, io))
  if (report.gaps.length > 0) return 3
  return report.leftovers.length > 0 ? 1 : 0
}

function auditOf(
  region: string,
  inventory: Inventory,
  books: ReadonlyMap<string, PriceBook>,
): Omit<AuditReport, 'inventory'> {
  const part = partOf(inventory, region)
  const { graph, findings } = readInventory(part)
  const { leftovers, gaps } = findLeftovers(graph, books)
  return {
    findings,
    leftovers,
    gaps: gapsOfRegion(region, part.gaps, gaps, findings),
    plan: deletePlan(graph, leftovers),
  }
}

async function inventoryFor(args: Arguments, io: Io): Promise<Inventory> {
  if (args.flag('demo')) {
    const { default: demo } = await import('../../data/demo-inventory.json', { with: { type: 'json' } })
    return inventoryOf(demo, 'demo-inventory.json')
  }
  const from = args.text('from')
  if (from !== undefined) return readInventoryFile(from, io)

  const { collect, configuredRegion, enabledRegions } = await import('../aws/collect.ts')
  const access = {
    profile: args.text('profile'),
    roleArn: checkedRole(args.text('role-arn')),
    endpointUrl: args.text('endpoint-url'),
  }
  const asked = args.text('region')
  const regions =
    asked === undefined
      ? [await configuredRegion(access)]
      : asked === 'all'
        ? await enabledRegions(access)
        : [...new Set(asked.split(',').map(checkedRegion))]
  const isWatched = io.stderr.isTerminal
  const inventory = await collect({
    ...access,
    regions,
    takenAt: io.now(),
    onProgress: isWatched
      ? (done, total, region) => io.stderr.write(`\r\u001B[K${region} ${done}/${total}`)
      : undefined,
  })
  if (isWatched) io.stderr.write('\r\u001B[K')
  return inventory
}

/** A Region becomes part of a host name, so nothing but a Region may pass. */
function checkedRegion(name: string): string {
  const region = name.trim()
  if (/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region)) return region
  throw new UserError(
    { ko: `리전 코드가 아닙니다: ${region}`, en: `${region} is not a Region.` },
    { ko: '예: --region ap-northeast-2,us-east-1', en: 'For example --region ap-northeast-2,us-east-1' },
  )
}

function checkedRole(arn: string | undefined): string | undefined {
  if (arn === undefined || /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(arn)) return arn
  throw new UserError(
    { ko: `역할 ARN이 아닙니다: ${arn}`, en: `${arn} is not the ARN of a role.` },
    {
      ko: '예: --role-arn arn:aws:iam::111122223333:role/audit',
      en: 'For example --role-arn arn:aws:iam::111122223333:role/audit',
    },
  )
}

function partOf(inventory: Inventory, region: string): Inventory {
  const isThere = (item: { readonly region: string }): boolean => item.region === region
  return {
    ...inventory,
    resources: inventory.resources.filter(isThere),
    gaps: inventory.gaps.filter(isThere),
  }
}

async function booksOf(regions: readonly string[], load: LoadBook): Promise<ReadonlyMap<string, PriceBook>> {
  const books = await Promise.all(regions.map(load))
  return new Map(books.filter((book) => book !== undefined).map((book) => [book.region, book]))
}
