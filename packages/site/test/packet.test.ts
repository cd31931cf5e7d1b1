import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { axeViolations, drawAll, useSite } from './support/site.ts'

const { open } = useSite()
const still = { reducedMotion: 'reduce' } as const
const packet = '[data-tracer=packet]'
const pull = '[data-tracer=pull]'

/** The start service with an Application Load Balancer, as the form of step 7 makes it. */
const balanced = {
  ...start,
  loadBalancer: 'application',
  taskInbound: [{ port: 80, source: 'load-balancer' }],
} as const

async function openWith(path: string, service: typeof start, options: object = still): Promise<Page> {
  const { page, errors } = await open(`${path}#s=${encode(service)}`, options)
  await page.locator('.panel[data-live="true"]').waitFor()
  await drawAll(page)
  await page.locator('.step-form select:enabled').first().waitFor()
  expect(errors).toEqual([])
  return page
}

const verdictOf = (page: Page, tracer: string) =>
  page.locator(`${tracer} .tracer-stage`).getAttribute('data-verdict')

describe.each([
  {
    path: '/packet/',
    words: {
      arrived: '도착했습니다.',
      stopped: '여기서 막혔습니다.',
      unknown: '도착하는지 알 수 없습니다.',
      because: '이유:',
      noRule: '이 연결\\(80 포트\\)을 허용하는 인바운드 규칙이 없습니다',
      balancerSource: '로드 밸런서 그룹의 인바운드 소스',
      change: '이렇게 바꾸기',
      read: '설명 읽기',
      listed: '#두-개의-명단',
      noWay: '인터넷으로 나가는 길이 없고',
      nat: 'NAT 게이트웨이',
      undo: '실행 취소',
      from: '보내는 곳',
      sender: '보내는 주소',
      badAddress: 'CIDR 블록을 넣으세요',
      play: '재생',
      month: '한 달 +\u2060$46.72',
    },
  },
  {
    path: '/en/packet/',
    words: {
      arrived: 'It arrives.',
      stopped: 'It is stopped here.',
      unknown: 'Whether it arrives is unknown.',
      because: 'Because:',
      noRule: 'no inbound rule allows port 80 from this sender',
      balancerSource: "Inbound source of the load balancer's group",
      change: 'Change it so',
      read: 'Read about it',
      listed: '#two-lists',
      noWay: 'there is no way to the internet',
      nat: 'NAT gateway',
      undo: 'Undo',
      from: 'Sent from',
      sender: 'Address of the sender',
      badAddress: 'Give an IP address or a CIDR block',
      play: 'Play',
      month: '+\u2060$46.72 a month',
    },
  },
])('$path', ({ path, words }) => {
  test('the packet arrives; without the rule of the load balancer it stops there and says why', async () => {
    const page = await openWith(path, balanced)
    const hops = page.locator(`${packet} .tracer-hops > [data-kind]`)
    const outcome = page.locator(`${packet} [data-outcome]`)
    await expect.poll(() => verdictOf(page, packet)).toBe('passes')
    await expect.poll(() => outcome.innerText()).toContain(words.arrived)
    await expect.poll(() => hops.evaluateAll((items) => items.map((item) => item.getAttribute('data-kind')))).toEqual([
      'dns', 'internet-gateway', 'network-acl', 'security-group', 'listener', 'target-group',
      'security-group', 'security-group', 'container',
    ]) // prettier-ignore

    await page.getByLabel(words.balancerSource).selectOption('')
    await expect.poll(() => verdictOf(page, packet)).toBe('blocked')
    await expect.poll(() => hops.count()).toBe(4)
    await expect.poll(() => hops.last().getAttribute('data-verdict')).toBe('blocked')
    await expect.poll(() => hops.last().innerText()).toContain('sg-load-balancer')
    await expect.poll(() => outcome.innerText()).toContain(words.stopped)
    await expect.poll(() => outcome.innerText()).toMatch(new RegExp(`${words.because}.*${words.noRule}`))
    await expect
      .poll(() => outcome.getByRole('link', { name: words.read }).getAttribute('href'))
      .toContain(words.listed)
    // What lies beyond is named, and not reached.
    await expect.poll(() => page.locator(`${packet} .tracer-hops > .never`).count()).toBe(4)
    await expect
      .poll(() =>
        page
          .locator('[data-door=balancer] [data-guest=internet] [data-port="80"]')
          .getAttribute('data-verdict'),
      )
      .toBe('blocked')

    await outcome.getByRole('button', { name: words.change }).click()
    await expect.poll(() => verdictOf(page, packet)).toBe('passes')
    await expect.poll(() => page.getByLabel(words.balancerSource).inputValue()).toBe('0.0.0.0/0')
  })

  test('what is unknown is said to be, with the reason, and is never let through', async () => {
    const page = await openWith(path, {
      ...balanced,
      loadBalancerInbound: [{ port: 80, source: '203.0.113.7/32' }],
    })
    const outcome = page.locator(`${packet} [data-outcome]`)
    await expect.poll(() => outcome.getAttribute('data-outcome')).toBe('unknown')
    await expect.poll(() => outcome.innerText()).toContain(words.unknown)
    await expect.poll(() => outcome.innerText()).toContain(words.because)
    await expect
      .poll(() =>
        page.locator('[data-door=balancer] [data-guest=internet] [data-verdict=unknown] sup').count(),
      )
      .toBe(1)
    await page.getByLabel(words.from).selectOption('address')
    await expect.poll(() => verdictOf(page, packet)).toBe('passes')
    await page.getByLabel(words.sender).fill('198.51.100.9')
    await expect.poll(() => verdictOf(page, packet)).toBe('blocked')
    for (const text of ['nobody', '<img src=x onerror=alert(1)>', '1'.repeat(5000)]) {
      await page.getByLabel(words.sender).fill(text)
      await expect.poll(() => page.locator(`${packet} [role=alert]`).innerText()).toContain(words.badAddress)
      await expect.poll(() => page.locator(`${packet} img`).count()).toBe(0)
    }
  })

  test('an image without a way out is stopped; another way is priced, taken and undone', async () => {
    const page = await openWith(path, { ...start, egress: 'none' })
    await expect.poll(() => verdictOf(page, pull)).toBe('blocked')
    const outcome = page.locator(`${pull} [data-outcome]`)
    await expect.poll(() => outcome.innerText()).toContain(words.noWay)
    const nat = page.locator(`${pull} [data-way=nat]`)
    // 730 h × $0.059 = $43.07 for the gateway, and its address at $3.65.
    await expect.poll(() => nat.innerText()).toContain(words.month)
    await nat.click()
    await expect.poll(() => verdictOf(page, pull)).toBe('passes')
    await expect.poll(() => nat.getAttribute('aria-pressed')).toBe('true')
    // $41.45 for the task without a public address, and the gateway with its own.
    await expect.poll(() => page.locator('.total strong').textContent()).toBe('$88.17')
    await page.getByRole('button', { name: words.undo }).click()
    await expect.poll(() => verdictOf(page, pull)).toBe('blocked')
    // IPv6 alone is looked at, and the service stays as it is.
    await page.locator(`${pull} [data-way=ipv6]`).click()
    await expect.poll(() => outcome.innerText()).toContain('IP')
    await expect.poll(() => page.locator('.total strong').textContent()).toBe('$41.45')
  })

  test('goes over the map, and is stepped through by keyboard alone', async () => {
    const page = await openWith(path, balanced)
    const list = page.locator(`${packet} .tracer-stage`)
    const at = () => list.getAttribute('data-current')
    const stage = page.locator('.panel [data-stage]')
    const node = () => stage.locator('[data-packet]').getAttribute('data-packet')
    await page.locator(`${packet} .tracer-play`).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => at()).toBe('9')
    await expect.poll(node).toBe('task:1')
    const slider = stage.locator('input[type=range]')
    await slider.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => at()).toBe('0')
    await expect.poll(node).toBe('internet')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => at()).toBe('1')
    await expect.poll(() => stage.locator('.stage-said').innerText()).toContain('DNS')
    await expect.poll(() => page.locator(`${packet} [data-outcome]`).count()).toBe(0)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => at()).toBe('2')
    await expect.poll(node).toBe('gateway')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await expect.poll(() => at()).toBe('1')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(at).toBe('9')
    await expect
      .poll(() => stage.getByRole('button', { name: words.play, exact: true }).isVisible())
      .toBe(true)
    await page.locator(`${packet} select`).first().focus()
    await page.keyboard.press('End')
    await expect.poll(() => verdictOf(page, packet)).toBe('blocked')
    await expect.poll(() => stage.locator('.packet.blocked').getAttribute('data-packet')).toBe('task:1')
    // The image takes its place once somebody works there.
    await page.locator(`${pull} .tracer-play`).focus()
    await expect.poll(node).toBe('registry')
  })

  test.each(['light', 'dark'] as const)(
    'has nothing for axe to find when it is stopped, %s',
    async (colorScheme) => {
      const page = await openWith(
        path,
        { ...balanced, egress: 'none', loadBalancerInbound: [] },
        { ...still, colorScheme },
      )
      expect(await axeViolations(page)).toEqual([])
    },
  )

  test('never loses sight of the focus, forwards and back', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await openWith(path, { ...balanced, loadBalancerInbound: [] }, { ...still, viewport })
      const reached = new Set<string>()
      // It comes with what the linter finds.
      await page.getByRole('button', { name: words.change }).first().waitFor()
      await page.locator(`${packet} select`).first().focus()
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let presses = 0; presses < 32; presses += 1) {
          await page.keyboard.press(key)
          const focus = await page.evaluate(() => {
            const element = document.activeElement
            if (element === null || element === document.body) return undefined
            const box = element.getBoundingClientRect()
            // On the map one thing stands on the edge of another, in the middle.
            const isSeen = [0.5, 0.1, 0.9].some((part) => {
              const y = box.y + Math.min(box.height, 20) / 2
              const top = document.elementFromPoint(box.x + box.width * part, y)
              return top !== null && (element.contains(top) || top.contains(element))
            })
            return { name: `${element.tagName} ${element.textContent} at ${box.x}, ${box.y}`, isSeen }
          })
          if (focus === undefined) continue
          expect(focus.isSeen, `${key} at ${viewport.width}: ${focus.name}`).toBe(true)
          reached.add(`${key} ${focus.name}`)
        }
      }
      expect([...reached].filter((name) => name.includes(words.change))).toHaveLength(2)
    }
  })

  test('keeps the focus in view when the map takes the room to play in', async () => {
    const page = await openWith(path, balanced, { ...still, viewport: { width: 390, height: 844 } })
    const link = page.locator('main a[href*="steps/networking/#"]').first()
    const bottom = () => link.evaluate((element) => element.getBoundingClientRect().bottom)
    await link.focus()
    await link.evaluate((element) => element.scrollIntoView({ block: 'end' }))
    const before = await bottom()
    await page.locator(`${packet} .tracer-play`).evaluate((button: HTMLElement) => button.click())
    await page.locator(':root[data-playing]').waitFor()
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await bottom()).toBeCloseTo(before, 0)
    await page.locator('.panel .stage-title button').evaluate((button: HTMLElement) => button.click())
    await page.locator(':root:not([data-playing])').waitFor()
    expect(await bottom()).toBeGreaterThan(300)
    // Where it is scrolled to may lie between two pixels.
    expect(await bottom()).toBeLessThan(845)
  })

  test('shows the first service without JavaScript', async () => {
    const { page } = await open(path, { javaScriptEnabled: false })
    for (const tracer of [packet, pull]) {
      await expect.poll(() => verdictOf(page, tracer)).toBe('passes')
      await expect.poll(() => page.locator(`${tracer} .tracer-hops > [data-kind]`).count()).toBeGreaterThan(3)
      await expect.poll(() => page.locator(`${tracer} [data-outcome]`).innerText()).toContain(words.arrived)
      await expect.poll(() => page.locator(`${tracer} button:enabled`).count()).toBe(0)
    }
    await expect.poll(() => page.locator('.panel .service-map:visible').count()).toBe(1)
    await expect.poll(() => page.locator('[data-guests] td').count()).toBe(6)
  })

  test('is still where motion is not wanted, and fits a telephone', async () => {
    const page = await openWith(path, balanced, { ...still, viewport: { width: 390, height: 844 } })
    await page.locator(`${packet} .tracer-play`).click()
    const stage = page.locator('.panel [data-stage]')
    await expect.poll(() => stage.getAttribute('data-moment')).toBe('9')
    await stage.locator('.stage-play').click()
    // One moment after another, each at its place at once.
    await expect.poll(() => stage.locator('.packet').getAttribute('data-packet')).toBe('balancer')
    await expect.poll(() => stage.getAttribute('data-moment')).toBe('9')
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('is big enough to be touched', async () => {
    const page = await openWith(path, { ...balanced, egress: 'endpoints' }, { ...still, hasTouch: true })
    const tooSmall = (controls: Locator): Promise<readonly unknown[]> =>
      controls.evaluateAll((all) =>
        all
          .map((control) => control.getBoundingClientRect())
          .filter(({ width, height }) => width < 24 || height < 24),
      )
    const controls = page.locator('.tracer :is(button, select, input), .step-form :is(button, select, input)')
    await expect.poll(() => controls.count()).toBeGreaterThan(5)
    await expect.poll(() => tooSmall(controls)).toEqual([])
    await page.locator(`${packet} .tracer-play`).tap()
    const stage = page.locator('.panel [data-stage]')
    const last = Number(await stage.locator('input[type=range]').getAttribute('max'))
    await stage.locator('.stage-controls button').first().tap()
    await expect
      .poll(() => page.locator(`${packet} .tracer-stage`).getAttribute('data-current'))
      .toBe(String(last - 1))
    await expect.poll(() => tooSmall(stage.locator('button, input, summary'))).toEqual([])
  })
})

test.each(['/steps/networking/', '/steps/load-balancer/', '/steps/security-groups/'])(
  '%s leads there in both languages',
  async (path) => {
    for (const root of ['', '/en']) {
      const { page } = await open(root + path, { javaScriptEnabled: false })
      await expect.poll(() => page.locator(`main a[href^="${root}/packet/"]`).count()).toBeGreaterThan(0)
    }
  },
)
