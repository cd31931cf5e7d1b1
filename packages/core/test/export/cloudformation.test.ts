import { describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/export/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

async function templateOf(value: unknown) {
  const source = await parseSource('task.json', JSON.stringify(value))
  const { files, notes } = exportGraph(
    readSources([source], { isLiteral: true }).graph,
    'cloudformation',
    'en',
  )
  return { text: files[0]?.text ?? '', notes }
}

async function exported(template: string): Promise<string> {
  const { graph } = readSources([await parseSource('template.yaml', template)])
  return exportGraph(graph, 'cloudformation', 'en').files[0]?.text ?? ''
}

function task(container: Readonly<Record<string, unknown>>) {
  return { family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx', ...container }] }
}

describe('CloudFormation', () => {
  it('leaves out what CloudFormation would resolve, and says so', async () => {
    const secret = '{{resolve:secretsmanager:prod:SecretString:password}}'
    const { text, notes } = await templateOf(task({ environment: [{ name: 'A', value: secret }] }))
    expect(text).not.toContain('{{resolve:')
    expect(notes.map(({ property }) => property)).toEqual(['ContainerDefinitions.0.Environment.0.Value'])
  })

  it('leaves out maps that CloudFormation reads as functions', async () => {
    const { text, notes } = await templateOf(
      task({ dockerLabels: { Ref: 'AWS::AccountId' }, ulimits: [{ 'fn::Sub': '${AWS::Region}' }] }),
    )
    expect(text).not.toMatch(/Ref:|Fn::|fn::/)
    expect(notes.filter(({ about }) => about === 'omitted')).toHaveLength(2)
  })

  it('writes what a launch configuration says in the words of a launch template', async () => {
    const group = `
  Group: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { LaunchConfigurationName: !Ref Configuration, MinSize: 1, MaxSize: 1, VPCZoneIdentifier: [subnet-1] } }`
    const text = await exported(`Resources:
  Configuration:
    Type: AWS::AutoScaling::LaunchConfiguration
    Properties:
      ImageId: ami-1
      InstanceType: t3.small
      InstanceMonitoring: true
      SpotPrice: "0.01"
      PlacementTenancy: dedicated
      IamInstanceProfile: own${group}
`)
    expect(text).toContain(`      LaunchTemplateData:
        ImageId: ami-1
        InstanceType: t3.small
        Monitoring:
          Enabled: true
        InstanceMarketOptions:
          MarketType: spot
          SpotOptions:
            MaxPrice: "0.01"
        Placement:
          Tenancy: dedicated
        IamInstanceProfile:
          Name: own
`)
  })

  it('keeps the names of labels and log options as they are', async () => {
    const { text } = await templateOf(task({ dockerLabels: { owner: 'shop' } }))
    expect(text).toContain('          DockerLabels:\n            owner: shop\n')
  })

  it('keeps a name with a line break in its own place', async () => {
    const { text } = await templateOf({
      serviceName: 'a\n    Evil: true',
      cluster: 'x\u0085# y',
      desiredCount: 1,
    })
    const lines = text.split('\n').filter((line) => line.includes('Evil'))
    expect(lines.map((line) => line.slice(0, 19))).toEqual(['# - ecs.service "a\\', '      ServiceName: '])
    expect(text).toContain('Cluster: "x\\u0085# y"')
  })
})
