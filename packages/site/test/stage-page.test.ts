import { describe, expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { watch } from '../src/map/stage/watch.ts'
import { start } from '../src/state/start.ts'
import { past } from '../src/story/happen.ts'
import { axeViolations, bringIntoView, useSite, type OpenedPage } from './support/site.ts'

const { open } = useSite()

/** The start service with three tasks behind an Application Load Balancer, as the forms make it. */
const balanced = {
  ...start,
  tasks: 3,
  loadBalancer: 'application',
  healthCheckIntervalSeconds: 10,
  taskInbound: [{ port: 80, source: 'load-balancer' }],
} as const

async function run(
  path: string,
  situation: string,
  options: object = {},
): Promise<OpenedPage & { readonly stage: ReturnType<OpenedPage['page']['locator']> }> {
  const opened = await open(`${path}#s=${encode(balanced)}`, options)
  const simulator = opened.page.locator('[data-simulator]')
  await bringIntoView(simulator)
  await simulator.locator('select').last().selectOption(situation)
  await simulator
    .getByRole('button', { name: path.startsWith('/en') ? 'Run with my service' : '내 서비스로 실행' })
    .click()
  const stage = opened.page.locator('.panel [data-stage]')
  await stage.waitFor()
  return { ...opened, stage }
}

describe('an event on the map', () => {
  test('ends with a packet to be seen at what refuses it, though its way there was cut short', async () => {
    const uncertified = {
      ...balanced,
      listenerPort: 443,
      loadBalancerInbound: [{ port: 443, source: '0.0.0.0/0' }],
    }
    const { page } = await open(`/en/steps/security-groups/#s=${encode(uncertified)}`)
    const place = page.locator('[data-scene="locked-door"]')
    await place.locator('fieldset:enabled').last().waitFor()
    await place.locator('.scene-events button').last().click()
    await expect.poll(() => place.locator('[data-sight]').innerText()).toContain('no HTTPS listener')
    const packet = page.locator('.panel .packet')
    await expect.poll(() => packet.getAttribute('class')).toBe('packet blocked')
    expect(await packet.getAttribute('data-packet')).toBe('balancer')
  })

  test('plays by itself: requests move, and everything ends in words', async () => {
    const { page, stage, errors } = await run('/en/simulator/', 'hang')
    const dots = stage.locator('.stage-dots')
    await expect.poll(() => dots.getAttribute('data-flowing')).toBe('true')
    await expect.poll(async () => Number(await dots.getAttribute('data-dots'))).toBeGreaterThan(5)
    await expect.poll(() => stage.locator('.task.silent').count()).toBe(1)
    await expect.poll(() => stage.locator('.stage-said').innerText()).toContain('stops answering')
    // Pressed once, it stands still; what was under way has arrived after a while.
    await stage.getByRole('button', { name: 'Pause' }).click()
    const moment = await stage.getAttribute('data-moment')
    await expect.poll(() => dots.getAttribute('data-dots')).toBe('0')
    expect(await stage.getAttribute('data-moment')).toBe(moment)
    await stage.getByRole('slider').press('End')
    await expect.poll(() => stage.locator('.task.healthy').count()).toBe(3)
    await expect
      .poll(() => stage.locator('[data-described]').innerText())
      .toContain('Of 100 requests that come now, 100 are answered')
    await stage.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => stage.count()).toBe(0)
    await expect.poll(() => page.locator('.panel .service-map [role=button]').count()).toBeGreaterThan(5)
    expect(errors).toEqual([])
  })

  test('of a scene is told, and done, once it has been seen; who goes on does not wait for it', async () => {
    const { page, errors } = await open('/en/steps/service/')
    const alone = page.locator('[data-scene=alone]')
    const said = alone.locator('[data-sight]')
    await alone.getByRole('button', { name: 'Kill the task' }).click()
    await page.locator('.panel [data-stage]').waitFor()
    await expect.poll(() => said.innerText()).toBe(watch.en)
    expect(await alone.getAttribute('data-reached')).toBe('false')
    await page.locator('.panel [data-stage]').getByRole('slider').press('End')
    await expect.poll(() => said.innerText()).toContain('orders were lost')
    await expect.poll(() => alone.getAttribute('data-reached')).toBe('true')
    // Closed, it counts as seen.
    const never = page.locator('[data-scene=never-alone]')
    await never.getByRole('button', { name: 'Kill one task' }).click()
    await expect.poll(() => never.locator('[data-sight]').innerText()).toBe(watch.en)
    await page.locator('.panel [data-stage]').getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => never.locator('[data-outcome]').innerText()).toContain('There is still only one')
    // What was told of another service is marked where it stays, and gone where the learner is.
    await never.getByRole('button', { name: 'Increase' }).click()
    await expect.poll(() => never.locator('[data-sight]').innerText()).toBe('')
    await expect.poll(() => said.getAttribute('data-past')).toBe(past.en)
    expect(errors).toEqual([])
  })

  test.each([900, 700])(
    'has letters that can be read, however much stands on the map (%i)',
    async (height) => {
      const crowded = {
        ...balanced,
        loadBalancer: 'network',
        compute: 'EC2',
        egress: 'nat',
        deploymentStrategy: 'BLUE_GREEN',
      } as const
      const { page } = await open(`/en/simulator/#s=${encode(crowded)}`, {
        viewport: { width: 1440, height },
      })
      const simulator = page.locator('[data-simulator]')
      await bringIntoView(simulator)
      await simulator.locator('select').last().selectOption('deploy')
      await simulator.getByRole('button', { name: 'Run with my service' }).click()
      const map = page.locator('.panel [data-stage] .service-map')
      await map.waitFor()
      const least = () =>
        map.evaluate((svg: SVGSVGElement) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
          return Math.min(
            ...[...svg.querySelectorAll('text')].map(
              (text) => Number(text.getAttribute('font-size')) * scale,
            ),
          )
        })
      await expect.poll(least).toBeGreaterThanOrEqual(9)
      // All of what is watched is in one view.
      const { bottom } = await map.evaluate((svg) => svg.getBoundingClientRect())
      expect(bottom).toBeLessThan(height)
    },
  )

  test.each(['', '/en'])('leaves the bill whole beside where it stands, on a phone (%s)', async (lang) => {
    const { page } = await open(`${lang}/steps/deployment-options/#s=${encode({ ...start, tasks: 3 })}`, {
      viewport: { width: 390, height: 844 },
    })
    await page.locator('.panel[data-live="true"]').waitFor()
    const scene = page.locator('[data-scene="blue-green"]')
    await bringIntoView(scene)
    await scene.locator('select:has(option[value="application"])').selectOption('application')
    const bill = page.locator('.headline > span').first()
    await expect.poll(() => bill.innerText()).toMatch(/이 단계 설정|This step’s settings/)
    await scene.locator('.scene-events button').first().click()
    await page.locator('.panel .stage-controls').waitFor()
    const isWhole = () =>
      bill.evaluate((line) => {
        const range = document.createRange()
        range.selectNode(line.firstChild ?? line)
        const { right } = range.getBoundingClientRect()
        const now = document.querySelector('.stage-clock')?.getBoundingClientRect().left ?? 0
        return line.scrollWidth <= line.clientWidth && right < now
      })
    await page.getByRole('slider').last().press('End')
    await expect.poll(isWhole).toBe(true)
  })

  test('out of sight it is told at once', async () => {
    const { page } = await open('/en/steps/service/')
    const alone = page.locator('[data-scene=alone]')
    await page.addStyleTag({ content: '.panel { visibility: hidden; margin-block-start: 300rem }' })
    await alone.getByRole('button', { name: 'Kill the task' }).click()
    await expect.poll(() => alone.getAttribute('data-reached')).toBe('true')
  })

  test('asks for no frame once nothing moves, nor while nobody sees it', async () => {
    const { page, stage } = await run('/simulator/', 'crash')
    await page.evaluate(() => {
      const ask = requestAnimationFrame
      Reflect.set(globalThis, 'asked', 0)
      globalThis.requestAnimationFrame = (callback) => {
        Reflect.set(globalThis, 'asked', Number(Reflect.get(globalThis, 'asked')) + 1)
        return ask(callback)
      }
    })
    const asked = () => page.evaluate(() => Number(Reflect.get(globalThis, 'asked')))
    const quiet = async () => {
      const before = await asked()
      await page.waitForTimeout(500)
      return (await asked()) - before
    }
    await expect.poll(quiet).toBeGreaterThan(10)
    await stage.evaluate((element) => ((element as HTMLElement).style.marginBlockStart = '200rem'))
    await expect.poll(quiet).toBeLessThan(3)
    await stage.evaluate((element) => ((element as HTMLElement).style.marginBlockStart = ''))
    await expect.poll(quiet).toBeGreaterThan(10)
    await stage.getByRole('slider').press('End')
    await expect.poll(quiet).toBeLessThan(3)
  })

  test('with reduced motion it stands still, and says how many requests go where', async () => {
    const { stage } = await run('/simulator/', 'hang', { reducedMotion: 'reduce' })
    expect(await stage.getAttribute('data-moment')).toBe('0')
    // Two of the three tasks stand behind one wall.
    await expect.poll(() => stage.locator('.counts text').allTextContents()).toEqual(['6.7개/초', '3.3개/초'])
    await stage.getByRole('slider').press('ArrowRight')
    await expect.poll(() => stage.locator('.counts .lost').textContent()).toBe('✕ 3.3개/초')
    expect(await stage.locator('.stage-dots').getAttribute('data-dots')).toBeNull()
  })

  test('old and new versions stand beside each other, and are told apart in words', async () => {
    const { stage } = await run('/en/simulator/', 'deploy', { reducedMotion: 'reduce' })
    const slider = stage.getByRole('slider')
    // What happens begins with the first thing that does.
    await stage.locator('.stage-log summary').click()
    await expect.poll(() => stage.locator('.stage-said').innerText()).toContain('Nothing happens yet.')
    await expect.poll(() => stage.locator('.stage-log li').first().innerText()).toContain('begins')
    await slider.press('ArrowRight')
    await expect.poll(() => stage.locator('.task.old').count()).toBe(3)
    await expect.poll(() => stage.locator('.task.new.starting').count()).toBe(3)
    await expect
      .poll(() => stage.locator('[data-described]').innerText())
      .toContain('old version: 3 healthy; new version: 3 starting.')
    // Nothing moves from its place as tasks come and go.
    const place = () => stage.locator('[data-node="task:1"]').boundingBox()
    const before = await place()
    await slider.press('End')
    await expect.poll(() => stage.locator('.task.new.healthy').count()).toBe(3)
    await slider.press('Home')
    await expect.poll(place).toEqual(before)
  })

  test.each(['light', 'dark'] as const)(
    'has nothing for axe to find, %s, on a phone too',
    async (colorScheme) => {
      const { page, stage } = await run('/simulator/', 'hang', { reducedMotion: 'reduce', colorScheme })
      await stage.getByRole('slider').press('ArrowRight')
      expect(await axeViolations(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      await expect.poll(() => stage.locator('.stage-controls').isVisible()).toBe(true)
      expect(await axeViolations(page)).toEqual([])
      // Docked, what is played leaves most of the screen to the text.
      await expect
        .poll(async () => (await page.locator('.panel-column').boundingBox())?.height)
        .toBeLessThan(300)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    },
  )
})

