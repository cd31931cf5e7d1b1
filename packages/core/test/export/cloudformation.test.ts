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
