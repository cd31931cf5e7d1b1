import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { exerciseIds } from '../src/exercises/ids.ts'
import { solvedTexts } from '../src/card/facts.ts'
import { decode, encode } from '../src/state/codec.ts'
import { encodeProgress, type Achievement } from '../src/state/progress.ts'
import { start } from '../src/state/start.ts'
import { encodeWork } from '../src/state/work.ts'
import { steps } from '../src/steps.ts'
import { axeViolations, builtPage, useSite } from './support/site.ts'

const { open, url } = useSite()

const done: readonly Achievement[] = ['check/service', 'quiz/service', 'check/compute', 'lab/no-room']
const own = { ...start, serviceName: 'bakery', tasks: 2, loadBalancer: 'application' } as const

describe('what the learner has solved', () => {
  test('is counted, and what nobody has begun is left out', () => {
    const told = (...of: Parameters<typeof solvedTexts>) => solvedTexts(...of).map(({ text }) => text)
    expect(told(done, 'ko')).toEqual(['장면 7/33', '퀴즈 1/9', '고장 내 보기 1/14'])
    // Scenes count before all of a step are done, and without its quiz.
    expect(told(['scene/service/alone', 'scene/service/manager'], 'en')).toEqual(['2 of 33 scenes'])
    expect(told([...done, 'exercise/three-tasks'], 'en')).toEqual([
      '7 of 33 scenes',
      '1 of 9 quizzes',
      '1 of 3 exercises',
      '1 of 14 faults found',
    ])
    expect(told([], 'en')).toEqual([])
  })

  test('is ticked only once it is all there is', () => {
    const quizzes = steps.map((step) => `quiz/${step}` as const)
    expect(solvedTexts([...quizzes, 'lab/no-room'], 'en')).toEqual([
      { text: '9 of 9 quizzes', isWhole: true },
      { text: '1 of 14 faults found', isWhole: false },
    ])
  })
})

/** Opens a page as a learner who has built something. */
async function openAsLearner(path: string): Promise<{ page: Page; errors: readonly string[] }> {
  const { page, errors } = await open('/404.html')
  await page.evaluate(
    ([progress, service]) => {
      localStorage.setItem('ecs-lint.progress', progress)
      localStorage.setItem('ecs-lint.service', service)
    },
    [encodeProgress(done), encode(own)] as const,
  )
  await page.goto(url() + path)
  await page.locator('.card-page[data-live="true"]').waitFor()
  return { page, errors }
}

