import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { axeViolations, useSite } from './support/site.ts'

const { open } = useSite()
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

  test('says so where the service has no tasks', async () => {
    const { page } = await open(`${path}#s=${encode({ ...start, tasks: 0 })}`)
    await page.locator('.tool-map > .notice').waitFor()
    await page.locator('.tool-map .service-map').waitFor()
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
