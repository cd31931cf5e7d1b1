// How fast the map is, in a real Chromium: frames a second while an event is played on a large map with forty requests under
// way, beside those of an empty page in the same run; and from a change in the form to its paint. Needs the built site:
// pnpm --filter @ecs-lint/site run map-speed [runs, of which the best counts: a busy machine only makes it slower]
import type { CDPSession, Locator, Page } from 'playwright-core'
import { completeServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { serveSite, startBrowser } from './browser.ts'

const runs = Number(process.argv[2] ?? 3)
/** Six zones with public and private subnets, a NAT gateway in each, and two target groups: more than sixty things. */
const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
const large = completeServiceConfig({
  ...rest,
  region: 'us-east-1',
  tasks: 36,
  azs: 6,
  egress: 'nat',
  natGateways: 6,
  loadBalancer: 'application',
  deploymentStrategy: 'BLUE_GREEN',
  serviceConnect: 'client-server',
  logs: true,
})
/** As many requests a second as keep forty under way. */
const rate = 15

const site = await serveSite()
const browser = await startBrowser()
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })

for (const throttling of [1, 4]) {
  const empty = await best(() => framesOfEmptyPage(throttling), Math.max)
  const played = await bestOf(() => framesOfMap(throttling))
  console.log(
    `CPU ${throttling} × slower: ${empty.toFixed(1)} frames/s on an empty page, ${played.frames.toFixed(1)} on a map of ${played.nodes} nodes with ${played.dots} requests under way; longest frame ${played.longest.toFixed(0)} ms, longest task ${played.task.toFixed(0)} ms`,
  )
  // Beside the least of changes: what the machine takes for any of them.
  for (const [what, paints] of [
    ['one letter of an empty page', await paintsOfEmptyPage(throttling)],
    ['the form, with a map of two zones,', await paintsAfterChange(start, throttling)],
    ['the form, with that map,', await paintsAfterChange(large, throttling)],
  ] as const)
    console.log(
      `CPU ${throttling} × slower: change of ${what} to its paint ${shown(paints.map(({ time }) => time))}${paints.some(({ map }) => map > 0) ? `, to that of the map ${shown(paints.map(({ map }) => map))}` : ''}; the page's own thread worked ${shown(paints.map(({ work }) => work))}`,
    )
}
await browser.close()
await site.stop()

interface MapSpeed {
  readonly frames: number
  readonly nodes: number
  readonly dots: number
  readonly longest: number
  readonly task: number
}

async function throttled(page: Page, times: number): Promise<CDPSession> {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
  return session
}

async function framesOfEmptyPage(times: number): Promise<number> {
  const page = await context.newPage()
  await page.goto(`${site.url}/favicon.svg`)
  await throttled(page, times)
  const { frames } = await measured(page, 2000)
  await page.close()
  return frames
}

async function framesOfMap(times: number): Promise<MapSpeed> {
  const page = await context.newPage()
  await page.goto(`${site.url}/en/simulator/#s=${encode(large)}`, { waitUntil: 'networkidle' })
  const simulator = page.locator('[data-simulator]')
  await simulator.getByRole('combobox', { name: 'Situation' }).selectOption('deploy')
  await simulator.getByRole('button', { name: 'Run with my service' }).click()
  const dots = page.locator('.stage-dots[data-flowing=true]')
  await dots.waitFor()
  await dots.evaluate((element, wanted) => element.setAttribute('data-rate', String(wanted)), rate)
  await throttled(page, times)
  await page.waitForTimeout(1000)
  const { frames, longest, task, dots: under } = await measured(page, 3500)
  const nodes = await page.locator('[data-stage] [data-node]').count()
  await page.close()
  return { frames, longest, task, nodes, dots: under }
}

/** Frames a second, the longest between two, the longest task meanwhile, and how many requests were under way on average. */
async function measured(page: Page, milliseconds: number): Promise<Omit<MapSpeed, 'nodes'>> {
  return page.evaluate(
    (time) =>
      new Promise<{ frames: number; longest: number; task: number; dots: number }>((resolve) => {
        let [count, longest, task, under] = [0, 0, 0, 0]
        const begin = performance.now()
        let before = begin
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) task = Math.max(task, duration)
        })
        observer.observe({ entryTypes: ['longtask'] })
        const next = (now: number): void => {
          longest = Math.max(longest, now - before)
          before = now
          if (now - begin < time) {
            count += 1
            under += Number(document.querySelector<HTMLElement>('.stage-dots')?.dataset['dots'] ?? 0)
            requestAnimationFrame(next)
          } else
            resolve({
              frames: (count * 1000) / (now - begin),
              longest,
              task,
              dots: Math.round(under / count),
            })
        }
        requestAnimationFrame(next)
      }),
    milliseconds,
  )
}

