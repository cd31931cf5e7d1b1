import { beforeAll, describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/export/index.ts'
import { expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { sampleAccount } from './samples.ts'
import { synthesized, type Synthesized, type Template } from './cdk-app.ts'

/** What a template says, whatever the order, the kind of a scalar and what CDK adds of its own. */
function said(template: Template | undefined): unknown {
  const { Parameters: parameters = {}, Resources: resources = {}, Outputs: outputs = {} } = template ?? {}
  const own = Object.entries(parameters).filter(([name]) => name !== 'BootstrapVersion')
  return normal({ parameters: Object.fromEntries(own), resources, outputs }, '')
}

/** CloudFormation takes `0` and `"0"` for the same; dependencies and tags have no order. */
function normal(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => normal(item, ''))
    return name === 'DependsOn' || name === 'Tags'
      ? items.map((item) => JSON.stringify(item)).toSorted()
      : items
  }
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normal(member, key)]))
}

/** The template that the CloudFormation export writes, with its short tags written out. */
async function templateOf(text: string): Promise<Template> {
  const written = text
    .replace(/!Ref (\w+)$/gm, '{ Ref: $1 }')
    .replace(/!GetAtt (\w+)\.(\w+)$/gm, '{ "Fn::GetAtt": [$1, $2] }')
  const { documents, findings } = await parseSource('template.yaml', written)
  expect(findings).toEqual([])
  return documents[0]?.value as Template
}

const region = 'ap-northeast-2'

/** One of every kind of part, and of every property that the small configurations set. */
const configs: readonly { readonly name: string; readonly config: ServiceConfig }[] = [
  { name: 'the least', config: { region } },
  {
    name: 'Spot behind a network load balancer',
    config: {
      region,
      compute: 'FARGATE_SPOT',
      egress: 'nat',
      loadBalancer: 'network',
      deploymentStrategy: 'LINEAR',
    },
  },
  {
    name: 'instances with rules of its own',
    config: {
      region,
      compute: 'EC2',
      cpuArchitecture: 'ARM64',
      azs: 3,
      loadBalancer: 'application',
      deploymentStrategy: 'BLUE_GREEN',
      taskInbound: [
        { port: 80, source: 'load-balancer' },
        { port: 80, source: '::/0' },
      ],
      loadBalancerInbound: [],
    },
  },
  {
    name: 'Managed Instances with all that there is',
    config: {
      region,
      compute: 'MANAGED_INSTANCES',
      egress: 'endpoints',
      image: `123456789012.dkr.ecr.${region}.amazonaws.com/my-web:1.0`,
      loadBalancer: 'application',
      listenerPort: 443,
      deploymentStrategy: 'CANARY',
      serviceConnect: 'client-server',
      serviceConnectNamespace: 'shop.local',
      costAlarm: true,
    },
  },
  {
    name: 'Windows',
    config: {
      region,
      compute: 'FARGATE_MIXED',
      operatingSystem: 'WINDOWS_SERVER_2022_CORE',
      cpu: 2048,
      memory: 4096,
      logRetentionInDays: 7,
      ephemeralStorage: 50,
      containerInsights: 'enhanced',
    },
  },
]

const hostile = [
  "'); process.exit(1) //",
  '`${process.exit(1)}`',
  '*/ \\ \' " \n \u0000 \u2028 \u202e \u{e0001}',
  '__proto__',
  'constructor',
  '',
]

/** A task definition whose container has these texts for the names and values of its labels. */
function taskWith(texts: readonly string[]): unknown {
  const dockerLabels = Object.fromEntries(texts.map((text) => [`x${text}`, text]))
  const environment = texts.map((value) => ({ name: 'KEY', value }))
  return { family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx', dockerLabels, environment }] }
}

async function appOf(value: unknown) {
  const source = await parseSource('task.json', JSON.stringify(value))
  const { files, notes } = exportGraph(readSources([source], { isLiteral: true }).graph, 'cdk', 'en')
  return { text: files[0]?.text ?? '', notes }
}

describe('CDK', () => {
  const graphs = [
    ...configs.map(({ name, config }) => ({ name, graph: expand(config) })),
    { name: 'sample account', graph: sampleAccount() },
  ]
  let apps: readonly Synthesized[] = []
  beforeAll(async () => {
    const texts = graphs.map(({ graph }) => exportGraph(graph, 'cdk', 'en').files[0]?.text ?? '')
    apps = synthesized([...texts, (await appOf(taskWith(hostile))).text])
  })

  it.each(graphs.map((one, index) => ({ ...one, index })))(
    'makes the template that the CloudFormation export is: $name',
    async ({ graph, index }) => {
      const { files } = exportGraph(graph, 'cloudformation', 'en')
      expect(said(apps[index]?.template)).toEqual(said(await templateOf(files[0]?.text ?? '')))
    },
  )

  // W3010 would rather not see the names of Availability Zones, which a copy of what was read has to name.
  it('makes templates that CloudFormation Validate has no other doubts about', () => {
    expect(apps).toHaveLength(graphs.length + 1)
    expect(new Set(apps.flatMap(({ violations }) => violations))).toEqual(new Set(['W3010']))
  })

  it('keeps hostile names in their places', () => {
    const { template } = apps.at(-1) ?? {}
    expect(template?.Resources).toEqual({
      TaskDefinition: {
        Type: 'AWS::ECS::TaskDefinition',
        Properties: {
          Family: 'web',
          ContainerDefinitions: [
            {
              Name: 'web',
              Image: 'nginx',
              DockerLabels: Object.fromEntries(hostile.map((text) => [`x${text}`, text])),
              Environment: hostile.map((text) => ({ Name: 'KEY', Value: text })),
            },
          ],
        },
      },
    })
  })

  it('leaves out what CDK would take for a token, and says so', async () => {
    const { text, notes } = await appOf(taskWith(['${Token[TOKEN.1]}', 'plain', '#{Token[TOKEN.2]}']))
    expect(text.slice(text.indexOf('class'))).not.toContain('{Token[')
    expect(text).toContain("dockerLabels: { xplain: 'plain' }")
    expect(notes.filter(({ about }) => about === 'omitted').map(({ property }) => property)).toEqual([
      'ContainerDefinitions.0.DockerLabels.x${Token[TOKEN.1]}',
      'ContainerDefinitions.0.DockerLabels.x#{Token[TOKEN.2]}',
      'ContainerDefinitions.0.Environment.0.Value',
      'ContainerDefinitions.0.Environment.2.Value',
    ])
  })
})
