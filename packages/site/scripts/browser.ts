// The built site in a real browser: for the tests and for screenshots.
import { existsSync, globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { preview } from 'astro'
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const browsers = [
  process.env['CHROMIUM_PATH'],
  // Chromium without windows, which Playwright too takes by itself: it opens a page in a third of the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The paths of all pages of the built site, such as `/en/steps/service/`. */
export function builtPages(): readonly string[] {
  const files = globSync('**/*.html', { cwd: `${root}dist` })
  if (files.length === 0) throw new Error('The site is not built: pnpm --filter @ecs-lint/site run build')
  return files.map((file) => `/${file.replace(/index\.html$/, '')}`).toSorted()
}

/** Rules whose pages stand for those of all: one template makes them. */
const sampledRules = ['alb-two-subnets', 'fargate-cpu-memory-valid', 'sg-no-needless-open-ports']

/** The pages to look at where looking takes long: all but the most of those of rules. */
export function sampledPages(): readonly string[] {
  return builtPages().filter(
    (path) => !/\/rules\/./.test(path) || sampledRules.some((id) => path.endsWith(`/${id}/`)),
  )
}

/** Serves the built site on a free port of this machine alone. */
export async function serveSite(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = await preview({ root, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } })
  return { url: `http://127.0.0.1:${server.port}`, stop: () => server.stop() }
}

/** Starts Chromium: the one named by CHROMIUM_PATH, or the system's. */
export async function startBrowser(options: readonly string[] = []): Promise<Browser> {
  return chromium.launch(launchOptions(options))
}

/** Starts Chromium with a profile that is kept in a folder, as a person's is. */
export async function startProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...launchOptions([]),
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
}

function launchOptions(options: readonly string[]): LaunchOptions {
  const executablePath = browsers.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined)
    throw new Error('There is no Chromium. Install it, or name it in CHROMIUM_PATH.')
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // Letters as wide as in a window.
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      ...options,
    ],
  }
}
