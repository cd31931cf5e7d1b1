import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { failures } from '@ecs-lint/core/diagnose'
import { builtPages } from '../scripts/browser.ts'
import { encode } from '../src/state/codec.ts'
import { encodeWork } from '../src/state/work.ts'
import { start } from '../src/state/start.ts'
import { steps as stepNames } from '../src/steps.ts'
import { sceneIds } from '../src/story/ids.ts'
import { scenesOf, solve } from './support/scenes.ts'
import { bringIntoView, drawAll, useSite } from './support/site.ts'

const steps = builtPages().filter((path) => path.includes('/steps/'))
const site = useSite()
const { open } = site

const live = (page: Page) => page.locator('.panel[data-live="true"]').waitFor()
const total = (page: Page) => page.locator('.total strong').textContent()

test('every Korean page has an English one, and the other way about', () => {
  const pages = builtPages().filter((path) => path !== '/404.html')
  const korean = pages.filter((path) => !path.startsWith('/en/'))
  const english = pages.filter((path) => path.startsWith('/en/'))
  expect(english).toEqual(korean.map((path) => `/en${path}`))
})

test('what changed since the lecture was checked in the last 180 days', () => {
  const files = globSync('**/*.mdx', { cwd: join(import.meta.dirname, '../src/content/docs') })
  const text = files
    .map((file) => readFileSync(join(import.meta.dirname, '../src/content/docs', file), 'utf8'))
    .join('\n')
  const dates = [...text.matchAll(/checked="(\d{4}-\d\d-\d\d)"/g)].map(([, date]) => date ?? '')
  expect(dates.length).toBeGreaterThan(7)
  for (const date of dates) expect(Date.now() - Date.parse(date)).toBeLessThan(180 * 24 * 3600 * 1000)
})

describe('the learner', () => {
  test('adds a load balancer, and finds the service again after a reload, in English, and in a new browser', async () => {
    const { page, context, errors } = await open('/steps/load-balancer/')
    await live(page)
    await expect.poll(() => total(page)).toBe('$45.10')
    await page.getByLabel('로드 밸런서 유형').selectOption('application')
    await expect.poll(() => total(page)).toBe('$68.82')
    await page.locator('.panel .service-map [data-node="balancer"]').waitFor()

    await page.goto(`${site.url()}/steps/service/`)
    await live(page)
    await expect.poll(() => total(page)).toBe('$68.82')
    await page.getByRole('button', { name: '원하는 태스크: 늘리기' }).first().click()
    await page.getByRole('button', { name: '원하는 태스크: 늘리기' }).first().click()
    await expect.poll(() => total(page)).toBe('$159.02')

    await page.locator('.header-end').getByRole('link', { name: 'English' }).click()
    await page.waitForURL('**/en/steps/service/**')
    await live(page)
    await expect.poll(() => total(page)).toBe('$159.02')
    // The form is an island of its own, and may come to life after the panel.
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Desired tasks' }).first().inputValue())
      .toBe('3')

    // The address holds no service: the browser's history could bring an older one back.
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Copied.').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const { page: fresh } = await open(link.slice(site.url().length))
    await live(fresh)
    await expect.poll(() => total(fresh)).toBe('$159.02')
    expect(errors).toEqual([])
  })

  test('opens a shared service without losing the one at home', async () => {
    const { page } = await open(`/steps/service/`)
    await live(page)
    await page.getByRole('button', { name: '원하는 태스크: 늘리기' }).first().click()
    await expect.poll(() => total(page)).toBe('$90.20')
    await page.goto(`${site.url()}/steps/load-balancer/#s=${encode({ ...start, tasks: 5 })}`)
    await live(page)
    await expect.poll(() => total(page)).toBe('$225.50')
    await page.getByRole('button', { name: '내 서비스로 돌아가기' }).click()
    await expect.poll(() => total(page)).toBe('$90.20')
  })

  test('compares all Regions and chooses one', async () => {
    const { page } = await open('/en/steps/service/')
    await live(page)
    await page.getByText('Compare all Regions').click()
    const rows = page.locator('.regions li')
    await rows.nth(35).waitFor()
    await expect.poll(() => rows.count()).toBe(36)
    const amounts = (await rows.locator('.amount').allTextContents()).filter((text) => !text.startsWith('≥'))
    const numbers = amounts.map((text) => Number(text.replaceAll(/[$,]/g, '')))
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right))
    await rows.filter({ hasText: 'us-east-1' }).getByRole('button').click()
    await expect.poll(() => page.locator('.panel select').inputValue()).toBe('us-east-1')
    await page.waitForFunction(() => document.querySelector('.total strong')?.textContent !== '$45.10')
    expect(amounts).toContain(await total(page))
  })

  test('is told of a value that cannot be used, and keeps the service', async () => {
    const { page } = await open('/en/steps/service/')
    await live(page)
    await page.getByLabel('Service name').fill('my web')
    await expect.poll(() => page.getByLabel('Service name').getAttribute('aria-invalid')).toBe('true')
    await expect
      .poll(() => page.locator('.field .warning').first().innerText())
      .toContain('Service name takes')
    const tasks = page.getByRole('textbox', { name: 'Desired tasks' }).first()
    await tasks.fill('-3')
    await expect.poll(() => tasks.getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => total(page)).toBe('$45.10')
  })

  test('mends a finding with one press', async () => {
    const { page } = await open(
      `/steps/load-balancer/#s=${encode({ ...start, tasks: 3, maximumPercent: 133 })}`,
    )
    await live(page)
    const finding = page.locator('.findings > .error')
    await expect.poll(() => finding.innerText()).toContain('133%')
    await finding.getByRole('button', { name: '고치기' }).click()
    await expect.poll(() => finding.count()).toBe(0)
  })

  test('does it all with the keyboard, and never loses sight of the focus', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await open('/en/steps/load-balancer/', { viewport })
      await live(page)
      const reached = new Set<string>()
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab')
        const focus = await page.evaluate(() => {
          const element = document.activeElement
          if (element === null || element === document.body) return undefined
          const box = element.getBoundingClientRect()
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 20) / 2)
          return {
            name: [
              element.getAttribute('aria-label'),
              ...('labels' in element ? Array.from(element.labels as NodeListOf<Element>) : []).map(
                ({ textContent }) => textContent,
              ),
              element.textContent,
            ].join(' '),
            // Things of the map stand in one another, and are drawn as one picture.
            isSeen:
              top !== null &&
              (element.contains(top) ||
                top.contains(element) ||
                element.closest('svg')?.contains(top) === true),
          }
        })
        if (focus === undefined) continue
        expect(focus.isSeen, `focus on ${focus.name}`).toBe(true)
        reached.add(focus.name)
        if (focus.name.includes('Load balancer type')) await page.keyboard.press('ArrowDown')
      }
      expect([...reached].some((name) => name.includes('Health check grace period'))).toBe(true)
      await expect.poll(() => page.locator('.total strong').textContent()).toBe('$68.82')
    }
  })
})

