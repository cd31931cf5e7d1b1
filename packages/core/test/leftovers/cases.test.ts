import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detectors } from '../../src/leftovers/index.ts'
import { caseFiles, folder, graphOf, inventoryOf, outcomeOf, readCase } from './cases.ts'

describe.each(caseFiles)('%s', (file) => {
  const kind = dirname(dirname(file))
  const expected = readCase(file)

  test('is bad for its detector, or is not', () => {
    const isFound = expected.found.some((line) => line.split(' ')[1] === kind)
    expect(isFound).toBe(basename(file).startsWith('bad-'))
  })

  test('has the leftovers, the plan and the gaps that stand in it', () => {
    const { remove, ...outcome } = outcomeOf(graphOf(inventoryOf(expected)))
    const { found, plan, gaps = [] } = expected
    // In the plan the order matters; leftovers and gaps are lists that a reader looks through.
    expect({ ...outcome, found: outcome.found.toSorted() }).toEqual({ found: found.toSorted(), plan, gaps })
    if (expected.remove !== undefined) expect(remove).toEqual(expected.remove)
  })
})

describe.each(detectors.map((detector) => [detector.kind, detector] as const))('%s', (kind, detector) => {
  test('has a bad and a good case', () => {
    const names = caseFiles.filter((file) => file.startsWith(`${kind}/`)).map((file) => basename(file))
    expect(names.some((name) => name.startsWith('bad-'))).toBe(true)
    expect(names.some((name) => name.startsWith('ok-'))).toBe(true)
  })

  test('is called something in both languages, and needs the type that it looks at', () => {
    expect(detector.title.ko).toMatch(/[가-힣]/)
    expect(detector.title.en).toMatch(/^[A-Z]/)
    expect(detector.needs).toContain(detector.on)
  })
})

test('the list holds every folder once, in order', () => {
  const folders = [...new Set(globSync('*/cases', { cwd: folder }).map(dirname))].toSorted()
  expect(detectors.map(({ kind }) => kind)).toEqual(folders)
})
