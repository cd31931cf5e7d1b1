import { expect, test } from 'vitest'
import { printable } from '../../src/escape/index.ts'

test('a text is escaped where a character of it would be acted upon, and nowhere else', () => {
  const wrong = Array.from({ length: 0x1_10_00 }, (_, code) => String.fromCodePoint(code)).filter((one) => {
    const isUnsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/u.test(one)
    return (printable(`a${one}b`) === `a${one}b`) === isUnsafe
  })
  expect(wrong).toEqual([])
})