test.each([844, 667])(
  'docked on a phone of %i pixels, nothing that is said is cut, and the price is within the view',
  async (height) => {
    const { page, stage } = await run('/en/simulator/', 'deploy', { reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 390, height })
    const slider = stage.getByRole('slider')
    const last = Number(await slider.getAttribute('max'))
    await slider.press('Home')
    for (let moment = 0; moment <= last; moment += 1) {
      await expect.poll(() => stage.getAttribute('data-moment')).toBe(`${moment}`)
      // All letters of it, from one edge of the dock to the other, and where the film stands on no button.
      const [isWhole, width, isClear] = await stage.evaluate((element) => {
        const boxOf = (selector: string): DOMRect | undefined =>
          element.querySelector(selector)?.getBoundingClientRect()
        const dock = element.closest('.panel-column')?.getBoundingClientRect()
        const said = boxOf('.stage-said')
        const words = boxOf('.stage-said > :not([aria-hidden])')
        const clock = boxOf('.stage-clock')
        if (dock === undefined || said === undefined || words === undefined || clock === undefined)
          return [false, 0, false]
        const buttons = [...document.querySelectorAll('.panel-column button')].map((button) =>
          button.getBoundingClientRect(),
        )
        return [
          words.top >= said.top && words.bottom <= dock.bottom,
          said.width,
          clock.right <= dock.right &&
            buttons.every(
              ({ left, right, top, bottom }) =>
                clock.right <= left || right <= clock.left || clock.bottom <= top + 1 || bottom <= clock.top,
            ),
        ]
      })
      expect([isWhole, width, isClear], `moment ${moment}`).toEqual([true, 358, true])
      if (moment < last) await slider.press('ArrowRight')
    }
    await slider.press('ArrowLeft')
    // The page keeps as much room for it as it takes.
    const bottom = async (of: string): Promise<number> => {
      const box = await page.locator(of).boundingBox()
      return box === null ? 0 : box.y + box.height
    }
    await expect
      .poll(async () => Math.abs((await bottom('.panel')) - (await bottom('.panel-column'))))
      .toBeLessThan(8)
    const fits = async (): Promise<void> => {
      const right = async (): Promise<number> => {
        const chip = await stage.locator('.stage-cost').boundingBox()
        return chip === null ? Infinity : chip.x + chip.width
      }
      await expect.poll(right).toBeLessThanOrEqual(390)
      await expect
        .poll(() => stage.locator('.stage-cost').innerText())
        .toMatch(/This deployment\s+.\u2060\$\d/)
    }
    await slider.press('End')
    await fits()
    await page.locator('.dock-toggle').click()
    await fits()
  },
)

