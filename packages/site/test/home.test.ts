import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addsUp, estimateService } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { completeServiceConfig, expand } from '@ecs-lint/core/readers'
import { partChanges, partsOf } from '../src/home/bill.ts'
import { resumption } from '../src/home/next.ts'
import { killedText } from '../src/home/killed.ts'
import { watch } from '../src/map/stage/watch.ts'
import { stage } from '../src/map/stage/stage.ts'
import { timeText } from '../src/map/stage/time-text.ts'
import { dollars, signed } from '../src/panel/texts.ts'
import { encode } from '../src/state/codec.ts'
import { achievements, encodeProgress, scenesOf, type Achievement } from '../src/state/progress.ts'
import { start } from '../src/state/start.ts'
import { encodeWork } from '../src/state/work.ts'
import { steps, type Step } from '../src/steps.ts'
import { axeViolations, useSite } from './support/site.ts'

const { open, url } = useSite()
const live = (page: Page) => page.locator('.home-stage[data-live="true"]').waitFor()
const sum = (page: Page) => page.locator('.home-sum strong').innerText()
const said = (page: Page) => page.locator('.home-said').innerText()

const billOf = async (fields: Partial<typeof start>) => {
  const { region, serviceName, clusterName, cpu, memory } = start
  const service = completeServiceConfig({ region, serviceName, clusterName, cpu, memory, ...fields })
  const book = await loadPriceBook(region)
  const bill = book && estimateService(expand(service), book)
  if (bill === undefined) throw new Error('There is no bill.')
  return bill
}

/**
 * What must be seen of a page before anything is scrolled: the thing to do, what it is done with, and where its effect shows.
 * Steps have the same in `first-screen.test.ts`.
 */
const firstScreens: readonly {
  readonly path: string
  readonly parts: readonly string[]
}[] = ['/', '/en/'].map((path) => ({
  path,
  parts: [
    '.home h1',
    '.home-actions .filled',
    '.home-knobs button >> nth=0',
    '.knob-kill',
    '.home-sum strong',
    '.home-said',
    '.home-shape:visible .service-map',
  ],
}))

describe.each(firstScreens)('the first screen of $path', ({ path, parts }) => {
  test.each([
    [1440, 900],
    [390, 844],
  ])('at %i × %i has what is to be done, and what it does', async (width, height) => {
    const { page, errors } = await open(path, { viewport: { width, height } })
    await live(page)
    const head = await page.locator('.page > header').boundingBox()
    for (const part of parts)
      await expect
        .poll(
          async () => {
            const box = await page.locator(part).boundingBox()
            if (box === null || box.width * box.height === 0) return 'not to be seen'
            const { x, y } = box
            const isWithin = x >= 0 && x + box.width <= width && y + box.height <= height
            return isWithin && y >= (head?.height ?? 0) - 1 ? 'seen' : box
          },
          { message: part },
        )
        .toBe('seen')
    expect(errors).toEqual([])
  })
})

describe('the bill of the first page', () => {
  test('is that of the panel, in parts that add up to it', async () => {
    for (const fields of [
      { tasks: 1 },
      { tasks: 3, loadBalancer: 'application', azs: 2 },
      { compute: 'FARGATE_SPOT' },
    ] as const) {
      const bill = await billOf(fields)
      const parts = partsOf(bill).reduce((all, { monthly }) => all + monthly, 0)
      expect(parts).toBeCloseTo(bill.total, 2)
    }
  })

  test('says of which part a price is missing', async () => {
    const bill = await billOf({ compute: 'FARGATE_SPOT', cpuArchitecture: 'ARM64' })
    expect(bill.missing.length).toBeGreaterThan(0)
    const lacking = partsOf(bill).filter(({ missing }) => missing.length > 0)
    expect(lacking).toEqual([{ kind: 'running', monthly: 0, missing: bill.missing }])
  })

  test('says that it is rounded only where its parts do not add up', async () => {
    const notes = await Promise.all(
      ([{ tasks: 1 }, { tasks: 2, loadBalancer: 'application', azs: 2 }] as const).map(async (fields) => {
        const bill = await billOf(fields)
        const parts = partsOf(bill)
        const shown = parts.reduce((sum, { monthly }) => sum + Number(dollars(monthly).slice(1)), 0)
        expect(addsUp(parts, bill.total)).toBe(dollars(shown) === dollars(bill.total))
        return addsUp(parts, bill.total)
      }),
    )
    // The second is what a newcomer finds.
    expect(notes).toEqual([true, false])
  })

  test('says what a knob changed of it, to the cent', async () => {
    const before = await billOf({ tasks: 2 })
    const after = await billOf({ tasks: 2, loadBalancer: 'application' })
    expect(partChanges(before, after).map(({ kind, monthly }) => [kind, dollars(monthly)])).toEqual([
      ['addresses', '$7.30'],
      ['balancing', '$16.43'],
    ])
    expect(partChanges(before, before)).toEqual([])
  })
})

