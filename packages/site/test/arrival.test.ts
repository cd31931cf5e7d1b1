import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { useSite } from './support/site.ts'

const { open, url } = useSite()

/** Gives what the site gives, but pages in eight pieces, each so late that the browser has drawn what came before. */
let slow: Server
beforeAll(async () => {
  slow = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(url() + request.url)
      const body = Buffer.from(await answer.arrayBuffer())
      const type = answer.headers.get('content-type') ?? ''
      response.writeHead(answer.status, { 'content-type': type })
      const length = Math.ceil(body.length / (type.startsWith('text/html') ? 8 : 1))
      for (let from = 0; from < body.length; from += length) {
        if (from > 0) await wait(250)
        response.write(body.subarray(from, from + length))
      }
      response.end()
    })()
  })
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', () => resolve()))
})
afterAll(() => {
  slow.close()
  slow.closeAllConnections()
})

/** How much a page moves while it arrives, of one's own service if a stored one is given, and what moves. */
async function shiftOf(
  path: string,
  viewport: { readonly width: number; readonly height: number },
  own?: string,
): Promise<{ readonly shift: number; readonly shifted: string }> {
  const { page } = await open('/favicon.svg', { viewport })
  const origin = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`
  // Once before, so that the fonts are there: what a slow one moves when it comes is another matter.
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  if (own !== undefined)
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), ['ecs-lint.service', own] as const)
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { dataset } = document.documentElement
        const value = Number(Reflect.get(entry, 'value'))
        dataset['shift'] = `${Number(dataset['shift'] ?? 0) + value}`
        const [source] = Reflect.get(entry, 'sources') as readonly { readonly node: Element | null }[]
        dataset['shifted'] = `${dataset['shifted'] ?? ''} ${source?.node?.className ?? ''} ${value}`
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  if (own !== undefined) await page.locator('.map-place .node.balancer').first().waitFor()
  const { shift = '0', shifted = '' } = await page.evaluate(() => ({ ...document.documentElement.dataset }))
  return { shift: Number(shift), shifted }
}

describe.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('in a window $width wide', (viewport) => {
  test.each(['/', '/steps/load-balancer/', '/en/lab/', '/rules/alb-two-subnets/', '/troubleshooting/'])(
    '%s does not jump while it arrives',
    async (path) => {
      const { shift, shifted } = await shiftOf(path, viewport)
      expect(shift, shifted).toBeLessThan(0.01)
    },
  )

  test.each(['/steps/networking/', '/en/export/'])(
    '%s does not jump for who has a service of their own either, whose map is higher',
    async (path) => {
      const { shift, shifted } = await shiftOf(
        path,
        viewport,
        encode({ ...start, loadBalancer: 'application' }),
      )
      // The head and the tools below the bill move by some pixels; the panel, moved as a whole, was 0.2.
      expect(shift, shifted).toBeLessThan(0.02)
    },
  )
})
