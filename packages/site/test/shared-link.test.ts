import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { useSite } from './support/site.ts'

const { open, url } = useSite()
const live = (page: Page) => page.locator('.panel[data-live="true"]').waitFor()
const total = (page: Page) => page.locator('.total strong').textContent()
const shared = (tasks: number) => `#s=${encode({ ...start, tasks })}`

/** Somebody who has built a service of two tasks, and opens a link to one of five. */
async function openShared(path: string): Promise<Page> {
  const { page } = await open('/steps/service/')
  await live(page)
  await page.getByRole('button', { name: '원하는 태스크: 늘리기' }).first().click()
  await expect.poll(() => total(page)).toBe('$90.20')
  await page.goto(`${url()}${path}${shared(5)}`)
  await page.getByText('내 서비스는 따로 보관했습니다').waitFor()
  return page
}

test.each(['/steps/compute/', '/progress/', '/cleanup/', '/exercises/'])(
  'a link that is opened on %s leaves the own service to be had on any page, also later',
  async (path) => {
    const page = await openShared(path)
    // A second link, another page, and a visit after the tab was closed.
    await page.goto(`${url()}/steps/networking/${shared(7)}`)
    await live(page)
    await page.evaluate(() => sessionStorage.clear())
    await page.goto(`${url()}/steps/service/`)
    await live(page)
    await expect.poll(() => total(page)).toBe('$315.70')
    await page.getByRole('button', { name: '내 서비스로 돌아가기' }).click()
    await expect.poll(() => total(page)).toBe('$90.20')
    await page.reload()
    await live(page)
    await expect.poll(() => total(page)).toBe('$90.20')
    await expect.poll(() => page.getByText('내 서비스는 따로 보관했습니다').count()).toBe(0)
  },
)

test('whoever goes on with the shared service is asked no more', async () => {
  const page = await openShared('/steps/compute/')
  await page.getByRole('button', { name: '이 서비스로 계속하기' }).click()
  await page.goto(`${url()}/steps/service/`)
  await live(page)
  await expect.poll(() => total(page)).toBe('$225.50')
  await expect.poll(() => page.getByText('내 서비스는 따로 보관했습니다').count()).toBe(0)
})
