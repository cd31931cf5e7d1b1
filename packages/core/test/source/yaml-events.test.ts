import { describe, expect, test } from 'vitest'
import { parseSource } from '../../src/source/index.ts'

async function read(text: string): Promise<{ rules: string[]; value: unknown }> {
  const { findings, documents } = await parseSource('template.yaml', text)
  return { rules: findings.map(({ rule }) => rule), value: documents[0]?.value }
}

describe('a closing bracket in the column of its key, as PyYAML takes it', () => {
  // After a template in the tests of bridgecrewio/checkov, complex_jsonpath_if_condition/example.yaml.
  const template = `ContainerDefinitions:
  - Name: amazon-ssm-agent
    EntryPoint: [ ]
    Command: [
      "/bin/bash",
      "-c", # a shell
      "echo '# hello'"
    ]
    Environment: {
      A: 1 # one
    }
    Cpu: 0
`

  test('is read, comments and all', async () => {
    expect(await read(template)).toEqual({
      rules: [],
      value: {
        ContainerDefinitions: [
          {
            Name: 'amazon-ssm-agent',
            EntryPoint: [],
            Command: ['/bin/bash', '-c', "echo '# hello'"],
            Environment: { A: 1 },
            Cpu: 0,
          },
        ],
      },
    })
  })

  test('leaves every place where it is, also with CRLF', async () => {
    for (const text of [template, template.replaceAll('\n', '\r\n')]) {
      const { documents } = await parseSource('template.yaml', text)
      const place = documents[0]?.locator()(['ContainerDefinitions', 0, 'Cpu'])
      expect(place && text.slice(place.start.offset, place.end.offset)).toBe('0')
      expect(place?.start.line).toBe(12)
    }
  })

  test.each([
    ['an item too far out', 'a:\n  b: [\n  c,\n  ]\n'],
    ['a bracket that is not closed', 'a:\n  b: [\n    c\n  d: 1\n'],
    ['a bracket below a line that nobody has written', `a:\n  b: [${' '.repeat(500_000)}c\n  ]\n`],
    ['a comment after an odd quote', "a:\n  b: [\n    don't # c\n  ]\n"],
  ])('%s is still refused', async (_, text) => {
    expect((await read(text)).rules).toEqual(['syntax'])
  })

  test('more of them than may be read again are refused', async () => {
    const { rules } = await read('- a:\n  - b: [\n    c\n    ]\n'.repeat(2_000))
    expect(rules).toEqual(['syntax'])
  })
})
