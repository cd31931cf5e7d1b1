import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { completeServiceConfig, vpcCidr } from '@ecs-lint/core/readers'
import { faultIds, type FaultId } from '../src/lab/ids.ts'
import { faults, whyNot } from '../src/lab/play.ts'
import { encode } from '../src/state/codec.ts'
import { earlierHelp, solvedText, texts } from '../src/lab/texts.ts'
import { decodeProgress } from '../src/state/progress.ts'
import { start } from '../src/state/start.ts'
import { axeViolations, bringIntoView, builtPage, useSite } from './support/site.ts'

const { open } = useSite()
const lab = '[data-lab]'
const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
const behindBalancer = encode(completeServiceConfig({ ...rest, tasks: 3, loadBalancer: 'application' }))

const faultNamed = (id: FaultId) => {
  const fault = faults.find((each) => each.id === id)
  if (fault === undefined) throw new Error(id)
  return fault
}
const said = (page: Page) => page.locator(`${lab} .lab-verdict`)
const part = (page: Page, name: string) => page.locator(`${lab} [data-part=${name}]`)

describe.each([
  [
    'ko',
    '/lab/',
    '내 서비스의 복사본을 고장 내기',
    '서비스 업데이트',
    '힌트 보기',
    '정답 보기',
    '한 번에 고쳤습니다',
  ],
  [
    'en',
    '/en/lab/',
    'Break a copy of my service',
    'Update the service',
    'Give me a hint',
    'Show me',
    'Your first change mended it',
  ],
] as const)('in %s', (lang, path, begin, update, hint, showMe, first) => {
  const started = async (hash: string, id: FaultId) => {
    const opened = await open(`${path}#s=${hash}`, { reducedMotion: 'reduce' })
    await bringIntoView(opened.page.locator(lab))
    await opened.page.getByRole('button', { name: begin }).click()
    await opened.page.locator(`${lab} select`).first().selectOption(id)
    return opened
  }

  test('a fault is mended in the form by keyboard, remembered, and leaves the service alone', async () => {
    const fault = faultNamed('group-shuts-out-balancer')
    const { page, errors } = await started(behindBalancer, fault.id)
    const service = () => page.evaluate(() => localStorage.getItem('ecs-lint.service'))
    const before = await service()
    await expect.poll(() => page.locator(`${lab} .lab-symptoms`).innerText()).toContain('Request timed out')
    // Where the requests end is the learner's to find: the map shows tasks, with AWS's words at them.
    await expect.poll(() => page.locator(`${lab} .service-map [data-node="task:1"]`).count()).toBe(1)
    expect(await page.locator(`${lab} .service-map .edge`).count()).toBe(0)
    await page.locator(`${lab} .service-map [data-node="task:1"]`).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator(`${lab} [data-chosen]`).innerText()).toContain('Request timed out')
    await part(page, 'groups').locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    // From “no rule”, which stands last, to the load balancer's group, which stands first.
    await page.keyboard.press('Home')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(update)
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page).innerText()).toContain(first)
    await expect.poll(() => page.locator(`${lab} .service-map .edge`).count()).toBeGreaterThan(0)
    expect(await page.locator(`${lab} .service-map .edge.refused`).count()).toBe(0)
    await expect.poll(() => page.locator(`${lab} .lab-symptoms`).innerText()).toContain('steady state')
    // What core works out names the group that refused, as the map does.
    const group = lang === 'ko' ? '태스크의 보안 그룹' : 'The security group of the tasks'
    for (const text of [fault.fix(start)[lang], group, 'load-balancer-reaches-tasks'])
      await expect.poll(() => page.locator(`${lab} [data-answer]`).innerText()).toContain(text)
    expect(await service()).toBe(before)
    const stored = () => page.evaluate(() => localStorage.getItem('ecs-lint.progress'))
    await expect
      .poll(async () => decodeProgress((await stored()) ?? ''))
      .toContain('lab/group-shuts-out-balancer')
    await page.reload({ waitUntil: 'networkidle' })
    await bringIntoView(page.locator(lab))
    await page.getByRole('button', { name: begin }).click()
    await expect.poll(() => page.locator(`${lab} option[value=${fault.id}]`).innerText()).toContain('✓')
    expect(errors).toEqual([])
  })

  test.each([
    [1440, 900],
    [390, 844],
  ])('picture, symptom and settings are in one view, %i × %i', async (width, height) => {
    const { page } = await open(`${path}#s=${behindBalancer}`, { viewport: { width, height } })
    await bringIntoView(page.locator(lab))
    await page.getByRole('button', { name: begin }).click()
    await page.locator(`${lab} .lab-symptoms`).waitFor()
    // A phone has no room for the complaint as well, which stands above them.
    if (width < 1000) await page.locator('.lab-bench').evaluate((bench) => bench.scrollIntoView())
    for (const part of ['.service-map', '.lab-symptoms code', '.lab-form [type=submit]'])
      await expect
        .poll(
          () =>
            page
              .locator(`${lab} ${part}`)
              .first()
              .evaluate((element) => {
                const { top, bottom } = element.getBoundingClientRect()
                return top >= 0 && bottom <= innerHeight
              }),
          { message: part },
        )
        .toBe(true)
  })

  test('something else that is wrong is told with the choice that is right for this service', async () => {
    const called = completeServiceConfig({
      ...rest,
      tasks: 3,
      loadBalancer: 'application',
      egress: 'nat',
      serviceConnect: 'client-server',
      taskInbound: ['load-balancer', vpcCidr].map((source) => ({ port: 80, source })),
    })
    const { page } = await started(encode(called), 'no-way-to-image')
    const source = part(page, 'groups').locator('select').last()
    await part(page, 'network').locator('summary').click()
    await part(page, 'network').locator('select').first().selectOption('nat')
    await part(page, 'groups').locator('summary').click()
    await source.selectOption('0.0.0.0/0')
    await page.getByRole('button', { name: update }).click()
    const choice =
      lang === 'ko'
        ? '‘보안 그룹’ → ‘태스크 그룹의 인바운드 소스’ → ‘로드 밸런서 + 10.0.0.0/16’'
        : "“Security groups” → “Inbound source of the tasks' group” → “load balancer + 10.0.0.0/16”"
    await expect.poll(() => said(page).innerText()).toContain(choice)
    await source.selectOption({ label: /‘([^’]*)’$|“([^”]*)”$/.exec(choice)?.slice(1).find(Boolean) ?? '' })
    await page.getByRole('button', { name: update }).click()
    await expect.poll(() => said(page).getAttribute('data-solved')).toBe('true')
  })

  test('a wrong way gets its own words, and what was given away does not count', async () => {
    const fault = faultNamed('wrong-path')
    const { page } = await started(behindBalancer, fault.id)
    await page.getByRole('button', { name: update }).click()
    await expect.poll(() => said(page).getAttribute('data-solved')).toBe('false')
    await part(page, 'balancer').locator('summary').click()
    const field = part(page, 'balancer').locator('input').nth(1)
    await expect.poll(() => field.inputValue()).toBe('/healthz')
    await field.fill('/status')
    await page.getByRole('button', { name: update }).click()
    await expect.poll(() => said(page).innerText()).toBe(fault.wrongWays[1]?.says[lang])
    // Each hint says more: where, what else is seen, what the messages mean, which settings.
    for (const shown of ['', 'ELB-HealthChecker', '[404]', ''])
      await page
        .getByRole('button', { name: hint })
        .click()
        .then(() => expect.poll(() => page.locator('.lab-hint').last().innerText()).toContain(shown))
    await expect.poll(() => page.locator('.lab-hint').count()).toBe(4)
    await expect.poll(() => page.locator(`${lab} .service-map .edge.refused`).count()).toBeGreaterThan(0)
    await expect.poll(() => page.getByRole('button', { name: hint }).count()).toBe(0)
    await page.getByRole('button', { name: showMe }).click()
    await expect.poll(() => page.locator(`${lab} [data-answer]`).innerText()).toContain(fault.cause[lang])
    // Mending it after that is practice, and is not noted.
    await field.fill('/')
    await page.getByRole('button', { name: update }).click()
    await expect.poll(() => said(page).getAttribute('data-solved')).toBe('true')
    const stored = () => page.evaluate(() => localStorage.getItem('ecs-lint.progress'))
    await expect.poll(stored).toBeNull()
    // Nor is it where one starts over, having seen the answer.
    await page.getByRole('button', { name: texts.again[lang] }).click()
    await expect.poll(() => field.inputValue()).toBe('/healthz')
    await expect.poll(() => page.locator(`${lab} [data-answer]`).count()).toBe(0)
    await expect.poll(() => page.locator('.lab-hint').count()).toBe(0)
    await expect
      .poll(() => page.locator(lab).innerText())
      .toContain(earlierHelp({ hints: 4, isGivenAway: true }, 0)?.[lang])
    await part(page, 'balancer').locator('summary').click()
    await field.fill('/')
    await page.getByRole('button', { name: update }).click()
    await expect.poll(() => said(page).innerText()).toContain(texts.afterAnswer[lang])
    expect(await stored()).toBeNull()
  })

  test('whoever starts over has had the hints that were taken', async () => {
    const again = texts.again[lang]
    const { page } = await started(behindBalancer, 'wrong-path')
    for (const _ of ['one', 'two']) await page.getByRole('button', { name: hint }).click()
    await expect.poll(() => page.locator('.lab-hint').count()).toBe(2)
    await page.getByRole('button', { name: again }).click()
    await expect
      .poll(() => page.locator(lab).innerText())
      .toContain(earlierHelp({ hints: 2, isGivenAway: false }, 0)?.[lang])
    await page.getByRole('button', { name: hint }).click()
    await part(page, 'balancer').locator('summary').click()
    await part(page, 'balancer').locator('input').nth(1).fill('/')
    await page.getByRole('button', { name: update }).click()
    await expect.poll(() => said(page).innerText()).toContain(solvedText(0, 2)[lang])
    // Of what is fixed nothing is left to hint at.
    await expect.poll(() => page.locator('.lab-hint').count()).toBe(0)
  })

  test('settings that a service of the tutorial has no field for are mended too', async () => {
    const fault = 'listener-leads-elsewhere'
    const { page } = await started(behindBalancer, fault)
    // An update without any change is told so, and is no try.
    await page.getByRole('button', { name: update }).click()
    await expect.poll(() => said(page).getAttribute('data-solved')).toBe('false')
    await part(page, 'balancer').locator('summary').click()
    await part(page, 'balancer').locator('select').filter({ hasText: 'my-web-old' }).selectOption('own')
    await page.getByRole('button', { name: update }).click()
    await expect.poll(() => said(page).getAttribute('data-solved')).toBe('true')
    await expect.poll(() => said(page).innerText()).toContain(first)
    // The next fault begins with its complaint, wherever the page was.
    await page.getByRole('button', { name: texts.next[lang] }).click()
    await expect
      .poll(() => page.evaluate((no) => document.activeElement?.getAttribute('data-fault') ?? no, fault))
      .not.toBe(fault)
    await expect
      .poll(() =>
        page.locator('.lab-complaint').evaluate((complaint) => {
          const { top, bottom } = complaint.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        }),
      )
      .toBe(true)
  })

  test('what cannot happen to the service says why, and a surprise can happen', async () => {
    const { page } = await started(encode(start), 'wrong-path')
    const complaint = page.locator('.lab-complaint')
    const reason = faultNamed('wrong-path').unless?.(start)
    await expect.poll(() => complaint.innerText()).toBe(reason?.[lang])
    await expect.poll(() => page.locator(`${lab} .lab-symptoms`).isVisible()).toBe(false)
    await page.getByRole('button', { name: lang === 'ko' ? '무작위로 고르기' : 'Surprise me' }).click()
    // It cannot happen to this service, so another is drawn.
    await expect.poll(() => complaint.getAttribute('data-fault')).not.toBe('wrong-path')
    const drawn = await complaint.getAttribute('data-fault')
    const fault = faultNamed(faultIds.find((id) => id === drawn) ?? 'wrong-path')
    expect(whyNot(fault, start)).toBeUndefined()
  })

  test.each(['light', 'dark'] as const)(
    'has nothing for axe to find when an answer is open, %s',
    async (scheme) => {
      const { page } = await started(behindBalancer, 'no-room')
      await page.emulateMedia({ colorScheme: scheme })
      await page.getByRole('button', { name: showMe }).click()
      await page.locator(`${lab} [data-answer]`).waitFor()
      expect(await axeViolations(page)).toEqual([])
    },
  )

  test('without JavaScript every fault can be read with its messages and its answer', () => {
    const details = builtPage(path).querySelectorAll('[data-still-fault]')
    expect(details.map((element) => element.getAttribute('data-still-fault'))).toEqual([...faultIds])
    details.forEach((element, index) => {
      const fault = faults[index]
      expect(element.textContent).toContain(fault?.complaint[lang])
      expect(element.textContent).toContain(fault?.fix(start)[lang])
      expect(element.querySelectorAll('.lab-symptoms code').length).toBeGreaterThanOrEqual(
        fault?.messages.length ?? 1,
      )
    })
  })
})
