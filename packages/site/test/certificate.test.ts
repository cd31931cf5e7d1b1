import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { achievements, encodeProgress, type Achievement } from '../src/state/progress.ts'
import { start } from '../src/state/start.ts'
import { encodeWork, withService, workOn } from '../src/state/work.ts'
import { axeViolations, useSite, type OpenedPage } from './support/site.ts'

const { open } = useSite()
const paper = (page: Page) => page.locator('.certificate')
const built = encode({ ...start, serviceName: 'shop', tasks: 2, loadBalancer: 'application' })

/** Opens the page as somebody who has done this much. */
async function openWith(
  path: string,
  done: readonly Achievement[],
  colorScheme: 'light' | 'dark' = 'light',
): Promise<OpenedPage> {
  const opened = await open(path, { colorScheme })
  await opened.page.evaluate(
    ([service, progress]) => {
      localStorage.setItem('ecs-lint.service', service)
      localStorage.setItem('ecs-lint.progress', progress)
    },
    [built, encodeProgress(done)] as const,
  )
  await opened.page.reload()
  await opened.page.locator('.certificate-name, .still-to-do').waitFor()
  return opened
}

/** How many pages a PDF has, and their size in points (72 an inch). */
function sheetsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) => box.trim())
}

test('before it is earned, it says what is missing and leads there', async () => {
  const lacks: readonly Achievement[] = ['quiz/networking', 'check/creation', 'exercise/one-address']
  const { page, errors } = await openWith(
    '/certificate/',
    achievements.filter((achievement) => !lacks.includes(achievement)),
  )
  const links = page.locator('.still-to-do .tasks a')
  await expect.poll(() => links.count()).toBe(3)
  await expect
    .poll(() => links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
    .toEqual(['/steps/networking/#퀴즈', '/steps/creation/', '/exercises/#실습'])
  await expect.poll(() => page.locator('.still-to-do').innerText()).toContain('9단계 가운데 7단계')
  await expect.poll(() => paper(page).count()).toBe(0)
  expect(errors).toEqual([])
})

describe.each([
  ['/certificate/', '수료증에 넣을 이름', '만든 서비스', 'AWS가 발급하거나 인정하는 자격증이 아닙니다'],
  ['/en/certificate/', 'Name for the certificate', 'The service', 'This is not an AWS certification'],
])('%s', (path, nameField, service, honest) => {
  test.each(['light', 'dark'] as const)('is one sheet of A4, landscape, %s', async (colorScheme) => {
    const { page, errors } = await openWith(path, achievements, colorScheme)
    const name = '김하늘 <b>& 가족</b> '.repeat(6)
    await page.getByLabel(nameField).fill(name)
    // Two tasks of 45.0994, and a load balancer of 23.725: 113.9238.
    for (const part of [service, 'shop', '$113.92', honest, name.slice(0, 60).trim()])
      await expect.poll(() => paper(page).innerText()).toContain(part)
    await expect.poll(() => paper(page).locator('b').count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])

    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(sheetsOf(pdf)).toHaveLength(1)
    const [, , width, height] = (sheetsOf(pdf)[0] ?? '').split(/\s+/).map(Number)
    // 297 × 210 mm, to a point.
    expect(width).toBeCloseTo((297 / 25.4) * 72, -0.5)
    expect(height).toBeCloseTo((210 / 25.4) * 72, -0.5)

    await page.emulateMedia({ media: 'print' })
    const visible = await page.evaluate(() => document.body.innerText)
    expect(visible).not.toMatch(/인쇄하거나|Print it|내 진도|Your progress/)
    const inner = await paper(page).evaluate((element) => element.scrollHeight - element.clientHeight)
    expect(inner, 'nothing is cut off').toBeLessThanOrEqual(0)
    await page.emulateMedia({ media: 'screen' })

    await page.reload()
    await paper(page).waitFor()
    await expect.poll(() => page.getByLabel(nameField).inputValue()).toBe(name.slice(0, 60))
    expect(errors).toEqual([])
  })
})

test('the largest service still fits on the sheet, and a day that was kept stays', async () => {
  const { page } = await openWith('/en/certificate/', achievements)
  const largest = encode({
    ...start,
    serviceName: 'a'.repeat(255),
    tasks: 5000,
    azs: 6,
    compute: 'FARGATE_MIXED',
    egress: 'nat',
    loadBalancer: 'network',
  })
  await page.evaluate((service) => {
    localStorage.setItem('ecs-lint.service', service)
    localStorage.setItem('ecs-lint.finished-on', '2026-11-20')
  }, largest)
  await page.reload()
  await paper(page).waitFor()
  await expect.poll(() => paper(page).innerText()).toContain('November 20, 2026')
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 1047, height: 718 })
  const inner = await paper(page).evaluate((element) => element.scrollHeight - element.clientHeight)
  expect(inner, 'nothing is cut off').toBeLessThanOrEqual(0)
})

test('who has put the lights out has the service on it as it was built', async () => {
  const { page, errors } = await openWith('/en/certificate/', achievements)
  const open = { ...start, tasks: 2, loadBalancer: 'application' } as const
  const dark = withService(workOn(open), { ...open, tasks: 0 }, 'creation')
  await page.evaluate((work) => localStorage.setItem('ecs-lint.service', work), encodeWork(dark))
  await page.reload()
  await paper(page).waitFor()
  await expect.poll(() => paper(page).innerText()).toContain('$113.92')
  await expect.poll(() => paper(page).locator('[data-node^="task:"]').count()).toBe(2)
  expect(errors).toEqual([])
})