describe('what is watched', () => {
  const seen = ['.stage-map', '.stage-controls', '.stage-said']

  test.each([
    ['/en/steps/load-balancer/', 1440, 900],
    ['/steps/load-balancer/', 1440, 900],
    ['/steps/load-balancer/', 1024, 768],
    ['/', 390, 844],
  ] as const)('is within the screen while it plays (%s, %i × %i)', async (path, width, height) => {
    const buttons =
      path === '/'
        ? ['.knob-kill']
        : ['one-door', 'dead-room', 'slow-to-rise'].map((id) => `[data-scene=${id}] .scene-events button`)
    const { page } = await open(path === '/' ? path : `${path}#s=${encode({ ...balanced, azs: 3 })}`, {
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    let before = ''
    for (const button of buttons) {
      await page.locator(button).click()
      // The last film stands until this one is loaded, and its slider would take the keys with it.
      const stage = page.locator(`[data-stage]:not([aria-label="${before}"])`)
      await stage.waitFor()
      before = (await stage.getAttribute('aria-label')) ?? ''
      for (const key of ['Home', 'ArrowRight', 'End']) {
        await stage.getByRole('slider').press(key)
        for (const part of seen)
          await expect
            .poll(
              async () => {
                const box = await stage.locator(part).boundingBox()
                return box !== null && box.y >= 0 && box.y + box.height <= height
              },
              { message: `${button} ${part}` },
            )
            .toBe(true)
      }
    }
  })

  test('on a phone takes its room over the text: nothing moves under a finger, and what has the focus is not covered', async () => {
    const { page } = await open(`/en/steps/deployment/#s=${encode({ ...balanced, azs: 3 })}`, {
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
    })
    const button = page.locator('[data-scene=dark-zone] .scene-events button')
    const dock = page.locator('.panel-column')
    await bringIntoView(button)
    const top = () => button.evaluate((element) => element.getBoundingClientRect().top)
    const bottom = () => dock.evaluate((element) => element.getBoundingClientRect().bottom)
    const [before, still] = [await top(), await bottom()]
    await button.click()
    await page.locator(':root[data-playing]').waitFor()
    await expect.poll(bottom).toBeGreaterThan(still)
    expect(await top()).toBe(before)
    await page.locator('[data-stage]').getByRole('button', { name: 'Close' }).click()
    await expect.poll(bottom).toBe(still)
    expect(await top()).toBe(before)
    // By keyboard, at the very edge of the dock.
    await button.evaluate((element, edge) => {
      scrollBy(0, element.getBoundingClientRect().top - edge - 4)
    }, still)
    await button.focus()
    await page.keyboard.press('Enter')
    await page.locator(':root[data-playing]').waitFor()
    expect(await top()).toBeGreaterThanOrEqual(await bottom())
  })

  test('goes once it has ended and its scene is left', async () => {
    const { page } = await open(`/en/steps/load-balancer/#s=${encode(balanced)}`, { reducedMotion: 'reduce' })
    const stage = page.locator('[data-stage]')
    await page.locator('[data-scene=dead-room] .scene-events button').click()
    await stage.waitFor()
    await stage.getByRole('slider').press('End')
    await page.locator('[data-scene=two-zones] input[type=radio]').first().check()
    await expect.poll(() => stage.count()).toBe(0)
  })

  test('stays for who moves it to its end after the scene was scrolled past, until the page is scrolled on', async () => {
    const { page } = await open(`/en/steps/load-balancer/#s=${encode(balanced)}`, { reducedMotion: 'reduce' })
    const stage = page.locator('[data-stage]')
    await page.locator('[data-scene=dead-room] .scene-events button').click()
    await stage.waitFor()
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await expect
      .poll(() =>
        page.locator('[data-scene=dead-room]').evaluate((scene) => scene.getBoundingClientRect().bottom),
      )
      .toBeLessThan(0)
    await stage
      .getByRole('slider')
      .evaluate((slider) => (slider as HTMLElement).focus({ preventScroll: true }))
    await page.keyboard.press('End')
    await expect
      .poll(() =>
        stage.getByRole('slider').evaluate((slider: HTMLInputElement) => slider.value === slider.max),
      )
      .toBe(true)
    expect(await stage.count()).toBe(1)
    await page.evaluate(() => scrollBy(0, -40))
    await expect.poll(() => stage.count()).toBe(0)
  })

  const full = {
    ...balanced,
    azs: 3,
    egress: 'endpoints',
    image: '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1',
  } as const
  const shut = { ...balanced, azs: 3, taskInbound: [{ port: 80, source: '203.0.113.7/32' }] } as const
  test.each([
    ['networking', 'ways-out', 390, full],
    ['networking', 'ways-out', 1440, full],
    ['load-balancer', 'dead-room', 390, full],
    ['load-balancer', 'dead-room', 1440, full],
    ['creation', 'fault', 390, shut],
    ['creation', 'fault', 1440, shut],
  ] as const)('has packets and counts that lie on nothing written (%s, %s, %i)', async (...made) => {
    const [step, scene, width, service] = made
    const { page } = await open(`/steps/${step}/#s=${encode(service)}`, {
      viewport: { width, height: width === 390 ? 844 : 900 },
      reducedMotion: 'reduce',
    })
    await page.locator(`[data-scene=${scene}] :is(.scene-events, .accident) button`).first().click()
    const stage = page.locator('[data-stage]')
    await stage.waitFor()
    const slider = stage.getByRole('slider')
    await slider.press('Home')
    const last = Number(await slider.getAttribute('max'))
    let marks = 0
    for (let moment = 0; moment <= last; moment += 1) {
      await expect.poll(() => stage.getAttribute('data-moment')).toBe(`${moment}`)
      const [seen, over] = await stage.locator('.service-map').evaluate((map) => {
        const of = (selector: string): readonly DOMRect[] =>
          [...map.querySelectorAll<SVGGraphicsElement>(selector)]
            .filter((one) => getComputedStyle(one).visibility === 'visible')
            .map((one) => one.getBoundingClientRect())
        const [packets, counts] = [of('.packet circle'), of('.counts text')]
        const written = of(':is(text, .tag rect, .label rect, .gate rect):not(.counts *)')
        const things = of('.node:not(.vpc, .zone, .subnet, .instance, .empty) > .card')
        const isOver = (one: DOMRect, other: DOMRect): boolean =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
        const over = [
          ...packets.filter((one) => written.some((other) => isOver(one, other))),
          ...counts.filter((one) => [...written, ...things].some((other) => isOver(one, other))),
        ]
        return [packets.length + counts.length, over.length]
      })
      marks += seen ?? 0
      expect(over, `moment ${moment}`).toBe(0)
      if (moment < last) await slider.press('ArrowRight')
    }
    expect(marks).toBeGreaterThan(last / 2)
  })

  test('has requests that pass under what is written', async () => {
    const { page } = await open(`/steps/load-balancer/#s=${encode({ ...balanced, azs: 3 })}`)
    await page.locator('[data-scene=dead-room] .scene-events button').click()
    const dots = page.locator('.stage-dots')
    await dots.waitFor()
    let painted = 0
    for (let look = 0; look < 12; look += 1) {
      await page.waitForTimeout(250)
      const [onLetters, all] = await dots.evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement
        const context = (canvas as HTMLCanvasElement).getContext('2d')
        const place = canvas.getBoundingClientRect()
        const ratio = width / place.width
        const count = ({ x, y, width, height }: DOMRect): number => {
          const [left, top] = [(x - place.x) * ratio, (y - place.y) * ratio]
          if (context === null || width < 1 || height < 1) return 0
          const { data } = context.getImageData(left, top, width * ratio, height * ratio)
          return data.filter((alpha, index) => index % 4 === 3 && alpha > 0).length
        }
        const texts = [
          ...(canvas.parentElement?.querySelectorAll('.node:not(.empty) text, .gate text') ?? []),
        ]
        return [
          texts.reduce((sum, text) => sum + count(text.getBoundingClientRect()), 0),
          count(new DOMRect(place.x, place.y, width / ratio, height / ratio)),
        ]
      })
      expect(onLetters).toBe(0)
      painted += all
    }
    expect(painted).toBeGreaterThan(0)
  })
})

