import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../packages/core/src/rules/index.ts'

interface Constraint {
  readonly operation: string
  readonly constraint: string
  readonly source: string
  readonly rule?: string
  readonly reason?: string
}

const constraints = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/api-constraints.json'), 'utf8'),
) as readonly Constraint[]

test('the page of constraints is what the data say', () => {
  const script = join(import.meta.dirname, '../gen-constraints.ts')
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('each constraint has its AWS page, and a rule or a reason', () => {
  for (const { constraint, source, rule, reason } of constraints) {
    expect(source, constraint).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
    expect((rule === undefined) !== (reason === undefined), constraint).toBe(true)
  }
  const names = constraints.map(({ operation, constraint, source }) =>
    JSON.stringify([operation, constraint, source]),
  )
  expect(names).toEqual([...new Set(names)])
})

test('every rule of the preset api is about a constraint that is listed', () => {
  const listed = new Set(constraints.map(({ rule }) => rule))
  const missing = rules.filter(({ id, preset }) => preset === 'api' && !listed.has(id)).map(({ id }) => id)
  expect(missing).toEqual([])
  const known = new Set(rules.map(({ id }) => id))
  expect([...listed].filter((id) => id !== undefined && !known.has(id))).toEqual([])
})
