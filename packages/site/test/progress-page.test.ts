import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readProgressFile } from '../src/progress/file.ts'
import { encode } from '../src/state/codec.ts'
import { encodeProgress, type Achievement } from '../src/state/progress.ts'
import { start } from '../src/state/start.ts'
import { axeViolations, bringIntoView, useSite } from './support/site.ts'

const { open, url } = useSite()
const outcome = (page: Page) => page.locator('.outcome')
const isDone = (page: Page, step: string, task: 'check' | 'quiz') =>
  page
    .locator(`[data-step="${step}"] .task`)
    .nth(task === 'check' ? 0 : 1)
    .getAttribute('data-done')

/** Opens the page as a learner who has come so far. */
async function openWith(path: string, done: readonly Achievement[]) {
  const opened = await open(path)
  await opened.page.evaluate(
    ([service, progress]) => {
      localStorage.setItem('ecs-lint.service', service)
      localStorage.setItem('ecs-lint.progress', progress)
      localStorage.setItem('ecs-lint.cleaned-up', `service,cluster ${service}`)
      localStorage.setItem('ecs-lint.name', '김하늘')
    },
    [encode({ ...start, serviceName: 'shop', tasks: 3 }), encodeProgress(done)] as const,
  )
  await opened.page.reload()
  await opened.page.locator('.my-progress .tools button:enabled').first().waitFor()
  return opened
}

const choose = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) })

async function exported(
  page: Page,
  button: string,
): Promise<{ readonly text: string; readonly name: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { text: readFileSync(await download.path(), 'utf8'), name: download.suggestedFilename() }
}

test('says what is done, and leads to what is not', async () => {
  const { page, errors } = await openWith('/progress/', [
    'check/service',
    'quiz/service',
    'exercise/new-image',
  ])
  await expect
    .poll(() => page.locator('.my-progress').innerText())
    .toContain('9단계 가운데 1단계(장면 4/33, 퀴즈 1/9), 실습 문제 3개 가운데 1개를 마쳤습니다.')
  await expect
    .poll(() => page.locator('.my-progress').innerText())
    .toContain('shop · ap-northeast-2 · 한 달 $135.30')
  await expect.poll(() => isDone(page, 'service', 'quiz')).toBe('true')
  await expect.poll(() => isDone(page, 'compute', 'quiz')).toBe('false')
  await expect
    .poll(() => page.locator('[data-step="compute"] .task').nth(1).getAttribute('href'))
    .toBe('/steps/compute/#퀴즈')
  expect(errors).toEqual([])
})

test('an exercise that is solved has the name of both of its forms, for either may have been', async () => {
  const { page } = await openWith('/en/progress/', ['exercise/three-tasks'])
  const tasks = page.locator('.my-progress .task')
  await expect.poll(() => tasks.filter({ hasText: '✓ Three tasks' }).count()).toBe(1)
  expect(await page.locator('.my-progress').innerText()).not.toContain('Run exactly 3')
  await expect.poll(() => tasks.filter({ hasText: '○ Roll out the next version' }).count()).toBe(1)
})

test('what is done again is not done by itself: the service has to be changed and put right', async () => {
  const { page, errors } = await openWith('/en/progress/', [
    'check/creation',
    'scene/creation/cost',
    'quiz/creation',
  ])
  await page.evaluate(
    (service) => localStorage.setItem('ecs-lint.service', service),
    encode({ ...start, tasks: 2, costAlarm: true }),
  )
  await page.reload()
  await page.locator('[data-step="creation"] button').click()
  await expect.poll(() => outcome(page).innerText()).toContain('counts as not done')
  await page.goto(`${url()}/en/steps/creation/`)
  const scene = page.locator('[data-scene="cost"]')
  await bringIntoView(scene)
  await scene.locator('fieldset:enabled').first().waitFor()
  const said = () => scene.locator('[data-outcome]').innerText()
  await expect.poll(said).toContain('Your service came like this')
  await scene.getByRole('combobox').selectOption('off')
  await scene.getByRole('combobox').selectOption('on')
  await expect.poll(said).toContain('With the alert on')
  expect(await scene.locator('.todo').innerText()).toBe('✓')
  expect(errors).toEqual([])
})

