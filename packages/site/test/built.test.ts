import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { NodeType, type HTMLElement } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { builtPages } from '../scripts/browser.ts'
import { builtPage, useSite } from './support/site.ts'

const folder = join(import.meta.dirname, '../dist')
const pages = new Map(builtPages().map((path) => [path, builtPage(path)]))
const { open, url } = useSite()

describe('links', () => {
  const anchorsOf = (path: string) =>
    new Set(
      pages
        .get(path)
        ?.querySelectorAll('[id]')
        .map(({ id }) => id) ?? [],
    )
  const anchors = new Map([...pages.keys()].map((path) => [path, anchorsOf(path)]))

  /** What a link of a page leads to in the built site: nothing to say of other sites. */
  function problemOf(from: string, link: string): string | undefined {
    const { origin, pathname, hash } = new URL(link, `https://site.test${from}`)
    if (origin !== 'https://site.test') return undefined
    const known = anchors.get(pathname)
    const file = join(folder, pathname)
    if (known === undefined)
      return existsSync(file) && statSync(file).isFile() ? undefined : `${from}: no ${pathname}`
    const anchor = decodeURIComponent(hash.slice(1))
    const isState = anchor.startsWith('s=') || anchor === '' || anchor === '_top'
    return isState || known.has(anchor) ? undefined : `${from}: no ${pathname}${hash}`
  }

  test('within the site lead to a page, and to a place in it', () => {
    const problems = [...pages].flatMap(([path, page]) =>
      page
        .querySelectorAll('a[href], link[href], script[src], img[src]')
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
        .flatMap((link) => problemOf(path, link) ?? []),
    )
    expect(problems).toEqual([])
  })

  test('are checked at all', () => {
    expect(problemOf('/', '/nowhere/')).toBe('/: no /nowhere/')
    expect(problemOf('/', '/rules/')).toBeUndefined()
    expect(problemOf('/', '/rules')).toBe('/: no /rules')
    expect(problemOf('/', '/rules/#nothing')).toBe('/: no /rules/#nothing')
    expect(problemOf('/en/cli/', '../rules/#security')).toBeUndefined()
  })
})

/** The texts of a page outside of code, one by one. */
function textsOf(element: HTMLElement): readonly string[] {
  if (['CODE', 'PRE', 'SCRIPT', 'STYLE'].includes(element.tagName)) return []
  const own = element.childNodes.filter(({ nodeType }) => nodeType === NodeType.TEXT_NODE)
  return [...own.map(({ text }) => text), ...element.children.flatMap(textsOf)]
}

