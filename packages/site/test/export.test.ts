import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import { changed } from '../src/state/changed.ts'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { encodeWork } from '../src/state/work.ts'
import { axeViolations, useSite } from './support/site.ts'

const { open, url } = useSite()
await loadWholeLinter()
const files = '[data-export] pre'

describe.each([
  ['/export/', '내려받기', '복사했습니다.', '더한 것'],
  ['/en/export/', 'Download', 'Copied.', 'Added'],
])('%s', (path, download, copied, added) => {
  test('writes the service of the reader in each format, by key', async () => {
    const shop = encode({ ...start, serviceName: 'shop', loadBalancer: 'application' })
    const { page, errors } = await open(`${path}#s=${shop}`)
    const tab = page.getByRole('tab', { name: 'CloudFormation' })
    await tab.waitFor()
    await expect.poll(() => page.locator(files).textContent()).toContain('ServiceName: shop')
    await expect.poll(() => page.locator('[data-notes]').textContent()).toContain(added)
    await tab.press('ArrowLeft')
    await expect.poll(() => page.locator(files).first().textContent()).toContain('"serviceName": "shop"')
    await expect.poll(() => page.locator('[role=tab]:focus').textContent()).toBe('AWS CLI')
    await page.getByRole('tab', { name: 'Terraform' }).click()
    await expect.poll(() => page.locator(files).textContent()).toContain('resource "aws_ecs_service"')
    await page.getByRole('tab', { name: 'AWS CDK' }).click()
    await expect.poll(() => page.locator(files).textContent()).toContain('new ecs.CfnService(')
    expect(errors).toEqual([])
  })

  test('ends the logs after as many days as the clean-up says, in each format', async () => {
    const { page } = await open(path)
    for (const [format, retention] of [
      ['CloudFormation', /RetentionInDays: 30\b/],
      ['Terraform', /retention_in_days\s*= 30\b/],
      ['AWS CDK', /retentionInDays: 30\b/],
      ['AWS CLI', /logs put-retention-policy[^]*"?retentionInDays"?: 30\b/],
    ] as const) {
      await page.getByRole('tab', { name: format }).click()
      await expect
        .poll(async () => (await page.locator(files).allTextContents()).join('\n'))
        .toMatch(retention)
    }
  })

  test('a file is downloaded and copied as it is shown', async () => {
    const { page } = await open(path)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('tab', { name: 'CloudFormation' }).waitFor()
    const shown = await page.locator(files).textContent()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: download }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('template.yaml')
    expect(readFileSync(await saved.path(), 'utf8')).toBe(shown)
    await page.locator('.export-file button').first().click()
    await expect.poll(() => page.locator('.export-file [role=status]').textContent()).toBe(copied)
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
  })

  test('says first that the service would not run, and why, until that is mended', async () => {
    const broken = changed(start, { loadBalancer: 'application', egress: 'none' })
    const errors = findingsOfService(broken)?.filter(({ severity }) => severity === 'error') ?? []
    expect(errors.map(({ rule }) => rule)).toContain('private-subnet-egress')
    const lang = path.startsWith('/en') ? 'en' : 'ko'
    const opened = await open(`${path}#s=${encode(broken)}`)
    for (const page of [path, path.replace('export', 'card')]) {
      await opened.page.goto(url() + page)
      const said = opened.page.locator('[data-broken]')
      await said.waitFor()
      // Each thing once, though it is so in two subnets.
      expect(await said.locator('li').allInnerTexts()).toHaveLength(
        new Set(errors.map(({ rule }) => rule)).size,
      )
      expect(await said.innerText()).toContain(errors[0]?.message[lang])
      expect(await said.locator('a').getAttribute('href')).toMatch(/\/steps\/creation\/$/)
    }
    // The files are there all the same, below it.
    await opened.page.goto(url() + path)
    await opened.page.locator(files).first().waitFor()
    const [notice, made] = await Promise.all(
      ['[data-broken]', '.tool-bench'].map((one) => opened.page.locator(one).boundingBox()),
    )
    expect(notice?.y).toBeLessThan(made?.y ?? 0)
    await opened.page.locator('[data-broken] button').first().click()
    await expect.poll(() => opened.page.locator('[data-broken]').count()).toBe(0)
    expect(opened.errors).toEqual([])
  })

  test('says so where the service has no tasks', async () => {
    const { page } = await open(`${path}#s=${encode({ ...start, tasks: 0 })}`)
    await page.locator('.tool-map > .notice').waitFor()
    await page.locator('.tool-map .service-map').waitFor()
  })

  test('has a budget for the service as it runs, and says what of the map it does not create', async () => {
    const service = { ...start, tasks: 0, costAlarm: true, serviceConnect: 'client' } as const
    const { page } = await open('/404.html')
    await page.evaluate(
      (work) => localStorage.setItem('ecs-lint.service', work),
      encodeWork({ service, changes: [['creation', 'tasks', 1]] }),
    )
    await page.goto(url() + path)
    // One task is $45.10 a month, of which $60 keeps within 80%.
    await expect.poll(() => page.locator(files).textContent()).toMatch(/Default: ["']?60\b/)
    // The files start the tasks that the service had, and say so.
    await expect.poll(() => page.locator(files).textContent()).toMatch(/DesiredCount: 1\b/)
    await expect
      .poll(() => page.locator('.tool-map > .notice').innerText())
      .toMatch(/원하는 태스크 하나|from before: 1/)
    await expect
      .poll(() => page.locator('.tool-map').innerText())
      .toMatch(/지도의 창고|The storeroom on the map/)
    // Of a link nobody knows how it ran: the limit is asked for.
    const { page: linked } = await open(`${path}#s=${encode(service)}`)
    await expect.poll(() => linked.locator(files).textContent()).toContain('BudgetLimit')
    await expect
      .poll(() => linked.locator('.tool-map > .notice').innerText())
      .toMatch(/직접 넣습니다|set its limit/)
    expect(await linked.locator(files).textContent()).not.toMatch(/BudgetLimit:\n(?: {4}.*\n)* {4}Default/)
  })

  test.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    const { page } = await open(path, { colorScheme })
    await page.getByRole('tab', { name: 'CloudFormation' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })

  test('without JavaScript the template of the start stands there', async () => {
    const { page } = await open(path, { javaScriptEnabled: false })
    await expect.poll(() => page.locator(files).textContent()).toContain('ServiceName: my-web')
  })
})
