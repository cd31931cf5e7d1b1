import * as fc from 'fast-check'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { encodeProgress } from '../src/state/progress.ts'
import { start } from '../src/state/start.ts'
import { useSite } from './support/site.ts'

const { open, url } = useSite()

const live = (page: Page) => page.locator('.panel[data-live="true"]').waitFor()
const total = (page: Page) => page.locator('.total strong').textContent()
/** What a service of so many tasks and no load balancer costs in Seoul. */
const bill = (tasks: number): string => `$${(tasks * 45.0994).toFixed(2)}`
const link = (tasks: number): string => `#s=${encode({ ...start, tasks })}`

async function go(page: Page, path: string): Promise<void> {
  await page.goto(url() + path)
  await live(page)
}

async function oneMore(page: Page): Promise<void> {
  await moreTasks(page).click()
}

/** The button of the first scene of a page that works with the number of tasks. */
const moreTasks = (page: Page) =>
  page.getByRole('button', { name: /^(?:원하는 태스크: 늘리기|Desired tasks: Increase)$/ }).first()

describe('the history of the browser', () => {
  test('going back brings back the page, and not the service of then', async () => {
    const { page, errors } = await open('/steps/service/')
    await live(page)
    await oneMore(page)
    await expect.poll(() => total(page)).toBe(bill(2))
    await page.goto(`${url()}/steps/compute/`)
    await live(page)
    await page.getByRole('combobox', { name: 'CPU 아키텍처' }).first().selectOption('ARM64')
    await expect.poll(() => total(page)).not.toBe(bill(2))
    const own = await total(page)
    await page.goBack()
    await live(page)
    await expect.poll(() => total(page)).toBe(own)
    await expect.poll(() => page.locator('.notice:visible').count()).toBe(0)
    await page.reload()
    await live(page)
    await expect.poll(() => total(page)).toBe(own)
    await page.goForward()
    await live(page)
    await expect.poll(() => total(page)).toBe(own)
    expect(errors).toEqual([])
  })

  test('right answers of a quiz are there when one comes back, in either language, and the wrong ones are not', async () => {
    const { page } = await open('/steps/service/')
    await live(page)
    const question = (index: number) => page.locator('.quiz fieldset').nth(index)
    const answer = async (index: number, isRight: boolean): Promise<void> => {
      const right = (await question(index).locator('details strong').textContent())?.trim()
      const choices = (await question(index).locator('.choice').allInnerTexts()).map((each) => each.trim())
      const chosen = choices.findIndex((each) => (each === right) === isRight)
      await question(index).locator('.choice').nth(chosen).click()
      await question(index).getByRole('button').click()
    }
    await question(0).getByRole('button').waitFor()
    await answer(0, false)
    await answer(1, true)
    await expect.poll(() => question(1).locator('.verdict').innerText()).toContain('맞았습니다.')
    await page.goto(`${url()}/steps/compute/`)
    await live(page)
    await page.goBack()
    await expect.poll(() => question(1).locator('.verdict').innerText()).toContain('맞았습니다.')
    await page.goto(`${url()}/en/steps/service/`)
    await expect.poll(() => question(1).locator('.verdict').innerText()).toContain('That is right.')
    await expect.poll(() => question(1).locator('input:checked').count()).toBe(1)
    expect(await question(0).locator('input:checked').count()).toBe(0)
    // Who comes with progress from a file, or of an earlier version, has answered all of it.
    await page.evaluate(
      (done) => localStorage.setItem('ecs-lint.progress', done),
      encodeProgress(['quiz/service']),
    )
    await page.reload()
    await expect
      .poll(() => page.locator('.quiz input:checked').count())
      .toBe(await page.locator('.quiz fieldset').count())
  })

  test('a link that was opened once is not opened again', async () => {
    const { page } = await open(`/steps/service/${link(5)}`)
    await live(page)
    await expect.poll(() => total(page)).toBe(bill(5))
    await oneMore(page)
    await expect.poll(() => total(page)).toBe(bill(6))
    await page.reload()
    await live(page)
    await expect.poll(() => total(page)).toBe(bill(6))
    await go(page, '/steps/compute/')
    await page.goBack()
    await live(page)
    await expect.poll(() => total(page)).toBe(bill(6))
  })

  test('what a step added, its reset, and undo are there after a reload and on the way back', async () => {
    const { page } = await open('/steps/service/')
    await live(page)
    await oneMore(page)
    const step = page.locator('.difference strong')
    await expect.poll(() => step.textContent()).toBe('한 달 +\u2060$45.10')
    await go(page, '/steps/load-balancer/')
    await page.getByRole('combobox', { name: '로드 밸런서 유형' }).first().selectOption('application')
    await expect.poll(() => step.textContent()).toBe('한 달 +\u2060$23.72')
    await page.reload()
    await live(page)
    await expect.poll(() => step.textContent()).toBe('한 달 +\u2060$23.72')
    await go(page, '/steps/service/')
    await expect.poll(() => step.textContent()).toBe('한 달 +\u2060$45.10')
    // The load balancer of the other step stays.
    await page.getByRole('button', { name: '이 단계의 설정 되돌리기' }).click()
    await expect.poll(() => total(page)).toBe('$68.82')
    await page.getByRole('button', { name: '실행 취소' }).click()
    await expect.poll(() => total(page)).toBe('$113.92')
    await page.getByRole('button', { name: '실행 취소' }).click()
    await page.getByRole('button', { name: '실행 취소' }).click()
    await expect.poll(() => total(page)).toBe(bill(1))
    await expect
      .poll(() => page.getByRole('button', { name: '실행 취소' }).getAttribute('aria-disabled'))
      .toBe('true')
    await page.reload()
    await live(page)
    await page.getByRole('button', { name: '다시 실행' }).click()
    await expect.poll(() => total(page)).toBe(bill(2))
  })

  test('back in a step that others have followed, the bill is not said to be compared with that of its start', async () => {
    const { page } = await open('/en/steps/service/')
    await live(page)
    await oneMore(page)
    await go(page, '/en/steps/load-balancer/')
    await page.getByRole('combobox', { name: 'Load balancer type' }).first().selectOption('application')
    await expect.poll(() => total(page)).toBe('$113.92')
    await go(page, '/en/steps/service/')
    // The step began at $45.10 a month, which is $68.82 less.
    await expect
      .poll(() => page.locator('.difference > p').innerText())
      .toMatch(/^Compared with taking this step’s settings back: \+\u2060\$45\.10 a month/)
    const headline = await page.locator('.headline').innerText()
    expect(headline).toContain('(This step’s settings +\u2060$45.10)')
  })

  test('no other bill flashes by before one’s own', async () => {
    const { page, context } = await open('/steps/service/')
    await live(page)
    await oneMore(page)
    await expect.poll(() => total(page)).toBe(bill(2))
    await context.addInitScript(() => {
      const seen = new Set<string>()
      Object.assign(window, { seen })
      const look = (): void => {
        for (const element of document.querySelectorAll('.total strong, .scene-controls input'))
          if (getComputedStyle(element).visibility === 'visible')
            seen.add(element instanceof HTMLInputElement ? element.value : (element.textContent ?? ''))
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    for (const path of ['/steps/deployment/', '/en/steps/deployment/', '/steps/service/']) {
      await go(page, path)
      await page.locator('.scene-controls input:enabled').first().waitFor()
      await expect.poll(() => total(page)).toBe(bill(2))
      const seen = await page.evaluate(() => [...(Reflect.get(window, 'seen') as Set<string>)])
      expect(seen).toContain(bill(2))
      expect(seen).not.toContain(bill(1))
      expect(seen).not.toContain('1')
    }
    // A newcomer sees the bill of the start at once.
    const newcomer = await open('/steps/service/')
    await expect
      .poll(() => newcomer.page.evaluate(() => document.documentElement.dataset['own']))
      .toBeUndefined()
  })
})

test('no other map is seen while that of one’s own is on its way, and its room is kept', async () => {
  const { page, errors } = await open('/steps/service/')
  await live(page)
  await oneMore(page)
  await expect.poll(() => total(page)).toBe(bill(2))
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  let asked = 0
  await page.route(/\/LiveMap\.[^/]+\.js$/, async (route) => {
    asked += 1
    await held
    await route.continue()
  })
  await page.reload()
  await live(page)
  await expect.poll(() => total(page)).toBe(bill(2))
  await expect.poll(() => asked).toBe(1)
  const foreign = page.locator('[data-map-slot] .service-map.wide')
  expect(await foreign.isVisible()).toBe(false)
  expect((await foreign.boundingBox())?.height).toBeGreaterThan(100)
  release()
  await page.locator('.panel .service-map.wide [data-node="task:2"]').waitFor()
  expect(errors).toEqual([])
})

describe('two tabs', () => {
  test('show one service, and say so', async () => {
    const { page, context } = await open('/steps/service/')
    await live(page)
    const other = await context.newPage()
    await go(other, '/steps/service/')
    await oneMore(other)
    await expect.poll(() => total(page)).toBe(bill(2))
    await page.getByText('다른 탭에서 바꾼 서비스를 가져왔습니다').waitFor()
    const cpu = (tab: Page) => tab.getByRole('combobox', { name: 'CPU' })
    await cpu(page).selectOption({ label: '0.25 vCPU' })
    await expect.poll(() => cpu(other).inputValue()).toBe('256')
    const both = await total(page)
    await other.reload()
    await live(other)
    await expect.poll(() => total(other)).toBe(both)
    await expect
      .poll(() => other.getByRole('textbox', { name: '원하는 태스크' }).first().inputValue())
      .toBe('2')
    // What the other tab did can be taken back here.
    await page.getByRole('button', { name: '실행 취소' }).click()
    await page.getByRole('button', { name: '실행 취소' }).click()
    await expect.poll(() => total(page)).toBe(bill(1))
    await expect.poll(() => total(other)).toBe(bill(1))
  })
})

describe('somebody’s link', () => {
  test('grants no progress, on a step or in an exercise, until the reader has done something', async () => {
    const shared = `#s=${encode({ ...start, tasks: 2, cpu: 512, memory: 1024 })}`
    const { page } = await open(`/steps/service/${shared}`)
    await live(page)
    await page.getByText('진도에는 넣지 않았습니다').waitFor()
    const progress = () => page.locator('.progress').innerText()
    await expect.poll(progress).toContain('장면: 0/4')
    await page.getByLabel('서비스 이름').fill('mine')
    await page.reload()
    await live(page)
    await page.getByText('진도에는 넣지 않았습니다').waitFor()
    await expect.poll(progress).toContain('장면: 0/4')
    // Broken and mended, it is the reader's own doing.
    await page.getByRole('button', { name: '원하는 태스크: 줄이기' }).first().click()
    await page.locator('[data-scene=size][data-reached=false]').waitFor()
    await oneMore(page)
    await expect.poll(progress).toContain('장면: 1/4')
    const { page: practice } = await open(`/exercises/#s=${encode({ ...start, tasks: 3 })}`)
    // What the link's service does already is asked in a harder form, and is open.
    await practice.locator('[data-exercise="three-tasks"][data-passed=false]').waitFor()
    expect(await practice.evaluate(() => localStorage.getItem('ecs-lint.progress'))).toBeNull()
  })
})

const hinder: Readonly<Record<string, (context: BrowserContext) => Promise<void>>> = {
  forbidden: async (context) => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Forbidden', 'SecurityError')
          },
        })
    })
  },
  full: async (context) => {
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError')
      }
    })
  },
}

