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
      [
        'ko',
        '90달러로 두면 예상 월 요금 68.82달러를 다 써도 80% 알림은 오지 않음(10달러 단위로 올림). 이 요금이면 켠 지 4일쯤에 10%를 넘음',
      ],
      [
        'en',
        'with 90, rounded up to a ten, the estimated 68.82 a month does not set off the mail at 80%; at that rate 10% of it is spent within 4 days',
      ],
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

test('every format sends a mail soon, one half-way, and one above what was expected', () => {
  for (const format of exportFormats) {
    const [file] = exportGraph(graph, format, 'en', { total: 68.82, missing: [] }).files
    const thresholds = [...(file?.text ?? '').matchAll(/\bthreshold\b["']? *[:=] *(\d+)/gi)].map(([, each]) =>
      Number(each),
    )
    expect(thresholds, format).toEqual([10, 50, 80])
  }
})

test('a bill of which a month does not spend what the first mail is sent at promises none', () => {
  const asked = planOf(graph, { total: 0.5, missing: [] }).parameters.find(
    ({ name }) => name === 'BudgetLimit',
  )
  expect(asked?.text.en).toMatch(/the estimated 0\.50 a month does not set off the mail at 80%$/)
})
