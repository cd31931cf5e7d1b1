// Every text that the rules and the readers say, in both languages, byte for byte: `UPDATE_GOLDEN=1` writes the files anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check, checkReading, type Checked } from '../../src/check/index.ts'
import type { Language } from '../../src/finding/index.ts'
import { allRuleWords } from '../../src/rule-words/index.ts'
import { parseSource, type Source } from '../../src/source/index.ts'
import { cases } from './case-files.ts'

/** Findings as lines, with the fixes below them. */
function linesOf({ findings }: Checked, language: Language): readonly string[] {
  return findings.flatMap(({ rule, range, message, fix }) => [
    `${range?.start.line ?? '-'} ${rule}: ${message[language]}`,
    ...(fix === undefined ? [] : [`  fix (${fix.safety}): ${fix.title[language]}`]),
  ])
}

function expectGolden(name: string, language: Language, sections: readonly (readonly string[])[]): void {
  const path = join(import.meta.dirname, 'golden', `${name}.${language}.txt`)
  const text = `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

const languages = ['ko', 'en'] as const

test.each(languages)('what the rules say in their cases, in %s', async (language) => {
  const checked = await Promise.all(
    cases.map(async (one) => ({
      ...one,
      result: await checkReading(one.reading, [one.source], { preset: 'all' }),
    })),
  )
  const sections = Object.entries(allRuleWords).map(([id, { title, why }]) => [
    `# ${id}: ${title[language]}`,
    why[language],
    ...checked
      .filter(({ rule }) => rule === id)
      .flatMap(({ file, result }) => {
        const lines = linesOf(result, language)
        return lines.length === 0 ? [] : [`## ${file.slice(file.lastIndexOf('/') + 1)}`, ...lines]
      }),
  ])
  expectGolden('rules', language, sections)
})

const container = { name: 'web', image: 'public.ecr.aws/nginx/nginx:1.27' }
const task = { family: 'web', containerDefinitions: [container] }

/** Documents with which something is wrong before any rule looks at them. */
const unreadable: Readonly<Record<string, unknown>> = {
  'a number for a text': { ...task, cpu: 256 },
  'a text for a list': { ...task, containerDefinitions: 'web' },
  'a list for an object': { ...task, containerDefinitions: [[]] },
  'null for a flag': { ...task, containerDefinitions: [{ ...container, essential: null }] },
  'a text for a number': { ...task, containerDefinitions: [{ ...container, memory: '512' }] },
  'a fraction': { ...task, containerDefinitions: [{ ...container, memory: 0.5 }] },
  'less than nothing': { ...task, containerDefinitions: [{ ...container, memory: -1 }] },
  'none of a few': { ...task, networkMode: 'AWSVPC' },
  'a property that is misspelt': { ...task, memroy: '512' },
  'a property that is like no other': { ...task, somethingElseAltogether: 1 },
  'properties that CloudFormation does not take': {
    Resources: {
      Task: {
        Type: 'AWS::ECS::TaskDefinition',
        Properties: { ContainerDefinitions: [{ Name: 'web', PortMapping: [] }], SomethingElseAltogether: 1 },
      },
      Service: {
        Type: 'AWS::ECS::Service',
        Properties: { Name: 'web', ServiceArn: 'arn', HealthCheckGracePeriod: 60 },
      },
    },
  },
  'a config that is no object': { serviceConfig: 'web' },
  'a config without a Region': { serviceConfig: { tasks: 1 } },
  'a config with wrong values': {
    serviceConfig: {
      region: 'Seoul', tasks: -1, compute: 'LAMBDA', canaryPercent: 0, taskInbound: [80], cpuu: 256,
    }, // prettier-ignore
  },
}

test.each(languages)('what the readers say, in %s', async (language) => {
  const sourceOf = async (value: unknown): Promise<Source> =>
    parseSource('task.json', JSON.stringify(value, undefined, 2))
  const sections = await Promise.all(
    Object.entries(unreadable).map(async ([name, value]) => [
      `# ${name}`,
      ...linesOf(await check([await sourceOf(value)], { rules: [] }), language),
    ]),
  )
  const suppressed = await check([await sourceOf(task)], {
    rules: [],
    today: '2026-07-01',
    suppressions: [
      { rule: 'image-not-latest', reason: 'until the move', until: '2026-06-30' },
      { rule: 'spot-only-production', file: 'other.json', reason: 'a test' },
    ],
  })
  expectGolden('readers', language, [...sections, ['# suppressions', ...linesOf(suppressed, language)]])
})
