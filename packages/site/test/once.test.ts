import { expect, test } from 'vitest'
import { once } from '../src/state/once.ts'

test('works out what it says of an object once, also where that is nothing', () => {
  const asked: object[] = []
  const work = once((key: object) => void asked.push(key))
  const [one, other] = [{}, {}]
  for (const key of [one, other, one, other]) expect(work(key)).toBeUndefined()
  expect(asked).toHaveLength(2)
})
