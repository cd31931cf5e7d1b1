import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startProfile } from '../scripts/browser.ts'
import { bringIntoView, errorsOf, longestWait, useSite } from './support/site.ts'

const { open, url } = useSite()

const live = (page: Page) => page.locator('.panel[data-live="true"]').waitFor()
const total = (page: Page) => page.locator('.total strong').textContent()
const passed = (page: Page, task: number) =>
  page.locator('.check > ol > li').nth(task).getAttribute('data-passed')

/** A learner at a browser: the page in front of them, and what has gone wrong in it. */
interface Learner {
  readonly context: BrowserContext
  readonly page: Page
  readonly errors: readonly string[]
}

async function sitDown(profile: string): Promise<Learner> {
  const context = await startProfile(profile)
  context.setDefaultTimeout(longestWait)
  const page = context.pages()[0] ?? (await context.newPage())
  return { context, page, errors: errorsOf(page, url()) }
}

/** Answers every question of a step, the first of them wrongly at first. */
async function answerQuiz(page: Page): Promise<void> {
  const questions = page.locator('.quiz fieldset')
  await bringIntoView(questions.first())
  await questions.first().getByRole('button').waitFor()
  for (const [index, question] of (await questions.all()).entries()) {
    const answer = (await question.locator('details strong').textContent()) ?? ''
    const choices = await question.locator('.choice').allInnerTexts()
    const right = choices.findIndex((choice) => choice.trim() === answer.trim())
    const judge = question.getByRole('button')
    if (index === 0) {
      await question
        .locator('.choice')
        .nth(right === 0 ? 1 : 0)
        .click()
      await judge.click()
      await expect.poll(() => question.locator('.verdict').innerText()).toBe('다시 생각해 보세요.')
    }
    await question.locator('.choice').nth(right).click()
    await judge.click()
    await expect.poll(() => question.locator('.verdict').innerText()).toContain('맞았습니다.')
  }
  await page.getByText('퀴즈를 모두 맞혔습니다.').waitFor()
}

/** The end of a step: everything passes, the quiz is answered, and a link leads on. */
async function finishStep(page: Page, count: number): Promise<void> {
  await page.getByText('확인을 모두 통과했습니다.').waitFor()
  await answerQuiz(page)
  await expect.poll(() => page.locator('.progress').innerText()).toContain(`9단계 가운데 ${count}단계 완료`)
}

async function goOn(page: Page, step: string): Promise<void> {
  await page.getByRole('link', { name: '다음 단계로 가기' }).click()
  await page.waitForURL(`**/steps/${step}/**`)
  await live(page)
  await page.locator('.check [data-passed]').first().waitFor()
}

const speak = (page: Page, language: string) =>
  page.locator('.header-end').getByRole('link', { name: language }).click()

