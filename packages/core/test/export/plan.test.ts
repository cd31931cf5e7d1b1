import { describe, expect, it } from 'vitest'
import { exportFormats, exportGraph, type Note, type Plan } from '../../src/export/index.ts'
import { planOf } from '../../src/export/plan-of.ts'
import { placeholdersIn } from '../../src/export/value.ts'
import { completeServiceConfig, expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
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

  it('takes nothing of a described service for existing but a certificate and an image, for all else is described', () => {
    const isTaken = ({ about, property = '' }: Note): boolean =>
      about !== 'added' && !['certificates', 'image'].includes(property)
    for (const { config } of configs) expect(planOf(expand(config)).notes.filter(isTaken)).toEqual([])
  })

  it('says in every format that the repository of the image must exist', () => {
    const image = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/my-web:1.0'
    const graph = expand({ region: 'ap-northeast-2', image })
    const ko = /리포지토리 my-web – 만들지 않습니다/
    const en = /repository my-web is not created here/
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

it('ends the logs of a described service that says nothing of their end, and says so; no others', async () => {
  const ends = ({ parts, notes }: Plan) => [
    parts.find(({ kind }) => kind === 'logGroup')?.properties['retentionInDays'],
    notes.filter(({ resource }) => resource.type === 'logs.logGroup').length,
  ]
  const described = (given: Partial<ServiceConfig>) =>
    ends(planOf(expand({ region: 'ap-northeast-2', ...given })))
  expect([{}, { logRetentionInDays: 0 }, { logRetentionInDays: 7 }].map(described)).toEqual([
    [30, 1],
    [undefined, 0],
    [7, 0],
  ])
  // As the tutorial has it: with every field filled in.
  expect(described(completeServiceConfig({ region: 'ap-northeast-2' }))).toEqual([30, 1])
  const template = 'Resources: { Logs: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: web } } }'
  const read = readSources([await parseSource('template.yaml', template)]).graph
  expect(ends(planOf(read))).toEqual([undefined, 0])
})
