import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex, openIndex } from '../src/search/engine.ts'
import { excerpt } from '../src/search/excerpt.ts'
import { axeViolations, useSite } from './support/site.ts'

const { open } = useSite()
const searchOf = (lang: 'ko' | 'en') =>
  openIndex(readFileSync(join(import.meta.dirname, `../dist/search/${lang}.json`), 'utf8'))
const korean = searchOf('ko')
const english = searchOf('en')
/** The pages of what was found, the best first, without anchors. */
const pagesOf = (found: readonly { readonly url: string }[]) => [
  ...new Set(found.map(({ url }) => url.replace(/#.*/, ''))),
]

describe('the words of a text', () => {
  const search = openIndex(
    buildIndex([
      { id: 0, url: '/a/', title: '서비스', heading: '', text: '서비스가 태스크를 돌봅니다.' },
      { id: 1, url: '/b/', title: '입구', heading: '', text: '로드밸런서는 요청을 나눕니다.' },
      { id: 2, url: '/c/', title: '대상', heading: '대상 그룹', text: '대상 그룹에서 상태를 봅니다.' },
      {
        id: 3,
        url: '/d/',
        title: 'Names',
        heading: '',
        text: 'desiredCount, fargate-cpu-memory-valid, IP를',
      },
    ]),
  )
  // Particles fall away on both sides, a compound is found by its part, and pairs of syllables must all be there:
  // 서버 has 서버 alone, which no text holds though 서비스 begins alike.
  test.each([
    ['서비스를', ['/a/']],
    ['서비스에서는', ['/a/']],
    ['태스크가', ['/a/']],
    ['밸런서', ['/b/']],
    ['로드 밸런서', ['/b/']],
    ['로드밸런서를', ['/b/']],
    ['대상 그룹', ['/c/']],
    ['대상그룹으로', ['/c/']],
    ['target groups', ['/c/']],
    ['tasks', ['/a/']],
    ['desired', ['/d/']],
    ['desiredCount', ['/d/']],
    ['DESIREDCOUNT', ['/d/']],
    ['memory-valid', ['/d/']],
    ['IP에서', ['/d/']],
    ['서버', []],
    ['서비스 밸런서', []],
    ['', []],
    ['   ', []],
  ])('%s finds %j', (query, pages) => {
    expect(pagesOf(search(query))).toEqual(pages)
  })
})

describe('the index of the site', () => {
  test.each([
    ['서비스를', '/steps/service/'],
    ['태스크가', '/steps/service/'],
    ['밸런서', '/steps/load-balancer/'],
    ['로드밸런서', '/steps/load-balancer/'],
    ['load balancer', '/steps/load-balancer/'],
    ['헬스체크', '/steps/load-balancer/'],
    ['대상 그룹 awsvpc', '/rules/target-group-ip-for-awsvpc/'],
    ['target group awsvpc', '/rules/target-group-ip-for-awsvpc/'],
    ['sg-no-needless-open-ports', '/rules/sg-no-needless-open-ports/'],
    ['종료 코드', '/cli/'],
    ['태스크가 안 떠요', '/troubleshooting/'],
    ['퍼블릭 아이피', '/steps/networking/'],
    ['요금 폭탄', '/cleanup/'],
  ])('in Korean, %s finds %s among the first', (query, page) => {
    expect(pagesOf(korean(query)).slice(0, 5)).toContain(page)
  })

  test.each([
    ['load balancer', '/en/steps/load-balancer/'],
    ['로드 밸런서', '/en/steps/load-balancer/'],
    ['target groups awsvpc', '/en/rules/target-group-ip-for-awsvpc/'],
    ['대상 그룹 awsvpc', '/en/rules/target-group-ip-for-awsvpc/'],
    ['exit codes', '/en/cli/'],
  ])('in English, %s finds %s among the first', (query, page) => {
    expect(pagesOf(english(query)).slice(0, 5)).toContain(page)
  })

  test('a step and the glossary come before rules, and each page comes once', () => {
    for (const [search, root, queries] of [
      [korean, '', ['회로 차단기', '서킷 브레이커', '헬스체크', '용량 공급자']],
      [english, '/en', ['circuit breaker', 'health check', 'capacity provider']],
    ] as const)
      for (const query of queries) {
        const urls = search(query).map(({ url }) => url)
        expect(urls.length).toBe(pagesOf(search(query)).length)
        const ruleAt = urls.findIndex((url) => url.startsWith(`${root}/rules/`) && url !== `${root}/rules/`)
        const stepAt = urls.findIndex((url) => url.startsWith(`${root}/steps/`))
        expect(stepAt, `${query}: ${urls.slice(0, 5).join(' ')}`).toBeGreaterThanOrEqual(0)
        expect(stepAt).toBeLessThan(ruleAt)
      }
  })

  test('what is shown of an English page is no Korean', () => {
    for (const query of ['circuit breaker', 'health check', 'desired tasks']) {
      const glossary = english(query).find(({ url }) => url === '/en/glossary/')
      expect(glossary?.text).not.toMatch(/[가-힣]/)
    }
  })

  test('what the example costs is shown of no page whose service is the reader’s own', () => {
    for (const query of ['요금 폭탄', '정리 목록', '내 진도', '카드', '오늘 오후'])
      for (const { url, text } of korean(query))
        if (/^\/(?:cleanup\/#내-정리|progress|card|$)/.test(url)) expect(text).not.toMatch(/\$\d/)
  })

  test('a term of the glossary is not said twice where the console calls it the same', () => {
    for (const [search, path] of [
      [korean, '/glossary/'],
      [english, '/en/glossary/'],
    ] as const) {
      const found = search('network acl').find(({ url }) => url === path)
      expect(found?.text).toContain('ACL')
      expect(found?.text).not.toMatch(/ACLNetwork|ACL Network ACL (?:네트워크|Network)/)
    }
  })

  test('finds pages of its own language alone', () => {
    expect(pagesOf(korean('ecs')).filter((page) => page.startsWith('/en/'))).toEqual([])
    expect(pagesOf(english('ecs')).filter((page) => !page.startsWith('/en/'))).toEqual([])
  })

  test('any query is answered', () => {
    const hostile = fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '(a+)+$',
      '[',
      '\\',
      '<img src=x>',
      '\0',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), hostile), (query) => {
        expect(Array.isArray(korean(query))).toBe(true)
        expect(
          excerpt(`앞 ${query} 뒤`, query)
            .map(({ text }) => text)
            .join(''),
        ).toContain('앞')
      }),
      { numRuns: 2000 },
    )
    expect(korean('태스크 '.repeat(100_000)).length).toBeGreaterThan(0)
  })
})

test('an excerpt keeps the text and marks what was searched for', () => {
  expect(excerpt('태스크는 서비스가 돌봅니다.', '서비스를')).toEqual([
    { text: '태스크는 ', isHit: false },
    { text: '서비스', isHit: true },
    { text: '가 돌봅니다.', isHit: false },
  ])
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), fc.string(), (text, query) => {
      expect(
        excerpt(text, query)
          .map((stretch) => stretch.text)
          .join(''),
      ).toContain(text.slice(-20))
    }),
  )
})

