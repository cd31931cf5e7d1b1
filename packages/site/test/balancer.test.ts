import { describe, expect, test } from 'vitest'
import { completeServiceConfig, type ServiceConfig } from '@ecs-lint/core/readers'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { axeViolations, bringIntoView, builtPage, useSite } from './support/site.ts'

const { open } = useSite()
const box = '[data-balancer]'

function hashOf(changed: Partial<ServiceConfig>): string {
  const { taskInbound: _, loadBalancerInbound: __, ...rest } = start
  return `#s=${encode(completeServiceConfig({ ...rest, ...changed }))}`
}

describe.each([
  [
    '/simulator/',
    '내 로드 밸런서로 해 보기',
    '응답하지 않게',
    '죽이기',
    '복사본',
    '응답 없음',
    '12개 가운데 8개',
  ],
  [
    '/en/simulator/',
    'Try it with my load balancer',
    'stop answering',
    'Kill a task',
    'a copy behind',
    'silent',
    '8 of the next 12',
  ],
])('%s', (path, run, hang, kill, borrowed, silent, eightOfTwelve) => {
  const started = async (changed: Partial<ServiceConfig>) => {
    const opened = await open(path + hashOf(changed), { reducedMotion: 'reduce' })
    const section = opened.page.locator(box)
    await bringIntoView(section)
    await section.getByRole('button', { name: run }).click()
    await section.getByRole('button', { name: hang }).waitFor()
    return { ...opened, section }
  }

  test('drops a silent task after the checks of the reader’s own service, by key, and takes a new one in', async () => {
    // Every 10 s: two failures at 20. Three successes after RUNNING.
    const { page, section, errors } = await started({
      tasks: 3,
      loadBalancer: 'application',
      healthCheckIntervalSeconds: 10,
      healthyThresholdCount: 3,
    })
    await expect.poll(() => section.innerText()).toMatch(/10.{0,2} × .*2.* = 20.*(한 번만|single success)/)
    await section.getByRole('button', { name: hang }).press('Enter')
    const picture = section.locator('svg[role=img]')
    const said = () => picture.getAttribute('aria-label')
    // Three tasks share twelve requests alike: the four of the silent one are lost.
    await expect.poll(said).toContain(eightOfTwelve)
    await expect.poll(said).toContain(silent)
    const slider = section.getByRole('slider')
    await slider.press('ArrowRight')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^10/)
    await slider.press('ArrowRight')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^20/)
    await expect.poll(said).not.toContain(silent)
    await expect.poll(() => section.locator('.balancer-task.unhealthy').count()).toBe(1)
    await expect.poll(() => section.locator('[aria-current=step]').allInnerTexts()).toHaveLength(3)
    await slider.press('End')
    await expect.poll(() => section.locator('.balancer-task.healthy').count()).toBe(3)
    await expect.poll(() => section.locator('.balancer-task').count()).toBe(3)
    expect(await axeViolations(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('a killed task is replaced at once, and without a load balancer a copy gets one', async () => {
    const { section } = await started({ tasks: 2 })
    await expect.poll(() => section.innerText()).toContain(borrowed)
    await section.getByRole('button', { name: kill }).click()
    await section.getByRole('slider').waitFor()
    await expect.poll(() => section.locator('.simulator-log li').first().innerText()).toMatch(/^0/)
    await expect.poll(() => section.locator('.balancer-task.starting').count()).toBe(1)
  })

  test('a Network Load Balancer keeps to the zone: one of three tasks gets half of the requests', async () => {
    const { section } = await started({ tasks: 3, loadBalancer: 'network' })
    const rows = await section.locator('.balancer-task text:last-child').allTextContents()
    expect(rows.map((row) => row.split(' ').length).toSorted()).toEqual([3, 3, 6])
  })

  test('is a still picture without JavaScript, here and in step 7, which links here', () => {
    expect(builtPage(path).querySelectorAll(`${box} .balancer-task.silent`)).toHaveLength(1)
    const step = builtPage(path.replace('simulator', 'steps/load-balancer'))
    expect(step.querySelectorAll('.balancer-task')).toHaveLength(3)
    expect(step.querySelector(`main a[href^="${path}#"]`)).not.toBeNull()
  })
})
