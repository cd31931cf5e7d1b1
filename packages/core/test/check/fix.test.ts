import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check, fixSources } from '../../src/check/index.ts'
import { exportGraph } from '../../src/export/index.ts'
import { expand, readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

const rulesFolder = join(import.meta.dirname, '../../src/rules')
const options = { preset: 'all', safety: ['safe', 'review', 'unsafe'] } as const

const idsOf = (findings: readonly { readonly rule: string }[]): string[] => findings.map(({ rule }) => rule)

describe.each(globSync('*/cases/bad-*.{yaml,json}', { cwd: rulesFolder }).toSorted())('%s', (file) => {
  test('what is fixed is gone, nothing is new, and the rest of the file stays', async () => {
    const text = readFileSync(join(rulesFolder, file), 'utf8')
    const source = await parseSource(basename(file), text)
    const before = await check([source], options)
    const { sources, fixed } = await fixSources([source], options)
    const after = await check(sources, options)
    // One fix may mend several: the same setting in two subnets.
    expect(after.findings.length).toBeLessThanOrEqual(before.findings.length - fixed.length)
    for (const rule of new Set(idsOf(after.findings))) expect(idsOf(before.findings)).toContain(rule)
    const comments = (all: string): string[] => all.match(/#.*$/gm) ?? []
    const kept = comments(text).filter((comment) => !comment.startsWith('# expect'))
    expect(comments(sources[0]?.text ?? '')).toEqual(expect.arrayContaining(kept))
  })
})

test('a template is fixed at its own lines, with the names of CloudFormation', async () => {
  const config = { region: 'ap-northeast-2', circuitBreaker: false, cpu: 256, memory: 4096 } as const
  const text = exportGraph(expand(config), 'cloudformation', 'en').files[0]?.text ?? ''
  const source = await parseSource('template.yaml', text)
  const { sources, fixed } = await fixSources([source], options)
  expect(idsOf(fixed)).toEqual(
    expect.arrayContaining(['deployment-circuit-breaker', 'fargate-cpu-memory-valid']),
  )
  const changed = sources[0]?.text ?? ''
  const lines = (all: string): string[] => all.split('\n')
  const removed = lines(text).filter((line) => !lines(changed).includes(line))
  expect(removed.every((line) => /Memory|Cpu|Enable|Rollback/.test(line))).toBe(true)
  expect(idsOf((await check(sources, options)).findings)).not.toContain('deployment-circuit-breaker')
  expect(readSources(sources).graph.resources).toHaveLength(readSources([source]).graph.resources.length)
})
