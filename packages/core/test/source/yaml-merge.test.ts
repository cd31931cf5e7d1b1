import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { rules } from '../../src/rules/index.ts'
import { parseSource } from '../../src/source/index.ts'

async function read(text: string, name = 'a.yaml') {
  const { documents, findings } = await parseSource(name, text)
  const [document] = documents
  /** The text at the place of a path. */
  const at = (path: readonly string[], atKey = false): string => {
    const range = document?.locator()(path, atKey)
    return text.slice(range?.start.offset, range?.end.offset)
  }
  return {
    value: document?.value,
    at,
    rules: findings.map(({ rule }) => rule),
    messages: findings.map(({ message }) => message.en),
  }
}

const base = 'base: &base { cpu: 1, memory: 2 }\n'

// What ruamel.yaml 0.18's safe loader, which reads `--cli-input-yaml` for the AWS CLI, makes of the same texts.
test.each([
  ['one mapping', 'own:\n  <<: *base\n  name: x\n', { cpu: 1, memory: 2, name: 'x' }],
  ['own members count first, wherever they stand', 'own:\n  cpu: 3\n  <<: *base\n', { cpu: 3, memory: 2 }],
  ['the first of several counts', 'own:\n  <<: [*base, { cpu: 5, name: x }]\n', { cpu: 1, memory: 2, name: 'x' }],
  ['a merge of what merges', 'more: &more { <<: *base, cpu: 4 }\nown: { <<: *more }\n', { cpu: 4, memory: 2 }],
  ['a list behind an alias', 'all: &all [*base, { name: x }]\nown: { <<: *all }\n', { cpu: 1, memory: 2, name: 'x' }],
  ['a name in quotes is none', 'own: { "<<": *base }\n', { '<<': { cpu: 1, memory: 2 } }],
])('what a merge brings in is there: %s', async (_, text, own) => {
  const { value, rules: found } = await read(base + text)
  expect(found).toEqual([])
  expect(value).toMatchObject({ own })
  expect((value as { readonly own: object }).own).toEqual(own)
}) // prettier-ignore

test.each(['own: { <<: 1 }\n', 'own: { <<: [1] }\n', 'own: { <<: [[*base]] }\n'])(
  'what is no mapping cannot be merged: %s',
  async (text) => {
    const { messages } = await read(base + text)
    expect(messages).toEqual([
      'This is not YAML: what a merge (<<) names is an object, an alias (*name) of one, or a list of such.',
    ])
  },
)

test('what is merged stands where the merge names it', async () => {
  const { at } = await read(`${base}own:\n  <<: [{ name: x }, *base]\n  memory: 3\n`)
  expect(at(['own', 'cpu'])).toBe('*base')
  expect(at(['own', 'cpu'], true)).toBe('<<')
  expect(at(['own', 'name'])).toBe('x')
  expect(at(['own', 'memory'])).toBe('3')
})

test('merges of merges that would never end are told, and end', async () => {
  const levels = Array.from(
    { length: 40 },
    (_, index) => `a${index + 1}: &a${index + 1} { <<: [*a${index}, *a${index}], k${index}: 1 }\n`,
  )
  const { rules: found } = await read(`a0: &a0 { x: 1 }\n${levels.join('')}`)
  expect(found).toEqual(['alias-expansion'])
})

const definition = `x-log: &log
  logDriver: awslogs
  options: { awslogs-group: /ecs/web, awslogs-region: ap-northeast-2, awslogs-stream-prefix: web }
x-container: &container
  essential: true
  image: nginx:1.27
  logConfiguration: *log
family: web
requiresCompatibilities: [FARGATE]
networkMode: awsvpc
cpu: "256"
memory: "512"
executionRoleArn: arn:aws:iam::123456789012:role/exec
containerDefinitions:
  - <<: *container
    name: web
`

test('a task definition has what it merges', async () => {
  const { graph } = readSources([await parseSource('task.yaml', definition)])
  const [container] = graph.all('ecs.taskDefinition')[0]?.properties.containerDefinitions ?? []
  expect(container).toMatchObject({
    name: 'web',
    image: 'nginx:1.27',
    logConfiguration: { logDriver: 'awslogs' },
  })
})

describe('in a template', () => {
  const template = (head: string, merge: string): string => `${head}
Metadata:
  Common: &common { LaunchType: FARGATE, Nonsense: 1 }
Resources:
  Service: { Type: AWS::ECS::Service, Properties: { ${merge}, ServiceName: web } }
`
  test('CloudFormation refuses it, which is said once, and what it makes is checked', async () => {
    const text = template('AWSTemplateFormatVersion: "2010-09-09"', '<<: *common')
    const source = await parseSource('template.yaml', text)
    const { findings } = await check([source], { rules })
    const said = findings.filter(({ rule }) => rule === 'yaml-alias' || rule === 'unknown-property')
    expect(
      said.map(({ rule, severity, range }) => [
        rule,
        severity,
        text.slice(range?.start.offset, range?.end.offset),
      ]),
    ).toEqual([
      ['unknown-property', 'error', '<<'],
      ['yaml-alias', 'warning', '<<'],
    ])
    const [service] = readSources([source]).graph.all('ecs.service')
    expect(service?.properties.launchType).toBe('FARGATE')
  })

  test('an alias alone is refused, too, and what the SAM CLI writes out is not', async () => {
    expect((await read(template('', 'Tags: [*common]'))).rules).toEqual(['yaml-alias'])
    expect((await read(template('', 'LaunchType: EC2'))).rules).toEqual([])
    expect((await read(template('Transform: AWS::Serverless-2016-10-31', '<<: *common'))).rules).toEqual([])
  })
})