test.each(Object.keys(hinder))('where storage is %s, the tab keeps the service and says so', async (kind) => {
  const { context } = await open('/favicon.svg')
  await hinder[kind]?.(context)
  const page = await context.newPage()
  await go(page, '/steps/service/')
  await oneMore(page)
  await expect.poll(() => total(page)).toBe(bill(2))
  await page.getByText('이 탭을 닫으면 서비스가 사라지니').waitFor()
  await go(page, '/steps/compute/')
  await expect.poll(() => total(page)).toBe(bill(2))
  await page.reload()
  await live(page)
  await expect.poll(() => total(page)).toBe(bill(2))
  await go(page, '/en/steps/service/')
  await oneMore(page)
  await page.goBack()
  await live(page)
  await expect.poll(() => total(page)).toBe(bill(3))
})

/** What is done in one of two tabs of a real browser; the rest of the walks are those of `session.test.ts`, without one. */
const move = fc.tuple(
  fc.nat(1),
  fc.constantFrom(
    'more',
    'more',
    'undo',
    'next',
    'back',
    'forward',
    'reload',
    'language',
    'link',
    'take back',
  ),
)

test('16 walks through Chromium never lose a service, and never bring back or mix one', async () => {
  const walks = fc.sample(fc.array(move, { minLength: 6, maxLength: 10 }), { seed: 20_261_128, numRuns: 16 })
  for (const walk of walks) {
    const { page, context, errors } = await open('/steps/service/')
    const other = await context.newPage()
    await go(other, '/steps/service/')
    let shown = 1
    let own = 1
    /** What undo brings back in each of the tabs. */
    const past: [number[], number[]] = [[], []]
    const set = (next: number): void => {
      if (next === shown) return
      for (const list of past) list.push(shown)
      shown = next
    }
    let isAside = false
    let hasLinked = false
    const done: string[] = []
    for (const [at, what] of walk) {
      const tab = at === 0 ? page : other
      done.push(`${at} ${what}`)
      if (what === 'more') {
        if (!(await moreTasks(tab).isVisible())) continue
        await oneMore(tab)
        set(shown + 1)
        if (!isAside) own = shown
      } else if (what === 'undo') {
        // Once a link is open, undo crosses from one service to another, which the model holds.
        const before = past[at === 0 ? 0 : 1].pop()
        if (hasLinked || before === undefined) continue
        await tab.getByRole('button', { name: /^(?:실행 취소|Undo)$/ }).click()
        past[at === 0 ? 1 : 0].push(shown)
        shown = before
        own = shown
      } else if (what === 'next') {
        const step = tab.url().includes('/steps/deployment/') ? 'service' : 'deployment'
        await tab.goto(`${url()}${tab.url().includes('/en/') ? '/en' : ''}/steps/${step}/`)
      } else if (what === 'back') await tab.goBack()
      else if (what === 'forward') await tab.goForward()
      else if (what === 'reload') await tab.reload()
      else if (what === 'language') {
        const path = new URL(tab.url()).pathname
        await tab.goto(url() + (path.startsWith('/en/') ? path.slice('/en'.length) : `/en${path}`))
      } else if (what === 'link') {
        if (shown === 9) continue
        if (!isAside) own = shown
        isAside ||= own !== 1
        hasLinked = true
        await tab.goto(`${url()}/steps/service/${link(9)}`)
        set(9)
        if (!isAside) own = 9
      } else {
        if (!isAside) continue
        await live(tab)
        await tab.getByRole('button', { name: /내 서비스로 돌아가기|Back to my service/ }).click()
        set(own)
        isAside = false
      }
      for (const each of [page, other]) {
        if (!each.url().includes('/steps/')) await each.goForward()
        await live(each)
        await expect.poll(() => total(each), { message: done.join(', ') }).toBe(bill(shown))
      }
    }
    expect(errors).toEqual([])
    await context.close()
  }
})
