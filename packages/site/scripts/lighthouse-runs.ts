import { createServer, type AddressInfo } from 'node:net'
import lighthouse, { desktopConfig, generateReport, type Result } from 'lighthouse'
import { startBrowser } from './browser.ts'
import { serveStatically } from './static-server.ts'

export type Device = 'mobile' | 'desktop'

/** What Lighthouse marks a page in; the first depends on how busy the machine is. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

/** What Lighthouse says of a page, with each category's mark out of 100. */
export interface Marks {
  readonly marks: Readonly<Partial<Record<Category, number>>>
  /** What kept a category from 100: the audit and what Lighthouse says about it. */
  readonly reasons: readonly string[]
  readonly html: string
  readonly json: string
}

/** Lighthouse, with the built site as a static host serves it and the Chromium that the tests use. */
export async function startLighthouse(): Promise<{
  readonly inspect: (path: string, device: Device, only: readonly Category[]) => Promise<Marks>
  readonly stop: () => Promise<void>
}> {
  const site = await serveStatically()
  const port = await freePort()
  const browser = await startBrowser([`--remote-debugging-port=${port}`, '--ignore-certificate-errors'])
  return {
    inspect: async (path, device, only) => {
      const run = await lighthouse(
        site.url + path,
        { port, logLevel: 'error', onlyCategories: [...only] },
        device === 'desktop' ? desktopConfig : undefined,
      )
      if (run === undefined) throw new Error(`Lighthouse said nothing of ${path}.`)
      if (run.lhr.runtimeError !== undefined) throw new Error(`${path}: ${run.lhr.runtimeError.message}`)
      return {
        marks: Object.fromEntries(only.map((category) => [category, markOf(run.lhr, category)])),
        reasons: only.flatMap((category) => reasonsOf(run.lhr, category)),
        html: generateReport(run.lhr, 'html'),
        json: generateReport(run.lhr, 'json'),
      }
    },
    stop: async () => {
      await browser.close()
      await site.stop()
    },
  }
}

function markOf(result: Result, category: Category): number {
  const score = result.categories[category]?.score
  // Lighthouse gives no score where an audit broke.
  return score === undefined || score === null ? 0 : Math.round(score * 100)
}

function reasonsOf(result: Result, category: Category): readonly string[] {
  if (markOf(result, category) === 100) return []
  const weighed = result.categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? []
  return weighed.flatMap(({ id }) => {
    const audit = result.audits[id]
    if (audit === undefined || audit.score === 1 || audit.scoreDisplayMode === 'notApplicable') return []
    return [`${category}, ${id}: ${audit.title} ${audit.displayValue ?? audit.errorMessage ?? ''}`.trim()]
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
