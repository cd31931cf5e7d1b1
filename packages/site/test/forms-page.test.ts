import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { exampleCertificate } from '@ecs-lint/core/graph'
import { regionNames } from '@ecs-lint/core/pricing'
import { zonesOf } from '../src/data/zones.ts'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { hurried } from '../src/story/security-groups/lists.ts'
import { axeViolations, useSite } from './support/site.ts'

const { open, url } = useSite()
const live = (page: Page) => page.locator('.panel[data-live="true"]').waitFor()
const balanced = { loadBalancer: 'application', azs: 2 } as const
const total = (page: Page) => page.locator('.total strong').textContent()

test('every Region has its number of Availability Zones', () => {
  for (const region of regionNames.keys()) {
    expect(zonesOf(region), region).toBeGreaterThanOrEqual(2)
    expect(zonesOf(region), region).toBeLessThanOrEqual(6)
  }
  expect(['us-east-1', 'us-west-2', 'ap-northeast-2', 'ap-northeast-3'].map(zonesOf)).toEqual([6, 4, 4, 3])
})

describe('a form', () => {
  test('takes no more Availability Zones than the Region has, and says how many', async () => {
    const { page } = await open('/steps/deployment/')
    await live(page)
    const zones = page.getByRole('textbox', { name: '가용 영역 수' }).first()
    await zones.fill('4')
    await page.getByRole('textbox', { name: '원하는 태스크' }).first().fill('4')
    await expect.poll(() => total(page)).toBe('$180.40')
    await zones.fill('6')
    await page
      .getByText(
        '가용 영역 수에는 1~4 사이의 정수(아시아 태평양(서울) 리전의 가용 영역은 4개)만 쓸 수 있습니다.',
      )
      .first()
      .waitFor()
    // In a Region with three, there are three.
    await page.locator('.panel select').first().selectOption('ap-northeast-3')
    await expect.poll(() => zones.inputValue()).toBe('3')
    // A link from before may ask for more: it still opens, and the field says what is wrong.
    const { page: linked } = await open(`/en/steps/deployment/#s=${encode({ ...start, azs: 6 })}`)
    await live(linked)
    await linked
      .getByText(
        'Availability Zones takes a whole number from 1 to 4, as Asia Pacific (Seoul) has 4 Availability Zones.',
      )
      .first()
      .waitFor()
  })

  test('shows as many NAT gateways as are built: one in each zone at most', async () => {
    const { page } = await open(
      `/en/steps/networking/#s=${encode({ ...start, egress: 'nat', azs: 2, natGateways: 3 })}`,
    )
    await live(page)
    const field = page.getByRole('textbox', { name: /NAT/ }).first()
    await expect.poll(() => field.inputValue()).toBe('2')
    await page
      .getByRole('button', { name: /NAT.*Increase/ })
      .first()
      .click()
    await expect.poll(() => field.inputValue()).toBe('2')
    await page
      .getByRole('button', { name: /NAT.*Decrease/ })
      .first()
      .click()
    await expect.poll(() => field.inputValue()).toBe('1')
    await field.fill('3')
    await page
      .getByText(/takes a whole number from 1 to 2, one in each zone\./)
      .first()
      .waitFor()
  })

  test('takes no image with a space in it, and what is taken back is said', async () => {
    const { page } = await open('/en/steps/deployment/')
    await live(page)
    const image = page.getByRole('textbox', { name: 'Image' }).first()
    const before = await image.inputValue()
    await image.fill('nginx 1.28')
    await page.getByText('Image takes a name without spaces (nginx:1.28).').first().waitFor()
    await image.fill('nginx:1.28')
    await expect.poll(() => page.getByText(/takes a name without spaces/).count()).toBe(0)
    await page.getByRole('button', { name: 'Take back this step’s settings' }).click()
    await page.getByText(/^The settings of this step are taken back; Undo/).waitFor()
    await expect.poll(() => image.inputValue()).toBe(before)
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByText('There was nothing to take back.').waitFor()
  })

  test('says in its own words what it takes', async () => {
    const { page } = await open('/steps/service/')
    await live(page)
    await page.getByLabel('서비스 이름').fill('my web')
    await page.getByText(/^서비스 이름에는 .*문자열만 쓸 수 있습니다\.$/).waitFor()
    await page.getByRole('textbox', { name: '원하는 태스크' }).first().fill('many')
    await page.getByText('원하는 태스크에는 0~5000 사이의 정수만 쓸 수 있습니다.').first().waitFor()
    await expect.poll(() => total(page)).toBe('$45.10')
  })

  test('with HTTPS asks for a certificate, and takes an example or one of the reader’s own', async () => {
    const { page } = await open(`/steps/security-groups/#s=${encode({ ...start, ...balanced })}`)
    await live(page)
    const port = page.getByRole('textbox', { name: '리스너 포트' }).first()
    await port.fill('443')
    const finding = page.locator('.findings > .error', { hasText: '인증서' })
    await finding.getByRole('button', { name: '고치기' }).click()
    const example = exampleCertificate(start.region)
    const certificate = page.getByRole('textbox', { name: 'ACM 인증서 ARN' }).first()
    await expect.poll(() => certificate.inputValue()).toBe(example)
    await expect.poll(() => finding.count()).toBe(0)
    await page.getByText('실제로는 없습니다').first().waitFor()
    await certificate.fill('')
    await finding.waitFor()
    await page.getByRole('button', { name: '예시 인증서 넣기' }).first().click()
    await expect.poll(() => certificate.inputValue()).toBe(example)
    await certificate.fill(example.replace('123456789012', '111122223333'))
    await expect.poll(() => page.getByText('실제로는 없습니다').count()).toBe(0)
    await expect.poll(() => finding.count()).toBe(0)
  })

  test('names a source once, however many ports are open to it', async () => {
    const { page } = await open(
      '/en/steps/security-groups/#s=' + encode({ ...start, ...hurried, ...balanced }),
    )
    await live(page)
    const list = page.getByLabel("Inbound source of the load balancer's group").first()
    const options = await list.locator('option').allInnerTexts()
    expect(options).toEqual(['Every IPv4 address (0.0.0.0/0)', 'One address (203.0.113.7/32)', 'No rule'])
    expect(await list.inputValue()).toBe('0.0.0.0/0')
  })

  test('with endpoints offers an image that they can fetch, and no scene is done beside an error', async () => {
    const { page } = await open('/steps/networking/')
    await live(page)
    await page.getByRole('combobox', { name: '태스크가 밖으로 나가는 길' }).first().selectOption('endpoints')
    await expect.poll(() => page.locator('.findings > .error').count()).toBeGreaterThan(0)
    await expect.poll(() => page.locator('[data-scene][data-reached=true]').count()).toBe(0)
    await page.getByRole('button', { name: '내 ECR의 이미지로 바꾸기' }).first().click()
    await expect.poll(() => page.locator('.findings > .error').count()).toBe(0)
  })

  test('keeps what a scene has shown, whatever is changed later', async () => {
    const { page } = await open('/steps/service/')
    await live(page)
    await page.locator('[data-scene=alone] .scene-events button').click()
    await page.locator('[data-scene=alone][data-reached=true]').waitFor()
    await expect.poll(() => page.locator('.progress').innerText()).toContain('장면: 1/4')
    await page.getByRole('textbox', { name: '서비스 이름' }).fill('mine')
    await page.reload()
    await live(page)
    await page.locator('[data-scene=alone][data-reached=true]').waitFor()
    await expect.poll(() => page.locator('.progress').innerText()).toContain('장면: 1/4')
  })
})

