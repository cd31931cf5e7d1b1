import * as fc from 'fast-check'
import { dump } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { valueAt, withEdit, type Path, type ValueEdit } from '../../src/finding/index.ts'
import { applyTextEdits, editText } from '../../src/source/edit/index.ts'
import { parseSource } from '../../src/source/index.ts'

const set = (path: Path, value: unknown): ValueEdit => ({ op: 'set', path, value })
const insert = (path: Path, value: unknown): ValueEdit => ({ op: 'insert', path, value })
const remove = (path: Path): ValueEdit => ({ op: 'remove', path })

async function edited(name: string, text: string, ...edits: ValueEdit[]): Promise<string | undefined> {
  const written = await editText(name, text, 0, edits)
  return written === undefined ? undefined : applyTextEdits(text, written)
}

type Case = readonly [what: string, text: string, edit: ValueEdit | readonly ValueEdit[], result: string]

function cases(name: string, table: readonly Case[]): void {
  test.each(table)('%s', async (_, text, edit, result) => {
    expect(await edited(name, text, ...[edit].flat())).toBe(result)
    const windows = (lines: string): string => lines.replaceAll('\n', '\r\n')
    expect(await edited(name, windows(text), ...[edit].flat())).toBe(windows(result))
    const mark = '\uFEFF'
    expect(await edited(name, mark + text, ...[edit].flat())).toBe(mark + result)
  })
}

describe('JSON', () => {
  cases('task.json', [
    ['a value', '{\n\t"cpu": "256"\n}\n', set(['cpu'], '512'), '{\n\t"cpu": "512"\n}\n'],
    [
      'with tabs',
      '{\n\t"cpu": "256"\n}\n',
      set(['memory'], '1024'),
      '{\n\t"cpu": "256",\n\t"memory": "1024"\n}\n',
    ],
    [
      'with four spaces, and a list that was empty',
      '{\n    "containerDefinitions": [\n        {\n            "environment": []\n        }\n    ]\n}',
      insert(['containerDefinitions', 0, 'environment', 0], { name: 'A', value: '1' }),
      '{\n    "containerDefinitions": [\n        {\n            "environment": [\n                {\n                    "name": "A",\n                    "value": "1"\n                }\n            ]\n        }\n    ]\n}',
    ],
    [
      'minified',
      '{"family":"web","list":[1,2],"no":{}}',
      [set(['cpu'], { a: ['1'] }), remove(['list', 1]), set(['no', 'x'], 1), insert(['list', 0], 0)],
      '{"family":"web","list":[0,1],"no":{"x":1},"cpu":{"a":["1"]}}',
    ],
    [
      'on one line',
      '{"a": [1, 2], "b": 3}',
      [remove(['a', 0]), set(['c'], { d: 4 })],
      '{"a": [2], "b": 3, "c": {"d": 4}}',
    ],
    [
      'comments stay with their lines',
      '{\n  // how much\n  "cpu": "256" // small\n  // "memory": "512"\n}\n',
      set(['memory'], '1024'),
      '{\n  // how much\n  "cpu": "256", // small\n  "memory": "1024"\n  // "memory": "512"\n}\n',
    ],
    [
      'a comment above an item stays with it',
      '[\n  1, // one\n  // three\n  3\n]\n',
      insert([1], 2),
      '[\n  1, // one\n  2,\n  // three\n  3\n]\n',
    ],
    [
      'a comma at the end stays',
      '{\n  "a": [\n    1,\n    2,\n  ],\n}\n',
      [insert(['a', 2], 3), set(['b'], true), remove(['a', 0])],
      '{\n  "a": [\n    2,\n    3,\n  ],\n  "b": true,\n}\n',
    ],
    [
      'the last goes with the comma before it',
      '{\n  "a": 1, // one\n  "b": 2 // two\n}\n',
      remove(['b']),
      '{\n  "a": 1 // one\n}\n',
    ],
    ['the first goes', '{\n  "a": 1,\n  "b": 2\n}', remove(['a']), '{\n  "b": 2\n}'],
    ['the only one goes', '{\n  "a": {\n    "b": 1\n  }\n}', remove(['a', 'b']), '{\n  "a": {}\n}'],
    ['missing parents', '{\n  "a": 1\n}', set(['b', 'c'], 2), '{\n  "a": 1,\n  "b": {\n    "c": 2\n  }\n}'],
    ['null is as good as missing', '{"a": null}', set(['a', 'b'], 1), '{"a": {"b": 1}}'],
    [
      'nothing but a comment',
      '{\n  "a": [ // none\n  ]\n}',
      insert(['a', 0], 1),
      '{\n  "a": [ // none\n    1\n  ]\n}',
    ],
    [
      'brackets side by side',
      '[{\n  "a": 1\n}, {\n  "a": 2\n}]\n',
      insert([2], { a: 3 }),
      '[{\n  "a": 1\n}, {\n  "a": 2\n}, {"a": 3}]\n',
    ],
    ['a list on one line', '{\n  "a": ["x", "y"]\n}', set(['a'], ['z', 'w']), '{\n  "a": ["z", "w"]\n}'],
    ['the whole', '{ "a": 1 }\n', set([], [1]), '[1]\n'],
  ])

  test('of a repeated key the one that counts', async () => {
    expect(await edited('a.json', '{"a":1,"a":2}', set(['a'], 3))).toBe('{"a":1,"a":3}')
    expect(await edited('a.json', '{"a":1,"a":2}', remove(['a']))).toBeUndefined()
  })
})