describe('a step', () => {
  test('has the front matter, the scenes and the quiz of its place in the order', () => {
    const names = steps.map((path) => path.split('/').at(-2) ?? '')
    expect(stepNames.filter((name) => names.includes(name)).length * 2).toBe(names.length)
    for (const path of steps) {
      const [file = '', name = ''] = path.match(/(?:en\/)?steps\/([\w-]+)/) ?? []
      const text = readFileSync(join(import.meta.dirname, `../src/content/docs/${file}.mdx`), 'utf8')
      expect(text).toContain(`\nstep: ${stepNames.findIndex((step) => step === name) + 1}\n`)
      const lang = path.startsWith('/en/') ? 'en' : 'ko'
      const scenes = [...text.matchAll(/<Scene\b([^>]*)>/g)].map(([, given = '']) => given)
      const ids = sceneIds[stepNames.find((step) => step === name) ?? 'service']
      expect(scenes.map((given) => /\bid="([\w-]+)"/.exec(given)?.[1])).toEqual([...ids])
      for (const given of scenes) expect(given).toContain(`lang="${lang}" step="${name}"`)
      expect(text).toContain(`<StepEnd lang="${lang}" step="${name}" />`)
    }
  })

  test.each(steps)('%s: without a script the answers can be read', async (path) => {
    const { page } = await open(path, { javaScriptEnabled: false })
    const answers = page.locator('.quiz details')
    await expect.poll(() => answers.count()).toBeGreaterThan(2)
    for (const answer of await answers.all()) {
      await answer.locator('summary').click()
      expect((await answer.locator('p').last().innerText()).length).toBeGreaterThan(15)
    }
    await expect.poll(() => page.locator('.quiz button').count()).toBe(0)
  })

  test('says what its changes cost, undoes them by button and by key, and starts over', async () => {
    const { page, errors } = await open('/en/steps/load-balancer/')
    await live(page)
    const difference = page.locator('.difference')
    await expect.poll(() => difference.innerText()).toContain('do not change the bill')
    await page.getByRole('combobox', { name: 'Load balancer type' }).first().selectOption('application')
    // 730 h × $0.0225, and two addresses at 730 h × $0.005.
    await expect
      .poll(() => difference.innerText())
      .toContain('+\u2060$23.72 a month · +\u2060$0.78 a day · +\u2060$0.032 an hour')
    await expect
      .poll(() => difference.locator('li').nth(1).innerText())
      .toMatch(/Public IPv4 addresses.*\+\u2060\$7\.30/s)

    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => total(page)).toBe('$45.10')
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => total(page)).toBe('$68.82')
    await page.keyboard.press('Control+z')
    await expect.poll(() => total(page)).toBe('$45.10')
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => total(page)).toBe('$68.82')

    await page.getByRole('textbox', { name: 'Health check grace period' }).first().press('End')
    await page.keyboard.type('5')
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => total(page), { message: 'in a text field the key belongs to the field' })
      .toBe('$68.82')

    await page.reload()
    await live(page)
    await expect.poll(() => difference.innerText()).toContain('+\u2060$23.72')
    await page.goto(`${site.url()}/en/steps/service/`)
    await live(page)
    await expect.poll(() => difference.innerText()).toContain('do not change the bill')
    await page.getByRole('button', { name: 'Desired tasks: Increase' }).first().click()
    await expect.poll(() => total(page)).toBe('$113.92')
    await page.getByRole('button', { name: 'Take back this step’s settings' }).click()
    await expect.poll(() => total(page)).toBe('$68.82')
    await page.getByRole('button', { name: 'Start over', exact: true }).click()
    await expect.poll(() => total(page)).toBe('$45.10')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => total(page)).toBe('$68.82')
    expect(errors).toEqual([])
  })

  test('is done with its scenes and its quiz, by keyboard alone, and remembers it', async () => {
    const { page, errors } = await open('/en/steps/service/')
    await live(page)
    await expect.poll(() => page.locator('.progress').innerText()).toContain('0 of 9 steps done')
    for (const scene of await scenesOf('service')) await solve(page, scene, 'en', 'keyboard')
    await expect
      .poll(() => page.locator('.progress').innerText())
      .toMatch(/0 of 9[^]*Scenes: 4\/4 · Quiz: not yet/)

    const questions = page.locator('.quiz fieldset')
    await questions.first().getByRole('button').waitFor()
    for (const question of await questions.all()) {
      const answer = await question.locator('details strong').evaluate(({ textContent }) => textContent)
      const choices = await question.locator('.choice').allInnerTexts()
      await question.getByRole('radio').first().focus()
      await page.keyboard.press('Space')
      for (let index = 0; index < choices.indexOf(answer); index += 1) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect.poll(() => question.locator('.verdict').innerText()).toContain('That is right.')
    }
    await page.getByText('All answers are right.').waitFor()
    await expect.poll(() => page.locator('.progress').innerText()).toContain('1 of 9 steps done')
    await page.goto(`${site.url()}/steps/load-balancer/`)
    await live(page)
    await expect.poll(() => page.locator('.progress').innerText()).toContain('9단계 가운데 1단계 완료')
    expect(errors).toEqual([])
  })

  test('does not give an answer away to one who is wrong', async () => {
    const { page } = await open('/steps/service/')
    await live(page)
    const question = page.locator('.quiz fieldset').first()
    await bringIntoView(question)
    await question.getByRole('button', { name: '답 확인' }).click({ force: true })
    await expect.poll(() => question.locator('.verdict').innerText()).toBe('')
    await question.getByText('같은 ID로').click()
    await question.getByRole('button', { name: '답 확인' }).click()
    await expect
      .poll(() => question.locator('.verdict').innerText())
      .toBe('다시 생각해 보세요. 멈춘 태스크는 되살아나지 않고, ID도 다시 쓰이지 않습니다.')
    await question.locator('.choice').nth(1).click()
    await expect.poll(() => question.locator('.verdict').innerText()).toBe('')
    await question.getByRole('button', { name: '답 확인' }).click()
    await expect.poll(() => question.locator('.verdict').innerText()).toContain('맞았습니다.')
  })
})

