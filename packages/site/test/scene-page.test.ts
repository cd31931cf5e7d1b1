import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { estimate } from '@ecs-lint/core/check'
import { exampleCertificate } from '@ecs-lint/core/graph'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import { signed, totalText } from '../src/panel/texts.ts'
import { changed } from '../src/state/changed.ts'
import { encode } from '../src/state/codec.ts'
import { start } from '../src/state/start.ts'
import { wayTexts } from '../src/story/way-texts.ts'
import { bringIntoView, useSite } from './support/site.ts'

const { open } = useSite()
await loadWholeLinter()

async function sceneOf(path: string, id: string, service: CompleteServiceConfig) {
  const opened = await open(`${path}#s=${encode(service)}`, { reducedMotion: 'reduce' })
  const scene = opened.page.locator(`[data-scene="${id}"]`)
  await bringIntoView(scene)
  await scene.locator('fieldset:enabled').first().waitFor()
  return { ...opened, scene, outcome: () => scene.locator('[data-outcome]').innerText() }
}

test('the bills of the ways out stand side by side, and it is said which is not known yet', async () => {
  const { page, scene, errors } = await sceneOf('/en/steps/networking/', 'ways-out', start)
  const said = (way: string) => scene.locator(`[data-way="${way}"]`).innerText()
  expect(await scene.locator('.bills').count()).toBe(0)
  await scene.getByRole('combobox').first().selectOption('nat')
  await expect.poll(() => said('nat')).toContain('$')
  await expect.poll(() => said('endpoints')).toBe('VPC endpoints not chosen yet')
  await scene.getByRole('combobox').first().selectOption('endpoints')
  await expect.poll(() => said('endpoints')).toContain('$')
  await scene.getByRole('combobox').first().selectOption('public-ip')
  for (const egress of ['public-ip', 'nat', 'endpoints'] as const)
    await expect.poll(() => said(egress)).toContain(totalText(await estimate(changed(start, { egress }))))
  // One NAT gateway stands beside endpoints in two zones: how many of each it is, and what it is with two.
  await expect.poll(() => said('nat')).toMatch(/^NAT gateway × 1 \$[\d.]+, × 2 \$[\d.]+$/)
  expect(await said('nat')).toContain(
    totalText(await estimate(changed(start, { egress: 'nat', natGateways: 2 }))),
  )
  await expect.poll(() => said('endpoints')).toMatch(/^VPC endpoints in 2 zones \$/)
  // Whatever else is changed since: all are bills of the service as it is now.
  const later = changed(start, { tasks: 5, loadBalancer: 'application' })
  await page.evaluate((hash) => (location.hash = hash), `#s=${encode(later)}`)
  for (const egress of ['public-ip', 'nat', 'endpoints'] as const)
    await expect.poll(() => said(egress)).toContain(totalText(await estimate(changed(later, { egress }))))
  expect(errors).toEqual([])
})

test('what is broken in a scene and mended after a visit to another leaves the bill as it was', async () => {
  const service = changed(start, { tasks: 3, loadBalancer: 'application' })
  const { page, scene, errors } = await sceneOf('/en/steps/creation/', 'fault', service)
  const difference = () => scene.locator('.saw > p').first().innerText()
  await scene.getByRole('button', { name: 'Break something' }).click()
  // Without a way out no task has an address any more.
  await expect.poll(difference).toContain(`Compared with the start of this scene: ${signed(-10.95)}`)
  expect(await difference()).not.toContain('only on paper')
  // Each other scene says so and leads back.
  const said = page.locator('[data-still-broken]')
  await expect.poll(() => said.count()).toBe(4)
  expect(await said.locator('a').first().getAttribute('href')).toBe('/en/steps/creation/#fault')
  const other = page.locator('[data-scene="update"]')
  await bringIntoView(other)
  await other.locator('input[type="radio"], .predict button').first().click()
  await bringIntoView(scene)
  await scene.getByRole('combobox').first().selectOption('public-ip')
  await expect.poll(difference).toBe('The monthly bill stays the same.')
  expect(await said.count()).toBe(0)
  expect(errors).toEqual([])
})