test('a bill of which a price is missing says why, and its map what the address alone costs', async () => {
  const spot = { ...start, tasks: 2, compute: 'FARGATE_SPOT', cpuArchitecture: 'ARM64' } as const
  const { page } = await open('/404.html')
  await page.evaluate((service) => localStorage.setItem('ecs-lint.service', service), encode(spot))
  await page.goto(url())
  await live(page)
  await expect.poll(() => sum(page)).toContain('≥')
  await expect.poll(() => page.locator('.home-bill').innerText()).toContain('알 수 없는 요금이 있어')
  await expect.poll(() => page.locator('.home-missing').innerText()).toMatch(/스팟|Spot/i)
})

test('what a killed task comes to is what the stage plays', () => {
  const said = (tasks: number): string => {
    const played = stage(
      { kind: 'simulate', situation: 'crash' },
      completeServiceConfig({ region: start.region, tasks, loadBalancer: 'application' }),
    )
    if ('problems' in played) throw new Error('It cannot be played.')
    expect(played.outcome.end).toBe('steady')
    const text = killedText(played.outcome, { loadBalancer: 'application' }, 'en')
    expect(text).not.toContain('supposes')
    expect(killedText(played.outcome, { loadBalancer: 'none' }, 'en')).toContain(
      'supposes that customers, with no load balancer to lead them, know each new address',
    )
    expect(killedText(played.outcome, { loadBalancer: 'none' }, 'ko')).toContain('바로 안다고 가정')
    expect(text).toContain(`In ${timeText(played.outcome.seconds, 'en')} `)
    const { lost, cutOff } = played.outcome
    expect(text).toContain(`${lost} get no answer: `)
    expect(text).toContain(
      cutOff === lost ? 'those that the dead task was serving' : `${cutOff} that the dead task`,
    )
    // The film says of the moment at which it dies what the result says of all of it.
    expect(played.played.moments.map(({ text: { en } }) => en).join(' ')).toContain(
      `${cutOff} requests under way get no answer.`,
    )
    return text
  }
  expect(said(1)).not.toBe(said(2))
})

describe('the three knobs', () => {
  test('move the map and the bill, and leave the service of the learner alone', async () => {
    const { page, context, errors } = await open('/')
    await live(page)
    const before = await billOf({ tasks: 2, loadBalancer: 'application', azs: 2 })
    expect(await sum(page)).toBe(dollars(before.total))
    await page.getByRole('button', { name: '태스크 하나 늘리기' }).click()
    const more = await billOf({ tasks: 3, loadBalancer: 'application', azs: 2 })
    await expect.poll(() => sum(page)).toBe(dollars(more.total))
    await expect.poll(() => page.locator('.money-tag').innerText()).toBe(signed(45.1))
    await expect.poll(() => said(page)).toContain(signed(41.45))
    await page.locator('.home-shape.wide [data-node="task:3"]').waitFor()
    await page.getByRole('button', { name: '없음' }).click()
    await page.locator('.home-shape.wide [data-node="balancer"]').waitFor({ state: 'detached' })
    await expect.poll(() => said(page)).toContain(signed(-23.72))
    expect(await page.evaluate(() => localStorage.getItem('ecs-lint.service') ?? '')).toMatch(/^(1\.e30\b|$)/)
    const step = await context.newPage()
    await step.goto(`${url()}/steps/service/`)
    await expect.poll(() => step.locator('.total strong').textContent()).toBe('$45.10')
    expect(errors).toEqual([])
  })

  test('stop at one task and at six', async () => {
    const { page } = await open('/en/')
    await live(page)
    const count = page.locator('.stepped output')
    const fewer = page.getByRole('button', { name: 'One task fewer' })
    const more = page.getByRole('button', { name: 'One task more' })
    for (let press = 0; press < 3; press += 1) await fewer.press('Enter')
    await expect.poll(() => count.innerText()).toBe('1')
    await expect.poll(() => fewer.getAttribute('aria-disabled')).toBe('true')
    for (let press = 0; press < 7; press += 1) await more.press('Enter')
    await expect.poll(() => count.innerText()).toBe('6')
  })

  test('kill a task, which the service replaces by a new one', async () => {
    const { page, errors } = await open('/en/')
    await live(page)
    await page.getByRole('button', { name: 'Kill a task' }).press('Enter')
    await page.locator('.home-map .stage').waitFor()
    // How it ended is told once it has been seen.
    await expect.poll(() => said(page)).toBe(watch.en)
    await page.locator('.home-map .task:is(.dead, .silent, .unhealthy)').first().waitFor()
    await expect.poll(() => page.locator('.home-map .task.empty').count(), { timeout: 60_000 }).toBe(0)
    await expect.poll(() => said(page)).toMatch(/In \d+ s the service has a new task in its place/)
    // Whoever changes the service sees that one, with nothing played on it.
    await page.getByRole('button', { name: 'One task more' }).click()
    await page.locator('.home-shape.wide [data-node="task:3"]').waitFor()
    await expect.poll(() => page.locator('.home-map .stage').count()).toBe(0)
    await expect.poll(() => said(page)).toContain(`${signed(45.1)} a month`)
    expect(errors).toEqual([])
  })
})

