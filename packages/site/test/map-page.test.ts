import { describe, expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { contains } from './support/boxes.ts'
import { bringIntoView, useSite } from './support/site.ts'

const { open } = useSite()

describe('the map beside a step', () => {
  test('is there without a script, in words too', async () => {
    const { page } = await open('/steps/networking/', { javaScriptEnabled: false })
    const map = page.locator('.panel .service-map.wide')
    await map.waitFor()
    expect(await map.locator('[data-node]').count()).toBeGreaterThan(7)
    // Nothing looks as if it could be pressed.
    expect(await map.locator('[role="button"]').count()).toBe(0)
    const words = page.locator('.panel .map-words')
    await words.locator('summary').click()
    await expect
      .poll(() => words.innerText())
      .toContain('태스크 1 (1 vCPU · 2 GB) · 퍼블릭 서브넷 ap-northeast-2a.')
  })

  test('answers once it is pointed at: what a thing is, what it costs, what is wrong with it, and the fix', async () => {
    const { page, errors } = await open('/en/steps/load-balancer/')
    await page.locator('.panel[data-live="true"]').waitFor()
    await page.locator('[data-map-slot]').hover()
    const task = page.locator('.service-map [data-node="task:1"][role="button"]')
    await task.click()
    const chosen = page.locator('[data-chosen="task:1"]')
    await expect.poll(() => chosen.innerText()).toContain('A task that runs your containers')
    expect(await chosen.innerText()).toMatch(/Fargate vCPU \(x86\)\s+\$33\.99/)
    expect(await chosen.innerText()).toContain('Its security group lets in: :80 anyone')
    // Another service, of which something is wrong.
    await page.evaluate((hash) => (location.hash = hash), `#s=${encode({ ...start, circuitBreaker: false })}`)
    const fix = chosen.getByRole('button', { name: /Fix it/ })
    await fix.first().click()
    await expect.poll(() => fix.count()).toBe(0)
    await chosen.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => chosen.count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('goes along with the service, and can be walked by keyboard alone', async () => {
    const { page, errors } = await open(
      `/steps/load-balancer/#s=${encode({ ...start, tasks: 3, loadBalancer: 'application', egress: 'nat' })}`,
    )
    const balancer = page.locator('.service-map [data-node="balancer"][role="button"]')
    await expect
      .poll(() => balancer.getAttribute('aria-description'))
      .toBe('Application Load Balancer, $23.73')
    await balancer.focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.locator('[data-chosen="balancer"]').innerText())
      .toContain('인터넷의 요청을 80 포트로 받아 정상인 태스크에 나눠 줍니다.')
    await page.keyboard.press('Tab')
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('[data-node]')?.getAttribute('data-node')),
      )
      .toMatch(/^(?!balancer).+/)
    await page.locator('.panel .map-words summary').click()
    await expect
      .poll(() => page.locator('.panel .map-words').innerText())
      .toContain('이미지를 받는 길: 프라이빗 서브넷 ap-northeast-2a → NAT 게이트웨이')
    expect(errors).toEqual([])
  })

  test('stands wide beside the lesson and narrow on a phone', async () => {
    const { page } = await open('/steps/service/#s=' + encode({ ...start, tasks: 2 }))
    await page.locator('.panel .service-map.wide [role="button"]').first().waitFor()
    const { page: phone } = await open('/steps/service/#s=' + encode({ ...start, tasks: 2 }), {
      viewport: { width: 390, height: 844 },
    })
    await phone.locator('.dock-toggle').click()
    await phone.locator('.panel .service-map.narrow [role="button"]').first().waitFor()
    expect(await phone.locator('.panel .service-map.wide').count()).toBe(0)
  })

  test.each([1440, 390])(
    'draws everything where the layout has it, the wall around the tasks (%i wide)',
    async (width) => {
      const { page } = await open(
        '/steps/service/#s=' + encode({ ...start, tasks: 2, loadBalancer: 'application' }),
        {
          viewport: { width, height: 900 },
        },
      )
      await page.locator('.panel .service-map [role="button"]').first().waitFor()
      const drawn = await page.locator('.panel .service-map').evaluateAll((maps) => {
        const map = maps.find((one) => one.getBoundingClientRect().width > 0)
        const boxes = (selector: string) =>
          [...(map?.querySelectorAll(selector) ?? [])].map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect()
            return { x, y, width, height }
          })
        return {
          vpc: boxes('.vpc > .card'),
          subnets: boxes('.subnet > .card'),
          fences: boxes('.fence'),
          tasks: boxes('.task > .card'),
          names: boxes('.task > .name'),
        }
      })
      const [vpc] = drawn.vpc
      if (vpc === undefined) throw new Error('There is a VPC.')
      expect(drawn.tasks).toHaveLength(2)
      for (const subnet of drawn.subnets) expect(contains(vpc, subnet)).toBe(true)
      for (const task of drawn.tasks)
        expect(drawn.fences.some((fence) => contains(fence, task) && contains(vpc, fence))).toBe(true)
      for (const [index, name] of drawn.names.entries())
        expect(contains(drawn.tasks[index] ?? vpc, name)).toBe(true)
    },
  )
})

describe('a word on the edge of a task', () => {
  /** Pairs of words on edges, and of what they are nearer to than two pixels: prices and other tasks. */
  const tooNear = (maps: readonly Element[]): readonly string[] =>
    maps.flatMap((map) => {
      const visible = (of: string): readonly Element[] =>
        [...map.querySelectorAll(of)].filter((one) => one.getBoundingClientRect().width > 0)
      const labels = visible('.task .label rect')
      const others = visible('.task .tag rect, .task > .card, .task .name')
      return labels.flatMap((label) =>
        others.flatMap((other) => {
          if (other.matches('.card') && other.parentElement === label.closest('.task')) return []
          const [one, its] = [label.getBoundingClientRect(), other.getBoundingClientRect()]
          const beside = Math.max(one.left - its.right, its.left - one.right)
          const above = Math.max(one.top - its.bottom, its.top - one.bottom)
          return Math.max(beside, above) < 2
            ? [`${label.parentElement?.textContent} ${other.parentElement?.textContent}`]
            : []
        }),
      )
    })

  test.each([1440, 1024])('is clear of its price and of the next task, on Spot (%i)', async (width) => {
    const own = encode({ ...start, compute: 'FARGATE_SPOT', tasks: 6, loadBalancer: 'application' })
    const { page } = await open(`/en/#s=${own}`, { viewport: { width, height: 900 } })
    const words = page.locator('.service-map .task .label:visible')
    await expect.poll(() => words.count()).toBe(6)
    expect(await page.locator('.service-map:visible').evaluateAll(tooNear)).toEqual([])
  })

  test.each([1440, 1024])('is clear of both in the lab (%i)', async (width) => {
    const own = encode({ ...start, tasks: 6, loadBalancer: 'application' })
    const { page } = await open(`/en/lab/#s=${own}`, { viewport: { width, height: 900 } })
    await bringIntoView(page.locator('[data-lab]'))
    await page.getByRole('button', { name: 'Break a copy of my service' }).click()
    await page.locator('[data-lab] select').first().selectOption('container-exits')
    const words = page.locator('[data-lab] .service-map .task .label:visible')
    await expect.poll(() => words.count()).toBe(6)
    expect(await page.locator('.service-map:visible').evaluateAll(tooNear)).toEqual([])
  })
})