test('what was broken in 9.2 is said in the scenes of other steps, and taken back there', async () => {
  const service = changed(start, { tasks: 3, loadBalancer: 'application' })
  const { page, scene, errors } = await sceneOf('/en/steps/creation/', 'fault', service)
  await scene.getByRole('button', { name: 'Break something' }).click()
  const said = page.locator('[data-still-broken]')
  await expect.poll(() => said.count()).toBe(4)
  await page.goto(new URL('/en/steps/load-balancer/', page.url()).href)
  const other = page.locator('[data-scene="one-door"]')
  await bringIntoView(other)
  await expect.poll(() => said.first().innerText()).toContain('still broken by the fault of 9.2')
  await other.getByRole('button', { name: 'Take the fault back' }).click()
  await expect.poll(() => said.count()).toBe(0)
  // As if it had never been: what step 9 has changed is nothing.
  await page.goto(new URL('/en/steps/creation/', page.url()).href)
  await bringIntoView(scene)
  await expect.poll(() => scene.getByRole('combobox').first().inputValue()).toBe('public-ip')
  expect(errors).toEqual([])
})

test('a way out is compared with the one that the step began with, and not with none', async () => {
  const service = changed(start, { tasks: 3 })
  const { page, scene, errors } = await sceneOf('/en/steps/networking/', 'off-the-street', service)
  await scene.getByRole('combobox').first().selectOption('none')
  const next = page.locator('[data-scene="ways-out"]')
  const difference = () => next.locator('.saw > p').first().innerText()
  await bringIntoView(next)
  await next.getByRole('combobox').first().selectOption('nat')
  const estimates = ['public-ip', 'nat'].map((egress) =>
    estimate(changed(service, { egress: egress as 'nat' })),
  )
  const [before, after] = await Promise.all(estimates)
  await expect.poll(difference).toContain(signed((after?.total ?? 0) - (before?.total ?? 0)))
  expect(await difference()).toContain(signed(-10.95))
  expect(errors).toEqual([])
})

test('who comes to the ways out without one is told that the bill is compared with that of the step', async () => {
  const service = changed(start, { tasks: 3 })
  const { page, scene, errors } = await sceneOf('/en/steps/networking/', 'off-the-street', service)
  const difference = (of: typeof scene) => of.locator('.saw > p').first().innerText()
  await scene.getByRole('combobox').first().selectOption('none')
  await expect.poll(() => difference(scene)).toMatch(/^Compared with the start of this scene:/)
  const next = page.locator('[data-scene="ways-out"]')
  await bringIntoView(next)
  await next.getByRole('combobox').first().selectOption('endpoints')
  await expect.poll(() => difference(next)).toMatch(/^Compared with taking this step’s settings back:/)
  expect(errors).toEqual([])
})

test('what a scene has done to the bill is told as it was, whatever later scenes make of the service', async () => {
  const service = changed(start, { tasks: 2, azs: 2 })
  const { page, scene, errors } = await sceneOf('/en/steps/compute/', 'cheaper', service)
  const difference = (of: typeof scene) => of.locator('.saw > p').first().innerText()
  await scene.getByRole('combobox').last().selectOption('ARM64')
  await expect.poll(() => difference(scene)).toMatch(/^vs\. x86:/)
  const before = await difference(scene)
  const other = page.locator('[data-scene="where"]')
  await bringIntoView(other)
  await other.getByRole('combobox').first().selectOption('EC2')
  await expect.poll(() => scene.getByRole('combobox').first().inputValue()).toBe('EC2')
  await expect.poll(() => difference(scene)).toBe(before)
  expect(errors).toEqual([])
})

test('what AWS refuses of the service as it is now is no matter of what an earlier scene has left', async () => {
  const service = changed(start, { tasks: 3 })
  const { page, scene, errors } = await sceneOf('/en/steps/deployment-options/', 'blue-green', service)
  const difference = () => scene.locator('.saw > p').first()
  await scene.getByRole('combobox').first().selectOption('application')
  await scene.getByRole('combobox').nth(1).selectOption('BLUE_GREEN')
  await expect.poll(() => difference().innerText()).toContain('a month')
  const next = page.locator('[data-scene="some-first"]')
  await bringIntoView(next)
  await next.getByRole('combobox').nth(1).selectOption('LINEAR')
  await next.getByRole('combobox').first().selectOption('none')
  await expect.poll(() => page.locator('.findings').innerText()).toMatch(/\S/)
  await expect.poll(() => difference().getAttribute('data-past')).toContain('Before it was changed again')
  expect(await difference().innerText()).not.toContain('only on paper')
  expect(errors).toEqual([])
})

