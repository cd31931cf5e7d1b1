import { expect, test } from 'vitest'
import { readStack } from '../../../src/readers/cloudformation/index.ts'

/** What is said of a template, and where. */
function problemsIn(template: Readonly<Record<string, unknown>>): readonly string[] {
  const { findings } = readStack({ name: 'template.json', document: 0, value: template })
  return findings.map(({ message, at }) => `${at?.path.join('.') ?? ''}: ${message.en}`)
}

const queue = (properties: object = {}, beside: object = {}): object => ({
  Type: 'AWS::SQS::Queue',
  Properties: properties,
  ...beside,
})
const waiting = (names: string): string =>
  `These resources wait for one another, so CloudFormation cannot create them: ${names}. Remove one of the references, or a DependsOn.`

test.each([
  ['DependsOn', { A: queue({}, { DependsOn: 'B' }), B: queue({}, { DependsOn: ['C', 'A'] }), C: queue() }],
  [
    'references of types that are read no further',
    {
      A: queue({ QueueName: { 'Fn::GetAtt': ['B', 'QueueName'] } }),
      B: queue({ Tags: [{ 'Fn::Sub': 'x-${A}' }] }),
    },
  ],
  [
    'one of each',
    {
      A: { Type: 'AWS::ECS::Cluster', DependsOn: 'B' },
      B: queue({ QueueName: { 'Fn::Sub': ['${X}', { X: { Ref: 'A' } }] } }),
    },
  ],
])('resources that wait for one another by %s', (_, resources) => {
  expect(problemsIn({ Resources: resources })).toEqual([expect.stringContaining(waiting('A → B → A'))])
})

test('a circle is told once, where it begins; what only waits for it is not in it', () => {
  const problems = problemsIn({
    Resources: {
      Outside: queue({}, { DependsOn: 'A' }),
      A: queue({ QueueName: { Ref: 'B' } }),
      B: queue({ QueueName: { Ref: 'C' } }),
      C: queue({ QueueName: { Ref: 'A' }, Tags: [{ Ref: 'B' }] }),
    },
  })
  expect(problems).toEqual([`Resources.A.Properties.QueueName: ${waiting('A → B → C → A')}`])
})

test('what a condition leaves out, or may leave out, closes no circle', () => {
  const resources = (name: string): object => ({
    A: queue({ QueueName: { 'Fn::If': [name, { Ref: 'B' }, 'x'] } }),
    B: queue({ QueueName: { Ref: 'A' } }),
  })
  const head = {
    Parameters: { Env: { Type: 'String' } },
    Conditions: {
      On: { 'Fn::Equals': ['a', 'a'] },
      Off: { 'Fn::Equals': ['a', 'b'] },
      Open: { 'Fn::Equals': [{ Ref: 'Env' }, 'a'] },
    },
  }
  for (const name of ['Off', 'Open']) expect(problemsIn({ ...head, Resources: resources(name) })).toEqual([])
  expect(problemsIn({ ...head, Resources: resources('On') })).toHaveLength(1)
})

test('names that there are not are told in outputs, and in resources of every type', () => {
  const resources = {
    A: queue({ QueueName: { 'Fn::Sub': '${Nothing}-${!Literal}-${AWS::Region}' }, Tags: [{ Ref: 'A.Arn' }] }),
  }
  const template = {
    Mappings: {},
    Resources: resources,
    Outputs: {
      Url: { Value: { 'Fn::GetAtt': 'Gone.Arn' } },
      Name: { Value: { Ref: 'A' }, Condition: 'Nowhere' },
    },
  }
  expect(problemsIn(template)).toEqual([
    'Resources.A.Properties.Tags.0: Ref gives no attribute of a resource. Use !GetAtt A.Arn.',
    'Resources.A.Properties.QueueName: The template has no parameter or resource Nothing. Check the name.',
    'Outputs.Url.Value: The template has no parameter or resource Gone. Check the name.',
    'Outputs.Name.Condition: There is no condition Nowhere under Conditions.',
  ])
  // SAM makes resources of its own, and takes such references.
  const sam = { ...template, Transform: 'AWS::Serverless-2016-10-31', Outputs: {} }
  expect(problemsIn(sam)).toEqual([])
})

test('attributes that a type has not are told, with what may be meant', () => {
  const attribute = (written: string): object => ({ 'Fn::GetAtt': written })
  const problems = problemsIn({
    Resources: {
      Cluster: { Type: 'AWS::ECS::Cluster' },
      Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: { Ref: 'AWS::NoValue' } } },
      Function: { Type: 'AWS::Lambda::Function' },
      Queue: queue({
        Tags: [attribute('Cluster.Arn'), attribute('Cluster.ARN'), attribute('Function.Whatever')],
      }),
    },
    Outputs: {
      Good: { Value: { 'Fn::Sub': '${Cluster.Arn} ${Cluster.ClusterName}' } },
      Bad: { Value: { 'Fn::GetAtt': ['Cluster', 'Endpoint'] } },
      OfStack: { Value: attribute('Nested.Outputs.Url') },
    },
  })
  expect(problems.filter((problem) => problem.includes('has no attribute'))).toEqual([
    'Resources.Queue.Properties.Tags.1: Cluster (AWS::ECS::Cluster) has no attribute ARN for Fn::GetAtt. Did you mean Arn?',
    'Outputs.Bad.Value: Cluster (AWS::ECS::Cluster) has no attribute Endpoint for Fn::GetAtt. Check its name.',
  ])
})
