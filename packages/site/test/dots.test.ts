import { describe, expect, test } from 'vitest'
import { dotsAt, freeEnd, isUnder, type Way } from '../src/map/stage/dots.ts'
import { through } from '../src/map/stage/polyline.ts'

const door = { x: 80, y: -10, width: 60, height: 20 }
const route = through([
  [0, 0],
  [100, 0],
])

describe('requests', () => {
  test('end before what is written at the end of their way', () => {
    expect(freeEnd(route, [door])).toBeCloseTo(80, 0)
    expect(freeEnd(route, [])).toBe(100)
    // Where there is no room at all they are seen all the same.
    expect(freeEnd(route, [{ x: -10, y: -10, width: 200, height: 20 }])).toBe(100)
  })

  test('that nobody answers wait in a queue on their way, and those that are refused stop there', () => {
    const at = (fate: Way['fate']) =>
      dotsAt({ changes: [{ from: 0, ways: [{ route, share: 1, fate, end: 80 }] }], rate: 4 }, 2000).filter(
        ({ look }) => look !== 'moving',
      )
    const waiting = at('silent')
    expect(waiting.length).toBeGreaterThan(3)
    for (const { at: point, look } of waiting) {
      expect(look).toBe('waiting')
      expect(point[1]).toBe(0)
      expect(isUnder(point, [door])).toBe(false)
    }
    expect(new Set(waiting.map(({ at: [x] }) => x)).size).toBe(waiting.length)
    expect(at('refused').every(({ at: [x], look }) => x === 80 && look === 'refused')).toBe(true)
  })
})
