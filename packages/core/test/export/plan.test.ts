import { describe, expect, it } from 'vitest'
import { exportFormats, exportGraph, type Note } from '../../src/export/index.ts'
import { planOf } from '../../src/export/plan-of.ts'
import { placeholdersIn } from '../../src/export/value.ts'
import { expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { configs } from './configs.ts'

function partsOf(config: Partial<ServiceConfig>) {
  return planOf(expand({ region: 'ap-northeast-2', ...config })).parts
}

describe('planOf', () => {
  it.each(configs)('creates what a part needs before the part: $name', ({ config }) => {
    const plan = planOf(expand(config))
    const made = new Set(plan.parameters.map(({ name }) => name))
    for (const { name, properties, after } of plan.parts) {
      const needs = [...[...placeholdersIn(properties)].map((placeholder) => placeholder.name), ...after]
      expect(needs.filter((need) => !made.has(need))).toEqual([])
      expect(made.has(name)).toBe(false)
      made.add(name)
    }
  })

  it('takes nothing of a described service for existing but a certificate, for all else is described', () => {
    const isTaken = ({ about, property = '' }: Note): boolean =>
      about !== 'added' && !['certificates', 'retentionInDays'].includes(property)
    for (const { config } of configs) expect(planOf(expand(config)).notes.filter(isTaken)).toEqual([])
  })

  it.each([
    ['123456789012', /예시/, /example of AWS's documentation/],
    ['111122223333', /리포지토리 my-web – 만들지 않습니다/, /repository my-web is not created here/],
  ])('says in every format that the repository of the image must exist (%s)', (account, ko, en) => {
    const image = `${account}.dkr.ecr.ap-northeast-2.amazonaws.com/my-web:1.0`
    const graph = expand({ region: 'ap-northeast-2', image })
    for (const format of exportFormats) {
      const { files, notes } = exportGraph(graph, format, 'ko')
      expect(
        notes.filter(({ about, property }) => about === 'existing' && property !== 'certificates'),
      ).toMatchObject([
        { property: 'image', reason: { ko: expect.stringMatching(ko), en: expect.stringMatching(en) } },
      ])
      expect(files.some(({ text }) => ko.test(text) && text.includes('이미 있어야 하는 것:'))).toBe(true)
    }
    const elsewhere = { region: 'ap-northeast-2', image: 'public.ecr.aws/nginx/nginx:1.27' }
    expect(planOf(expand(elsewhere)).notes.filter(({ about }) => about === 'existing')).toEqual([])
  })

  it('makes the roles that the console would make', () => {
    const rolesOf = (config: Partial<ServiceConfig>) =>
      partsOf(config)
        .filter(({ kind }) => kind === 'role')
        .map(({ properties }) => properties['roleName'])
    expect(rolesOf({})).toEqual(['ecsTaskExecutionRole'])
    expect(rolesOf({ loadBalancer: 'application', deploymentStrategy: 'CANARY' })).toEqual([
      'ecsTaskExecutionRole',
      'ecsInfrastructureRoleForLoadBalancers',
    ])
    expect(rolesOf({ compute: 'MANAGED_INSTANCES' })).toEqual([
      'ecsTaskExecutionRole',
      'ecsInfrastructureRole',
      'ecsInstanceRole',
    ])
    expect(rolesOf({ compute: 'EC2' })).toEqual(['ecsTaskExecutionRole', 'ecsInstanceRole'])
  })

  it('calls parts by what they are, and by which of several', () => {
    const names = partsOf({ egress: 'nat', natGateways: 2 }).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['Vpc', 'SubnetPublicA', 'SubnetPrivateB', 'NatGatewayB', 'Service']),
    )
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  it('keeps secrets in plain text to itself, and says so', async () => {
    const environment = [
      { name: 'DB_PASSWORD', value: 'correct horse' },
      { name: 'DB_HOST', value: 'db' },
    ]
    const task = { family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx', environment }] }
    const source = await parseSource('task.json', JSON.stringify(task))
    const plan = planOf(readSources([source]).graph)
    expect(JSON.stringify(plan.parts)).toContain('DB_HOST')
    expect(JSON.stringify(plan)).not.toContain('correct horse')
    expect(plan.notes).toMatchObject([{ about: 'omitted', property: 'environment "DB_PASSWORD"' }])
  })

  it('sets what can be set, and names what must exist', async () => {
    const file = { serviceName: 'web', cluster: 'prod', desiredCount: 1, runningCount: 1, events: [] }
    const plan = planOf(readSources([await parseSource('service.json', JSON.stringify(file))]).graph)
    const service = plan.parts.find(({ kind }) => kind === 'service')
    // What AWS reports of a running service is no property that one sets, and the cluster is not in the files.
    expect(service?.properties).toEqual({ cluster: 'prod', serviceName: 'web', desiredCount: 1 })
    expect(plan.notes).toMatchObject([{ about: 'existing', property: 'cluster' }])
  })
})

it('tells of logs of a described service that nobody has set an end to, and of no others', () => {
  const told = (logRetentionInDays: number): boolean =>
    planOf(expand({ region: 'ap-northeast-2', logRetentionInDays })).notes.some(
      ({ property }) => property === 'retentionInDays',
    )
  expect([0, 30].map(told)).toEqual([true, false])
})
