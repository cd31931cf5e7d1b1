import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { csv } from '../src/reporters/csv.ts'
import { code, escaped, table } from '../src/reporters/markdown.ts'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const region = ['--region', 'ap-northeast-2']
const small = ['estimate', ...region, '--cpu', '1024', '--memory', '2048']

function service(overrides: object = {}): string {
  return JSON.stringify({
    serviceName: 'web',
    taskDefinition: 'web',
    desiredCount: 1,
    launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'] } },
    ...overrides,
  })
}

function taskDefinition(overrides: object = {}): string {
  return JSON.stringify({
    family: 'web',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '1024',
    memory: '2048',
    containerDefinitions: [{ name: 'web', image: 'nginx:1.27' }],
    ...overrides,
  })
}

describe('amounts to the cent', () => {
  const note = 'Each amount is rounded by itself'
  const amounts = (text: string): readonly number[] =>
    [...text.matchAll(/([+-]?)\$([\d,]+\.\d\d)(?=\**(?: \||$))/gm)].map(
      ([, sign, digits = '']) =>
        (sign === '-' ? -1 : 1) * Math.round(Number(digits.replaceAll(',', '')) * 100),
    )

  test.each(['pretty', 'markdown'])(
    '%s says that they are rounded just where they do not add up',
    async (format) => {
      const said = new Set<boolean>()
      for (const tasks of [1, 2, 3, 4, 5, 6, 7]) {
        for (const more of [[], ['--alb']]) {
          const args = [...small, ...more, '--tasks', `${tasks}`, '--format', format]
          const { stdout } = await runInProcess(args)
          const [bill = ''] = stdout.split(/^(?:\*\*)?(?:Assumed|Could)/m)
          const lines = amounts(bill)
          const isSum = lines.slice(0, -1).reduce((sum, amount) => sum + amount, 0) === lines.at(-1)
          expect(stdout.includes(note), args.join(' ')).toBe(!isSum)
          said.add(isSum)
        }
      }
      expect(said.size).toBe(2)
    },
  )

  test.each(['pretty', 'markdown'])('%s: before and the difference are after', async (format) => {
    const files = folderWith({ 'service.json': service(), 'task.json': taskDefinition() })
    for (const tasks of [2, 3, 5, 7, 9]) {
      const after = folderWith({
        'service.json': service({ desiredCount: tasks }),
        'task.json': taskDefinition(),
      })
      const { stdout } = await runInProcess([
        'estimate', after, ...region, '--diff', files, '--format', format,
      ]) // prettier-ignore
      const [, before = '', now = ''] =
        /\$([\d.]+) → (?:≥ )?\$([\d.]+) a month/.exec(stdout.replaceAll('\\', '')) ?? []
      const shown = amounts(stdout)
      const total = shown.at(-1) ?? 0
      expect(Math.round(Number(before) * 100) + total).toBe(Math.round(Number(now) * 100))
      const isSum = shown.slice(0, -1).reduce((sum, amount) => sum + amount, 0) === total
      expect(stdout.includes(note)).toBe(!isSum)
    }
  })
})

describe('--budget', () => {
  // 33.9888 + 7.4606 = 41.45
  test.each<[string, string[], number, string, RegExp]>([
    ['41.45', small, 0, 'within', /within the budget of \$41\.45, with \$0\.00 to spare/],
    ['41.44', small, 1, 'over', /\$0\.01 above the budget of \$41\.44/],
    ['0', small, 1, 'over', /\$41\.45 above the budget of \$0\.00/],
  ])('%s for a bill of $41.45', async (limit, args, status, verdict, words) => {
    const pretty = await runInProcess([...args, '--budget', limit])
    expect(pretty.stdout).toMatch(words)
    expect(pretty.status).toBe(status)
    const json = await runInProcess([...args, '--budget', limit, '--format', 'json'])
    expect(JSON.parse(json.stdout)).toMatchObject({ budget: { limit: Number(limit), verdict } })
    expect(json.status).toBe(status)
  })

  test('a lower bound is over it, or else it is not known', async () => {
    // No price of an ALB is known there, and the tasks alone cost more than $10.
    const args = ['estimate', '--region', 'af-south-1', '--cpu', '1024', '--memory', '2048', '--alb']
    const over = await runInProcess([...args, '--budget', '10'])
    expect(over.stdout).toMatch(/above the budget/)
    expect(over.status).toBe(1)
    const unknown = await runInProcess([...args, '--budget', '1000'])
    expect(unknown.stdout).toMatch(/Whether it keeps to the budget of \$1,000\.00 is not known/)
    expect(unknown.status).toBe(3)
    expect((await runInProcess([...args, '--budget', '1000', '--lang', 'ko'])).stdout).toContain(
      '알 수 없습니다',
    )
  })

  test('a budget that is no amount is refused', async () => {
    for (const value of ['-5', 'ten', '']) {
      const outcome = await runInProcess([...small, `--budget=${value}`])
      expect(outcome).toMatchObject({ status: 2, stdout: '' })
      expect(outcome.stderr).toContain('--budget')
    }
  })
})

