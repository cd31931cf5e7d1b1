import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { conform } from '../../packages/core/src/graph/index.ts'
import { discover } from '../../packages/core/src/readers/ecs-json.ts'
import { heldOf, usesOf, type Coverage, type Feature } from '../ecs-coverage.ts'
import { problemsOf } from '../ecs-coverage-problems.ts'
import { readSdk, type Member, type Sdk } from '../ecs-sdk.ts'

const root = join(import.meta.dirname, '../..')
const coverage = JSON.parse(readFileSync(join(root, 'data/ecs-coverage.json'), 'utf8')) as Coverage
const sdk = readSdk()
const script = join(root, 'scripts/gen-coverage.ts')

function run(folder: string): { readonly status: number | null; readonly stderr: string } {
  const env = { ...process.env, ECS_LINT_ROOT: folder }
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8', env })
  return { status, stderr }
}

test('the page is what the data and the SDK say', () => {
  expect(run(root)).toEqual({ status: 0, stderr: '' })
})

test('the page is refused where the data know too little', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'))
  mkdirSync(join(folder, 'data'))
  cpSync(join(root, 'docs/ecs-coverage.md'), join(folder, 'docs/ecs-coverage.md'))
  const lacking = { ...coverage, outside: coverage.outside.slice(1) }
  writeFileSync(join(folder, 'data/ecs-coverage.json'), JSON.stringify(lacking))
  const { status, stderr } = run(folder)
  expect(status).toBe(1)
  expect(stderr).toMatch(/^DiscoverPollEndpoint: the SDK has it, and nothing says/m)
})

describe('nothing is unsaid', () => {
  const newer = (changes: Partial<Sdk>): readonly string[] => problemsOf({ ...sdk, ...changes }, coverage)
  const withMember = (
    structure: string,
    member: Partial<Member> & { readonly name: string },
  ): Partial<Sdk> => ({
    structures: new Map([
      ...sdk.structures,
      [
        structure,
        [...(sdk.structures.get(structure) ?? []), { isRequired: false, kind: 'plain', ...member }],
      ],
    ]),
  })

  test('of the SDK that is installed', () => {
    expect(newer({})).toEqual([])
  })

  test('an operation that the SDK gets', () => {
    const operations = new Map([...sdk.operations, ['FlyService', { request: '', response: '' }]])
    expect(newer({ operations })).toEqual([
      'FlyService: the SDK has it, and nothing says what ecs-lint does with it',
    ])
  })

  test('an operation that the SDK loses', () => {
    const operations = new Map([...sdk.operations].filter(([name]) => name !== 'StopTask'))
    expect(newer({ operations })).toEqual(['StopTask: the SDK has no such operation'])
  })

  test('a member, at any depth', () => {
    expect(newer(withMember('S3FilesVolumeConfiguration', { name: 'color' }))).toEqual([
      'S3FilesVolumeConfiguration.color: the SDK has it, and ecs.taskDefinition has no such property',
    ])
    expect(newer(withMember('CreateServiceRequest', { name: 'taskSets' }))).toContain(
      'CreateServiceRequest.taskSets: ecs.service keeps it untyped, and nothing says why',
    )
  })

  test('a value of a list, and a list of values', () => {
    const words = new Map([...sdk.words, ['NetworkMode', ['awsvpc', 'bridge', 'host', 'none', 'mesh']]])
    expect(newer({ words })).toEqual([
      'ecs.taskDefinition.networkMode: it takes awsvpc, bridge, host, none, and the SDK has awsvpc, bridge, host, none, mesh',
    ])
    const members = (sdk.structures.get('PortMapping') ?? []).map((member) =>
      member.name === 'name' ? { ...member, words: 'NetworkMode' } : member,
    )
    const structures = new Map([...sdk.structures, ['PortMapping', members]])
    expect(newer({ structures })).toEqual([
      'ecs.taskDefinition.containerDefinitions[].portMappings[].name: the SDK lists its values (NetworkMode), and the shape takes any text',
    ])
  })

  test('a reason that nothing needs any more', () => {
    const stale = { ...coverage, kept: { ...coverage.kept, 'Volume.host': 'rare' } }
    expect(problemsOf(sdk, stale)).toEqual(['Volume.host: it is said to be kept, and is not'])
    const outside = [...coverage.outside, { reason: 'never', operations: ['CreateService'] }]
    expect(problemsOf(sdk, { ...coverage, outside })).toContain(
      'CreateService: it is used, and also said to be outside',
    )
  })

  test.each([
    'rule:no-such-rule',
    'property:ecs.service.deploymentConfiguration.colour',
    'type:ecs.nothing',
    'assume:weather',
    'file:packages/core/src/nothing.ts',
    'file:README.md#no such words in it',
    'nothing',
  ])('a cell that refers to %s, which there is not', (reference) => {
    const [first] = coverage.features
    const feature = { ...first, graph: { is: 'whole', see: [reference] } } as Feature
    expect(problemsOf(sdk, { ...coverage, features: [feature] })).toEqual([
      `${feature.name}, graph: there is no ${reference}`,
    ])
  })

  test('a cell that shows nothing, or says not what is missing', () => {
    const [first] = coverage.features
    const feature = { ...first, graph: { is: 'whole' }, cost: { is: 'not yet' } } as Feature
    expect(problemsOf(sdk, { ...coverage, features: [feature] })).toEqual([
      `${feature.name}, graph: nothing shows it`,
      `${feature.name}, cost: nothing says what is missing, or why`,
    ])
  })
})

describe('what is said to be read is read: with every member that the SDK has, and without a finding', () => {
  const uses = usesOf(sdk, coverage)
  const requests = uses.filter(({ request }) => request !== undefined)
  const answers = uses.flatMap(({ operation, answer }) => answer.map((read) => [operation, ...read] as const))

  test.each(requests.map(({ operation, request }) => [operation, request] as const))(
    'the request of %s',
    (operation, type) => {
      const body = sdk.sampleOf(sdk.operations.get(operation)?.request ?? '')
      const [found, ...others] = discover(body)
      expect([found?.type, others]).toEqual([type, []])
      expect(found && conform(found.type, found.raw).problems).toEqual([])
    },
  )

  test.each(answers)('the answer of %s: %s', (operation, member, type) => {
    const { [member]: body } = sdk.sampleOf(sdk.operations.get(operation)?.response ?? '') as Readonly<
      Record<string, unknown>
    >
    const [found, ...others] = discover({ [member]: body })
    expect([found?.type, others]).toEqual([type, []])
    expect(found && conform(found.type, found.raw).problems).toEqual([])
  })

  test('there are as many structures as a reader of the page expects', () => {
    expect(requests.length).toBeGreaterThan(12)
    expect(answers.length).toBeGreaterThan(12)
    expect(heldOf(sdk, coverage).length).toBeGreaterThan(80)
  })
})
