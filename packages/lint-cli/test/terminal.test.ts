import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { rows, tell, visible, width, wrap } from '../src/terminal.ts'

/** Signs and letters up to the first of Chinese, and both ends of the longest blocks. */
const points = [
  ...Array.from({ length: 0x3200 }, (_, point) => point),
  0x4e00,
  0x9fff,
  0xa000,
  0xabff,
  0xac00,
  0xd7a3,
  0xd7b0,
]

test('every character is as wide as string-width says', () => {
  const characters = points.map((point) => String.fromCodePoint(point))
  expect(characters.filter((character) => width(character) !== stringWidth(character))).toEqual([])
})

test('so is every text: emoji, combined marks, flags and Korean in either form', () => {
  const texts = ['한국어', '한국어'.normalize('NFD'), '👩‍👩‍👧', '🇰🇷', 'é', '①→…']
  expect(texts.map(width)).toEqual([6, 6, 2, 2, 1, 3])
  const everyday = fc.string({ unit: fc.constantFrom(...'aZ ~é×·—…→≥─│█✓✗漢한글각') })
  fc.assert(
    fc.property(fc.oneof(everyday, fc.string({ unit: 'grapheme' })), (text) => {
      expect(width(text)).toBe(stringWidth(text))
    }),
  )
})

test('wrapping keeps every word, and no line is wider than allowed unless it is one word', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'ab한글'), minLength: 1, maxLength: 12 }))
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (parts, columns) => {
      const lines = wrap(parts.join(' '), columns)
      expect(lines.join(' ')).toBe(parts.join(' '))
      for (const line of lines) if (line.includes(' ')) expect(width(line)).toBeLessThanOrEqual(columns)
    }),
  )
})

test('nothing that steers a terminal, hides text or reorders it stays as it is', () => {
  expect(visible('web\u001B[2J')).toBe('web\\u001b[2J')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    }),
  )
})

describe('an amount at the end of its label', () => {
  test.each([
    ['a short one', 'NAT gateway', 1],
    [
      'a long one',
      'Tasks registered in Cloud Map (whether AWS bills those that ECS registers is not confirmed) (RedisECSService)',
      2,
    ],
    ['as long as the line', 'x'.repeat(74), 1],
    ['one word too many', `${'x'.repeat(70)} ${'y'.repeat(5)}`, 2],
    ['in Korean', '태스크의 퍼블릭 IPv4 주소와 그 밖의 것들 '.repeat(3).trim(), 2],
  ])('%s fits in 80 columns', (_, label, count) => {
    const lines = rows(label, '$0.10', 80)
    expect(lines).toHaveLength(count)
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toBe(`${label} $0.10`)
    expect(Math.max(...lines.map((line) => width(line)))).toBe(80)
    expect(lines.at(-1)).toMatch(/ \$0\.10$/)
  })
})

test('what is said beside the output breaks between words on a terminal, and is one line elsewhere', () => {
  const said: string[] = []
  const output = { write: (text: string) => said.push(text), hasColors: false, columns: 12 }
  tell('one two three four\u001B[31m', { stderr: { ...output, isTerminal: true } })
  tell('one two three four', { stderr: { ...output, isTerminal: false } })
  expect(said).toEqual([`one two\nthree\n${visible('four\u001B[31m')}\n`, 'one two three four\n'])
})