const template = `# The service of the shop
Resources:
  Task: # one container
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: '256'   # a quarter of a vCPU
      Memory: !Ref Memory
      RequiresCompatibilities: [FARGATE]
      Volumes: [] # none
      Tags: {}
      ContainerDefinitions:
        # the shop
        - Name: web
          Image: !If [IsProd, !Ref Image, 'nginx:latest']

          Environment:
          Command:
            - "npm"
            - "start" # in production
        - Name: sidecar
          LogConfiguration:
            LogDriver: awslogs
            Options: { awslogs-group: !Sub '\${AWS::StackName}-web' }
          # DependsOn: []
  Service:
    Type: AWS::ECS::Service
    Properties: { DesiredCount: 1 }
`
const task = ['Resources', 'Task', 'Properties'] as const
const web = [...task, 'ContainerDefinitions', 0] as const
const sidecar = [...task, 'ContainerDefinitions', 1] as const

function inTemplate(what: string, edit: ValueEdit, from: string, to: string): Case {
  expect(template.split(from)).toHaveLength(2)
  return [what, template, edit, template.replace(from, () => to)]
}

describe('CloudFormation', () => {
  cases('template.yaml', [
    inTemplate('a quoted value', set([...task, 'Cpu'], '512'), "'256'", "'512'"),
    inTemplate('another type', set([...task, 'Cpu'], 512), "'256'", '512'),
    inTemplate('a short form as a whole', set([...task, 'Memory'], '512'), '!Ref Memory', "'512'"),
    inTemplate('inside a short form', set([...web, 'Image', 'Fn::If', 2], 'a:1'), "'nginx:latest'", "'a:1'"),
    inTemplate(
      'what a short form names',
      set([...task, 'Memory', 'Ref'], 'Size'),
      '!Ref Memory',
      '!Ref Size',
    ),
    inTemplate(
      'a short form in a short form',
      set([...web, 'Image', 'Fn::If', 1, 'Ref'], 'Other'),
      '!Ref Image',
      '!Ref Other',
    ),
    inTemplate(
      'a new property, after the comments that are deeper than it',
      set([...task, 'NetworkMode'], 'awsvpc'),
      '          # DependsOn: []\n',
      '          # DependsOn: []\n      NetworkMode: awsvpc\n',
    ),
    inTemplate(
      'a new structure',
      set([...web, 'HealthCheck'], {
        Command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'],
        Retries: 3,
      }),
      'start" # in production\n',
      "start\" # in production\n          HealthCheck:\n            Command:\n              - CMD-SHELL\n              - 'curl -f http://localhost/ || exit 1'\n            Retries: 3\n",
    ),
    inTemplate(
      'brackets',
      insert([...task, 'RequiresCompatibilities', 1], 'EC2'),
      '[FARGATE]',
      '[FARGATE, EC2]',
    ),
    inTemplate('brackets that go', remove([...task, 'RequiresCompatibilities', 0]), '[FARGATE]', '[]'),
    inTemplate(
      'braces',
      set(['Resources', 'Service', 'Properties', 'LaunchType'], 'FARGATE'),
      'DesiredCount: 1',
      'DesiredCount: 1, LaunchType: FARGATE',
    ),
    inTemplate(
      'braces with a short form in them',
      set([...sidecar, 'LogConfiguration', 'Options', 'mode'], 'non-blocking'),
      "-web' }",
      "-web', mode: non-blocking }",
    ),
    inTemplate(
      'an empty list',
      insert([...task, 'Volumes', 0], { Name: 'data' }),
      'Volumes: [] # none\n',
      'Volumes: # none\n        - Name: data\n',
    ),
    inTemplate('an empty list of words', insert([...task, 'Volumes', 0], 'a'), 'Volumes: []', 'Volumes: [a]'),
    inTemplate('an empty map', set([...task, 'Tags', 'Owner'], 'shop'), 'Tags: {}', 'Tags: { Owner: shop }'),
    inTemplate(
      'nothing',
      insert([...web, 'Environment', 0], { Name: 'A', Value: 'yes' }),
      'Environment:\n',
      "Environment:\n            - Name: A\n              Value: 'yes'\n",
    ),
    inTemplate(
      "an item with its neighbours' quotes",
      insert([...web, 'Command', 1], 'run'),
      '- "npm"\n',
      '- "npm"\n            - "run"\n',
    ),
    inTemplate(
      'an item before the first',
      insert([...task, 'ContainerDefinitions', 0], { Name: 'init', Essential: false }),
      '        - Name: web\n',
      '        - Name: init\n          Essential: false\n        - Name: web\n',
    ),
    inTemplate('a property that goes', remove([...task, 'Memory']), '      Memory: !Ref Memory\n', ''),
    inTemplate(
      'with the comment at its end',
      remove([...task, 'Cpu']),
      "      Cpu: '256'   # a quarter of a vCPU\n",
      '',
    ),
    inTemplate(
      'an item that goes',
      remove([...web, 'Command', 1]),
      '            - "start" # in production\n',
      '',
    ),
    inTemplate('the first of an item', remove([...web, 'Name']), '- Name: web\n          Image', '- Image'),
    inTemplate(
      'a structure that becomes a word',
      set([...web, 'Command'], 'npm'),
      'Command:\n            - "npm"\n            - "start" # in production\n',
      'Command: npm\n',
    ),
    inTemplate(
      'a word that becomes a structure',
      set([...sidecar, 'Name'], { Ref: 'Other' }),
      'Name: sidecar\n',
      'Name:\n            Ref: Other\n',
    ),
  ])
})