test('a file carries everything to a fresh browser, and an import can be undone', async () => {
  const { page } = await openWith('/progress/', ['check/service', 'quiz/service', 'exercise/new-image'])
  const { text, name } = await exported(page, '파일로 내보내기')
  expect(name).toMatch(/^ecs-lint-progress-\d{4}-\d\d-\d\d\.json$/)
  expect(text).not.toContain('김하늘')
  expect(readProgressFile(text)).toHaveProperty('learning.cleanedUp', ['service', 'cluster'])

  const { page: fresh, errors } = await open('/en/progress/')
  await fresh.locator('.my-progress .tools button:enabled').first().waitFor()
  await choose(fresh, text)
  await expect.poll(() => outcome(fresh).innerText()).toContain('The progress of the file is here.')
  await expect.poll(() => isDone(fresh, 'service', 'check')).toBe('true')
  await expect.poll(() => fresh.locator('.my-progress').innerText()).toContain('shop')
  expect(await axeViolations(fresh)).toEqual([])

  await outcome(fresh).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => isDone(fresh, 'service', 'check')).toBe('false')
  await expect.poll(() => fresh.locator('.my-progress').innerText()).toContain('my-web')

  await choose(fresh, text)
  await expect.poll(() => isDone(fresh, 'service', 'check')).toBe('true')
  await fresh.goto(`${url()}/en/cleanup/`)
  await fresh.locator('.clean-up input:enabled').first().waitFor()
  await expect.poll(() => fresh.locator('.clean-up input:checked').count()).toBe(2)
  await fresh.goto(`${url()}/en/steps/service/`)
  await fresh.locator('.panel[data-live="true"]').waitFor()
  await expect.poll(() => fresh.locator('.total strong').textContent()).toBe('$135.30')
  await expect.poll(() => fresh.locator('.progress').innerText()).toContain('1 of 9 steps done')
  expect(errors).toEqual([])
})

test('a bad file is refused by name of its field, and nothing is lost', async () => {
  const { page, errors } = await openWith('/progress/', ['check/service', 'quiz/service'])
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  const before = await stored()
  const { text } = await exported(page, '파일로 내보내기')
  for (const [bad, field] of [
    [text.replace('"tasks": 3', '"tasks": "<img src=x onerror=alert(1)>"'), 'service.tasks'],
    [text.replace('quiz/service', '<b>quiz</b>'), 'done[1]'],
    [text.replace('"schemaVersion": 1', '"schemaVersion": 2'), 'schemaVersion'],
    [text.slice(0, 200), 'JSON'],
    ['x'.repeat(300_000), '256 KB'],
  ] as const) {
    await choose(page, bad)
    await expect.poll(() => page.getByRole('alert').innerText()).toContain(field)
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('지금까지의 진도는 그대로입니다')
    await expect.poll(() => page.locator('main img, .outcome b').count()).toBe(0)
    await expect.poll(() => stored()).toBe(before)
  }
  expect(await axeViolations(page)).toEqual([])
  // The mended file, under the same name.
  await choose(page, text.replace('"tasks": 3', '"tasks": 2'))
  await expect.poll(() => page.locator('.my-progress').innerText()).toContain('$90.20')
  expect(errors).toEqual([])
})