test('why a strategy with Spot in it saves nothing is said where the bill stays', async () => {
  const { scene, errors } = await sceneOf('/en/steps/compute/', 'where', changed(start, { tasks: 2 }))
  const difference = () => scene.locator('.saw > p').first().innerText()
  await scene.getByRole('combobox').first().selectOption('FARGATE_MIXED')
  await scene.getByRole('textbox').first().fill('1')
  await expect.poll(difference).toMatch(/stays the same: by this base .* none to Spot/)
  await scene.getByRole('combobox').first().selectOption('EC2')
  await scene.getByRole('combobox').first().selectOption('FARGATE')
  await expect.poll(difference).toBe('The monthly bill stays the same.')
  expect(errors).toEqual([])
})

test('a scene that is done does not grow fields of what a later one has chosen, and has them where one is there again', async () => {
  const { page, scene, errors } = await sceneOf(
    '/en/steps/deployment-options/',
    'one-by-one',
    changed(start, { tasks: 3 }),
  )
  await scene.getByRole('textbox').last().fill('134')
  await scene.locator('.scene-events button').click()
  await expect.poll(() => scene.getAttribute('data-reached')).toBe('true')
  const fields = () => scene.getByRole('combobox').or(scene.getByRole('textbox')).count()
  expect(await fields()).toBe(2)
  const last = page.locator('[data-scene="some-first"]')
  await bringIntoView(last)
  await last.getByRole('combobox').nth(1).selectOption('CANARY')
  // Where it is chosen, it is asked at once.
  await last.getByRole('textbox', { name: 'Traffic moved first' }).waitFor()
  await expect.poll(fields).toBe(2)
  await bringIntoView(scene)
  // Nothing moves under a pointer that is down: the button is pressed.
  await scene.locator('.scene-events button').click()
  await expect.poll(fields).toBeGreaterThan(4)
  await expect.poll(() => scene.locator('[data-outcome]').innerText()).toContain('Choose the rolling update')
  await expect.poll(() => scene.locator('[data-sight]').innerText()).toMatch(/\S/)
  expect(errors).toEqual([])
})

test('a scene that goes on from another step says before anything is done what the service lacks', async () => {
  for (const [path, id, words] of [
    ['/en/steps/load-balancer/', 'one-door', 'still in public subnets'],
    ['/steps/security-groups/', 'locked-door', '7단계에서 로드 밸런서부터'],
  ] as const) {
    const { outcome } = await sceneOf(path, id, changed(start, { tasks: 2 }))
    await expect.poll(outcome).toContain(words)
  }
  const { outcome } = await sceneOf('/en/steps/load-balancer/', 'one-door', changed(start, { egress: 'nat' }))
  expect(await outcome()).toBe('')
})

test('what an earlier scene shuts again is not said to be open in the one that has opened it', async () => {
  const { page, scene, outcome, errors } = await sceneOf(
    '/en/steps/security-groups/',
    'locked-door',
    changed(start, {
      tasks: 2,
      loadBalancer: 'application',
      listenerPort: 443,
      certificateArn: exampleCertificate(start.region),
      loadBalancerInbound: [{ port: 443, source: '203.0.113.7/32' }],
    }),
  )
  const letIn = async (place: Locator, source: string) =>
    place.getByLabel("Inbound source of the load balancer's group").selectOption(source)
  await letIn(scene, '0.0.0.0/0')
  await scene.locator('.scene-events button').click()
  await expect.poll(() => scene.getAttribute('data-reached')).toBe('true')
  const preview = page.locator('[data-scene="only-me"]')
  await bringIntoView(preview)
  await letIn(preview, '203.0.113.7/32')
  await expect.poll(() => scene.getAttribute('data-reached')).toBe('false')
  await bringIntoView(scene)
  await expect.poll(outcome).toContain('443 is open, to one address')
  await letIn(scene, '0.0.0.0/0')
  await scene.locator('.scene-events button').click()
  await expect.poll(() => scene.getAttribute('data-reached')).toBe('true')
  expect(errors).toEqual([])
})