const upTo = (count: number): readonly Achievement[] =>
  achievements.filter((achievement) => steps.slice(0, count).some((step) => achievement.endsWith(`/${step}`)))

describe('somebody who comes back goes on', () => {
  test.each<[string, readonly Achievement[], Step | undefined, string, string]>([
    [
      'at the step that they looked at',
      [],
      'deployment',
      'Last time you were at step 3.',
      '/en/steps/deployment/',
    ],
    ['at the first, with half of it done', ['quiz/service'], undefined, 'at step 1.', '/en/steps/service/'],
    ['after the step that is done', upTo(6), 'networking', 'done 6 of 9 steps.', '/en/steps/load-balancer/'],
    ['at the step looked at, though another is open', upTo(1), 'creation', '1 of 9', '/en/steps/creation/'],
    [
      'at what was left out, when the end is reached',
      [...upTo(2), 'check/creation', 'quiz/creation'],
      'creation',
      '3 of 9',
      '/en/steps/deployment/',
    ],
    [
      'with the quiz that alone is left',
      upTo(9).filter((each) => each !== 'quiz/service'),
      'creation',
      '8 of 9',
      '/en/steps/service/#quiz',
    ],
    [
      'at the scene that is left',
      [...upTo(9), ...scenesOf('service')].filter(
        (each) => !/^(?:check\/service|scene\/service\/size)$/.test(each),
      ),
      'creation',
      '8 of 9',
      '/en/steps/service/#size',
    ],
    ['with the exercises', upTo(9), 'creation', '9 of 9', '/en/exercises/'],
    ['to the certificate', achievements, 'creation', '9 of 9', '/en/certificate/'],
  ])('%s', (_, done, place, words, link) => {
    const found = resumption(done, place, 'en')
    expect(found?.said).toContain(words)
    expect(found?.link).toBe(link)
    expect(resumption(done, place, 'ko')?.link).toBe(link.replace('/en', '').replace('#quiz', '#퀴즈'))
  })

  test('and a newcomer begins', () => {
    expect(resumption([], undefined, 'ko')).toBeUndefined()
  })
})