test('no page shows Markdown that was not understood', () => {
  const left = [...pages].flatMap(([path, page]) =>
    textsOf(page)
      .filter((text) => /\*\*|`|\]\(/.test(text))
      .map((text) => `${path}: ${text}`),
  )
  expect(left).toEqual([])
})

test('no script stops a browser from reading a page to its end before it paints', () => {
  const stopping = [...pages].flatMap(([path, page]) =>
    page
      .querySelectorAll('body script:not([src], [type])')
      .filter(
        ({ nextElementSibling }) => nextElementSibling !== null && nextElementSibling.tagName !== 'SCRIPT',
      )
      .map(({ text }) => `${path}: ${text.slice(0, 60)}`),
  )
  expect(stopping).toEqual([])
})

test("the site's own fonts have every letter of every page", () => {
  const file = join(import.meta.dirname, '../.astro/integrations/site-font/characters.txt')
  const characters = new Set(readFileSync(file, 'utf8'))
  expect(characters.size).toBeGreaterThan(500)
  const missing = [...pages].flatMap(([path, page]) =>
    [...new Set(textsOf(page).join(''))]
      .filter((letter) => letter > ' ' && !/\p{DI}/u.test(letter) && !characters.has(letter))
      .map((letter) => `${path}: ${letter}`),
  )
  expect(missing).toEqual([])
})

describe('English pages', () => {
  const english = [...pages].filter(([path]) => path.startsWith('/en/'))

  /** The choice of a language names each in its own. */
  const isLanguageOf = ({ tagName, attributes }: HTMLElement) =>
    tagName === 'OPTION' || attributes['lang'] === 'ko' || attributes['hreflang'] === 'ko'

  function koreanIn(element: HTMLElement): readonly string[] {
    if (isLanguageOf(element)) return []
    const texts = element.childNodes.filter(({ nodeType }) => nodeType === NodeType.TEXT_NODE)
    const own = [...Object.values(element.attributes), ...texts.map(({ text }) => text)]
    return [...own.filter((text) => /[가-힣]/.test(text)), ...element.children.flatMap(koreanIn)]
  }

  test('say nothing in Korean but what is marked as Korean', () => {
    expect(english.length).toBeGreaterThan(30)
    const said = english.flatMap(([path, page]) => koreanIn(page).map((text) => `${path}: ${text}`))
    expect(said).toEqual([])
  })
})

test('no page comes with a notice: what there is to say of a browser is known there alone', () => {
  const withNotice = [...pages].filter(([, page]) => page.querySelector('.notice[role]') !== null)
  expect(withNotice.map(([path]) => path)).toEqual([])
})

test('scripts in pages are short: no comment and no empty line', () => {
  for (const [path, page] of pages) {
    const inline = page.querySelectorAll('script:not([src])').map(({ innerHTML }) => innerHTML)
    expect(inline.length).toBeGreaterThan(0)
    for (const script of inline) expect(script, path).not.toMatch(/^\s*\/[/*]|\n\s*\n/m)
  }
})

describe('the policy for scripts', () => {
  test('lets every page run its own scripts and nothing else', () => {
    for (const [path, page] of pages) {
      const policy = page.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content')
      const directives = new Map(
        (policy ?? '').split('; ').map((text) => [text.split(' ')[0], text.split(' ').slice(1)]),
      )
      expect(directives.get('default-src'), path).toEqual(["'none'"])
      const allowed = directives.get('script-src') ?? []
      expect(allowed).toContain("'self'")
      expect(allowed.filter((source) => !/^'(self|sha256-[\w+/]{43}=)'$/.test(source))).toEqual([])
      const inline = page.querySelectorAll('script:not([src])').map(({ innerHTML }) => innerHTML)
      expect(inline.length).toBeGreaterThan(0)
      for (const script of inline)
        expect(allowed).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
      expect(page.toString()).not.toMatch(/<[^>]+ on[a-z]+="/)
      // The encoding must stand in the first kilobyte, and before the policy.
      expect(readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8')).toMatch(
        /^.{0,400}<meta charset="utf-8"\/?><meta http-equiv="content-security-policy"/s,
      )
    }
  })

  test('stops a script that was put into a page', async () => {
    const { page, errors } = await open('/en/')
    expect(errors).toEqual([])
    const outcome = await page.evaluate(async () => {
      const violation = new Promise<string>((resolve) =>
        addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        }),
      )
      const script = document.createElement('script')
      script.textContent = 'document.title = "broken in"'
      document.body.append(script)
      return { violation: await violation, title: document.title }
    })
    expect(outcome.violation).toBe('script-src-elem')
    expect(outcome.title).not.toBe('broken in')
  })
})

describe('without a network', () => {
  test('every page opens that the build has, and the search answers', async () => {
    const { page, context, errors } = await open('/', { serviceWorkers: 'allow' })
    await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    expect(errors).toEqual([])
    await context.setOffline(true)
    for (const path of ['/en/steps/service/', '/rules/image-not-latest/', '/cli/']) {
      await page.goto(url() + path)
      await expect
        .poll(() => page.locator('h1').textContent())
        .toBe(pages.get(path)?.querySelector('h1')?.textContent)
    }
    await page.goto(`${url()}/steps/load-balancer/`)
    await page.locator('.panel[data-live="true"]').waitFor()
    await page.getByLabel('로드 밸런서 유형').selectOption('application')
    await expect.poll(() => page.locator('.total strong').textContent()).toBe('$68.82')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('대상 그룹')
    await page.locator('.search-results a').first().waitFor()
    await page.goto(`${url()}/never/was/`)
    await expect
      .poll(() => page.locator('h1').textContent())
      .toBe(pages.get('/404.html')?.querySelector('h1')?.textContent)
  })

  test('the list of files is what was built', () => {
    const [, list = '[]'] = /^const paths = (.*)$/m.exec(readFileSync(join(folder, 'sw.js'), 'utf8')) ?? []
    const paths: unknown = JSON.parse(list)
    expect(paths).toEqual(expect.arrayContaining([...pages.keys(), '/search/ko.json', '/search/en.json']))
    const fonts = globSync('_astro/{hangul,korean,other}.*.woff2', { cwd: folder })
    expect(fonts).toHaveLength(3)
    expect(paths).toEqual(expect.arrayContaining(fonts.map((font) => `/${font}`)))
  })
})

test('no style says of anything that it follows another: what comes or goes would have all around it styled anew', () => {
  const sheets = globSync('_astro/*.css', { cwd: folder }).map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  )
  const inPages = [...pages.values()].flatMap((page) =>
    page.querySelectorAll('style').map(({ text }) => text),
  )
  const selectors = [...sheets, ...inPages].flatMap((text) =>
    (text.match(/[^{}]+(?=\{)/g) ?? []).flatMap(parted),
  )
  const following = selectors.filter((selector) => selector.includes('+'))
  expect(following.length).toBeGreaterThan(20)
  expect(following.filter(isForAnything)).toEqual([])
  for (const one of ['.a > * + *', '.a :not(b) + :not(b, i)', '.a + c > :not(a):first-child'])
    expect(parted(one).every(isForAnything)).toBe(true)
})

/** The selectors of a list, without what stands in parentheses. */
function parted(list: string): readonly string[] {
  const flat = list.replaceAll(/\([^()]*\)/g, '')
  return flat === list ? list.split(',').map((selector) => selector.trim()) : parted(flat)
}

function isForAnything(selector: string): boolean {
  return /^(?:\*|:(?!where|is)|$)/.test(selector.split(/[\s>+~]+/).at(-1) ?? '')
}

test('the style of code comes before any text', () => {
  const withCode = [...pages].filter(([, page]) => page.querySelector('.expressive-code') !== null)
  expect(withCode.length).toBeGreaterThan(10)
  for (const [path, page] of withCode) {
    expect(page.querySelectorAll('head link[href*="/ec."]'), path).toHaveLength(1)
    expect(page.querySelectorAll('body link[href*="/ec."]'), path).toEqual([])
  }
})

describe('what is not there', () => {
  test('is said in both languages, with ways back', async () => {
    const page = pages.get('/404.html')
    const text = page?.querySelector('main')?.textContent ?? ''
    expect(text).toContain('페이지를 찾을 수 없습니다')
    expect(text).toContain('There is no such page')
    const links = page?.querySelectorAll('main a').map((link) => link.getAttribute('href'))
    expect(links).toEqual(expect.arrayContaining(['/', '/en/']))
    expect(page?.querySelector('main [lang="en"]')).not.toBeNull()
  })
})

test('the sitemap names every page but the one for what is missing and those that ask not to be found', () => {
  const map = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')
  const locations = [...map.matchAll(/<loc>https:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(([, path]) => path ?? '')
  const listed = [...pages].filter(
    ([path, page]) =>
      path !== '/404.html' && page.querySelector('meta[name="robots"][content="noindex"]') === null,
  )
  expect(locations.toSorted()).toEqual(listed.map(([path]) => path).toSorted())
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toMatch(
    /^Sitemap: https:\/\/.*\/sitemap-index\.xml$/m,
  )
})
