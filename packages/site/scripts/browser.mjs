// The built site in a real browser: for the tests and for screenshots.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { preview } from 'astro'
import { chromium } from 'playwright-core'

const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Serves the built site on a free port of this machine alone. */
export async function serveSite() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const server = await preview({ root, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } })
  return { url: `http://127.0.0.1:${server.port}`, stop: () => server.stop() }
}

/** Starts Chromium: the one named by CHROMIUM_PATH, or the system's. */
export async function startBrowser() {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined) throw new Error('There is no Chromium. Install it, or name it in CHROMIUM_PATH.')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}
