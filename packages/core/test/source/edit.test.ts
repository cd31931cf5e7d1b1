import * as fc from 'fast-check'
import { dump } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { withEdit, type ValueEdit } from '../../src/finding/index.ts'
import { editText, parseSource } from '../../src/source/index.ts'

const set = (path: ValueEdit['path'], value: unknown): ValueEdit => ({ op: 'set', path, value })

const template = `# The service of the shop
Resources:
  Task: # one container
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: '256'   # a quarter of a vCPU
      Memory: !Ref Memory
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: web
          Image: !If [IsProd, !Ref Image, 'nginx:latest']

          Environment: []
        - Name: sidecar
  Service:
    Type: AWS::ECS::Service
    Properties: { DesiredCount: 1 }
`

describe('YAML keeps all that an edit is not about', () => {
  test.each<[string, ValueEdit, string, string]>([
    [
      'a quoted value',
      set(['Resources', 'Task', 'Properties', 'Cpu'], '512'),
      "Cpu: '256'   # a",
      "Cpu: '512'   # a",
    ],
    [
      'a new property',
      set(['Resources', 'Task', 'Properties', 'NetworkMode'], 'awsvpc'),
      '        - Name: sidecar\n',
      '        - Name: sidecar\n      NetworkMode: awsvpc\n',
    ],
    [
      'a new structure',
      set(['Resources', 'Task', 'Properties', 'ContainerDefinitions', 1, 'HealthCheck', 'Interval'], 30),
      '        - Name: sidecar\n',
      '        - Name: sidecar\n          HealthCheck:\n            Interval: 30\n',
    ],
    [
      'a property in braces',
      set(['Resources', 'Service', 'Properties', 'LaunchType'], 'FARGATE'),
      '{ DesiredCount: 1 }',
      '{ DesiredCount: 1, LaunchType: FARGATE }',
    ],
    [
      'a value inside a short form',
      set(['Resources', 'Task', 'Properties', 'ContainerDefinitions', 0, 'Image', 'Fn::If', 2], 'nginx:1.27'),
      "'nginx:latest'",
      "'nginx:1.27'",
    ],
    [
      'an item in brackets',
      { op: 'insert', path: ['Resources', 'Task', 'Properties', 'RequiresCompatibilities', 1], value: 'EC2' },
      '[FARGATE]',
      '[FARGATE, EC2]',
    ],
    [
      'an item of a list',
      {
        op: 'insert',
        path: ['Resources', 'Task', 'Properties', 'ContainerDefinitions', 2],
        value: { Name: 'log' },
      },
      '        - Name: sidecar\n',
      '        - Name: sidecar\n        - { Name: log }\n',
    ],
    [
      'a property that goes',
      { op: 'remove', path: ['Resources', 'Task', 'Properties', 'Memory'] },
      '      Memory: !Ref Memory\n',
      '',
    ],
    [
      'an item that goes',
      { op: 'remove', path: ['Resources', 'Task', 'Properties', 'ContainerDefinitions', 1] },
      '        - Name: sidecar\n',
      '',
    ],
  ])('%s', async (_, edit, from, to) => {
    expect(await editText('template.yaml', template, 0, [edit])).toBe(template.replace(from, to))
    const windows = template.replaceAll('\n', '\r\n')
    expect(await editText('template.yaml', windows, 0, [edit])).toBe(
      windows.replace(from.replaceAll('\n', '\r\n'), to.replaceAll('\n', '\r\n')),
    )
  })

  test('a text that would read back as another type is quoted', async () => {
    for (const value of ['256', 'true', 'null', '1e3', '', '- a', 'a: b', '# no']) {
      const text = await editText('a.yaml', 'name: web\n', 0, [set(['cpu'], value)])
      expect((await parseSource('a.yaml', text ?? '')).documents[0]?.value).toEqual({
        name: 'web',
        cpu: value,
      })
    }
  })

  test('the second document alone', async () => {
    const text = 'family: a # first\n---\nfamily: b\ncpu: "256"\n'
    expect(await editText('a.yaml', text, 1, [set(['cpu'], '512')])).toBe(text.replace('256', '512'))
  })

  test('what cannot be written without touching more is refused', async () => {
    const alias = 'base: &base { cpu: "256" }\ntask: *base\n'
    expect(await editText('a.yaml', alias, 0, [set(['task', 'cpu'], '512')])).toBeUndefined()
    expect(await editText('a.yaml', alias, 0, [set(['base', 'cpu'], '512')])).toBeUndefined()
    expect(
      await editText('template.yaml', template, 0, [
        set(['Resources', 'Task', 'Properties', 'Memory'], '512'),
      ]),
    ).toBeUndefined()
  })
})

describe('JSON keeps all that an edit is not about', () => {
  test.each([
    ['two spaces', '{\n  "family": "web",\n  "cpu": "256" // small\n}\n'],
    ['tabs', '{\n\t"family": "web",\n\t"cpu": "256"\n}\n'],
    ['one line', '{"family":"web","cpu":"256"}'],
  ])('%s', async (_, text) => {
    expect(await editText('task.json', text, 0, [set(['cpu'], '512')])).toBe(text.replace('256', '512'))
    const added = (await editText('task.json', text, 0, [set(['memory'], '1024')])) ?? ''
    for (const line of text.split('\n').slice(0, -2)) expect(added).toContain(line.replace(/,$/, ''))
    const indent = /\n([ \t]+)"memory"/.exec(added)?.[1]
    if (text.includes('\t')) expect(indent).toBe('\t')
    else if (text.includes('\n')) expect(indent).toBe('  ')
  })
})

test('whatever is edited, the text says the edited value or nothing is written', async () => {
  const name = fc.constantFrom('family', 'cpu', 'containerDefinitions', 'environment', 'name', 'value', 'x y')
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('256', 'web', '', 'true', 3, 0.5, false, 'a: b', '#', '여러 줄\n글'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(name, tie('value'), { maxKeys: 3 }),
    ),
  }))
  let written = 0
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(name, value, { minKeys: 1, maxKeys: 4 }),
      fc.array(fc.oneof(name, fc.nat(2)), { minLength: 1, maxLength: 3 }),
      value,
      fc.constantFrom('set', 'insert', 'remove'),
      fc.constantFrom('a.json', 'a.yaml'),
      async (document, path, fresh, op, file) => {
        const text = file === 'a.json' ? JSON.stringify(document, undefined, 2) : dump(document)
        const edit: ValueEdit = op === 'remove' ? { op, path } : { op, path, value: fresh }
        const after = await editText(file, text, 0, [edit])
        if (after === undefined) return
        written += 1
        expect((await parseSource(file, after)).documents[0]?.value).toEqual(withEdit(document, edit))
      },
    ),
    { numRuns: 600 },
  )
  expect(written).toBeGreaterThan(100)
})
