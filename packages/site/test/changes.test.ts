import { describe, expect, test } from 'vitest'
import { estimateGraph } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { layoutOf } from '../src/map/layout.ts'
import { mapOf } from '../src/map/map-of.ts'
import { changesOf } from '../src/map/stage/changes.ts'

const loaded = await loadPriceBook('ap-northeast-2')
if (loaded === undefined) throw new Error('Seoul has prices.')
const book = loaded

function between(before: Partial<ServiceConfig>, after: Partial<ServiceConfig>) {
  const [old, now] = [before, after].map((config) => {
    const graph = expand({ region: 'ap-northeast-2', serviceName: 'my-web', ...config })
    return mapOf(graph, estimateGraph(graph, book), [])
  })
  if (old === undefined || now === undefined) throw new Error('A ServiceConfig has a service.')
  return changesOf(old, now, layoutOf(old, 'wide'))
}

describe('what a choice changes on the map', () => {
  test('a second task is added, with its price and its address', () => {
    const { added, removed, prices } = between({}, { tasks: 2 })
    expect(added).toEqual(['task:2'])
    expect(removed).toEqual([])
    expect(prices.map(({ id, before, after }) => [id, before, Number(after.toFixed(2))])).toEqual([
      ['task:2', 0, 45.1],
    ])
  })

  test('a load balancer is taken away from where it stood', () => {
    const { added, removed, prices } = between({ loadBalancer: 'application' }, {})
    expect(added).toEqual([])
    expect(removed.map(({ node }) => node.id)).toEqual(['balancer'])
    expect(removed[0]?.box.width).toBeGreaterThan(300)
    expect(prices).toEqual([])
  })

  test('a larger size changes the price of what stays; nothing else is marked', () => {
    const { added, removed, prices } = between({ tasks: 2 }, { tasks: 2, cpu: 2048, memory: 4096 })
    expect([added, removed]).toEqual([[], []])
    expect(prices.map(({ id }) => id)).toEqual(['task:1', 'task:2'])
    expect(between({ tasks: 2 }, { tasks: 2 })).toEqual({ added: [], removed: [], prices: [] })
  })
})