/** Reads CSV by RFC 4180 alone. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/gy
  for (let match = cells.exec(text); match !== null; match = cells.exec(text)) {
    const [, quoted, plain = '', end] = match
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
    if (cells.lastIndex === text.length) break
  }
  expect(cells.lastIndex).toBe(text.length)
  return rows.slice(0, -1)
}

describe('--format csv', () => {
  test('a row an item, and a total that is their sum', async () => {
    const { stdout, status } = await runInProcess([...small, '--alb', '--public-ip', '--format', 'csv'])
    expect(status).toBe(0)
    const [header = [], ...rows] = readCsv(stdout)
    const [kind, monthly] = [header.indexOf('row'), header.indexOf('monthly_usd')]
    const sum = rows.filter((row) => row[kind] === 'item').reduce((all, row) => all + Number(row[monthly]), 0)
    expect(sum).toBeCloseTo(68.82, 2)
    expect(rows.find((row) => row[kind] === 'total')?.[monthly]).toBe('68.82')
    for (const row of rows) expect(row).toHaveLength(header.length)
  })

  test('a missing price has a row, without an amount, and the total says that it is the least', async () => {
    const args = ['estimate', '--region', 'af-south-1', '--cpu', '256', '--memory', '512', '--alb']
    const { stdout } = await runInProcess([...args, '--format', 'csv'])
    const [header = [], ...rows] = readCsv(stdout)
    const missing = rows.filter(([kind]) => kind === 'missing')
    expect(missing.map((row) => row[header.indexOf('sku')])).toEqual(['alb.hour', 'alb.lcu-hour'])
    for (const row of missing) expect(row[header.indexOf('monthly_usd')]).toBe('')
    expect(rows.at(-1)?.[0]).toBe('total_at_least')
  })

  test('a name is no formula, and any text comes back as it was', async () => {
    const cwd = folderWith({
      'task.json': taskDefinition(),
      'service.json': service({ serviceName: '=HYPERLINK("http://evil.example","open"),web' }),
    })
    const { stdout } = await runInProcess(
      ['estimate', 'task.json', 'service.json', ...region, '--format', 'csv'],
      { cwd },
    )
    expect(stdout).toContain(`,"'=HYPERLINK(""http://evil.example"",""open""),web",`)
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
        const [row = []] = readCsv(csv([cells]))
        expect(row).toHaveLength(cells.length)
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]|\p{Cc}/u)
      }),
    )
  })
})

describe('--format markdown', () => {
  test('a table for a pull request, in both languages', async () => {
    const args = [...small, '--alb', '--format', 'markdown', '--budget', '50']
    const { stdout, status } = await runInProcess(args)
    expect(status).toBe(1)
    expect(stdout).toContain('| Application Load Balancer |')
    // 33.9888 + 7.4606 + 16.425 + 2 × 3.65
    expect(stdout).toContain('| **Total** |  |  | **$65.17** |')
    expect((await runInProcess([...args, '--lang', 'ko'])).stdout).toContain('| **합계** |')
  })

  test('no name becomes markup, HTML, a link, a mention or another cell', async () => {
    const name = '`|</td><img src=x onerror=alert(1)>@octocat https://evil.example [a](b)\n# x'
    const cwd = folderWith({
      'task.json': taskDefinition(),
      'service.json': service({ serviceName: name }),
    })
    const { stdout } = await runInProcess(
      ['estimate', 'task.json', 'service.json', ...region, '--format', 'markdown'],
      { cwd },
    )
    const rows = stdout.split('\n').filter((line) => line.startsWith('| Fargate'))
    expect(rows).toHaveLength(2)
    for (const row of rows) {
      // Outside code there is nothing of the name.
      expect(row.replaceAll(/`[^`]*`/g, '')).not.toMatch(/img|octocat|evil|\[a\]/)
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(5)
    }
    expect(stdout).not.toMatch(/^# x/m)
  })

  test('laws of escaping', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(code(text)).toMatch(/^(?:`[^`|\n]+`)?$/)
        // Every character of markup has a backslash of its own before it.
        expect(
          escaped(text)
            .replaceAll('<!-- -->', '')
            .replaceAll(/\\[^a-z\d\s]/gi, ''),
        ).not.toMatch(/[\\`*_{}[\]()<>#+\-.!|~$&\n\r]/)
        expect(escaped(`@${text}`)).toMatch(/^@<!-- -->/)
        const [, , row = ''] = table(['a', 'b'], [[code(text), escaped(text)]])
        expect(row.replaceAll(/\\[^a-z\d\s]/gi, '').match(/\|/g)).toHaveLength(3)
      }),
    )
  })
})

describe('--diff', () => {
  const base = { 'task.json': taskDefinition(), 'service.json': service() }
  const files = ['task.json', 'service.json']

  test('names what changes, with signs and the total', async () => {
    const cwd = folderWith({ ...base, 'more.json': service({ desiredCount: 3 }) })
    const args = [
      'estimate',
      'task.json',
      'more.json',
      ...region,
      '--diff',
      'task.json',
      '--diff',
      'service.json',
    ]
    const { stdout, status } = await runInProcess(args, { cwd })
    // The files do not show how the tasks go out: both bills are lower bounds.
    expect(status).toBe(3)
    // Two more tasks: 2 × 33.9888 and 2 × 7.4606; $124.35 less $41.45
    expect(stdout).toMatch(/^~ Fargate vCPU \(x86\) \(web\) +\+\$67\.98$/m)
    expect(stdout).toMatch(/^ {4}- 1 task × 1 vCPU × 730 h/m)
    expect(stdout).toMatch(/^ {4}\+ 3 tasks × 1 vCPU × 730 h/m)
    expect(stdout).toMatch(/^≥ \$41\.45 → ≥ \$124\.35 a month +\+\$82\.90$/m)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const back = await runInProcess(
      ['estimate', ...files, ...region, '--diff', 'task.json', '--diff', 'more.json', '--lang', 'ko'],
      { cwd },
    )
    expect(back.stdout).toMatch(/^월 ≥ \$124\.35 → ≥ \$41\.45 +-\$82\.90$/m)
  })

  test('in every format, against a schema', async () => {
    const cwd = folderWith({
      ...base,
      'alb.json': service({
        loadBalancers: [
          {
            targetGroupArn: 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/web/1',
            containerName: 'web',
            containerPort: 80,
          },
        ],
      }),
    })
    const args = [
      'estimate',
      'task.json',
      'alb.json',
      ...region,
      '--diff',
      'task.json',
      '--diff',
      'service.json',
      '--budget',
      '60',
      '--format',
    ]
    const json = await runInProcess([...args, 'json'], { cwd })
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../schemas/estimate-diff.schema.json'), 'utf8'),
    ) as object
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
    const report = JSON.parse(json.stdout) as {
      readonly difference: number
      readonly items: readonly object[]
    }
    validate(report)
    expect(validate.errors ?? []).toEqual([])
    // 0.0225 × 730 and 2 addresses × 3.65: the bill grows to $65.17, above the budget.
    expect(report.difference).toBeCloseTo(23.72, 2)
    expect(report.items.map((item) => ('change' in item ? item.change : ''))).toEqual(['added', 'added'])
    expect(json.status).toBe(1)
    const markdown = await runInProcess([...args, 'markdown'], { cwd })
    expect(markdown.stdout).toMatch(/^\| \\\+ \| Application Load Balancer \| `web` \| {2}\| `1 × 730 h/m)
    const [header = [], ...rows] = readCsv((await runInProcess([...args, 'csv'], { cwd })).stdout)
    for (const row of rows) expect(row).toHaveLength(header.length)
    expect(rows.map(([kind]) => kind)).toEqual([
      'added',
      'added',
      'missing_before',
      'missing_after',
      'total_of_known',
      'budget_over',
    ])
  })

  test('nothing changes, and that is said; a missing price of either side ends with 3', async () => {
    const cwd = folderWith(base)
    const same = await runInProcess(['estimate', ...files, ...region, '--diff', '.'], { cwd })
    expect(same.stdout).toContain('No line of the bill changes.')
    expect(same.status).toBe(3)
    const alone = await runInProcess(['estimate', ...files, ...region, '--diff', 'service.json'], { cwd })
    expect(alone.stdout).toMatch(/before: The service's task definition was not found/)
    expect(alone.status).toBe(3)
  })

  describe('--diff-rev', () => {
    const git = (cwd: string, ...args: string[]): void => {
      const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
      const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.invalid']
      expect(spawnSync('git', [...identity, ...args], { cwd, env }).status).toBe(0)
    }

    function repository(files: Readonly<Record<string, string>>): string {
      const cwd = folderWith(files)
      git(cwd, 'init', '-q')
      git(cwd, 'add', '-A')
      git(cwd, 'commit', '-q', '-m', 'first')
      return cwd
    }

    test('compares files with what they were, and a directory whole', async () => {
      const cwd = repository(base)
      writeFileSync(join(cwd, 'service.json'), service({ desiredCount: 2 }))
      const named = await runInProcess(['estimate', ...files, ...region, '--diff-rev', 'HEAD'], { cwd })
      expect(named.stderr).toBe('')
      expect(named.stdout).toMatch(/^≥ \$41\.45 → ≥ \$82\.90 a month +\+\$41\.45$/m)
      git(cwd, 'commit', '-q', '-a', '-m', 'second')
      const walked = await runInProcess(['estimate', '.', ...region, '--diff-rev', 'HEAD~1'], { cwd })
      expect(walked.stdout).toBe(named.stdout)
      const inside = join(cwd, 'deploy')
      mkdirSync(inside)
      const outside = await runInProcess(
        ['estimate', '../task.json', '../service.json', ...region, '--diff-rev', 'HEAD~1'],
        { cwd: inside },
      )
      expect(outside.stdout).toBe(named.stdout)
    })

    test('a name is never an option, a pattern or a link', async () => {
      const strange = { '-n.json': taskDefinition(), '*.json': service() }
      const cwd = repository({ ...strange, 'other.json': service({ serviceName: 'other' }) })
      const args = ['estimate', ...region, '--diff-rev', 'HEAD', '--', '-n.json', '*.json']
      const { stdout, stderr } = await runInProcess(args, { cwd })
      expect(stderr).toBe('')
      expect(stdout).toContain('No line of the bill changes.')
      rmSync(join(cwd, 'other.json'))
      symlinkSync('/etc/passwd', join(cwd, 'other.json'))
      git(cwd, 'add', '-A')
      git(cwd, 'commit', '-q', '-m', 'a link')
      rmSync(join(cwd, 'other.json'))
      writeFileSync(join(cwd, 'other.json'), service({ serviceName: 'other' }))
      const link = await runInProcess(['estimate', ...region, '--diff-rev', 'HEAD', 'other.json'], { cwd })
      expect(link.stderr).toContain('HEAD has no other.json')
      expect(link).toMatchObject({ status: 2, stdout: '' })
    })

    test.each<[string, string[], RegExp]>([
      [
        'a revision that is not there',
        ['--diff-rev', 'nowhere', ...files],
        /There is no Git revision nowhere/,
      ],
      [
        'a revision that looks like an option',
        ['--diff-rev=--output=x', ...files],
        /There is no Git revision --output=x/,
      ],
      ['a file that was not there', ['--diff-rev', 'HEAD', ...files, 'new.json'], /HEAD has no new\.json/],
      ['standard input', ['--diff-rev', 'HEAD', '-'], /Standard input has no revisions/],
      ['no files', ['--diff-rev', 'HEAD', '--cpu', '256'], /--diff-rev has no files/],
      ['both', ['--diff-rev', 'HEAD', '--diff', 'task.json', ...files], /cannot be used together/],
    ])('%s', async (_, args, words) => {
      const cwd = repository(base)
      writeFileSync(join(cwd, 'new.json'), service({ serviceName: 'new' }))
      const outcome = await runInProcess(['estimate', ...region, ...args], { cwd, stdin: service() })
      expect(outcome.stderr).toMatch(words)
      expect(outcome).toMatchObject({ status: 2, stdout: '' })
    })

    test('no repository, and no Git', async () => {
      const cwd = folderWith(base)
      const args = ['estimate', ...files, ...region, '--diff-rev', 'HEAD']
      const outside = await runInProcess(args, { cwd, env: { GIT_CEILING_DIRECTORIES: cwd } })
      expect(outside.stderr).toMatch(/Git cannot read a repository here: .*not a git repository/)
      expect(outside).toMatchObject({ status: 2, stdout: '' })
      const without = await runInProcess(args, { cwd, env: { PATH: cwd } })
      expect(without.stderr).toContain('Git cannot be run')
      expect(without).toMatchObject({ status: 2, stdout: '' })
    })
  })
})