/** Milliseconds from changes of the number of tasks, by hand in the form, to when each is painted. */
async function paintsAfterChange(service: CompleteServiceConfig, times: number): Promise<readonly Paint[]> {
  const page = await context.newPage()
  await page.goto(`${site.url}/en/steps/service/#s=${encode({ ...service, tasks: 12 })}`, {
    waitUntil: 'networkidle',
  })
  const field = page.getByLabel('Desired tasks').first()
  // Who types has the field in focus, which is painted again with each change.
  await field.focus()
  const paints = await paintsOf(field, times)
  await page.close()
  return paints
}

async function paintsOfEmptyPage(times: number): Promise<readonly Paint[]> {
  const page = await context.newPage()
  await page.setContent('<input oninput="nextElementSibling.textContent = value"><p>12</p>')
  const paints = await paintsOf(page.locator('input'), times)
  await page.close()
  return paints
}

/** From a change to when it is painted, in milliseconds. */
interface Paint {
  /** With the wait for the next frame: the form, and what the service costs and lacks. */
  readonly time: number
  /** The same for the map, which comes a frame later; 0 where there is none. */
  readonly map: number
  /** What the thread of the page did until all of it was painted: whatever else the machine has to do takes no part in it. */
  readonly work: number
}

/** Ten changes by hand, to 13 and to 12 in turn. */
async function paintsOf(field: Locator, times: number): Promise<readonly Paint[]> {
  const session = await throttled(field.page(), times)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  // Looked up once: to find a field by its label takes a browser as long as the change.
  const element = await field.elementHandle()
  const paints: Paint[] = []
  for (let round = 0; round < 12; round += 1) {
    const before = await worked()
    const painted = await element?.evaluate(
      async (input, value) => {
        const paint = (): Promise<void> =>
          new Promise((resolve) =>
            requestAnimationFrame(() => {
              // What is posted in a frame comes after it is painted.
              const { port1, port2 } = new MessageChannel()
              port1.addEventListener('message', () => resolve())
              port1.start()
              port2.postMessage(undefined)
            }),
          )
        const place = document.querySelector('.panel .map-place')
        const drawn = new Promise<void>((resolve) => {
          if (place === null) return resolve()
          const observer = new MutationObserver(() => {
            observer.disconnect()
            resolve()
          })
          observer.observe(place, { subtree: true, childList: true, characterData: true, attributes: true })
        })
        const begin = performance.now()
        Reflect.set(input, 'value', value)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        input.dispatchEvent(new Event('change', { bubbles: true }))
        const map = drawn.then(paint).then(() => performance.now() - begin)
        await paint()
        const time = performance.now() - begin
        return { time, map: place === null ? 0 : await map }
      },
      round % 2 === 0 ? '13' : '12',
    )
    if (painted !== undefined) paints.push({ ...painted, work: (await worked()) - before })
    await field.page().waitForTimeout(300)
  }
  // The first brings code with it.
  return paints.slice(2)
}

async function best(measure: () => Promise<number>, of: (...values: number[]) => number): Promise<number> {
  const all: number[] = []
  for (let run = 0; run < runs; run += 1) all.push(await measure())
  return of(...all)
}

async function bestOf(measure: () => Promise<MapSpeed>): Promise<MapSpeed> {
  const all: MapSpeed[] = []
  for (let run = 0; run < runs; run += 1) all.push(await measure())
  return all.reduce((fastest, one) => (one.frames > fastest.frames ? one : fastest))
}

function shown(milliseconds: readonly number[]): string {
  return `${median(milliseconds).toFixed(1)} ms in the median of ${milliseconds.length} (${Math.min(...milliseconds).toFixed(1)} to ${Math.max(...milliseconds).toFixed(1)})`
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0
}
