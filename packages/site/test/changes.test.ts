import { describe, expect, test } from 'vitest'
import { estimateGraph } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { expand, type ServiceConfig } from '@ecs-lint/core/readers'
import { layoutOf } from '../src/map/layout.ts'
import { mapOf } from '../src/map/map-of.ts'
import { changeWords } from '../src/map/stage/change-words.ts'
import { changesOf, isFree } from '../src/map/stage/changes.ts'

const loaded = await loadPriceBook('ap-northeast-2')
if (loaded === undefined) throw new Error('Seoul has prices.')
const book = loaded

function between(before: Partial<ServiceConfig>, after: Partial<ServiceConfig>) {
  const [old, now] = [before, after].map((config) => {
    const graph = expand({ region: 'ap-northeast-2', serviceName: 'my-web', ...config })
    return mapOf(graph, estimateGraph(graph, book), [])
  })
  if (old === undefined || now === undefined) throw new Error('A ServiceConfig has a service.')
  // As one step has it that has changed nothing else.
  const none = { added: [], renamed: new Map(), removed: [], prices: [] }
  const changes = changesOf(old, now, layoutOf(old, 'wide'), old, undefined) ?? none
  return { ...changes, now, words: (lang: 'ko' | 'en') => changeWords(changes, now, lang) }
}

describe('what a choice changes on the map', () => {
  test('a second task is added, with its price and its address', () => {
    const { added, removed, prices } = between({}, { tasks: 2 })
    expect(added).toEqual(['task:2'])
    expect(removed).toEqual([])
    expect(prices.map(({ id, by }) => [id, Number(by.toFixed(2))])).toEqual([['task:2', 45.1]])
  })

  test('a load balancer is taken away from where it stood', () => {
    const { added, removed, prices } = between({ loadBalancer: 'application' }, {})
    expect(added).toEqual([])
    expect(removed.map(({ node }) => node.id)).toEqual(['balancer'])
    expect(removed[0]?.box.width).toBeGreaterThan(300)
    expect(prices).toEqual([])
  })

  test('where something is gone that cost money, no price stands on the map: those left would add up to another sum', () => {
    const moved = between({ tasks: 2 }, { tasks: 1, loadBalancer: 'application' })
    expect(moved.added).toEqual(['balancer'])
    expect(moved.removed.map(({ node }) => node.id)).toEqual(['task:2'])
    expect(moved.prices).toEqual([])
    expect(moved.words('en')).toBe('New on the map: Application Load Balancer. Gone from the map: Task 2.')
    // What is gone and was free takes nothing from the sum.
    expect(between({ egress: 'none' }, { tasks: 2 }).prices).not.toEqual([])
  })

  test('a larger size changes the price of what stays; nothing else is marked', () => {
    const { added, removed, prices } = between({ tasks: 2 }, { tasks: 2, cpu: 2048, memory: 4096 })
    expect([added, removed]).toEqual([[], []])
    expect(prices.map(({ id }) => id)).toEqual(['task:1', 'task:2'])
    expect(between({ tasks: 2 }, { tasks: 2 })).toMatchObject({ added: [], removed: [], prices: [] })
  })

  test('what stays and becomes another thing is marked, and said by both of its names', () => {
    const balanced = { tasks: 2, loadBalancer: 'application' } as const
    const changed = between(balanced, { ...balanced, loadBalancer: 'network' })
    expect([changed.added, changed.removed, changed.prices]).toEqual([[], [], []])
    expect([...changed.renamed.keys()]).toEqual(['balancer'])
    expect(changed.words('en')).toBe('Application Load Balancer is now Network Load Balancer.')
    expect(changed.words('ko')).toBe(
      'Application Load Balancer 자리에 이제 Network Load Balancer가 있습니다.',
    )
    // More of the same is no other thing.
    expect(between({ tasks: 9 }, { tasks: 11 }).renamed.size).toBe(0)
    const own = between({}, { image: '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1' })
    expect(own.words('ko')).toBe('ECR Public 자리에 이제 Amazon ECR이 있습니다.')
  })

  test('leaves a shadow only where it hides nothing', () => {
    const shadow = (before: Partial<ServiceConfig>, after: Partial<ServiceConfig>) => {
      const { removed, now } = between(before, after)
      const layout = layoutOf(now, 'wide')
      return removed.map(({ node, box }) => [node.id, isFree(box, now, layout)])
    }
    expect(shadow({ tasks: 2 }, {})).toEqual([['task:2', true]])
    // The names of zones and subnets stand there now.
    expect(shadow({ loadBalancer: 'application' }, {})).toEqual([['balancer', false]])
    // The task stands where its instance stood.
    expect(shadow({ compute: 'EC2' }, {})).toEqual([[expect.stringContaining('instance'), false]])
  })

  test('is said in words to who does not see it, in both languages', () => {
    const larger = between({ tasks: 2 }, { tasks: 3, cpu: 512 })
    expect(larger.words('ko')).toBe(
      '지도에 생긴 것: 태스크 3 (+\u2060$28.11). 이 단계의 설정으로 한 달 요금이 달라지는 것: 태스크 1 (−\u2060$16.99), 태스크 2 (−\u2060$16.99).',
    )
    expect(larger.words('en')).toBe(
      'New on the map: Task 3 (+\u2060$28.11). Monthly cost changed by this step’s settings: Task 1 (−\u2060$16.99), Task 2 (−\u2060$16.99).',
    )
    const without = between({ loadBalancer: 'application' }, {})
    expect(without.words('ko')).toBe('지도에서 없어진 것: Application Load Balancer.')
    expect(without.words('en')).toBe('Gone from the map: Application Load Balancer.')
    const inside = between({}, { egress: 'nat' })
    expect(inside.words('ko')).toMatch(/프라이빗 서브넷 2개, NAT 게이트웨이 \(\+\u2060\$[\d.]+\)/)
    expect(inside.words('en')).toMatch(/Private subnet \(2 of them\), NAT gateway \(\+\u2060\$[\d.]+\)/)
    expect(between({ tasks: 1, azs: 3 }, { tasks: 9, azs: 3 }).words('en')).toMatch(/and \d more\.$/)
    expect(between({ tasks: 2 }, { tasks: 2 }).words('ko')).toBe('')
  })
})