test('a step is taken back alone, and everything only after a question; both can be undone', async () => {
  const done = ['check/service', 'quiz/service', 'check/compute', 'quiz/compute'] as const
  const { page, errors } = await openWith('/en/progress/', done)
  await page.locator('[data-step="compute"] button').click()
  await expect.poll(() => isDone(page, 'compute', 'check')).toBe('false')
  await expect.poll(() => isDone(page, 'service', 'check')).toBe('true')
  await outcome(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => isDone(page, 'compute', 'quiz')).toBe('true')

  await page.getByRole('button', { name: 'Remove everything' }).click()
  await page.getByRole('button', { name: 'No', exact: true }).press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Remove everything')
  await expect.poll(() => isDone(page, 'compute', 'quiz')).toBe('true')
  await page.getByRole('button', { name: 'Remove everything' }).press('Enter')
  await page.getByRole('button', { name: 'Yes, remove it' }).press('Enter')
  await expect
    .poll(() => page.locator('.my-progress').innerText())
    .toContain('(0 of 33 scenes, 0 of 9 quizzes) and 0 of 3')
  await expect.poll(() => page.evaluate(() => localStorage.getItem('ecs-lint.name'))).toBe('')
  await outcome(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.locator('.my-progress').innerText()).toContain('2 of 9 steps')
  await expect.poll(() => page.evaluate(() => localStorage.getItem('ecs-lint.name'))).toBe('김하늘')

  await page.getByRole('button', { name: 'Remove everything' }).click()
  await page.getByRole('button', { name: 'Yes, remove it' }).click()
  await page.reload()
  await page.locator('.my-progress .tools button:enabled').first().waitFor()
  await expect.poll(() => page.locator('.my-progress').innerText()).toContain('0 of 9 steps')
  await expect.poll(() => page.locator('.my-progress').innerText()).toContain('my-web')
  expect(errors).toEqual([])
})

test('answers to a quiz belong to the progress that they were given in', async () => {
  const { page, context, errors } = await openWith('/en/progress/', ['check/service'])
  const { text } = await exported(page, 'Export to a file')
  const quiz = await context.newPage()
  await quiz.goto(`${url()}/en/steps/compute/`)
  await quiz.locator('.panel[data-live="true"]').waitFor()
  const first = quiz.locator('.quiz fieldset').first()
  const verdict = () => first.locator('.verdict').innerText()
  const right = /^(?!Not)./
  // By trial, as one does who does not know.
  for (const choice of await first.locator('label').all()) {
    await choice.click()
    await first.getByRole('button').click()
    await expect.poll(verdict).not.toBe('')
    if (!(await verdict()).startsWith('Not')) break
  }
  await expect.poll(verdict).toMatch(right)
  const remembered = () => page.evaluate(() => localStorage.getItem('ecs-lint.quiz/compute'))
  await expect.poll(remembered).toBe('0')
  await quiz.locator('.scene-stage select').first().selectOption('FARGATE_SPOT')
  const tried = () => quiz.locator('.saw').allInnerTexts()
  await expect.poll(async () => (await tried()).join('')).not.toBe('')

  await choose(page, text)
  await expect.poll(remembered).toBe('')
  // The tab in which they stood open begins anew with the progress of the file, and knows nothing of what was tried before.
  await expect.poll(verdict).toBe('')
  await expect.poll(() => quiz.locator('.quiz input:checked').count()).toBe(0)
  await expect.poll(async () => (await tried()).join('')).toBe('')
  await quiz.locator('.panel[data-live="true"]').waitFor()

  await outcome(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(remembered).toBe('0')
  await expect.poll(verdict).toMatch(right)

  await page.evaluate(() => localStorage.setItem('ecs-lint.quiz/service', '01'))
  await page.locator('[data-step="service"] button').click()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('ecs-lint.quiz/service'))).toBe('')
  await expect.poll(remembered).toBe('0')
  expect(errors).toEqual([])
})

test('what is done in two tabs at once is not lost', async () => {
  const { page, context } = await open('/en/exercises/')
  const other = await context.newPage()
  await other.goto(`${url()}/en/exercises/`)
  for (const each of [page, other]) await each.locator('[data-passed]').first().waitFor()
  await page.getByLabel('Desired tasks', { exact: true }).fill('3')
  await page.locator('[data-exercise="three-tasks"][data-passed="true"]').waitFor()
  await other.getByLabel('Image', { exact: true }).fill('public.ecr.aws/nginx/nginx:1.28')
  await other.locator('[data-exercise="new-image"][data-passed="true"]').waitFor()
  await other.goto(`${url()}/en/progress/`)
  await expect.poll(() => other.locator('.my-progress').innerText()).toContain('2 of 3 practical exercises')
})