describe('YAML', () => {
  cases('a.yml', [
    ['no break at the end', 'a:\n- b', insert(['a', 1], 'c'), 'a:\n- b\n- c'],
    ['the last goes, no break at the end', 'a: 1\nb: 2', remove(['b']), 'a: 1'],
    ['dashes below the key', 'a:\n- b\n', set(['c'], ['d']), 'a:\n- b\nc:\n- d\n'],
    ['dashes that become members', 'a:\n- b\n', set(['a'], { c: 1 }), 'a:\n  c: 1\n'],
    ['the only one goes', 'a: # one\n  b: 1\nc: 2\n', remove(['a', 'b']), 'a: {} # one\nc: 2\n'],
    ['the only item goes', 'a:\n- b\nc: 2\n', remove(['a', 0]), 'a: []\nc: 2\n'],
    ['a comment between', '- a: 1 # one\n  # two\n  b: 2\n', remove([0, 'a']), '-\n  # two\n  b: 2\n'],
    ['two documents', 'a: 1\n---\na: 2\n', set(['b'], 1), 'a: 1\nb: 1\n---\na: 2\n'],
    ['a text in lines', 'a: |\n  x\n  y\n\nb: 1\n', set(['a'], 'z'), 'a: z\n\nb: 1\n'],
    ['after a text in lines', 'a: |+\n  x\n\n', set(['b'], 1), 'a: |+\n  x\n\nb: 1\n'],
    ['an anchor that nobody names', 'a: &x 1\nb: 2\n', set(['a'], 3), 'a: &x 3\nb: 2\n'],
    ['an alias itself', 'a: &x 1\nb: *x\n', set(['b'], 3), 'a: &x 1\nb: 3\n'],
    ['beside an alias', 'a: &x 1\nb: *x\nc: 1\n', remove(['c']), 'a: &x 1\nb: *x\n'],
    ['JSON in braces', 'a: {"b": 1}\n', set(['a', 'c'], ['d']), 'a: {"b": 1, "c": ["d"]}\n'],
    [
      'brackets over lines',
      'a: [\n    b, # one\n    c # two\n  ]\n',
      insert(['a', 2], 'd'),
      'a: [\n    b, # one\n    c, # two\n    d\n  ]\n',
    ],
    [
      'wide dashes',
      '-   a: 1\n    b: 2\n',
      insert([1], { a: 1, b: 2 }),
      '-   a: 1\n    b: 2\n-   a: 1\n    b: 2\n',
    ],
    ['an empty item', 'a:\n  -\n', set(['a', 0], { b: 1, c: 2 }), 'a:\n  - b: 1\n    c: 2\n'],
    [
      'a short form that becomes a structure',
      'a: !Ref X # c\nb: 1\n',
      set(['a'], { c: 1 }),
      'a: # c\n  c: 1\nb: 1\n',
    ],
    [
      'the name of a resource',
      'a: !GetAtt X.Arn\n',
      set(['a', 'Fn::GetAtt'], ['Other', 'Arn']),
      'a: !GetAtt\n  - Other\n  - Arn\n',
    ],
    [
      'several, each after the one before',
      'a: 1 # one\nb: # two\n  c: x\n',
      [set(['d'], {}), set(['d', 'e'], '1.27'), remove(['a']), set(['b', 'c'], 'z')],
      'b: # two\n  c: z\nd: { e: "1.27" }\n',
    ],
  ])

  test('the second document alone', async () => {
    const text = 'family: a # first\n---\nfamily: b\ncpu: "256"\n'
    const written = await editText('a.yaml', text, 1, [set(['cpu'], '512')])
    expect(written).toEqual([{ start: text.indexOf('"256"'), end: text.indexOf('"256"') + 5, text: '"512"' }])
  })

  test.each([
    '256',
    'yes',
    'No',
    'on',
    'y',
    'true',
    'null',
    '~',
    '1e3',
    '1.27',
    '0o7',
    '0x1F',
    '1_000',
    '1:30',
    '2012-10-17',
    '',
    ' a',
    'a ',
    '- a',
    'a: b',
    'a #b',
    '# no',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a`',
    '[a]',
    '{a}',
    'a:',
    '=',
    '<<',
    '\t',
    'a\nb',
    "it's",
    '"',
    '\\',
    '\u0085',
    '\u2028',
    '한글',
    '😀',
    '.5',
    '+1',
    '---',
    '...',
    '${AWS::Region}',
  ])('reads %j back as it is', async (value) => {
    for (const text of ['a: 1\nb: x\n', "a: '1'\nb: 'x'\n", 'a: "1"\nb: [x]\n']) {
      for (const edit of [set(['c'], value), set(['a'], value), set([value], value), set(['b'], [value])]) {
        const after = await edited('a.yaml', text, edit)
        const { documents } = await parseSource('a.yaml', after ?? '')
        expect(documents[0]?.value).toEqual(
          withEdit((await parseSource('a.yaml', text)).documents[0]?.value, edit),
        )
      }
    }
  })

  test.each([
    'ENABLED',
    'awsvpc',
    'AWS::ECS::Service',
    'nginx:latest',
    'arn:aws:iam::1:role/x',
    '/ecs/web',
    'a b',
  ])('writes %s without quotes', async (value) =>
    expect(await edited('a.yaml', 'a: 1\n', set(['b'], value))).toBe(`a: 1\nb: ${value}\n`),
  )
})

describe('what cannot be written is refused', () => {
  const alias = 'base: &base { cpu: "256" }\ntask: *base\nmerged:\n  <<: *base\n'
  test.each<[string, string, ValueEdit]>([
    ['through an alias', alias, set(['task', 'cpu'], '512')],
    ['through a merge key', alias, set(['merged', '<<', 'cpu'], '512')],
    ['a part of what a merge may bring in', alias, set(['merged', 'healthCheck', 'timeout'], 5)],
    ['what a merge brings in', alias, remove(['merged', 'cpu'])],
    ['under an alias', alias, set(['base', 'cpu'], '512')],
    ['an anchor in use', alias, remove(['base'])],
    ['inside a text', 'a: |\n  {"b": 1}\n', set(['a', 'b'], 2)],
    ['inside a word', 'a: b\n', set(['a', 'b'], 2)],
    ['a name in a list', 'a: [1]\n', set(['a', 'b'], 2)],
    ['an index in a map', 'a: { b: 1 }\n', insert(['a', 0], 2)],
    ['past the end of a list', 'a: [1]\n', insert(['a', 2], 2)],
    ['past the end of a list, in lines', 'a:\n- 1\n', set(['a', 2], 2)],
    ['before a list', 'a:\n- 1\n', insert(['a', -1], 2)],
    ['a key beside a short form', 'a: !Ref X\n', set(['a', 'b'], 1)],
    ['the key of a short form', 'a: !Ref X\n', remove(['a', 'Ref'])],
    ['another short form', 'a: !Ref X\n', set(['a', 'Fn::Sub'], 'x')],
    ['what is not there', 'a: 1\n', remove(['b'])],
    ['all', 'a: 1\n', remove([])],
    ['no value', 'a: 1\n', set(['a'], undefined)],
    ['no JSON', 'a: 1\n', set(['a'], Number.NaN)],
    ['inside a name that is a structure', '? [a]\n: 1\n', set(['[a]', 'b'], 1)],
  ])('%s', async (_, text, edit) => {
    expect(await editText('a.yaml', text, 0, [edit])).toBeUndefined()
    // What can be written before it is not written alone.
    expect(await editText('a.yaml', text, 0, [set(['zz'], 1), edit])).toBeUndefined()
  })

  test.each<[string, string, ValueEdit]>([
    ['inside a text', '{"a":"{\\"b\\":1}"}', set(['a', 'b'], 2)],
    ['an index in an object', '{"a":{}}', insert(['a', 0], 2)],
    ['a name in a list', '{"a":[]}', set(['a', 'b'], 2)],
    ['past the end', '{"a":[1]}', set(['a', 2], 2)],
    ['what is not there', '{"a":[1]}', remove(['a', 1])],
    ['a broken file', '{"a":[1}', set(['a'], 2)],
  ])('JSON: %s', async (_, text, edit) => {
    expect(await editText('a.json', text, 0, [edit])).toBeUndefined()
  })

  test('a document that is not there', async () => {
    expect(await editText('a.yaml', 'a: 1\n', 1, [set(['a'], 2)])).toBeUndefined()
  })
})

test('what is so already is not written', async () => {
  expect(await editText('a.yaml', 'a: "1"\nb: {c: 1}\n', 0, [set(['a'], '1'), set(['b'], { c: 1 })])).toEqual(
    [],
  )
  expect(await editText('a.json', '{"a": 1.0}', 0, [set(['a'], 1)])).toEqual([])
})

const word = fc.constantFrom(
  '256',
  'web',
  '',
  'true',
  'a: b',
  '#',
  'x y',
  "it's",
  '여러 줄\n글',
  'nginx:1.27',
  '- a',
)
const name = fc.constantFrom(
  'family',
  'cpu',
  'containerDefinitions',
  'environment',
  'Name',
  'x y',
  '80',
  'yes',
  'Fn::If',
)
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.constantFrom(3, 0.5, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}))
const anyDocument = fc.dictionary(name, anyValue, { minKeys: 1, maxKeys: 4 })

/** An edit that fits a value, chosen by numbers. */
function fittingEdit(root: unknown, choices: readonly number[], fresh: unknown): ValueEdit {
  const path: (string | number)[] = []
  for (const choice of choices) {
    const here = valueAt(root, path)
    const keys: readonly (string | number)[] = Array.isArray(here)
      ? here.map((_, index) => index)
      : typeof here === 'object' && here !== null
        ? Object.keys(here)
        : []
    const options: ValueEdit[] =
      keys.length === 0 || path.length === 0 ? [] : [remove(path), set(path, fresh)]
    if (Array.isArray(here)) options.push(insert([...path, choice % (here.length + 1)], fresh))
    else if (typeof here === 'object' && here !== null) options.push(set([...path, 'fresh'], fresh))
    const deeper = choice % 3 !== 0 || options.length === 0
    const key = keys[choice % Math.max(1, keys.length)]
    if (!deeper || key === undefined) return options[choice % Math.max(1, options.length)] ?? set(path, fresh)
    path.push(key)
  }
  return choices.length % 2 === 0 ? remove(path) : set(path, fresh)
}

/** Writes a value as YAML in styles that change from one value to the next, with a comment wherever one may stand. */
function render(value: unknown, choices: readonly number[]): { text: string; comments: number } {
  let at = 0
  let comments = 0
  const next = (of: number): number => (choices[at++ % choices.length] ?? 0) % of
  const comment = (): string => (next(2) === 0 ? ` # c${comments++}.` : '')
  const above = (indent: string): string => (next(4) === 0 ? `${indent}# c${comments++}.\n` : '')
  const isFilled = (member: unknown): member is object =>
    typeof member === 'object' && member !== null && Object.keys(member).length > 0
  const line = (member: unknown): string => {
    if (typeof member === 'string') {
      const isPlain = /^[a-z][\w/:.]*$/i.test(member) && !/^(?:true|yes)$/.test(member) && next(2) === 0
      if (isPlain) return member
      return next(2) === 0 && !member.includes('\n')
        ? `'${member.replaceAll("'", "''")}'`
        : JSON.stringify(member)
    }
    if (!isFilled(member)) return JSON.stringify(member)
    if (Array.isArray(member)) return `[${member.map(line).join(', ')}]`
    return `{ ${Object.entries(member)
      .map(([key, inner]) => `${line(key)}: ${line(inner)}`)
      .join(', ')} }`
  }
  const block = (member: object, indent: string): string =>
    (Array.isArray(member)
      ? member.map((inner) => ['-', inner] as const)
      : Object.entries(member).map(([key, inner]) => [`${line(key)}:`, inner] as const)
    )
      .map(([head, inner]) => {
        const before = above(indent) + indent + head
        if (inner === null && next(2) === 0) return `${before}${comment()}\n`
        if (!isFilled(inner) || next(3) === 0) return `${before} ${line(inner)}${comment()}\n`
        const isCompact = head === '-' && next(2) === 0
        if (isCompact)
          return `${before} ${block(inner, `${indent}  `)
            .replace(/^(?: *# c\d+\.\n)*/, '')
            .trimStart()}`
        const deeper = Array.isArray(inner) && head !== '-' && next(2) === 0 ? indent : `${indent}  `
        return `${before}${comment()}\n${block(inner, deeper)}`
      })
      .join('')
  const text = isFilled(value) ? block(value, '') : `${line(value)}\n`
  return { text, comments }
}

const commentsOf = (text: string): readonly string[] => text.match(/# c\d+\./g) ?? []

test('YAML of any style says the edited value, and keeps its comments', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDocument,
      fc.array(fc.nat(60), { minLength: 5, maxLength: 40 }),
      fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }),
      anyValue,
      fc.constantFrom('\n', '\r\n'),
      async (document, look, choices, fresh, eol) => {
        const text = render(document, look).text.replaceAll('\n', eol)
        expect((await parseSource('a.yaml', text)).documents[0]?.value, text).toEqual(document)
        const edit = fittingEdit(document, choices, fresh)
        const written = await editText('a.yaml', text, 0, [edit])
        const after = written === undefined ? undefined : applyTextEdits(text, written)
        expect(after, `${text}\n${JSON.stringify(edit)}`).toBeDefined()
        expect((await parseSource('a.yaml', after ?? '')).documents[0]?.value).toEqual(
          withEdit(document, edit),
        )
        if (text.includes('\r')) expect(after?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        // What is added takes nothing away, not even a comment; nor does a word in the place of a word.
        const old = valueAt(document, edit.path)
        const isAdded =
          edit.op === 'insert' || (edit.op === 'set' && (old === undefined || typeof old !== 'object'))
        if (isAdded) expect(commentsOf(after ?? '')).toEqual(commentsOf(text))
        if (edit.op === 'insert') {
          const lines = (after ?? '').split(eol)
          for (const line of text.split(eol)) if (!/[[\]:]/.test(line)) expect(lines).toContain(line)
        }
      },
    ),
    { numRuns: 1500 },
  )
})