test('the first links of a step lead to its first scene, to one’s own service and to its bill', async () => {
  const { page } = await open('/en/steps/networking/')
  await live(page)
  for (const [name, id] of [
    ['To the first scene of this step', 'off-the-street'],
    ['To my service', 'panel-title'],
    ['To the bill', 'panel-bill'],
  ] as const) {
    const link = page.getByRole('link', { name })
    await link.focus()
    await expect
      .poll(() => link.evaluate((element) => element.getBoundingClientRect().width))
      .toBeGreaterThan(50)
    expect(await link.getAttribute('href')).toBe(`#${id}`)
    expect(await page.locator(`#${id}`).count()).toBe(1)
    if (id === 'off-the-street') expect(await axeViolations(page)).toEqual([])
  }
})

test('another language goes on at the same heading', async () => {
  const { page } = await open('/steps/networking/')
  await live(page)
  await page.goto(`${url()}/steps/networking/#이미지를-받아-올-길`)
  await live(page)
  await page.locator('.header-end').getByRole('link', { name: 'English' }).click()
  await page.waitForURL('**/en/steps/networking/')
  await expect
    .poll(() =>
      page
        .locator('#a-way-to-the-image')
        .evaluate((heading) => Math.abs(heading.getBoundingClientRect().top)),
    )
    .toBeLessThan(300)
})

test('on a telephone the button that closes the panel stays in sight, and the bar shows the difference', async () => {
  const { page } = await open('/steps/service/', { viewport: { width: 390, height: 844 } })
  await live(page)
  await page.getByRole('button', { name: '원하는 태스크: 늘리기' }).first().click()
  await expect
    .poll(() => page.locator('.headline').innerText())
    .toContain('한 달 $90.20 (이 단계 설정 +\u2060$45.10)')
  // Neither the bill nor what the linter says is cut.
  for (const line of await page.locator('.headline span').all())
    expect(await line.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await page.getByRole('button', { name: '펼치기' }).click()
  await page.locator('.panel').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight))
  const button = page.getByRole('button', { name: '접기' })
  await expect
    .poll(() => button.evaluate((element) => element.getBoundingClientRect().top))
    .toBeGreaterThan(0)
  await button.click()
  await page.getByRole('button', { name: '펼치기' }).waitFor()
})

test.each([true, false])('who saves data (%s) gets the site for later, or does not', async (savesData) => {
  const { context } = await open('/favicon.svg', { serviceWorkers: 'allow' })
  await context.addInitScript((saveData) => {
    Object.defineProperty(navigator, 'connection', { value: { saveData } })
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
      value: () => {
        document.documentElement.dataset['registered'] = 'yes'
        return Promise.reject(new Error('not now'))
      },
    })
  }, savesData)
  const page = await context.newPage()
  await page.goto(`${url()}/glossary/`)
  await page.waitForTimeout(4000)
  expect(await page.evaluate(() => document.documentElement.dataset['registered'])).toBe(
    savesData ? undefined : 'yes',
  )
})

test('a number goes by what is a step of it: fifteen seconds, ten percent; and by one where that is too much', async () => {
  const { page } = await open('/en/steps/deployment-options/')
  await live(page)
  const field = page.getByLabel('Minimum healthy percent').first()
  const stepper = page.locator('.stepper', { has: field })
  await stepper.getByRole('button').first().click()
  await expect.poll(() => field.inputValue()).toBe('90')
  await field.fill('5')
  await stepper.getByRole('button').first().click()
  await expect.poll(() => field.inputValue()).toBe('4')
  await page.goto(`${url()}/en/steps/load-balancer/`)
  await live(page)
  const grace = page.getByLabel('Health check grace period (seconds)').first()
  const before = Number(await grace.inputValue())
  await page.locator('.stepper', { has: grace }).getByRole('button').last().click()
  expect(Number(await grace.inputValue())).toBe(before + 15)
})
