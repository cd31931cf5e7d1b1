import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateGraph } from '@ecs-lint/core/cost'
import { loadPriceBook, regionNames } from '@ecs-lint/core/pricing'
import { expand } from '@ecs-lint/core/readers'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import { decode, encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { hostileAddress } from './support/hostile.ts'

const seed = 20_261_125
const longestMessage = 400

test('10,000 hostile addresses: each is a service that can be used, or a message of sensible length', async () => {
  const book = await loadPriceBook(start.region)
  if (book === undefined) throw new Error('The start Region has no prices.')
  await loadWholeLinter()
  let services = 0
  let problems = 0
  fc.assert(
    fc.property(hostileAddress, (text) => {
      const decoded = decode(text)
      if ('problem' in decoded) {
        problems += 1
        for (const said of [decoded.problem.ko, decoded.problem.en]) {
          expect(said.length).toBeGreaterThan(10)
          expect(said.length).toBeLessThan(longestMessage)
        }
        return
      }
      services += 1
      expect(Object.keys(decoded.config).toSorted()).toEqual(Object.keys(start).toSorted())
      expect(regionNames.has(decoded.config.region)).toBe(true)
      // What the page then does with it.
      const graph = expand(decoded.config)
      expect(findingsOfService(decoded.config)).toBeDefined()
      expect(estimateGraph(graph, book).total).toBeGreaterThanOrEqual(0)
      expect(decode(encode(decoded.config))).toEqual(decoded)
    }),
    { seed, numRuns: 10_000 },
  )
  // Both kinds come up often enough for the test to mean something.
  expect(services).toBeGreaterThan(300)
  expect(problems).toBeGreaterThan(3000)
  expect(Object.prototype).not.toHaveProperty('port')
}, 900_000)
