import { expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { watch } from '../src/story/happen.ts'
import { texts } from '../src/story/texts.ts'
import { scenesOf, solve } from './support/scenes.ts'
import { builtPage, useSite } from './support/site.ts'

const { open } = useSite()

test('a connection that loses each request once delays a page, and does not end it', async () => {
  // The solution has a NAT gateway in each of three zones.
  const { page } = await open(`/steps/networking/#s=${encode({ ...start, azs: 3 })}`)
  const lost = new Set<string>()
  await page.route('**/_astro/*.js', async (route) => {
    const file = route.request().url()
    if (lost.has(file)) return route.continue()
    lost.add(file)
    return route.abort('connectionreset')
  })
  const [first, second] = await scenesOf('networking')
  if (first === undefined || second === undefined) throw new Error('The step has two scenes at least.')

  // What a button asks for says that it failed, and comes once it has been pressed often enough for all its files.
  const place = page.locator(`[data-scene="${first.id}"]`)
  await place.locator('fieldset:enabled').last().waitFor()
  const press = async (): Promise<string> => {
    await place.locator('.scene-events button').first().click()
    await expect.poll(() => place.locator('[data-sight]').innerText()).not.toBe(texts.loading.ko)
    return place.locator('[data-sight]').innerText()
  }
  expect(await press()).toBe(texts.failed.ko)
  await expect.poll(press).toBe(watch.ko)
  for (const scene of [first, second]) await solve(page, scene, 'ko', 'mouse')

  // The linter, the comparison of the bills and the map have come by themselves.
  await page.locator('.findings').waitFor()
  await page.locator('.difference ul').waitFor()
  await page.locator('.panel svg [data-node]').first().waitFor()
  expect(lost.size).toBeGreaterThan(4)
})

test('what does not come at all is said to be missing, nothing is said to be right, and the page can be loaded anew', async () => {
  const { page } = await open('/steps/security-groups/')
  const place = page.locator('[data-scene="smallest-opening"]')
  await place.locator('fieldset:enabled').last().waitFor()
  await page.route('**/_astro/*.js', (route) => route.fulfill({ status: 404 }))
  await place.locator('.scene-events button').first().click()
  const note = page.locator('section.scene', { has: place }).locator('.missing')
  await note.waitFor()
  expect(await place.locator('[data-outcome]').innerText()).toBe('')
  expect(await place.getAttribute('data-reached')).toBe('false')
  await page.unroute('**/_astro/*.js')
  const loaded = page.waitForEvent('load')
  await note.getByRole('link').click()
  await loaded
  await page.locator('.findings').waitFor()
  await note.waitFor({ state: 'hidden' })
})

test('an island whose own request is lost comes with the next', async () => {
  const { page, context } = await open('/404.html')
  const lost = new Set<string>()
  const islands = new Set(
    builtPage('/steps/networking/')
      .querySelectorAll('astro-island')
      .map((island) => island.getAttribute('component-url') ?? ''),
  )
  await context.route('**/_astro/*.js', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (!islands.has(pathname) || lost.has(pathname)) return route.continue()
    lost.add(pathname)
    return route.abort('connectionreset')
  })
  await page.goto(new URL('/steps/networking/', page.url()).href)
  await page.locator('.panel[data-live=true]').waitFor()
  for (const fieldset of await page.locator('[data-scene] fieldset').all())
    await expect.poll(() => fieldset.isEnabled()).toBe(true)
  expect(lost.size).toBeGreaterThan(2)
})
