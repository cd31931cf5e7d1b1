import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { loadPriceBook, type PriceBook, type PriceFile } from '@ecs-lint/core/pricing'
import { afterEach, describe, expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import {
  priceListError,
  priceListOf,
  sampledProducts,
  startPriceList,
  type PriceListServer,
} from './support/price-list.ts'
import { ecsLint, folderWith, testCredentials, type Outcome } from './support/run.ts'

const us = await bookOf('us-east-1')
const seoul = await bookOf('ap-northeast-2')
const seoulList = priceListOf(seoul, 'APN2-', 'Asia Pacific (Seoul)')

async function bookOf(region: string): Promise<PriceBook> {
  const book = await loadPriceBook(region)
  if (book === undefined) throw new Error('no book')
  return book
}

let server: PriceListServer | undefined
afterEach(() => {
  server?.stop()
  server = undefined
})

/** Updates from a server with these products into `prices.json` of a folder. */
async function update(
  region: string,
  start: Promise<PriceListServer>,
  { cwd = folderWith({}), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome & { readonly file: string; readonly cwd: string }> {
  server = await start
  const args = ['prices', 'update', '--region', region, '--out', 'prices.json', '--endpoint-url', server.url]
  const outcome = await ecsLint([...args, '--format', 'json'], { cwd, env: { ...testCredentials, ...env } })
  return { ...outcome, file: join(cwd, 'prices.json'), cwd }
}

function booksOf(file: string): readonly PriceBook[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as PriceFile).books
}

interface Update {
  readonly sku: string
  readonly outcome: string
  readonly reason: string | null
}

function updatesOf({ stdout }: Outcome): readonly Update[] {
  const report = JSON.parse(stdout) as {
    readonly regions: readonly { readonly updates: readonly Update[] }[]
  }
  return report.regions.flatMap(({ updates }) => updates)
}

describe('prices update', () => {
  test('the records that AWS gave: what agrees is equal but for its date, what they lack is kept and named', async () => {
    const outcome = await update('us-east-1', startPriceList(sampledProducts))
    expect(outcome.stderr).toBe('Saved to prices.json.\n')
    // Load balancers of other kinds, addresses of us-east-1 and more are not among the samples.
    expect(outcome.status).toBe(3)
    const [book] = booksOf(outcome.file)
    const updates = updatesOf(outcome)
    const updated = updates.filter((item) => item.outcome === 'updated').map(({ sku }) => sku)
    expect(updated).toHaveLength(11)
    for (const sku of updated) {
      const [now, bundled] = [book, us].map(
        (some) => Object.entries(some?.prices ?? {}).find(([name]) => name === sku)?.[1],
      )
      expect(now?.date).toMatch(/^(?:2022-11-21|2026-09-11|2026-09-25)$/)
      // The samples of 2022 hold the prices of Windows from before they fell.
      if (!/^fargate\.windows\.(?:vcpu|gb)/.test(sku)) expect(now?.usd).toBe(bundled?.usd)
    }
    expect(book?.prices['fargate.windows.vcpu-hour']?.usd).toBe(0.09148)
    for (const { sku, outcome: word } of updates) {
      if (word === 'updated') continue
      const [now, bundled] = [book, us].map(
        (some) => Object.entries(some?.prices ?? {}).find(([name]) => name === sku)?.[1],
      )
      expect(now).toEqual(bundled)
    }
    // Ten products of AmazonECS are four pages of three.
    const pages = server?.calls.filter(({ ServiceCode }) => ServiceCode === 'AmazonECS') ?? []
    expect(pages.map(({ NextToken }) => NextToken)).toEqual([undefined, '3', '6', '9'])
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../schemas/prices-update.schema.json'), 'utf8'),
    ) as object
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
    validate(JSON.parse(outcome.stdout))
    expect(validate.errors ?? []).toEqual([])
    expect(validate({ schemaVersion: 1 })).toBe(false)
  })

  test('a whole price list ends with 0, and its prices are reckoned with', async () => {
    const { status, file, cwd, ...outcome } = await update('ap-northeast-2', startPriceList(seoulList))
    expect(updatesOf({ status, ...outcome }).filter((item) => item.outcome === 'unconfirmed')).toEqual([])
    expect(status).toBe(0)
    const [book] = booksOf(file)
    for (const [sku, price] of Object.entries(seoul.prices)) {
      const now = Object.entries(book?.prices ?? {}).find(([name]) => name === sku)?.[1]
      expect(now?.usd).toBe(price.usd)
      expect(now?.date === '2026-11-20' || now?.date === price.date).toBe(true)
    }
    const service = [
      '--region',
      'ap-northeast-2',
      '--cpu',
      '1024',
      '--memory',
      '2048',
      '--alb',
      '--public-ip',
    ]
    const bill = await ecsLint(['estimate', ...service, '--format', 'json', '--prices', 'prices.json'], {
      cwd,
    })
    const { total, items } = JSON.parse(bill.stdout) as {
      readonly total: number
      readonly items: readonly { readonly priceDate: string; readonly priceSource: string }[]
    }
    expect(total).toBe(68.82)
    expect(new Set(items.map(({ priceDate }) => priceDate))).toEqual(new Set(['2026-11-20']))
    expect(items[0]?.priceSource).toContain('AWS Price List API, AmazonECS')
    writeFileSync(join(cwd, '.ecs-lint.yaml'), 'prices: prices.json\n')
    const configured = await ecsLint(['estimate', ...service, '--format', 'json'], { cwd })
    expect(configured.stdout).toBe(bill.stdout)
    const shown = await ecsLint(['prices', 'show', '--format', 'json'], { cwd })
    expect(JSON.parse(shown.stdout)).toMatchObject({ books: [{ region: 'ap-northeast-2' }] })
    const named = await ecsLint(['prices', 'show', '--format', 'json', '--prices', 'prices.json'], { cwd })
    expect(named.stdout).toBe(shown.stdout)
  })

  test('it asks for nothing but products, and the printed policy allows exactly that', async () => {
    await update('ap-northeast-2', startPriceList(seoulList))
    const targets = new Set(server?.calls.map(({ target }) => target))
    expect(targets).toEqual(new Set(['AWSPriceListService.GetProducts']))
    const policy = await ecsLint(['prices', 'update', '--print-policy'])
    expect(JSON.parse(policy.stdout)).toMatchObject({
      Statement: [{ Effect: 'Allow', Action: ['pricing:GetProducts'] }],
    })
    expect(policy.status).toBe(0)
  })

  test('two products that match are named; the price is kept with its date, and it exits 3', async () => {
    const twin = changed('NatGateway-Hours', ['"sku":"', '"sku":"TWIN'], ['0.0590000000', '0.0010000000'])
    const outcome = await update('ap-northeast-2', startPriceList([...seoulList, twin]))
    expect(outcome.status).toBe(3)
    const failed = updatesOf(outcome).filter((item) => item.outcome === 'unconfirmed')
    expect(failed.map(({ sku }) => sku)).toEqual(['nat.hour'])
    expect(failed[0]?.reason).toMatch(
      /2 products .*SKU\d+ \(APN2-NatGateway-Hours\); TWINSKU\d+ \(APN2-NatGateway-Hours\)/,
    )
    expect(booksOf(outcome.file)[0]?.prices['nat.hour']).toEqual(seoul.prices['nat.hour'])
    const args = ['prices', 'update', '--region', 'ap-northeast-2', '--endpoint-url', server?.url ?? '']
    const pretty = await ecsLint(args, { cwd: outcome.cwd, env: testCredentials })
    expect(pretty.status).toBe(3)
    expect(pretty.stdout).toMatch(/40 prices read from the Price List; 0 of them changed\.\n/)
    expect(pretty.stdout).toMatch(/Spot prices are not in the AWS Price List\. Fargate Spot vCPU \(x86\) · /)
    expect(pretty.stdout).toContain('--prices ecs-lint-prices.json')
    for (const line of pretty.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('a row of Outposts at $0 is not the price', async () => {
    const decoy = changed(
      'LCUUsage',
      ['APN2-LCUUsage', 'APN2-Outposts-LCUUsage'],
      ['AWS Region', 'AWS Outposts'],
      ['0.0080000000', '0.0000000000'],
    )
    const { status, file } = await update('ap-northeast-2', startPriceList([decoy, ...seoulList]))
    expect(status).toBe(0)
    expect(booksOf(file)[0]?.prices['alb.lcu-hour']).toMatchObject({ usd: 0.008, date: '2026-11-20' })
  })

  test.each<[string, Parameters<typeof startPriceList>[1], RegExp]>([
    [
      'a page that breaks off',
      ({ NextToken }) => (NextToken === '3' ? { status: 200, body: '{"PriceList":["{' } : undefined),
      /could not be read: GetProducts/,
    ],
    [
      'a page without products',
      ({ NextToken }) => (NextToken === '3' ? { status: 200, body: '{}' } : undefined),
      /cannot be read: AmazonECS \(PriceList\)/,
    ],
    [
      'a product that breaks off',
      ({ ServiceCode }) =>
        ServiceCode === 'AWSELB' ? { status: 200, body: '{"PriceList":["{\\"product\\":"]}' } : undefined,
      /cannot be read: AWSELB/,
    ],
    [
      'pages without end',
      () => ({ status: 200, body: '{"PriceList":[],"NextToken":"again"}' }),
      /cannot be read: \w+ \(PriceList\)/,
    ],
    [
      'a token that is no longer good',
      ({ NextToken }) =>
        NextToken === undefined
          ? undefined
          : priceListError('ExpiredNextTokenException', 'The token expired'),
      /GetProducts: ExpiredNextTokenException/,
    ],
    [
      'a denial',
      () => priceListError('AccessDeniedException', 'not authorized to perform: pricing:GetProducts'),
      /AccessDenied[\s\S]*--print-policy/,
    ],
    [
      'a list that knows nothing of the Region',
      () => ({ status: 200, body: '{"PriceList":[]}' }),
      /no price of ap-northeast-2/,
    ],
  ])('%s ends with 2, and leaves the file as it was', async (_, intercept, words) => {
    const before = JSON.stringify({ kind: 'ecs-lint.prices', schemaVersion: 1, books: [us] })
    const outcome = await update('ap-northeast-2', startPriceList(seoulList, intercept), {
      cwd: folderWith({ 'prices.json': before }),
    })
    expect(outcome.stderr).toMatch(words)
    expect(outcome).toMatchObject({ status: 2, stdout: '' })
    expect(readFileSync(outcome.file, 'utf8')).toBe(before)
    expect(readdirSync(outcome.cwd)).toEqual(['prices.json'])
  })

  test('a call that is throttled is made again; where it is throttled for ever that is said, and it exits 2', async () => {
    const throttled = priceListError('ThrottlingException', 'Rate exceeded')
    const once = await update(
      'ap-northeast-2',
      startPriceList(seoulList, (_, earlier) => (earlier === 0 ? throttled : undefined)),
    )
    expect(once.status).toBe(0)
    server?.stop()
    const forEver = await update(
      'ap-northeast-2',
      startPriceList(seoulList, () => throttled),
      {
        env: { AWS_MAX_ATTEMPTS: '2' },
      },
    )
    expect(forEver).toMatchObject({ status: 2, stdout: '' })
    expect(forEver.stderr).toMatch(/GetProducts: ThrottlingException: Rate exceeded/)
    expect(existsSync(forEver.file)).toBe(false)
  })

  test('no credentials, and nobody at the address', async () => {
    const args = ['prices', 'update', '--region', 'us-east-1', '--endpoint-url', 'http://127.0.0.1:1']
    const cwd = folderWith({})
    const anonymous = await ecsLint(args, { cwd })
    expect(anonymous).toMatchObject({ status: 2, stdout: '' })
    expect(anonymous.stderr).toContain('There are no AWS credentials')
    const refused = await ecsLint(args, { cwd, env: { ...testCredentials, AWS_MAX_ATTEMPTS: '1' } })
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toContain('http://127.0.0.1:1 cannot be reached')
    expect(readdirSync(cwd)).toEqual([])
  })

  test('books of other Regions in the file stay, and a file of another kind is not overwritten', async () => {
    const first = await update('ap-northeast-2', startPriceList([...seoulList, ...sampledProducts]))
    server?.stop()
    const { cwd, file } = first
    const second = await update('us-east-1', startPriceList([...seoulList, ...sampledProducts]), { cwd })
    expect(second.status).toBe(3)
    expect(booksOf(file).map(({ region }) => region)).toEqual(['ap-northeast-2', 'us-east-1'])
    server?.stop()
    const other = '{"name":"left-pad"}'
    const refused = await update('us-east-1', startPriceList(sampledProducts), {
      cwd: folderWith({ 'prices.json': other }),
    })
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toContain('prices.json is not a file of prices')
    expect(server?.calls).toEqual([])
    expect(readFileSync(refused.file, 'utf8')).toBe(other)
  })
})

/** The record of Seoul with this usage type, with other texts in the place of some of its own. */
function changed(usageType: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  let text =
    seoulList.find((record) => record.includes(`"APN2-${usageType}"`) && !record.includes('Network')) ?? ''
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replaceAll(from, to)
  }
  return text
}

describe('prices of a file', () => {
  const file = (...books: readonly unknown[]): string =>
    JSON.stringify({ kind: 'ecs-lint.prices', schemaVersion: 1, books })
  const estimate = ['estimate', '--region', 'ap-northeast-2', '--cpu', '256', '--memory', '512']

  test.each<[string, readonly string[], string, RegExp]>([
    ['of another Region', estimate, file(us), /p\.json holds prices of us-east-1, not of ap-northeast-2/],
    [
      'of another Region, for an audit',
      ['audit', '--demo'],
      file(us),
      /p\.json holds prices of us-east-1, not of ap-/,
    ],
    ['that is no JSON', estimate, '{', /The prices cannot be read/],
    ['that is of something else', estimate, '{"kind":"x"}', /p\.json is not a file of prices: kind is wrong/],
    [
      'at nothing',
      estimate,
      file({ ...seoul, prices: { 'alb.hour': { usd: 0, source: 'x', date: '' } } }),
      /books\.0\.prices\.alb\.hour\.usd is wrong/,
    ],
  ])('%s', async (_, args, text, words) => {
    const outcome = await runInProcess([...args, '--prices', 'p.json'], {
      cwd: folderWith({ 'p.json': text }),
    })
    expect(outcome.stderr).toMatch(words)
    expect(outcome).toMatchObject({ status: 2, stdout: '' })
  })

  const doubled = (book: typeof seoul): typeof seoul => ({
    ...book,
    prices: Object.fromEntries(
      Object.entries(book.prices).map(([sku, price]) => [sku, { ...price, usd: price.usd * 2 }]),
    ),
  })

  test('an audit reckons with them', async () => {
    const books = await Promise.all(['ap-northeast-2', 'us-east-1'].map(bookOf))
    const waste = async (...args: string[]): Promise<number> => {
      const { stdout } = await runInProcess(['audit', '--demo', '--format', 'json', ...args], { cwd })
      return (JSON.parse(stdout) as { readonly monthlyWaste: number }).monthlyWaste
    }
    const cwd = folderWith({ 'p.json': file(...books.map(doubled)) })
    expect(await waste('--prices', 'p.json')).toBeCloseTo(2 * (await waste()), 1)
  })

  test('a simulation reckons with those of the configuration', async () => {
    const extraCost = async (cwd: string): Promise<number> => {
      const { stdout } = await runInProcess(['simulate', '--region', 'ap-northeast-2', '--format', 'json'], {
        cwd,
      })
      return (JSON.parse(stdout) as { readonly result: { readonly extraCost: number } }).result.extraCost
    }
    const folder = folderWith({ 'p.json': file(doubled(seoul)), '.ecs-lint.yaml': 'prices: p.json\n' })
    expect(await extraCost(folder)).toBeCloseTo(2 * (await extraCost(folderWith({}))), 6)
  })

  test.each([
    ['named', {}, ['--prices', 'p.json']],
    ['of the configuration', { '.ecs-lint.yaml': 'prices: p.json\n' }, []],
  ])('the budget of an export is reckoned with those that are %s', async (_, config, args) => {
    const cwd = folderWith({
      'template.json': JSON.stringify({
        Resources: {
          Budget: {
            Type: 'AWS::Budgets::Budget',
            Properties: { Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY' } },
          },
          Address: { Type: 'AWS::EC2::EIP' },
        },
      }),
      'p.json': file(doubled(seoul)),
      ...config,
    })
    const command = ['export', 'template.json', '--region', 'ap-northeast-2', '--to', 'cli', ...args]
    // An address is $3.65 a month.
    expect((await runInProcess(command, { cwd })).stdout).toMatch(/BUDGET_LIMIT:-.*7\.3/)
  })

  test('no control character of a file reaches the terminal', async () => {
    const name = { ko: 'x\u001b[2J', en: 'x\u001b[2J' }
    const source = Object.keys(seoul.sources)[0] ?? ''
    const evil = {
      ...seoul,
      name,
      sources: { ...seoul.sources, [source]: { what: 'y\u001b[2J' } },
      prices: { ...seoul.prices, 'alb.hour': { usd: 1, source: 'z', date: '\u001b[2J', note: '\u001b[2J' } },
    }
    const cwd = folderWith({ 'p.json': file(evil) })
    const commands = [
      ['prices', 'show', '--region', 'ap-northeast-2'],
      ['prices', 'show'],
      ['prices', 'show', '--format', 'csv'],
      [...estimate, '--alb'],
      [...estimate, '--alb', '--format', 'markdown'],
    ]
    for (const command of commands) {
      const { stdout } = await runInProcess([...command, '--prices', 'p.json'], { cwd })
      expect(stdout).not.toBe('')
      expect(stdout).not.toContain('\u001b')
    }
  })
})

describe('prices show', () => {
  test('counts and names what is missing, and marks what is old, within 80 columns in both languages', async () => {
    const args = ['prices', 'show', '--region', 'ap-east-2']
    const english = await runInProcess(args)
    expect(english.status).toBe(0)
    // 72 SKUs, 41 of which have a price: load balancers, Spot, Windows and VPC Lattice do not.
    expect(english.stdout).toMatch(/Not known: 31\n/)
    const { books } = JSON.parse((await runInProcess([...args, '--format', 'json'])).stdout) as {
      readonly books: readonly { readonly missing: readonly string[] }[]
    }
    expect(books[0]?.missing).toHaveLength(31)
    for (const sku of books[0]?.missing ?? []) expect(english.stdout).toContain(`(${sku})`)
    expect(english.stdout).toContain('• Application Load Balancer LCU (alb.lcu-hour)')
    expect(english.stdout).toMatch(
      /Fargate vCPU \(Linux x86\) +\$[\d.]+ \/ vCPU-hour {2}\d{4}-\d{2}-\d{2} \*/,
    )
    const korean = await runInProcess([...args, '--lang', 'ko'])
    expect(korean.stdout).toContain('요금을 알 수 없는 항목')
    for (const line of english.stdout.split('\n').filter((text) => text.includes(' '))) {
      expect(line.length).toBeLessThanOrEqual(80)
    }
  })

  test('has a line for every Region', async () => {
    const { stdout } = await runInProcess(['prices', 'show'])
    expect(stdout.split('\n').filter((line) => /^[a-z]+(?:-[a-z]+)+-\d /.test(line))).toHaveLength(36)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('as CSV every SKU has a row, and a missing price no figure', async () => {
    const { stdout } = await runInProcess(['prices', 'show', '--region', 'af-south-1', '--format', 'csv'])
    const [header, ...rows] = stdout.trimEnd().split('\r\n')
    expect(header).toBe('region,sku,description,unit,usd,date,is_old,is_stale,note,source')
    expect(rows).toHaveLength(72)
    expect(rows).toContain('af-south-1,alb.hour,Application Load Balancer,hour,,,,,,')
  })

  test.each([
    [['prices'], /Write show or update/],
    [['prices', 'sell'], /no command sell/],
    [['prices', 'show', '--region', 'ap-northeast2'], /Did you mean ap-northeast-2/],
    [['prices', 'show', '--region', 'cn-north-1'], /those of China are in yuan/],
    [['prices', 'update'], /--region ap-northeast-2/],
    [['prices', 'update', '--region', 'cn-north-1'], /those of China are in yuan/],
    [['prices', 'update', '--region', 'us-east-1', '--format', 'csv'], /--format does not take csv/],
  ])('%j', async (args, words) => {
    const outcome = await runInProcess(args)
    expect(outcome.stderr).toMatch(words)
    expect(outcome).toMatchObject({ status: 2, stdout: '' })
  })
})