test('what AWS does not create is a saving on paper only', async () => {
  const service = changed(start, { tasks: 3, loadBalancer: 'application' })
  const { scene, errors } = await sceneOf('/en/steps/load-balancer/', 'two-zones', service)
  const difference = () => scene.locator('.saw > p').first().innerText()
  await scene.getByRole('button', { name: 'Decrease' }).click()
  await expect.poll(difference).toMatch(/−\u2060\$3\.65.*only on paper/s)
  // What was asked is answered of the load balancer alone.
  await expect.poll(() => scene.locator('[data-balancer-bill]').innerText()).toContain(signed(3.65))
  await scene.getByRole('button', { name: 'Increase' }).click()
  await scene.getByRole('button', { name: 'Increase' }).click()
  await expect.poll(difference).toContain(signed(3.65))
  expect(await difference()).not.toContain('only on paper')
  expect(errors).toEqual([])
})

test('a load balancer of which a price is missing costs at the least what is known, and nobody knows what a zone adds', async () => {
  // Osaka: its load balancers have no price in the book, their addresses have.
  const service = changed(start, { region: 'ap-northeast-3', tasks: 3, loadBalancer: 'application' })
  const { scene, errors } = await sceneOf('/en/steps/load-balancer/', 'two-zones', service)
  await scene.getByRole('button', { name: 'Decrease' }).click()
  const bill = scene.locator('[data-balancer-bill]')
  await expect.poll(() => bill.innerText()).toBe('Load balancer alone, a month ≥\u00a0$3.65')
  expect(errors).toEqual([])
})

test.each([
  ['', '죽은 태스크를 다시 켭니다.', '되살아나지 않습니다', '정답'],
  ['/en', 'The same task is started again.', 'never comes back', 'The answer'],
] as const)(
  'a wrong guess keeps its reply once it has been seen, and the right answer is marked, with nothing moved (%s)',
  async (language, guess, hint, answer) => {
    const { scene, errors } = await sceneOf(`${language}/steps/service/`, 'manager', start)
    const predict = scene.locator('.predict')
    const reply = predict.locator('[role="status"]')
    const heights = () =>
      predict.evaluate((one) => [one, ...one.children].map((part) => part.getBoundingClientRect().height))
    await predict.getByLabel(guess).check()
    await expect.poll(() => reply.innerText()).toContain(hint)
    expect(await predict.innerText()).not.toContain(answer)
    const before = await heights()
    await scene.locator('.scene-events button').click()
    await predict.locator('[data-right="true"]').waitFor()
    const right = predict.getByRole('radio', { name: answer })
    expect(await right.count()).toBe(1)
    expect(await right.isChecked()).toBe(false)
    const label = await predict.locator('label:has(.right) > span').first().innerText()
    await expect.poll(() => reply.innerText()).toContain(`${answer}: ${label}`)
    expect(await reply.innerText()).toContain(hint)
    expect(await heights()).toEqual(before)
    // Each answer can still be asked why.
    await right.check()
    await expect.poll(() => reply.innerText()).toMatch(/^✓ /)
    expect(errors).toEqual([])
  },
)

test('an error that is in the way is called by its message', async () => {
  const service = changed(start, { loadBalancer: 'application', azs: 1 })
  const error = findingsOfService(service)?.find(({ severity }) => severity === 'error')
  expect(error?.rule).toBe('alb-two-subnets')
  for (const lang of ['ko', 'en'] as const) {
    const path = lang === 'ko' ? '/steps/creation/' : '/en/steps/creation/'
    const { scene, outcome } = await sceneOf(path, 'cost', service)
    await scene.getByRole('combobox').selectOption('on')
    await expect.poll(outcome).toBe(`${wayTexts.error[lang]}${error?.message[lang]}`)
  }
})