describe('the reader', () => {
  test.each([
    ['/', '밸런서', '검색', '/steps/load-balancer/'],
    ['/en/rules/', 'target type ip', 'Search', '/en/rules/target-group-ip-for-awsvpc/'],
  ])('searches from %s by keyboard alone', async (start, query, name, wanted) => {
    const { page, errors } = await open(start)
    const requested: string[] = []
    page.on('request', (request) => requested.push(new URL(request.url()).pathname))
    const opener = page.getByRole('button', { name, exact: true })
    await opener.focus()
    expect(requested).toEqual([])
    await page.keyboard.press('Enter')
    const field = page.getByRole('searchbox', { name })
    await page.keyboard.type(query)
    const results = page.locator('.search-results a')
    await results.first().waitFor()
    expect(requested.filter((path) => path.startsWith('/search/'))).toEqual([
      start.startsWith('/en/') ? '/search/en.json' : '/search/ko.json',
    ])
    await expect.poll(() => page.locator('.search-status').textContent()).toMatch(/\d/)
    await expect.poll(() => results.locator('mark').first().textContent()).not.toBe('')
    expect(await axeViolations(page)).toEqual([])

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => results.nth(1).evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)

    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.search-dialog').isVisible()).toBe(false)
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)

    await page.keyboard.press('Control+k')
    await expect.poll(() => field.inputValue()).toBe(query)
    const hrefs = await results.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(pagesOf(hrefs.map((href) => ({ url: href }))).slice(0, 5)).toContain(wanted)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${encodeURI(hrefs[0] ?? '')}`)
    expect(errors).toEqual([])
  })

  test.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '{{constructor}}',
    '%00',
    '\u202E태스크',
  ])('sees text and no markup for %s', async (query) => {
    const { page, errors } = await open('/en/')
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => Promise.reject(new Error('a script ran'))))
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill(query)
    await page.waitForFunction(() =>
      document.querySelector('.search-status')?.textContent?.match(/\d|Nothing/),
    )
    await expect.poll(() => page.locator('.search-dialog img, .search-dialog script').count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('is told when the index cannot be loaded, and can try again', async () => {
    const { page } = await open('/en/')
    await page.route('**/search/en.json', (route) => route.abort())
    await page.keyboard.press('Control+k')
    await page.getByText('could not be loaded').waitFor()
    await page.unroute('**/search/en.json')
    await page.getByRole('searchbox').fill('task')
    await page.locator('.search-results a').first().waitFor()
  })
})
