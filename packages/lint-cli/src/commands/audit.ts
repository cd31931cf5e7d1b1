import { deletePlan, findLeftovers } from '@ecs-lint/core/leftovers'
import type { PriceBook } from '@ecs-lint/core/pricing'
import { readInventory, type Inventory } from '@ecs-lint/core/readers'
import { auditPolicy } from '../aws/calls.ts'
import type { ArgumentsOf } from '../arguments.ts'
import { readConfig, type Config } from '../config.ts'
import { UserError } from '../errors.ts'
import { saveFile } from '../files.ts'
import { inventoryOf, readInventoryFile } from '../inventory-file.ts'
import { partIgnored } from '../ignored.ts'
import { todayOf, type ExitCode, type Io } from '../io.ts'
import { formatOf } from '../options.ts'
import { priceSource, type LoadBook } from '../price-books.ts'
import { gapsOfRegion } from '../reporters/audit-gaps.ts'
import type { AuditReport } from '../reporters/audit-report.ts'
import { writeAuditJson } from '../reporters/audit-json.ts'
import { writeAuditPretty } from '../reporters/audit-pretty.ts'
import { tell } from '../terminal.ts'
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
  const config = await readConfig(args.text('config'), io)
  const inventory = await inventoryFor(args, io)
  const save = args.text('save')
  if (save !== undefined) saveFile(save, `${JSON.stringify(inventory, undefined, 1)}\n`, io)

  const regions = [...new Set([...inventory.regions, ...inventory.resources.map(({ region }) => region)])]
  const books = await booksOf(regions, load)
  // Region by Region: what could not be read in one must not hide what was found in another.
  const parts = regions.map((region) => auditOf(region, inventory, books, config, io))
  const profile = args.text('profile') ?? profileOfEnvironment(args, io)
  const roleArn = args.text('role-arn')
  const report: AuditReport = {
    inventory,
    findings: parts.flatMap(({ findings }) => findings),
    leftovers: parts.flatMap(({ leftovers }) => leftovers),
    ignored: parts.flatMap(({ ignored }) => ignored),
    gaps: parts.flatMap(({ gaps }) => gaps),
    plan: {
      steps: parts.flatMap(({ plan }) => plan.steps),
      leftOut: parts.flatMap(({ plan }) => plan.leftOut),
    },
    ...(profile !== undefined && { profile }),
    ...(roleArn !== undefined && { roleArn }),
  }
  sayUnused(config, report, io)
  io.stdout.write(writeAudits[format](report, io))
  if (report.gaps.length > 0) return 3
  return report.leftovers.length > 0 ? 1 : 0
}

/** The profile by which an account was read where no option says it: another shell may have another, or none. */
function profileOfEnvironment(args: Arguments, { env }: Io): string | undefined {
  const isRead = !args.flag('demo') && args.text('from') === undefined
  return isRead && env['AWS_PROFILE'] !== '' ? env['AWS_PROFILE'] : undefined
}

function auditOf(
  region: string,
  inventory: Inventory,
  books: ReadonlyMap<string, PriceBook>,
  { ignored: suppressions = [] }: Config,
  io: Io,
): Pick<AuditReport, 'findings' | 'leftovers' | 'ignored' | 'gaps' | 'plan'> {
  const part = partOf(inventory, region)
  const { graph, findings } = readInventory(part)
  const { leftovers, gaps } = findLeftovers(graph, books, timeOf(inventory))
  const { remaining, ignored } = partIgnored(leftovers, suppressions, todayOf(io))
  return {
    findings,
    leftovers: remaining,
    ignored,
    gaps: gapsOfRegion(region, part.gaps, gaps, findings),
    plan: deletePlan(graph, remaining),
  }
}

/** Says which entries of the configuration leave nothing out: the resource is gone, or the entry has ended. */
function sayUnused({ ignored = [] }: Config, report: AuditReport, io: Io): void {
  const all = [...report.leftovers, ...report.ignored.map(({ leftover }) => leftover)]
  for (const { rule, resource, until } of partIgnored(all, ignored, todayOf(io)).unused) {
    const name = [rule, resource, until].filter((part) => part !== undefined).join(' · ')
    const text = {
      ko: `설정의 suppress 항목에 맞는 것이 없거나 기한이 지났습니다: ${name}`,
      en: `An entry of suppress in the configuration matches nothing, or has ended: ${name}`,
    }
    tell(text[io.language], io)
  }
}

/** When the account was read; a file may hold anything in its place. */
function timeOf({ takenAt }: Inventory): Date | undefined {
  const time = new Date(takenAt)
  return Number.isNaN(time.getTime()) ? undefined : time
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
        : await regionsIn(asked)
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
async function regionsIn(list: string): Promise<readonly string[]> {
  const { checkedRegion } = await import('../regions.ts')
  return [...new Set(list.split(',').map((name) => checkedRegion(name)))]
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

/** What an inventory says of a Region. Of one that it does not name it lists nothing wholly, though it may hold resources there. */
function partOf(inventory: Inventory, region: string): Inventory {
  const isThere = (item: { readonly region: string }): boolean => item.region === region
  return {
    ...inventory,
    collected: inventory.regions.includes(region) ? inventory.collected : [],
    resources: inventory.resources.filter(isThere),
    gaps: inventory.gaps.filter(isThere),
  }
}

async function booksOf(regions: readonly string[], load: LoadBook): Promise<ReadonlyMap<string, PriceBook>> {
  const books = await Promise.all(regions.map(load))
  return new Map(books.filter((book) => book !== undefined).map((book) => [book.region, book]))
}
