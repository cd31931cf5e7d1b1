import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { completeServiceConfig } from '@ecs-lint/core/readers'
import { faultIds, type FaultId } from '../src/lab/ids.ts'
import { faults, whyNot } from '../src/lab/play.ts'
import { encode } from '../src/state/codec.ts'
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
const question = (page: Page, index: number) => page.locator(`${lab} fieldset`).nth(index)

describe.each([
  [
    'ko',
    '/lab/',
    '내 서비스의 복사본을 고장 내기',
    '확인',
    '정답 보기',
    '한 번에 찾았습니다',
    '하나를 고르세요',
  ],
  [
    'en',
    '/en/lab/',
    'Break a copy of my service',
    'Check',
    'Show me',
    'Found at the first try',
    'Choose one',
  ],
] as const)('in %s', (lang, path, begin, check, showMe, first, chooseOne) => {
  const started = async (hash: string, id: FaultId) => {
    const opened = await open(`${path}#s=${hash}`, { reducedMotion: 'reduce' })
    await bringIntoView(opened.page.locator(lab))
    await opened.page.getByRole('button', { name: begin }).click()
    await opened.page.locator(`${lab} select`).selectOption(id)
    return opened
  }

  test('a fault is found by keyboard from its symptoms, remembered, and leaves the service alone', async () => {
    const fault = faultNamed('group-shuts-out-balancer')
    const { page, errors } = await started(behindBalancer, fault.id)
    await expect.poll(() => page.locator(`${lab} .lab-symptoms`).innerText()).toContain('Request timed out')
    await expect.poll(() => page.locator(`${lab} [data-answer]`).isVisible()).toBe(false)
    const answer = async (index: number, value: string) => {
      await question(page, index).locator(`input[value="${value}"]`).focus()
      await page.keyboard.press('Space')
      // The choices are one stop of the keyboard; the next is the button.
      await page.keyboard.press('Tab')
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(check)
      await page.keyboard.press('Enter')
    }
    await answer(0, 'traffic')
    await answer(1, fault.id)
    await answer(2, fault.id)
    await expect.poll(() => page.locator('[data-solved=true]').innerText()).toContain(first)
    // What core works out names the group that refuses.
    for (const part of [fault.fix[lang], 'sg-task', 'load-balancer-reaches-tasks'])
      await expect.poll(() => page.locator(`${lab} [data-answer]`).innerText()).toContain(part)
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

  test('a wrong answer is told what one would have read, and an answer that is given away does not count', async () => {
    const { page } = await started(behindBalancer, 'wrong-path')
    const judge = question(page, 0).getByRole('button', { name: check })
    await judge.click()
    const verdict = question(page, 0).getByRole('status')
    await expect.poll(() => verdict.innerText()).toContain(chooseOne)
    await question(page, 0).locator('input[value=pull]').check()
    await judge.click()
    await expect.poll(() => verdict.innerText()).toContain('[404]')
    await expect.poll(() => page.locator(`${lab} fieldset`).count()).toBe(1)
    await question(page, 0).locator('input[value=traffic]').check()
    await judge.click()
    await question(page, 1).locator('input[value=group-shuts-out-balancer]').check()
    await question(page, 1).getByRole('button', { name: check }).click()
    await expect.poll(() => question(page, 1).getByRole('status').innerText()).toContain('Request timed out')
    await page.getByRole('button', { name: showMe }).click()
    await expect
      .poll(() => page.locator(`${lab} [data-answer]`).innerText())
      .toContain(faultNamed('wrong-path').cause[lang])
    // Answering after that is practice, and is not praised.
    await question(page, 1).locator('input[value=wrong-path]').check()
    await question(page, 1).getByRole('button', { name: check }).click()
    await question(page, 2).locator('input[value=wrong-path]').check()
    await question(page, 2).getByRole('button', { name: check }).click()
    await expect.poll(() => page.locator(`${lab} [data-solved=true]`).count()).toBe(0)
    await expect.poll(() => page.evaluate(() => localStorage.getItem('ecs-lint.progress'))).toBeNull()
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
      expect(element.textContent).toContain(fault?.fix[lang])
      expect(element.querySelectorAll('.lab-symptoms code').length).toBeGreaterThanOrEqual(
        fault?.messages.length ?? 1,
      )
    })
  })
})