test.each([
  ['', 'ko'],
  ['/en', 'en'],
] as const)('where all tasks are stopped it is said that there are none (%s)', async (prefix, lang) => {
  const service = changed(start, { tasks: 0, compute: 'FARGATE_MIXED' })
  const { scene, outcome } = await sceneOf(`${prefix}/steps/compute/`, 'borrowed', service)
  await scene.getByRole('combobox').first().selectOption('FARGATE_SPOT')
  await expect.poll(outcome).toBe(wayTexts.noTasks[lang])
})

test('a service whose load balancer gets to no task does not open, says which wall it is, and is mended there', async () => {
  const service = changed(start, { tasks: 2, loadBalancer: 'application', taskInbound: [] })
  const { scene, outcome, errors } = await sceneOf('/en/steps/creation/', 'create', service)
  const create = scene.getByRole('button', { name: 'Create' })
  const sight = () => scene.locator('[data-sight]').innerText()
  await create.click()
  await expect.poll(sight).toMatch(/did not open.*security group .* port 80/s)
  await expect.poll(outcome).toContain('stop at the wall named above')
  await expect.poll(() => scene.locator('.console [data-count="0"]').count()).toBeGreaterThan(0)
  await scene.getByRole('combobox').selectOption('load-balancer')
  await create.click()
  await expect.poll(sight).toContain('all 2 tasks are healthy')
  await scene.getByRole('button', { name: 'Open the address' }).click()
  await expect.poll(outcome).toContain('200 OK')
  expect(errors).toEqual([])
})

test('what an accident does to the tasks is on the map until it is mended', async () => {
  const service = changed(start, { tasks: 3, loadBalancer: 'application' })
  const { page, scene, errors } = await sceneOf('/en/steps/creation/', 'fault', service)
  const map = page.locator('.panel [data-stage]')
  const dead = () => map.locator('.service-map').innerHTML()
  await scene.getByRole('button', { name: 'Break something' }).click()
  await map.waitFor()
  await expect.poll(dead).toContain('dead')
  const message = await scene.locator('.stopped-reason code').innerText()
  // Its title stands with it, below the button.
  const [button, title] = await scene
    .locator('.accident .button, .stopped-reason span')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  expect(title?.top).toBeGreaterThanOrEqual(button?.bottom ?? Infinity)
  // The console of the scene before is of the first deployment alone.
  expect(await page.locator('.console').count()).toBe(0)
  await expect.poll(() => map.innerText()).toContain(message)
  await scene.getByRole('combobox').first().selectOption('public-ip')
  await expect.poll(() => map.count()).toBe(0)
  // It is the same as long as nobody has seen that it is mended.
  await scene.getByRole('button', { name: 'Break something' }).click()
  await expect.poll(() => scene.locator('.stopped-reason code').innerText()).toBe(message)
  await scene.getByRole('combobox').first().selectOption('public-ip')
  await scene.getByRole('button', { name: 'Trace a task' }).click()
  await expect.poll(() => scene.getAttribute('data-reached')).toBe('true')
  // The next accident keeps the load balancer from the tasks that run, too.
  await scene.getByRole('button', { name: 'Break something' }).click()
  await expect.poll(dead).toContain('stopping')
  // Who comes back to it can let it happen again.
  await page.reload()
  await expect.poll(() => scene.locator('.stopped-reason').innerText()).toContain('health checks')
  expect(await map.count()).toBe(0)
  await scene.getByRole('button', { name: 'See it happen again' }).click()
  await expect.poll(dead).toContain('stopping')
  expect(errors).toEqual([])
})

test('ways that were seen stay seen after the next scene has changed the image', async () => {
  const service = changed(start, { tasks: 2, egress: 'nat', natGateways: 2 })
  const { page, scene, outcome, errors } = await sceneOf('/en/steps/networking/', 'ways-out', service)
  const way = scene.getByRole('combobox').first()
  for (const egress of ['public-ip', 'endpoints', 'nat']) await way.selectOption(egress)
  await scene.getByRole('button', { name: 'Start a new task' }).click()
  await expect.poll(() => scene.getAttribute('data-reached')).toBe('true')
  const next = page.locator('[data-scene="what-is-open"]')
  await bringIntoView(next)
  await next.getByRole('combobox').first().selectOption('endpoints')
  await next.getByRole('button', { name: 'Use an image in my ECR' }).click()
  // The button is gone, and what it did is said.
  await expect.poll(() => next.innerText()).toContain('The image is my-web:1.0 in your own ECR now.')
  await bringIntoView(scene)
  await scene.locator('legend').last().click()
  await expect.poll(outcome).toContain('You have seen all three')
  expect(await scene.innerText()).not.toContain('not chosen yet')
  expect(errors).toEqual([])
})

