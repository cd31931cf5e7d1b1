import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportFormats, exportGraph, planOf } from '@ecs-lint/core/export'
import { expand } from '@ecs-lint/core/readers'

const graph = expand({ region: 'ap-northeast-2', costAlarm: true })

function limitFor(total: number): number {
  const asked = planOf(graph, { total, missing: [] }).parameters.find(({ name }) => name === 'BudgetLimit')
  return Number(asked?.default)
}

test('the limit is the least in tens that the bill does not come near enough to for a mail', () => {
  expect([0, 8, 8.01, 45.1, 68.82, 1234.5].map(limitFor)).toEqual([10, 10, 20, 60, 90, 1550])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (bill) => {
      const limit = limitFor(bill / 100)
      expect(limit % 10).toBe(0)
      // In cents: a mail is sent above 80%.
      expect(limit * 80).toBeGreaterThanOrEqual(bill)
      if (limit > 10) expect((limit - 10) * 80).toBeLessThan(bill)
    }),
  )
})

test('every format has the limit as what one may change, and says in both languages how it came about', () => {
  for (const format of exportFormats) {
    for (const [lang, why] of [
      ['ko', '90달러는 예상 월 요금 68.82달러가 80%를 넘지 않게'],
      ['en', '90, in steps of 10, keeps the estimated 68.82 a month within its 80%'],
    ] as const) {
      const [file] = exportGraph(graph, format, lang, { total: 68.82, missing: [] }).files
      expect(file?.text).toContain(why)
      expect(file?.text).toMatch(/(?:Default: |default += |default: |BUDGET_LIMIT:-)["']?90\b/)
    }
  }
})

test('where the bill is not known there is no default, and the limit is asked for', () => {
  const reason = { ko: '없음', en: 'none' }
  const missing = [{ resource: { type: 'ecs.service', id: 'web' }, reason }] as const
  for (const bill of [undefined, { total: 50, missing }]) {
    const asked = planOf(graph, bill).parameters.find(({ name }) => name === 'BudgetLimit')
    expect(asked).toEqual({ name: 'BudgetLimit', text: expect.anything() })
  }
})