test.each([
  ['/', '9단계 가운데 6단계를 마쳤습니다.', '7단계부터 계속', '내 서비스의 복사본', 1440, 'light'],
  ['/en/', 'You have done 6 of 9 steps.', 'Go on from step 7', 'A copy of your service', 390, 'dark'],
] as const)(
  '%s takes up where the learner was, with their own map, and moves nothing for it',
  async (path, words, goOn, whose, width, colorScheme) => {
    const own = { ...start, tasks: 4, loadBalancer: 'network' } as const
    const { page, errors } = await open(path, { viewport: { width, height: 844 }, colorScheme })
    await live(page)
    const links = page.locator('.home-actions a')
    const without = await links.evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect().toJSON() as unknown),
    )
    await page.evaluate(
      ([progress, service]) => {
        localStorage.setItem('ecs-lint.progress', progress)
        localStorage.setItem('ecs-lint.place', 'networking')
        localStorage.setItem('ecs-lint.service', service)
      },
      [encodeProgress(upTo(6)), encode(own)] as const,
    )
    await page.reload()
    await live(page)
    await expect.poll(() => page.locator('.home-begin').textContent()).toContain(words)
    await expect
      .poll(() =>
        links.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as unknown)),
      )
      .toEqual(without)
    await expect.poll(() => page.locator('.home-whose').innerText()).toContain(whose)
    await page.locator('.home-shape:visible [data-node="task:4"]').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const stored = await page.evaluate(() => localStorage.getItem('ecs-lint.service'))
    await page.locator('.stepped button').first().click()
    await page.locator('.home-shape:visible [data-node="task:4"]').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => localStorage.getItem('ecs-lint.service'))).toBe(stored)
    await page.getByRole('link', { name: goOn }).press('Enter')
    await page.waitForURL('**/steps/load-balancer/**')
    expect(errors).toEqual([])
  },
)

test('shows what was built once all its tasks are stopped, and says so', async () => {
  const { page } = await open('/')
  const emptied = { ...start, loadBalancer: 'application', tasks: 0 } as const
  await page.evaluate(
    (work) => localStorage.setItem('ecs-lint.service', work),
    encodeWork({ service: emptied, changes: [['creation', 'tasks', 3]] }),
  )
  await page.reload()
  await page.locator('.home-shape.wide [data-node="task:3"]').waitFor()
  await expect.poll(() => page.locator('.home-whose').innerText()).toContain('모두 멈추기 전의 내 서비스')
  await expect.poll(() => page.locator('.stepped output').innerText()).toBe('3')
  // What was before is remembered of one's own service, and not of somebody else's.
  await page.goto('about:blank')
  await page.goto(`${url()}/#s=${encode({ ...start, serviceName: 'theirs', tasks: 0 })}`)
  await expect.poll(() => page.locator('.stepped output').innerText()).toBe('0')
})

describe.each(['/', '/en/'])('%s', (path) => {
  test('loads at most 60 KB of JavaScript, and moves nothing when its scripts come', async () => {
    const { page } = await open('/favicon.svg')
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset['shift'] =
            `${Number(document.documentElement.dataset['shift'] ?? 0) + Number(Reflect.get(entry, 'value'))}`
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const sizes: number[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (!pathname.endsWith('.js')) return
      sizes.push(gzipSync(readFileSync(join(import.meta.dirname, '../dist', pathname))).length)
    })
    // Once before, so that the fonts are there: what a slow one moves when it comes is not the scripts' doing.
    await page.goto(url() + path, { waitUntil: 'networkidle' })
    await page.goto(`${url()}/favicon.svg`)
    sizes.length = 0
    await page.goto(url() + path, { waitUntil: 'networkidle' })
    await live(page)
    const inline = await page.evaluate(() =>
      [...document.querySelectorAll('script:not([src])')].map(({ textContent }) => textContent).join('\n'),
    )
    const weight = (): number => sizes.reduce((all, size) => all + size, 0) + gzipSync(inline).length
    expect(sizes.length).toBeGreaterThan(3)
    expect(weight()).toBeLessThanOrEqual(60_000)
    // A letter's breadth in the head, when the font comes, is less than anybody can see.
    expect(await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0))).toBeLessThan(
      0.0005,
    )
    await page.locator('.stepped button').last().click()
    await page.locator('.home-shape:visible [data-node="task:3"]').waitFor()
    expect(weight()).toBeLessThanOrEqual(90_000)
  })

  test('stands still without JavaScript: the map, its bill, the links', async () => {
    const { page } = await open(path, { javaScriptEnabled: false })
    const bill = await billOf({ tasks: 2, loadBalancer: 'application', azs: 2 })
    await expect.poll(() => sum(page)).toBe(dollars(bill.total))
    await expect.poll(() => page.locator('.home-shape.wide .service-map').isVisible()).toBe(true)
    await expect.poll(() => page.locator('.home-actions a').count()).toBe(2)
    await expect.poll(() => page.locator('.home-knobs button').first().isDisabled()).toBe(true)
    await expect.poll(() => page.locator('.home-noscript').isVisible()).toBe(true)
  })
})