test('the first thing that is done in a scene may be a switch', async () => {
  const service = changed(start, { loadBalancer: 'application', egress: 'nat' })
  const { scene } = await sceneOf('/en/steps/security-groups/', 'past-the-desk', service)
  const street = scene.getByRole('checkbox')
  expect(await street.isChecked()).toBe(false)
  await street.click()
  await expect.poll(() => street.isChecked()).toBe(true)
  await expect.poll(() => scene.locator('.saw').innerText()).toContain('a month')
})

test('what is chosen in one frame has all been tried', async () => {
  const { scene, errors } = await sceneOf('/en/steps/compute/', 'where', start)
  const choice = scene.getByRole('combobox').first()
  await choice.evaluate((select: HTMLSelectElement) => {
    for (const value of ['EC2', 'MANAGED_INSTANCES', 'FARGATE']) {
      select.value = value
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }))
    }
  })
  await expect.poll(() => scene.getAttribute('data-reached')).toBe('true')
  expect(errors).toEqual([])
})

test('what was tried and seen in a scene is still there after a reload, and what is no such thing is left out', async () => {
  const { page, scene, errors } = await sceneOf('/en/steps/networking/', 'ways-out', start)
  const said = (way: string) => scene.locator(`[data-way="${way}"]`).innerText()
  const egress = scene.getByRole('combobox').first()
  await egress.selectOption('nat')
  await expect.poll(() => said('nat')).toContain('$')
  await egress.selectOption('public-ip')
  await expect.poll(() => said('public-ip')).toContain('$')
  const before = [await said('nat'), await said('public-ip'), await said('endpoints')]
  await page.reload()
  await expect
    .poll(async () => [await said('nat'), await said('public-ip'), await said('endpoints')])
    .toEqual(before)
  for (const text of ['{', '[]', '{"scene/networking/ways-out":[7,["1.e30",9,"mars"],[[]]]}']) {
    // Whoever leaves the page writes what it knows, so the text is another's while none is open.
    await page.goto('about:blank')
    await page.goBack()
    await page.evaluate((stored) => sessionStorage.setItem('ecs-lint.scenes', stored), text)
    await page.reload()
    await bringIntoView(scene)
    await scene.locator('fieldset:enabled').first().waitFor()
    await egress.selectOption('nat')
    await expect.poll(() => said('nat')).toContain('$')
    await expect.poll(() => said('endpoints')).toBe('VPC endpoints not chosen yet')
    await egress.selectOption('public-ip')
  }
  expect(errors).toEqual([])
})

test('trouble that was seen and mended is not asked for again after a reload, and the bill is that of before it', async () => {
  const service = changed(start, { tasks: 3, loadBalancer: 'application', egress: 'nat' })
  const { page, scene, outcome, errors } = await sceneOf('/en/steps/creation/', 'fault', service)
  const difference = () => scene.locator('.saw > p').first().innerText()
  await scene.getByRole('button', { name: 'Break something' }).click()
  await scene.locator('.scene-events button').first().click()
  await expect.poll(() => scene.locator('[data-sight]').innerText()).toMatch(/stopped on its way/)
  const asked = await outcome()
  await page.reload()
  await bringIntoView(scene)
  await expect.poll(outcome).toBe(asked)
  await scene.getByRole('combobox').first().selectOption('nat')
  await expect.poll(difference).toBe('The monthly bill stays the same.')
  await page.reload()
  await bringIntoView(scene)
  await scene.locator('.scene-events button').first().click()
  await expect.poll(() => scene.getAttribute('data-reached')).toBe('true')
  expect(errors).toEqual([])
})
