import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSource } from '../../src/source/index.ts'

async function rulesOf(name: string, text: string): Promise<string[]> {
  const { findings } = await parseSource(name, text)
  return findings.map(({ rule }) => rule)
}

async function placeAt(name: string, text: string, path: (string | number)[]): Promise<string | undefined> {
  const place = (await parseSource(name, text)).documents[0]?.locator()(path)
  return place && text.slice(place.start.offset, place.end.offset)
}

describe('bad input has a finding that names it', () => {
  test.each([
    ['empty file', 'a.json', '', ['empty-file']],
    ['white space', 'a.yaml', ' \n\n', ['empty-file']],
    ['only a comment', 'a.yaml', '# nothing here\n', ['empty-file']],
    ['NUL bytes', 'a.json', '\0\u0001\0', ['not-text']],
    ['bytes that are not UTF-8', 'a.yaml', 'family: \uFFFD', ['not-text']],
    ['tabs in YAML', 'a.yaml', 'family: web\ncontainerDefinitions:\n\t- name: a\n', ['syntax']],
    ['a broken object', 'a.json', '{"family": "web",, }', ['syntax']],
    ['an unclosed string', 'a.json', '{"family": "we', ['syntax']],
    ['a key twice in JSON', 'a.json', '{"cpu": "256", "cpu": "512"}', ['duplicate-key']],
    ['a key twice in YAML', 'a.yaml', 'cpu: 1\ncpu: 2\n', ['duplicate-key']],
    ['comments in JSON', 'a.json', '// c\n{"cpu": "256"}', ['json-comment']],
    ['a trailing comma', 'a.json', '{"cpu": "256",}', ['json-trailing-comma']],
    ['deep nesting in JSON', 'a.json', '['.repeat(100_000), ['nesting-too-deep']],
    ['deep nesting in YAML', 'a.yaml', '- '.repeat(5_000) + 'a', ['nesting-too-deep']],
    ['an alias inside itself', 'a.yaml', 'a: &x\n  b: *x\n', ['alias-expansion']],
    ['a file too large', 'a.json', `"${'a'.repeat(5_000_001)}"`, ['file-too-large']],
  ])('%s', async (_, name, text, rules) => {
    expect(await rulesOf(name, text)).toEqual(rules)
  })

  test('an alias bomb is refused without being written out', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i},*a${i},*a${i},*a${i}]`)
    const { documents, findings } = await parseSource('bomb.yaml', ['a0: &a0 [x]', ...levels].join('\n'))
    expect(documents).toEqual([])
    expect(findings.map(({ rule }) => rule)).toEqual(['alias-expansion'])
  })
})

test('sound JSON and YAML have no findings, and the tolerated forms keep their values', async () => {
  expect(await parseSource('a.json', '{"cpu": "256"}')).toMatchObject({
    findings: [],
    documents: [{ value: { cpu: '256' } }],
  })
  expect((await parseSource('a.json', '{"cpu": "256",} // x')).documents[0]?.value).toEqual({ cpu: '256' })
  expect(
    (await parseSource('a.yaml', 'cpu: "256"\n---\nfamily: web')).documents.map(({ value }) => value),
  ).toEqual([{ cpu: '256' }, { family: 'web' }])
})

test('a key in the shape of a string with a colon is not taken for a second key', async () => {
  expect(await rulesOf('a.json', String.raw`{"a": "b\": ", "c": ["\"a\":"]}`)).toEqual([])
})

test.each([
  ['an empty value', 'a: 1\nimage:\nb: 2\n', ['image'], 'image'],
  ['one in a flow', 'a: 1\nports: [{ port: , name: x }]\n', ['ports', 0, 'port'], 'port'],
  ['a resource with nothing in it', 'Resources:\n  A:\n  B: 1\n', ['Resources', 'A'], 'A'],
  ['a tag with nothing after it', 'a: 1\nfamily: !GetAtt\n', ['family', 'Fn::GetAtt'], '!GetAtt'],
])('%s stands at its key, not at the start of the file', async (_, text, path, written) => {
  expect(await placeAt('a.yaml', text, path)).toBe(written)
})

test('places are those of the value, of the key, or of the nearest parent', async () => {
  const json = '{\n  "a": {"b": [1, "two"]}\n}'
  expect(await placeAt('a.json', json, ['a', 'b', 1])).toBe('"two"')
  expect(await placeAt('a.json', json, ['a', 'b', 7, 'c'])).toBe('[1, "two"]')
  const yaml = 'a:\n  b:\n    - 1\n    - "two"\n'
  expect(await placeAt('a.yaml', yaml, ['a', 'b', 1])).toBe('"two"')
  expect((await parseSource('a.yaml', yaml)).documents[0]?.locator()(['a', 'b'], true).start).toMatchObject({
    line: 2,
    column: 3,
  })
})

test('a byte order mark and Windows line ends move no line', async () => {
  const { documents } = await parseSource('a.json', '\uFEFF{\r\n  "cpu": 1\r\n}')
  expect(documents[0]?.locator()(['cpu']).start).toMatchObject({ line: 2, column: 10 })
})

describe('laws', () => {
  const names = fc.constantFrom('a.json', 'a.yaml', 'stdin')

  test('any text gives documents or findings, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.string({ unit: 'binary', maxLength: 300 }), async (name, text) => {
        const { documents, findings } = await parseSource(name, text)
        expect(documents.length + findings.length).toBeGreaterThan(0)
        for (const document of documents) document.locator()(['a', 0, 'b'])
      }),
      { numRuns: 1000 },
    )
  })

  test('any text made of the letters of JSON and YAML neither', async () => {
    const letters = fc.constantFrom(
      ...'{}[]:,"\'\\/-?&*!|>#\n\t a1.',
      '---\n',
      'null',
      '*a',
      '&a ',
      '"k":',
      '<<: ',
    )
    await fc.assert(
      fc.asyncProperty(names, fc.array(letters, { maxLength: 60 }), async (name, parts) => {
        const { documents, findings } = await parseSource(name, parts.join(''))
        expect(documents.length + findings.length).toBeGreaterThan(0)
        for (const document of documents) document.locator()(['a', 0, 'b'], true)
      }),
      { numRuns: 3000 },
    )
  })

  test('JSON is read as JSON.parse reads it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const text = JSON.stringify(value, undefined, 2)
        expect((await parseSource('a.json', text)).documents[0]?.value).toEqual(JSON.parse(text))
      }),
    )
  })

  test('every value of a JSON document is found at its own path, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'), async (value, space) => {
        const text = JSON.stringify(value, undefined, space)
        const [document] = (await parseSource('a.json', text)).documents
        for (const [path, part] of parts(value, [])) {
          const { start, end } = document?.locator()(path) ?? fail(path)
          expect(JSON.parse(text.slice(start.offset, end.offset))).toEqual(JSON.parse(JSON.stringify(part)))
        }
      }),
    )
  })
})

function* parts(value: unknown, path: (string | number)[]): Generator<[(string | number)[], unknown]> {
  yield [path, value]
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* parts(item, [...path, index])
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* parts(item, [...path, key])
}

function fail(path: (string | number)[]): never {
  throw new Error(`no place for ${JSON.stringify(path)}`)
}