test('JSON of any style says the edited value', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDocument,
      fc.constantFrom<string | number | undefined>(undefined, 2, 4, '\t'),
      fc.boolean(),
      fc.array(fc.tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }), anyValue), { maxLength: 3 }),
      async (document, indent, hasComments, changes) => {
        const sound = JSON.stringify(document, undefined, indent)
        let count = 0
        const text =
          hasComments && indent !== undefined
            ? sound.replace(/[,[{]$|[\d"]$/gm, (end) => `${end} // c${count++}.`)
            : sound
        const edits: ValueEdit[] = []
        let value: unknown = document
        let isAllAdded = true
        for (const [choices, fresh] of changes) {
          const edit = fittingEdit(value, choices, fresh)
          edits.push(edit)
          const old = valueAt(value, edit.path)
          isAllAdded &&=
            edit.op === 'insert' || (edit.op === 'set' && (old === undefined || typeof old !== 'object'))
          value = withEdit(value, edit)
        }
        const written = await editText('a.json', text, 0, edits)
        expect(written, `${text}\n${JSON.stringify(edits)}`).toBeDefined()
        const after = applyTextEdits(text, written ?? [])
        expect((await parseSource('a.json', after)).documents[0]?.value).toEqual(value)
        if (isAllAdded) expect(after.match(/\/\/ c\d+\./g)).toEqual(text.match(/\/\/ c\d+\./g))
        if (edits.length === 0) expect(written).toEqual([])
        if (indent === undefined && !JSON.stringify(value).includes(' ')) expect(after).not.toMatch(/\s/)
        // Written by the serialiser, it stays as the serialiser writes it, but for what was empty or short.
        if (typeof indent === 'number' && !hasComments) {
          expect(after.split('\n').every((line) => (/^ */.exec(line)?.[0].length ?? 0) % indent === 0)).toBe(
            true,
          )
        }
      },
    ),
    { numRuns: 1500 },
  )
})

