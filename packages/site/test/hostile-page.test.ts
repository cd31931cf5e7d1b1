import * as fc from 'fast-check'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { decode, encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { hostileAddress } from './support/hostile.ts'
import { useSite, type OpenedPage } from './support/site.ts'

const seed = 20_261_125
const { open, url } = useSite()
const live = (page: Page) => page.locator('.panel[data-live="true"]').waitFor()

/** Opens a page and counts what only an attack would bring about. */
async function openWatched(path: string): Promise<OpenedPage & { readonly dialogs: readonly string[] }> {
  const opened = await open(path)
  const dialogs: string[] = []
  opened.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  return { ...opened, dialogs }
}

/** Elements that can run something or fetch something: a state must not add one. */
const active = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      document.querySelectorAll('img, iframe, object, embed, base, script, [onload], [onerror], [onclick]')
        .length,
  )

/** As the address bar gives it back: with what a browser escapes, and without what it drops. */
const asAddress = (text: string): string => new URL(`#s=${text}`, 'https://site.test').hash

test('300 hostile addresses, one after the other on one page: each is shown as text or told of', async () => {
  const { page, errors, dialogs } = await openWatched('/en/steps/security-groups/')
  await live(page)
  const before = await active(page)
  let told = 0
  for (const text of fc.sample(hostileAddress, { seed, numRuns: 300 })) {
    const hash = asAddress(text)
    const decoded = decode(hash.slice('#s='.length))
    const alert = await page.evaluate(async (next) => {
      const goTo = async (address: string): Promise<void> => {
        const change = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
        location.hash = address
        await change
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
      }
      // Back to the start between two of them, so that each one is a change.
      if (location.hash !== '#s=1.e30') await goTo('#s=1.e30')
      if (next !== '#s=1.e30') await goTo(next)
      return document.querySelector('.notice[role=alert]')?.textContent
    }, hash)
    if ('problem' in decoded) {
      told += 1
      // How it goes on may differ by how deep the stack of this process is.
      expect(alert, hash).toContain(decoded.problem.en.slice(0, 50))
    } else {
      expect(alert, hash).toBeUndefined()
    }
    expect(await active(page), hash).toBe(before)
    expect([dialogs, errors], hash).toEqual([[], []])
  }
  expect(told).toBeGreaterThan(100)
  await page.evaluate((hash) => (location.hash = hash), `#s=${encode({ ...start, tasks: 2 })}`)
  await expect.poll(() => page.locator('.total strong').textContent()).toBe('$90.20')
  await page.getByRole('checkbox', { name: 'Public subnet and public IP' }).click()
  const expected = encode({ ...start, tasks: 2, egress: 'nat' })
  const stored = (): Promise<string> => page.evaluate(() => localStorage.getItem('ecs-lint.service') ?? '')
  await expect.poll(async () => (await stored()).split(' ')[0]).toBe(expected)
}, 900_000)

const pages = ['/steps/compute/', '/en/cleanup/', '/exercises/', '/en/sandbox/', '/simulator/']

test.each(pages)('%s lives with whatever stands in the storage', async (path) => {
  const { page, errors, dialogs } = await openWatched(path)
  const before = await active(page)
  for (const text of fc.sample(hostileAddress, { seed, numRuns: 12 })) {
    await page.evaluate((value) => {
      for (const key of ['service', 'progress', 'cleaned-up']) localStorage.setItem(`ecs-lint.${key}`, value)
      for (const text of [value, `1.e30 ${value}`, JSON.stringify([[value], value, [value]])]) {
        localStorage.setItem('ecs-lint.aside', text)
        localStorage.setItem('ecs-lint.service', `1.e30\n${text}`)
        sessionStorage.setItem('ecs-lint.past', text)
      }
      window.name = `ecs-lint ${JSON.stringify([['ecs-lint.place', value]])}`
    }, text)
    await page.goto(url() + path)
    await page.locator('main input:enabled, main select:enabled, main textarea:enabled').first().waitFor()
    expect(await active(page), text).toBe(before)
    expect([dialogs, errors], text).toEqual([[], []])
  }
})

test('a saved service that cannot be read is told of, and the page starts afresh', async () => {
  const { page, errors } = await open('/steps/compute/')
  await page.evaluate(() => localStorage.setItem('ecs-lint.service', '9.e30'))
  await page.reload()
  await live(page)
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('다른 버전의 튜토리얼에서 만든')
  await expect.poll(() => page.locator('.total strong').textContent()).toBe('$45.10')
  await page.reload()
  await live(page)
  await expect.poll(() => page.getByRole('alert').count(), { message: 'it is told once' }).toBe(0)
  expect(errors).toEqual([])
})
