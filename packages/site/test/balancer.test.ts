import type { Locator } from 'playwright-core'
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

/** What is to be seen a moment after the start. A film that has only just come begins anew, whatever was pressed before. */
async function firstOf<Seen>(slider: Locator, seen: () => Promise<Seen>): Promise<Seen> {
  await slider.press('Home')
  await slider.press('ArrowRight')
  return seen()
}

describe.each([
  [
    '/simulator/',
    '내 로드 밸런서로 해 보기',
    '응답하지 않게',
    '죽이기',
    '복사본',
    '응답 없음',
    '33개를 잃습니다',
  ],
  [
    '/en/simulator/',
    'Try it with my load balancer',
    'stop answering',
    'Kill a task',
    'a copy behind',
    'silent',
    '33 are lost',
  ],
])('%s', (path, run, hang, kill, borrowed, silent, aThird) => {
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
    const stage = page.locator('[data-stage]')
    const said = () => stage.locator('[data-described]').innerText()
    const slider = stage.getByRole('slider')
    // Of three tasks one does not answer: a third of the requests is lost.
    await expect.poll(() => firstOf(slider, said)).toContain(aThird)
    await expect.poll(said).toContain(silent)
    await expect.poll(() => stage.locator('.task.silent').innerHTML()).toMatch(/3\.3(?:건|\/s| a second)/)
    await slider.press('ArrowRight')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/중 10초$|, 10 s of/)
    await slider.press('ArrowRight')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/중 20초$|, 20 s of/)
    await expect.poll(said).not.toContain(silent)
    await expect.poll(() => stage.locator('.task.unhealthy').count()).toBe(1)
    await expect.poll(() => section.locator('[aria-current=step]').innerText()).toMatch(/^20/)
    await slider.press('End')
    await expect.poll(() => stage.locator('.task.healthy').count()).toBe(3)
    expect(await axeViolations(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('a killed task is replaced at once, and without a load balancer a copy gets one', async () => {
    const { page, section } = await started({ tasks: 2 })
    await expect.poll(() => section.innerText()).toContain(borrowed)
    await section.getByRole('button', { name: kill }).click()
    await expect.poll(() => section.locator('.simulator-log li').first().innerText()).toMatch(/^0/)
    const slider = page.locator('[data-stage]').getByRole('slider')
    await expect
      .poll(() => firstOf(slider, () => page.locator('[data-stage] .task.starting').count()))
      .toBe(1)
    await expect.poll(() => page.locator('[data-stage] .task.dead').count()).toBe(1)
    // The copy has a load balancer on the map too.
    await expect.poll(() => page.locator('[data-stage] [data-node=balancer]').count()).toBe(1)
  })

  test('a Network Load Balancer keeps to the zone: one of three tasks gets half of the requests', async () => {
    const { page } = await started({ tasks: 3, loadBalancer: 'network' })
    const cards = page.locator('[data-stage] .task.healthy')
    await expect.poll(() => cards.count()).toBe(3)
    const rates = (await cards.allTextContents()).map(
      (text) => /([\d.]+)(?:건|\/s| a second)/.exec(text)?.[1],
    )
    expect(rates.toSorted()).toEqual(['2.5', '2.5', '5'])
  })

  test('is a still picture without JavaScript, here and in step 7, which links here', () => {
    expect(builtPage(path).querySelectorAll(`${box} .wide .task.silent`)).toHaveLength(1)
    const step = builtPage(path.replace('simulator', 'steps/load-balancer'))
    expect(step.querySelectorAll('.still .wide .task.healthy, .still .wide .task.silent')).toHaveLength(3)
    expect(step.querySelector(`main a[href^="${path}#"]`)).not.toBeNull()
  })
})