test('nothing is changed by no edits, and nothing is thrown at any text', async () => {
  const sign = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '&x',
    '*x',
    '!Ref',
    '#',
    ',',
    '---\n',
    '\t',
    '\r\n',
    '?',
    '1',
    '//',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(sign, { maxLength: 25 }).map((signs) => signs.join('')),
  )
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.constantFrom('a.json', 'a.yaml', 'a'),
      fc.constantFrom('set', 'insert', 'remove'),
      fc.array(fc.constantFrom('a', 'Ref', 0, 1, '1'), { maxLength: 3 }),
      anyValue,
      async (content, file, op, path, fresh) => {
        expect(await editText(file, content, 0, [])).toEqual([])
        const edit: ValueEdit = op === 'remove' ? { op, path } : { op, path, value: fresh }
        const written = await editText(file, content, 0, [edit])
        if (written === undefined) return
        const before = (await parseSource(file, content)).documents[0]?.value
        const after = await parseSource(file, applyTextEdits(content, written))
        expect(after.documents[0]?.value).toEqual(withEdit(before, edit))
      },
    ),
    { numRuns: 3000 },
  )
})

test('what js-yaml writes can be edited', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDocument,
      fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }),
      anyValue,
      async (document, choices, fresh) => {
        const text = dump(document)
        const edit = fittingEdit(document, choices, fresh)
        const after = await edited('a.yaml', text, edit)
        expect(after, `${text}\n${JSON.stringify(edit)}`).toBeDefined()
        expect((await parseSource('a.yaml', after ?? '')).documents[0]?.value).toEqual(
          withEdit(document, edit),
        )
      },
    ),
    { numRuns: 600 },
  )
})