describe('the card', () => {
  test('names the command for the Region of the service', async () => {
    const { page } = await open(`/en/card/#s=${encode({ ...own, region: 'us-east-1' })}`)
    await expect.poll(() => page.locator('main').innerText()).toContain('audit --region us-east-1')
    const { page: seoul } = await open(`/card/#s=${encode(own)}`)
    await expect
      .poll(() => seoul.locator('main').innerText())
      .toContain('audit --region ap-northeast-2 --lang ko')
  })

  test('says what the colours of its bar are, and what there is left to try', async () => {
    const { page } = await openAsLearner('/card/')
    await expect.poll(() => page.locator('.share-card').textContent()).toContain('IPv4 주소')
    await expect.poll(() => page.locator('main').innerText()).toContain('실습 문제를 풀어 보세요')
    await page.evaluate(
      (progress) => localStorage.setItem('ecs-lint.progress', progress),
      encodeProgress([...done, ...exerciseIds.map((id) => `exercise/${id}` as const)]),
    )
    await page.reload()
    await expect.poll(() => page.locator('main').innerText()).toContain('고장을 모두 찾아 보세요')
    expect(await page.locator('main').innerText()).not.toContain('실습 문제를 풀어 보세요')
  })

  test('says in words all that it shows, and opens the service elsewhere', async () => {
    const { page, errors } = await openAsLearner('/card/')
    await expect.poll(() => page.locator('.card-facts').innerText()).toContain('$113.92')
    const facts = await page.locator('.card-facts').innerText()
    for (const words of ['bakery · ap-northeast-2', '장면 7/33 · 퀴즈 1/9 · 고장 내 보기 1/14'])
      expect(facts).toContain(words)
    for (const words of ['bakery', '$113.92', '장면 7/33', '퀴즈 1/9', '고장 내 보기 1/14'])
      await expect.poll(() => page.locator('.share-card').textContent()).toContain(words)
    await expect.poll(() => page.locator('.share-card [data-node="task:2"]').count()).toBe(1)
    expect(await axeViolations(page)).toEqual([])
    const link = await page.locator('.card-link').getAttribute('href')
    const { page: elsewhere } = await open((link ?? '').slice(url().length))
    await expect.poll(() => elsewhere.locator('.card-facts').innerText()).toContain('$113.92')
    await expect.poll(() => elsewhere.locator('.card-facts').innerText()).toContain('아직 없음')
    expect(errors.filter((error) => !error.includes('404'))).toEqual([])
  })

  test.each([
    ['/card/', '고장: 이대로는 돌지 않습니다'],
    ['/en/card/', 'Broken: it does not run like this'],
  ])('of a service that would not run says so in the picture: %s', async (path, words) => {
    const { page } = await open(`${path}#s=${encode({ ...own, egress: 'none' })}`)
    await expect.poll(() => page.locator('.share-card').textContent()).toContain(words)
    await expect.poll(() => page.locator('.card-facts').innerText()).toContain(words)
    const { page: well } = await open(`${path}#s=${encode(own)}`)
    await well.locator('.card-actions button:enabled').first().waitFor()
    expect(await well.locator('.share-card').textContent()).not.toContain(words)
  })

  test('shows what was built after all of it was stopped, and says so', async () => {
    const { page } = await openAsLearner('/card/')
    const emptied = { ...own, tasks: 0 }
    await page.evaluate(
      (work) => localStorage.setItem('ecs-lint.service', work),
      encodeWork({ service: emptied, changes: [['creation', 'tasks', own.tasks]] }),
    )
    await page.reload()
    await page.locator('.share-card [data-node="task:2"]').waitFor()
    await expect.poll(() => page.locator('.card-facts').innerText()).toContain('$113.92')
    await expect.poll(() => page.locator('.card-page > .notice').innerText()).toContain('불을 끄기 전')
    // Of a link nobody knows what was before.
    const { page: linked } = await open(`/card/#s=${encode(emptied)}`)
    await linked.locator('.card-page[data-live="true"]').waitFor()
    expect(await linked.locator('.card-page > .notice').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('불을 끄기 전'),
    )
  })

  test('names no account but that of the example in its address', async () => {
    const image = '210987654321.dkr.ecr.ap-northeast-2.amazonaws.com/bakery:1.2'
    const certificateArn =
      'arn:aws:acm:ap-northeast-2:210987654321:certificate/0f0e0d0c-aaaa-bbbb-cccc-0123456789ab'
    const { page } = await open(`/card/#s=${encode({ ...own, image, certificateArn, listenerPort: 443 })}`)
    await page.locator('.card-page[data-live="true"]').waitFor()
    const link = (await page.locator('.card-link').getAttribute('href')) ?? ''
    const read = decode(link.slice(link.indexOf('#s=') + 3))
    expect(read).toMatchObject({
      config: { image: image.replace('210987654321', '123456789012'), serviceName: 'bakery' },
    })
    expect(JSON.stringify(read)).not.toContain('210987654321')
    expect(JSON.stringify(read)).toContain('certificate/')
  })

  test('who comes by its link and has built nothing begins the tutorial with the service that everybody starts with', async () => {
    const { page } = await open(`/card/#s=${encode(own)}`)
    await page.getByRole('link', { name: '처음 서비스로 1단계 시작' }).click()
    await page.waitForURL('**/steps/service/')
    await expect.poll(() => page.locator('.panel .total strong').textContent()).toBe('$45.10')
    const mine = await openAsLearner('/card/')
    expect(await mine.page.getByRole('link', { name: '처음 서비스로 1단계 시작' }).count()).toBe(0)
  })

  test('of somebody else bears nothing that the reader has solved', async () => {
    const { page } = await openAsLearner(`/en/card/#s=${encode({ ...start, tasks: 5 })}`)
    await page.getByRole('button', { name: 'Back to my service' }).waitFor()
    expect(await page.locator('.card-facts').innerText()).toContain('nothing yet')
    await page.getByRole('button', { name: 'Back to my service' }).click()
    await expect.poll(() => page.locator('.card-facts').innerText()).toContain('7 of 33 scenes')
  })

  test.each(['', '/en'])('has letters that can be read on a phone: %s', async (lang) => {
    const services = [
      start,
      { ...own, tasks: 6, azs: 3, egress: 'nat', natGateways: 3, deploymentStrategy: 'BLUE_GREEN' },
      { ...own, tasks: 9, azs: 4, egress: 'endpoints', serviceConnect: 'client-server' },
    ] as const
    for (const service of services) {
      const { page } = await open(`${lang}/card/#s=${encode(service)}`, {
        viewport: { width: 390, height: 844 },
      })
      await page.locator('.card-actions button:enabled').first().waitFor()
      const smallest = (within: string): Promise<number> =>
        page.locator(within).evaluate((svg) => {
          const sizes = [...svg.querySelectorAll('text')].map(
            (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
          )
          return Math.min(...sizes)
        })
      expect(await smallest('.share-card .service-map')).toBeGreaterThanOrEqual(11)
      expect(await smallest('.share-card')).toBeGreaterThanOrEqual(10)
    }
  })

  test('becomes a picture in the browser', async () => {
    const { page, errors } = await openAsLearner('/card/')
    await page.locator('.share-card [data-node="task:2"]').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '그림으로 내려받기' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('ecs-service.png')
    const picture = sharp(readFileSync(await download.path()))
    const { width, height, format } = await picture.metadata()
    expect({ width, height, format }).toEqual({ width: 1400, height: 1920, format: 'png' })
    // Its colours are there: blue of the mark, green of tasks, amber of prices; and it is not of one colour.
    const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const has = (red: number, green: number, blue: number): boolean => {
      for (let at = 0; at < data.length; at += info.channels)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) return true
      return false
    }
    expect([has(0x33, 0x50, 0xf0), has(0xde, 0xf6, 0xec), has(0xff, 0xf1, 0xd6)]).toEqual([true, true, true])
    // And so are letters of both scripts: of “한 달 요금”, and of the amount below it.
    for (const [top, height] of [
      [488, 56],
      [570, 120],
    ] as const) {
      const words = await sharp(await download.path())
        .extract({ left: 84, top, width: 300, height })
        .stats()
      expect(words.channels[0]?.min).toBeLessThan(120)
    }
    expect(errors.filter((error) => !error.includes('404'))).toEqual([])
  })

  test.each(['', '/en'])(
    'and the certificate lead to each other, and both to what comes next: %s',
    (prefix) => {
      const links = (path: string) =>
        builtPage(prefix + path)
          .querySelectorAll('main a')
          .map((link) => link.getAttribute('href'))
      expect(links('/card/')).toEqual(expect.arrayContaining([`${prefix}/certificate/`, `${prefix}/cli/`]))
      expect(links('/certificate/')).toEqual(expect.arrayContaining([`${prefix}/card/`, `${prefix}/cli/`]))
    },
  )
})