/** Goes to a page by the menu. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '메뉴' }).click()
  await page.locator('.site-menu').getByRole('link', { name, exact: true }).click()
}

test('the whole way of a learner, from the first page to the certificate', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'ecs-lint-learner-'))
  let learner = await sitDown(profile)
  try {
    let { page } = learner
    await page.goto(url())
    await page.locator('.home-begin[data-live="true"]').waitFor()
    await page.getByRole('link', { name: '1단계 시작 · 5분' }).click()

    // Step 1: two small tasks instead of a large one.
    await live(page)
    await page.getByLabel('서비스 이름').fill('')
    await page.getByLabel('서비스 이름').pressSequentially('blog')
    await page.getByRole('button', { name: '원하는 태스크: 하나 늘리기' }).click()
    await expect.poll(() => passed(page, 0)).toBe('true')
    await expect.poll(() => passed(page, 1)).toBe('false')
    await page.locator('.step-form').getByLabel('CPU').selectOption({ label: '0.5 vCPU' })
    await finishStep(page, 1)

    // Step 2: ARM64 is cheaper, and so is a task on Spot beside one that stays.
    await goOn(page, 'compute')
    const before = await total(page)
    await expect.poll(() => passed(page, 0)).toBe('false')
    await page.getByLabel('CPU 아키텍처').selectOption('ARM64')
    await expect.poll(() => total(page)).not.toBe(before)
    await expect.poll(() => passed(page, 0)).toBe('true')
    await page.getByLabel('태스크를 실행할 곳').selectOption('FARGATE_MIXED')
    // As it stands, both tasks are on demand, and the bill is the same.
    await expect.poll(() => passed(page, 1)).toBe('false')
    await page.getByLabel('FARGATE 가중치(weight)', { exact: true }).fill('0')
    await finishStep(page, 2)

    // Step 3: four tasks, so that two are left of them; what is taken back must be put right again.
    await goOn(page, 'deployment')
    await expect.poll(() => passed(page, 0)).toBe('false')
    await page.getByLabel('원하는 태스크', { exact: true }).fill('4')
    await page.getByLabel('가용 영역 리밸런싱').click()
    await expect.poll(() => passed(page, 1)).toBe('false')
    await page.getByLabel('가용 영역 리밸런싱').click()
    await finishStep(page, 3)

    // Step 4: at most one and a half times as many tasks, typed by key.
    await goOn(page, 'deployment-options')
    await page.getByLabel('최대 비율(%)', { exact: true }).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('150')
    await finishStep(page, 4)

    // Step 5, and a look at it in English: nothing is lost on the way there and back.
    await goOn(page, 'service-connect')
    await page.getByLabel('Service Connect 구성').selectOption({ label: '클라이언트 및 서버' })
    await finishStep(page, 5)
    const atFive = await total(page)
    await speak(page, 'English')
    await page.waitForURL('**/en/steps/service-connect/**')
    await live(page)
    await expect.poll(() => total(page)).toBe(atFive)
    await expect
      .poll(() => page.locator('.progress').innerText())
      .toMatch(/5 of 9 steps done[^]*Check: done · Quiz: done/)
    await expect
      .poll(() => page.getByLabel('Service Connect configuration').inputValue())
      .toBe('client-server')
    await speak(page, '한국어')
    await page.waitForURL(`${url()}/steps/service-connect/**`)
    await live(page)

    // Step 6: private subnets with a way out.
    await page.getByRole('link', { name: '다음 단계로 가기' }).waitFor()
    await goOn(page, 'networking')
    await page
      .getByLabel('태스크가 밖으로 나가는 길')
      .selectOption({ label: '프라이빗 서브넷, 나가는 길 없음' })
    await expect.poll(() => passed(page, 0)).toBe('false')
    await page
      .getByLabel('태스크가 밖으로 나가는 길')
      .selectOption({ label: '프라이빗 서브넷과 NAT 게이트웨이' })
    await expect.poll(() => passed(page, 0)).toBe('true')
    await expect.poll(() => passed(page, 1)).toBe('false')
    await page.getByRole('button', { name: 'NAT 게이트웨이 수: 하나 늘리기' }).click()
    await finishStep(page, 6)
    await goOn(page, 'load-balancer')
    const atSix = await total(page)
    expect(learner.errors).toEqual([])

    // Enough for today. Tomorrow the start page knows the way.
    await learner.context.close()
    learner = await sitDown(profile)
    page = learner.page
    await page.goto(url())
    await page.getByText('9단계 가운데 6단계를 마쳤습니다.').waitFor()
    await page.getByRole('link', { name: '7단계부터 계속' }).click()
    await page.waitForURL('**/steps/load-balancer/**')
    await live(page)
    await expect.poll(() => total(page)).toBe(atSix)

    // Step 7: a load balancer, at first with the tasks open to everybody.
    await page.getByLabel('로드 밸런서 유형').selectOption('application')
    await page.getByLabel('태스크 그룹의 인바운드 소스').selectOption('0.0.0.0/0')
    await expect.poll(() => passed(page, 2)).toBe('false')
    await page.getByLabel('태스크 그룹의 인바운드 소스').selectOption('load-balancer')
    await finishStep(page, 7)

    // Step 8, and a friend who gets the link: the service arrives, the progress does not.
    await goOn(page, 'security-groups')
    await finishStep(page, 8)
    const atEight = await total(page)
    await page.getByRole('button', { name: '링크 복사' }).click()
    await page.getByText('복사했습니다.').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const friend = await open(link.slice(url().length))
    await live(friend.page)
    await expect.poll(() => total(friend.page)).toBe(atEight)
    await expect.poll(() => friend.page.locator('.progress').innerText()).toContain('9단계 가운데 0단계 완료')
    await friend.page.goto(`${url()}/steps/service/`)
    await live(friend.page)
    await expect.poll(() => friend.page.getByLabel('서비스 이름').inputValue()).toBe('blog')
    expect(friend.errors).toEqual([])

    // Step 9: the alert that a forgotten service sets off.
    await goOn(page, 'creation')
    await expect.poll(() => passed(page, 0)).toBe('false')
    await page.getByLabel('예산 알림').selectOption({ label: '켜기' })
    await finishStep(page, 9)

    // Not yet: the exercises are missing, and the page of the certificate says so.
    await page.locator('main').getByRole('link', { name: '수료증' }).click()
    await expect.poll(() => page.locator('.still-to-do .tasks a').count()).toBe(3)
    await page.locator('.still-to-do .tasks a').first().click()
    await page.waitForURL('**/exercises/**')

    // Each of them wrongly first.
    const exercise = (id: string) => page.locator(`[data-exercise="${id}"]`)
    const solved = (id: string) => exercise(id).and(page.locator('[data-passed="true"]')).waitFor()
    const told = (id: string, words: string) =>
      expect.poll(() => exercise(id).innerText(), { message: words }).toContain(words)
    await told('three-tasks', '태스크가 너무 많습니다')
    await page.getByLabel('원하는 태스크', { exact: true }).fill('2')
    await told('three-tasks', '태스크가 아직 모자랍니다')
    await page.getByRole('button', { name: '원하는 태스크: 하나 늘리기' }).click()
    await solved('three-tasks')

    await told('new-image', '아직 처음 이미지 그대로입니다')
    await page.getByLabel('이미지', { exact: true }).fill('public.ecr.aws/nginx/nginx:latest')
    await told('new-image', '어느 버전인지 알 수 있게')
    await page.getByLabel('이미지', { exact: true }).fill('public.ecr.aws/nginx/nginx:9.99')
    await told('new-image', '1.28 버전이 아닙니다')
    await page.getByLabel('최대 비율(%)', { exact: true }).fill('133')
    await page.getByLabel('이미지', { exact: true }).fill('public.ecr.aws/nginx/nginx:1.28')
    await told('new-image', '움직일 틈이 없습니다')
    await page.getByLabel('최대 비율(%)', { exact: true }).fill('150')
    await solved('new-image')

    await told('one-address', '주소 하나가 아닙니다')
    await page.getByLabel('태스크 그룹의 인바운드 소스').selectOption('203.0.113.7/32')
    await told('one-address', '옆문이 생깁니다')
    await page.getByLabel('태스크 그룹의 인바운드 소스').selectOption('load-balancer')
    await page.getByLabel('로드 밸런서 그룹의 인바운드 소스').selectOption('203.0.113.7/32')
    await solved('one-address')

    // Everything that costs is deleted, in the order of the list.
    await choose(page, '요금과 정리')
    const left = page.locator('.clean-up .total strong')
    await page.locator('.clean-up input:enabled').first().waitFor()
    await expect.poll(() => left.innerText()).not.toBe('한 달 $0.00')
    for (const box of await page.locator('.clean-up input').all()) await box.click()
    await expect.poll(() => left.innerText()).toBe('한 달 $0.00')
    await page.getByText('요금이 나가는 것은 모두 지웠습니다.').waitFor()

    // And the certificate.
    await choose(page, '수료증')
    await page.getByLabel('수료증에 넣을 이름').pressSequentially('김하늘')
    for (const words of ['수료증', '김하늘', 'blog', 'AWS가 발급하거나 인정하는 자격증이 아닙니다'])
      await expect.poll(() => page.locator('.certificate').innerText()).toContain(words)
    expect(learner.errors).toEqual([])
  } finally {
    await learner.context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}, 900_000)