describe('a change', () => {
  test('is marked for three seconds, the first one too: what it brings, and what that costs', async () => {
    const { page, errors } = await open('/en/steps/service/')
    // What is changed before the map is there was so from the start.
    await page.locator('.panel[data-live="true"]').waitFor()
    const field = page.getByLabel('Desired tasks').first()
    await bringIntoView(field)
    await page.evaluate(() => {
      const sums = new Set<string | null>()
      Reflect.set(globalThis, 'sums', sums)
      new MutationObserver(() => {
        for (const { textContent } of document.querySelectorAll('.price text')) sums.add(textContent)
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await field.fill('2')
    const changes = page.locator('[data-changes]')
    await changes.locator('.added').waitFor()
    await expect
      .poll(() => changes.locator('.price text').textContent())
      .toBe('This step’s settings +\u2060$45.10')
    const said = page.locator('.panel .map-place > [role="status"]')
    await expect.poll(() => said.textContent()).toBe('New on the map: Task 2 (+\u2060$45.10).')
    await expect.poll(() => changes.count()).toBe(0)
    // No other sum was seen meanwhile.
    expect(await page.evaluate(() => [...Reflect.get(globalThis, 'sums')])).toEqual([
      'This step’s settings +\u2060$45.10',
    ])
    await field.fill('1')
    await expect.poll(() => changes.locator('.removed text').textContent()).toBe('− Task 2')
    await expect.poll(() => said.textContent()).toBe('Gone from the map: Task 2.')
    // What changes nothing on the map leaves nothing of it said.
    await page.getByLabel('Service name').first().fill('bread')
    await expect.poll(() => said.textContent()).toBe('')
    expect(errors).toEqual([])
  })

  test('is marked where the browser measures the map late, as a busy one does', async () => {
    const { page } = await open('/en/prerequisites/')
    await page.addInitScript(() => {
      const Measure = ResizeObserver
      globalThis.ResizeObserver = class extends Measure {
        constructor(tell: ResizeObserverCallback) {
          super((entries, observer) => setTimeout(() => tell(entries, observer), 1000))
        }
      }
    })
    await page.goto(new URL('/en/steps/service/', page.url()).href, { waitUntil: 'networkidle' })
    await page.locator('.panel[data-live="true"]').waitFor()
    const field = page.getByLabel('Desired tasks').first()
    await bringIntoView(field)
    await field.fill('2')
    await page.locator('[data-changes] .added').waitFor()
  })

  test('made while something is played is marked once the map is back, beside what the settings of the step add to its price', async () => {
    const { page } = await open('/en/steps/service/')
    const field = page.getByLabel('Desired tasks').first()
    await bringIntoView(field)
    await field.fill('2')
    const changes = page.locator('[data-changes]')
    await changes.locator('.added').waitFor()
    await expect.poll(() => changes.count()).toBe(0)
    await page.locator('[data-scene=never-alone]').getByRole('button', { name: 'Kill one task' }).click()
    await page.locator('.panel [data-stage]').waitFor()
    await field.fill('3')
    await changes.locator('.price').first().waitFor()
    // Only what the last choice has brought is framed; what the step costs more, as the panel says it, stands at every thing.
    await expect.poll(() => changes.locator('.added').count()).toBe(1)
    await expect.poll(() => changes.locator('.price text').count()).toBe(2)
  })

  const behindBalancer = { ...balanced, azs: 3 } as const
  test.each(
    (
      [
        ['service', start, '3'],
        ['service', behindBalancer, '12'],
        ['load-balancer', start, 'application'],
        ['compute', { ...start, tasks: 4 }, 'EC2'],
        ['networking', start, 'endpoints'],
      ] as const
    ).flatMap((own) =>
      [1440, 390].flatMap((width) => ['', '/en'].map((lang) => [lang, ...own, width] as const)),
    ),
  )('lies on no price and no label, and says since when (%s %s %o %s %i)', async (...made) => {
    const [lang, step, before, value, width] = made
    const { page } = await open(`${lang}/steps/${step}/#s=${encode(before)}`, {
      viewport: { width, height: width === 1440 ? 900 : 844 },
      reducedMotion: 'reduce',
    })
    // Who uses the keyboard has the map answer, once the panel does.
    await page.locator('.panel[data-live="true"]').waitFor()
    await page.keyboard.press('Shift')
    await page.locator('.panel [role="button"]').first().waitFor()
    const field = page.locator('.scene-stage .stepper input').first()
    const select = page.locator(`.scene-stage select:has(option[value="${value}"])`).first()
    await (step === 'service' ? field.fill(value) : select.selectOption(value))
    const said = page.locator('.panel .map-place > [role="status"]')
    await expect.poll(() => said.textContent()).not.toBe('')
    // In a dock there may be no room for them.
    if (width === 1440) expect(await page.locator('[data-changes] .price').count()).toBeGreaterThan(0)
    const found = await page.locator('.panel .service-map:visible').evaluate((map) => {
      const boxes = (of: string): readonly DOMRect[] =>
        [...map.querySelectorAll(of)].map((one) => one.getBoundingClientRect())
      const others = boxes(':is(text, .tag rect, .label rect, .gate rect):not(.price *)')
      const chips = boxes('.price rect')
      const isOver = (one: DOMRect, other: DOMRect): boolean =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
      const pairs = chips.flatMap((one, index) =>
        [...others, ...chips.slice(index + 1)].map((other) => [one, other] as const),
      )
      return pairs.filter(([one, other]) => isOver(one, other)).length
    })
    expect(found).toBe(0)
    expect(await page.locator('.headline').innerText()).toContain(
      lang === '' ? '(이 단계 설정 ' : '(This step’s settings ',
    )
  })
})
