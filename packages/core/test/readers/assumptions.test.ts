import { expect, test } from 'vitest'
import { readSources } from '../../src/readers/index.ts'
import { parseSource, type Source } from '../../src/source/index.ts'

const template = `Parameters:
  Stage: { Type: String, AllowedValues: [prod, test] }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Cluster: { Type: AWS::ECS::Cluster }
  Group:
    Type: AWS::Logs::LogGroup
    Properties:
      LogGroupName: !If [IsProd, big, small]
`

/** A template, and how often its log group was looked at since the last time that was asked. */
async function watched(name: string): Promise<{ source: Source; looks: () => number }> {
  const source = await parseSource(name, template)
  let count = 0
  const value = structuredClone(source.documents[0]?.value) as {
    Resources: { Group: { Properties: Record<string, unknown> } }
  }
  const { LogGroupName: written } = value.Resources.Group.Properties
  Object.defineProperty(value.Resources.Group.Properties, 'LogGroupName', {
    enumerable: true,
    get: () => {
      count += 1
      return written
    },
  })
  const looks = (): number => {
    const seen = count
    count = 0
    return seen
  }
  return {
    source: { ...source, documents: source.documents.map((document) => ({ ...document, value })) },
    looks,
  }
}

test('what is assumed of one template is not asked of the others again, even where theirs has the same name', async () => {
  const [a, b] = [await watched('a.yaml'), await watched('b.yaml')]
  const { graph } = readSources([a.source, b.source])
  expect(a.looks()).toBeGreaterThan(0)
  expect(b.looks()).toBeGreaterThan(0)

  const namesUnder = (assumed: Readonly<Record<string, string>>): unknown =>
    graph
      .assume?.(assumed)
      .all('logs.logGroup')
      .map(({ file, properties }) => [file, properties.logGroupName])
  expect(namesUnder({ 'a.yaml#Stage': 'prod' })).toEqual([
    ['a.yaml', 'big'],
    ['b.yaml', undefined],
  ])
  expect(a.looks()).toBeGreaterThan(0)
  expect(b.looks()).toBe(0)

  expect(namesUnder({ 'a.yaml#Stage': 'prod', 'b.yaml#Stage': 'test' })).toEqual([
    ['a.yaml', 'big'],
    ['b.yaml', 'small'],
  ])
  expect(a.looks()).toBe(0)
})