test.each([
  ['nonsense', 'abc'],
  ['markup', `1.${Buffer.from('{"serviceName":"<img src=x onerror=alert(1)>"}').toString('base64url')}`],
  ['another version', '9.e30'],
])('an address with %s has a message and a clean start', async (_, state) => {
  const { page, errors } = await open(`/en/steps/service/#s=${state}`)
  await live(page)
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/left out|another version/)
  await expect.poll(() => page.locator('main img').count()).toBe(0)
  await expect.poll(() => total(page)).toBe('$45.10')
  expect(errors).toEqual([])
})

describe('beside the steps', () => {
  test('the box for messages finds causes, and takes anything for text', async () => {
    const { page, errors } = await open('/en/troubleshooting/')
    const box = page.getByLabel('Paste a stopped reason')
    const pasted = 'CannotPullContainerError: ref pull has been retried 1 time(s): <i>context canceled</i>'
    await box.fill(pasted)
    // What is shown is what was pasted, and not the message that it is known by.
    await page.locator('[data-failure="pull-cut-off"]').getByText(pasted).waitFor()
    for (const text of ['<img src=x onerror=alert(1)>', '\u001b[31m\u0000', '((('.repeat(50_000)]) {
      await box.fill(text)
      await page.locator('.message-box [role="status"]').getByText('no message in it that is known').waitFor()
      await expect.poll(() => page.locator('.message-box img').count()).toBe(0)
    }
    expect(errors).toEqual([])
  })

  test.each([
    ['/troubleshooting/', '종료 코드 137', 'HTTP 상태 코드 502'],
    ['/en/troubleshooting/', 'exit code 137', 'HTTP status 502'],
  ])('%s lists every known message once, and says what a bare number is', async (path, ...labels) => {
    const { page } = await open(path)
    const ids = await page.locator('.tree details').evaluateAll((leaves) => leaves.map(({ id }) => id))
    expect(ids.toSorted()).toEqual(failures.map(({ id }) => id).toSorted())
    const names = (await page.locator('.tree summary').allInnerTexts()).map((name) => name.trim())
    for (const label of labels) expect(names).toContain(label)
    expect(names.filter((name) => /^(\d+|[A-Z]+)$/.test(name))).toEqual([])
  })

  test('ticking off the clean-up empties the bill, and is remembered', async () => {
    const { page, errors } = await open(`/cleanup/#s=${encode({ ...start, loadBalancer: 'application' })}`)
    // What is read aloud is the amount itself; what is seen counts down to it.
    const left = page.locator('.clean-up .total [role=status]')
    await page.locator('.clean-up input:enabled').first().waitFor()
    await expect.poll(() => left.innerText()).toBe('한 달 $68.82')
    // Too early: AWS says no, and nothing is ticked.
    const groups = page.getByRole('checkbox', { name: '보안 그룹 2개 삭제' })
    await groups.click()
    await expect.poll(() => page.locator('.refusal').innerText()).toContain('DependencyViolation')
    await expect.poll(() => groups.isChecked()).toBe(false)
    await expect.poll(() => page.locator('.clean-up [data-node="balancer"]').count()).toBe(1)
    await page.getByRole('checkbox', { name: '로드 밸런서 삭제' }).check()
    await expect.poll(() => left.innerText()).toBe('한 달 $45.10')
    await expect.poll(() => page.locator('.clean-up .total strong').innerText()).toBe('한 달 $45.10')
    await expect.poll(() => page.locator('.clean-up [data-node="balancer"]').count()).toBe(0)
    await page.reload()
    await page.locator('.clean-up input:enabled').first().waitFor()
    await expect.poll(() => left.innerText()).toBe('한 달 $45.10')
    for (const box of await page.locator('.clean-up input').all()) await box.check()
    await expect.poll(() => left.innerText()).toBe('한 달 $0.00')
    await expect.poll(() => page.locator('.clean-up [data-node="task:1"]').count()).toBe(0)
    // With a task more the service is there again.
    await page.goto(`about:blank`)
    await page.goto(`${site.url()}/cleanup/#s=${encode({ ...start, loadBalancer: 'application', tasks: 2 })}`)
    await expect.poll(() => left.innerText()).toBe('한 달 $113.92')
    await expect.poll(() => page.locator('.clean-up').innerText()).toContain('표시한 뒤로 내 서비스가 바뀌어')
    await expect.poll(() => page.locator('.clean-up input:checked').count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('on a phone no tick of the clean-up moves under the finger, and the last says that it was the last', async () => {
    const { page } = await open(`/cleanup/#s=${encode({ ...start, loadBalancer: 'application' })}`, {
      viewport: { width: 390, height: 844 },
    })
    await page.locator('.clean-up input:enabled').first().waitFor()
    await drawAll(page)
    const boxes = page.locator('.clean-up input')
    const topOf = (index: number) => boxes.nth(index).evaluate((box) => box.getBoundingClientRect().top)
    const count = await boxes.count()
    for (let index = 0; index < count; index += 1) {
      await boxes.nth(index).scrollIntoViewIfNeeded()
      const top = await topOf(index)
      await boxes.nth(index).check()
      await expect
        .poll(() => page.locator('.clean-up .total strong').innerText())
        .toBe(await page.locator('.clean-up .total [role=status]').innerText())
      expect(Math.abs((await topOf(index)) - top)).toBeLessThanOrEqual(1)
    }
    await expect
      .poll(() => page.locator('.clean-up .tool-lesson > li:last-child').innerText())
      .toContain('목록에 있는 것을 모두 지웠습니다')
  })

  test('pages of the reference have one menu on a phone', async () => {
    const { page } = await open('/glossary/', { viewport: { width: 390, height: 844 } })
    await expect.poll(() => page.getByRole('button', { name: '메뉴' }).count()).toBe(1)
    await page.getByRole('button', { name: '메뉴' }).click()
    await expect.poll(() => page.locator('#site-menu a[href="/rules/"]:visible').count()).toBe(1)
    await expect.poll(() => page.locator('#site-menu starlight-theme-select:visible').count()).toBe(1)
  })

  test.each(['/', '/steps/creation/'])(
    'the steps are wide and high enough for a finger on a phone (%s)',
    async (path) => {
      const { page } = await open(path, { viewport: { width: 360, height: 780 } })
      const marks = page.locator(path === '/' ? '.course a' : '.trail a')
      await expect.poll(() => marks.count()).toBe(stepNames.length)
      const smallest = () =>
        marks.evaluateAll((links) =>
          Math.min(
            ...links
              .map((link) => link.getBoundingClientRect())
              .map(({ width, height }) => Math.min(width, height)),
          ),
        )
      await expect.poll(smallest).toBeGreaterThanOrEqual(24)
      // In the head there is room for a whole finger, from above to below.
      const heights = () =>
        marks.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height))
      if (path !== '/')
        await expect.poll(async () => Math.min(...(await heights()))).toBeGreaterThanOrEqual(44)
    },
  )

  test('after the lights went out, the clean-up says what runs where the exported files were run, and the lab breaks what was built', async () => {
    const { page } = await open('/404.html')
    const stopped = { ...start, loadBalancer: 'application', tasks: 0, maximumPercent: 134 } as const
    await page.evaluate(
      (work) => localStorage.setItem('ecs-lint.service', work),
      encodeWork({ service: stopped, changes: [['creation', 'tasks', 3]] }),
    )
    await page.goto(page.url().replace('404.html', 'en/cleanup/'))
    await expect.poll(() => page.locator('.clean-up').innerText()).toContain('Still on the bill: $23.73')
    await expect
      .poll(() => page.locator('.clean-up').innerText())
      .toMatch(/exported files, 3 tasks run as well, \$159\.0\d a month in all/)
    await page.goto(page.url().replace('cleanup', 'lab'))
    await page
      .getByRole('button', { name: 'Break it', exact: true })
      .or(page.locator('[data-lab] button').first())
      .click()
    await expect.poll(() => page.locator('[data-lab]').innerText()).toContain('a copy of it as it was before')
    await expect.poll(() => page.locator('[data-lab] .service-map [data-node="task:3"]').count()).toBe(1)
  })

  test('what is on a page is listed within its column, however long an entry is', async () => {
    const { page } = await open('/en/cleanup/')
    const entries = page.locator('.right-sidebar a:visible')
    await expect.poll(() => entries.count()).toBeGreaterThan(3)
    const ends = await entries.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().right))
    expect(Math.max(...ends)).toBeLessThan(1440)
  })

  test('that nothing costs money any more is said once the total has come down to it', async () => {
    const { page } = await open('/en/cleanup/', { reducedMotion: 'no-preference' })
    const boxes = page.locator('.clean-up [data-step] input:enabled')
    await expect.poll(() => boxes.count()).toBeGreaterThan(3)
    const seen = page.evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          const totals: string[] = []
          const watch = (): void => {
            const said = document.querySelector('.clean-up')?.textContent ?? ''
            const total = document.querySelector('.clean-up .total strong')?.textContent ?? ''
            if (said.includes('Nothing that is counted')) totals.push(total)
            else if (totals.length === 0 && !total.includes('$0.00')) totals.push('')
            if (total.includes('$0.00') && said.includes('All that is on the list is deleted'))
              resolve(totals)
            else requestAnimationFrame(watch)
          }
          watch()
        }),
    )
    for (const box of await boxes.all()) await box.check()
    const [before, ...after] = await seen
    expect(before).toBe('')
    expect(after.length).toBeGreaterThan(0)
    for (const total of after) expect(total).toContain('$0.00')
  })

  test('who turns tasks on again on a page of tools is told that the service has them again, and its bill', async () => {
    const { page } = await open('/404.html')
    await page.evaluate(
      (work) => localStorage.setItem('ecs-lint.service', work),
      encodeWork({ service: { ...start, tasks: 0 }, changes: [['creation', 'tasks', 3]] }),
    )
    await page.goto(`${site.url()}/en/simulator/`)
    const notice = page
      .locator('.notice')
      .filter({ has: page.getByRole('button', { name: 'Turn on 3 tasks again' }) })
    await expect.poll(() => notice.first().innerText()).toMatch(/changes your service.*on the bill/)
  })

  test('the clean-up list is said to be an exercise before any bill frightens', async () => {
    for (const [path, said] of [
      ['/cleanup/', '이 목록은 연습입니다'],
      ['/en/cleanup/', 'This list is an exercise'],
    ] as const) {
      const { page } = await open(path)
      const text = await page.locator('main').innerText()
      expect(text.indexOf(said)).toBeGreaterThan(-1)
      expect(text.indexOf(said)).toBeLessThan(text.search(/\$\d/))
    }
  })

  test('who has stopped all tasks is asked the exercises of the service as it was before', async () => {
    const { page } = await open('/404.html')
    const service = { ...start, tasks: 0, azs: 2 }
    await page.evaluate(
      (work) => localStorage.setItem('ecs-lint.service', work),
      encodeWork({ service, changes: [['creation', 'tasks', 3]] }),
    )
    await page.goto(`${site.url()}/en/exercises/`)
    await page.locator('[data-exercise="three-tasks"][data-passed="false"]').waitFor()
    const asked = () => page.locator('[data-exercise="three-tasks"]').innerText()
    await expect.poll(asked).toContain('Your service has 3 tasks already')
    expect(await page.getByLabel('Desired tasks', { exact: true }).inputValue()).toBe('3')
    // It is the harder one: what was there does not do, and neither does what solves the plain one.
    await expect.poll(asked).toContain('Of 2 zones one is lost: only 1 task is left')
  })

  test('the practical exercises are graded as a copy of the service changes', async () => {
    const { page, errors } = await open('/en/exercises/')
    const exercise = (id: string) => page.locator(`[data-exercise="${id}"]`)
    const solved = (id: string) => page.locator(`[data-exercise="${id}"][data-passed="true"]`).waitFor()
    await page.locator('[data-exercise="three-tasks"][data-passed="false"]').waitFor()
    await page.getByLabel('Desired tasks', { exact: true }).fill('3')
    await solved('three-tasks')
    await page.getByLabel('Image', { exact: true }).fill('nginx:latest')
    await expect.poll(() => exercise('new-image').innerText()).toContain('Name a version')
    await page.getByLabel('Image', { exact: true }).fill('public.ecr.aws/nginx/nginx:1.28')
    await solved('new-image')
    await page.getByRole('combobox', { name: 'Load balancer type' }).first().selectOption('application')
    await page.getByLabel("Inbound source of the load balancer's group").selectOption('203.0.113.7/32')
    await solved('one-address')
    // It was a copy: the service is as it was, what was solved stays solved, and nothing remembers the copy.
    const image = () => page.getByLabel('Image', { exact: true }).inputValue()
    await page.getByRole('button', { name: 'Begin again with my service' }).last().click()
    await expect.poll(() => exercise('one-address').innerText()).toContain('✓ Solved before')
    await expect.poll(image).toMatch(/:1\.27$/)
    expect(await page.evaluate(() => localStorage.getItem('ecs-lint.service')?.split(' ')[0])).toBe(
      encode(start),
    )
    await page.getByLabel('Image', { exact: true }).fill('nginx:1.28')
    await page.reload()
    await expect.poll(image).toMatch(/:1\.27$/)
    expect(errors).toEqual([])
  })
})
