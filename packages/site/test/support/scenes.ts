import { join } from 'node:path'
import type { Language, Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig, InboundRule } from '@ecs-lint/core/readers'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { networkTexts } from '../../src/forms/network-texts.ts'
import { isSame } from '../../src/state/same.ts'
import type { Step } from '../../src/steps.ts'
import { watch } from '../../src/story/happen.ts'
import { texts } from '../../src/story/texts.ts'
import type { Scene } from '../../src/story/scene.ts'

/** With what a learner works a page. */
export type Hand = 'mouse' | 'touch' | 'keyboard'

type Field = keyof CompleteServiceConfig

/** What the control of each field is called on a page. */
const labels: Readonly<Partial<Record<Field, Text>>> = {
  tasks: { ko: '원하는 태스크', en: 'Desired tasks' },
  cpu: { ko: 'CPU', en: 'CPU' },
  memory: { ko: '메모리', en: 'Memory' },
  compute: { ko: '태스크를 실행할 곳', en: 'Where the tasks run' },
  onDemandBase: { ko: 'FARGATE 기본값(base)', en: 'FARGATE base' },
  onDemandWeight: { ko: 'FARGATE 가중치(weight)', en: 'FARGATE weight' },
  spotWeight: { ko: 'FARGATE_SPOT 가중치(weight)', en: 'FARGATE_SPOT weight' },
  instanceType: { ko: '인스턴스 유형', en: 'Instance type' },
  cpuArchitecture: { ko: 'CPU 아키텍처', en: 'CPU architecture' },
  image: networkTexts.image,
  azs: { ko: '가용 영역 수', en: 'Availability Zones' },
  availabilityZoneRebalancing: { ko: '가용 영역 리밸런싱', en: 'Availability Zone rebalancing' },
  deploymentStrategy: { ko: '배포 전략', en: 'Deployment strategy' },
  minimumHealthyPercent: { ko: '최소 정상 상태 비율(%)', en: 'Minimum healthy percent' },
  maximumPercent: { ko: '최대 비율(%)', en: 'Maximum percent' },
  circuitBreaker: {
    ko: '배포 회로 차단기(실패하면 롤백)',
    en: 'Deployment circuit breaker (roll back on failure)',
  },
  linearStepPercent: { ko: '한 번에 옮길 트래픽(%)', en: 'Traffic moved at each step (%)' },
  canaryPercent: { ko: '먼저 옮길 트래픽(%)', en: 'Traffic moved first (%)' },
  serviceConnect: { ko: 'Service Connect 구성', en: 'Service Connect configuration' },
  egress: networkTexts.egress,
  natGateways: networkTexts.natGateways,
  loadBalancer: { ko: '로드 밸런서 유형', en: 'Load balancer type' },
  listenerPort: { ko: '리스너 포트', en: 'Listener port' },
  certificateArn: networkTexts.certificate,
  healthCheckPath: { ko: '상태 확인 경로', en: 'Health check path' },
  healthCheckIntervalSeconds: { ko: '상태 확인 간격(초)', en: 'Health check interval (seconds)' },
  healthCheckGracePeriodSeconds: {
    ko: '상태 확인 유예 기간(초)',
    en: 'Health check grace period (seconds)',
  },
  containerPort: networkTexts.containerPort,
  taskInbound: networkTexts.taskSource,
  loadBalancerInbound: networkTexts.balancerSource,
  logs: networkTexts.logs,
  costAlarm: networkTexts.alarm,
}

const hurriedLists: Text = { ko: '친구의 명단 불러오기', en: "Load your friend's lists" }

/** The scenes of a step, for tests that walk them. */
export async function scenesOf(step: Step): Promise<readonly Scene[]> {
  const { scenes } = (await import(join(import.meta.dirname, '../../src/story', step, 'scenes.ts'))) as {
    readonly scenes: readonly Scene[]
  }
  return scenes
}

/** Does in the browser what a scene's own solution says, and waits until the scene calls it done. */
export async function solve(page: Page, scene: Scene, lang: Language, hand: Hand): Promise<void> {
  const place = page.locator(`[data-scene="${scene.id}"]`)
  await place.locator('fieldset:enabled').last().waitFor()
  for (const deed of scene.solution) {
    if ('event' in deed) {
      const found = (scene.events ?? []).find(({ event }) => isSame(event, deed.event))
      if (found === undefined) throw new Error(`The scene ${scene.id} has no button for its solution.`)
      await press(page, place.getByRole('button', { name: found.label[lang], exact: true }), hand)
      // What it came to is said once the map has shown it.
      const said = async (): Promise<string> =>
        (await place.locator('[data-sight]').innerText())
          .replace(texts.loading[lang], '')
          .replace(watch[lang], '')
      await expect.poll(said, { message: scene.id }).toMatch(/[.!]/)
      continue
    }
    if ('containerPort' in deed) {
      // The hurried lists come as a whole, with the port that they were made for.
      await press(page, place.getByRole('button', { name: hurriedLists[lang], exact: true }), hand)
      continue
    }
    for (const [field, value] of Object.entries(deed))
      await set(page, place, field as Field, value, lang, hand)
  }
  // Together, so that a scene that is not reached says what it asks for instead.
  const state = async (): Promise<object> => ({
    isReached: await place.getAttribute('data-reached'),
    outcome: await place.locator('[data-outcome]').innerText(),
  })
  const reached = { isReached: 'true', outcome: scene.seen[lang] }
  await expect.poll(state, { message: scene.id }).toEqual(reached)
}

async function set(
  page: Page,
  place: Locator,
  field: Field,
  value: unknown,
  lang: Language,
  hand: Hand,
): Promise<void> {
  const label = labels[field]
  if (label === undefined) throw new Error(`No control of ${field} is known.`)
  // A label around a control holds its options too, which are not part of its name.
  const named = { name: label[lang], exact: true } as const
  const control = place
    .getByRole('combobox', named)
    .or(place.getByRole('textbox', named))
    .or(place.getByRole('checkbox', named))
  if (typeof value === 'boolean' && (await place.getByRole('checkbox', named).count()) > 0) {
    if ((await control.isChecked()) !== value) await press(page, control, hand)
    return
  }
  if (Array.isArray(value) && (await control.count()) === 0)
    return setLines(page, place, field === 'taskInbound' ? 1 : 0, value as readonly InboundRule[], hand)
  if (field === 'egress' && (await control.count()) === 0) {
    const street = place.getByRole('checkbox', { name: networkTexts.publicIp[lang], exact: true })
    if ((await street.isChecked()) !== (value === 'public-ip')) await press(page, street, hand)
    return
  }
  // Where only an image of the account's own registry will do, a button puts it there.
  if (field === 'image' && (await control.count()) === 0)
    return press(page, place.getByRole('button', { name: networkTexts.toEcr[lang] }), hand)
  const text = textOf(value)
  if ((await control.inputValue()) === text) return
  const isSelect = await control.evaluate((element) => element.tagName === 'SELECT')
  if (hand !== 'keyboard') return isSelect ? void (await control.selectOption(text)) : control.fill(text)
  await reach(page, control)
  if (!isSelect) {
    await page.keyboard.press('Control+a')
    return page.keyboard.type(text)
  }
  const values = await control
    .locator('option')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value')))
  const way = values.indexOf(text) - values.indexOf(await control.inputValue())
  for (let count = 0; count < Math.abs(way); count += 1)
    await page.keyboard.press(way > 0 ? 'ArrowDown' : 'ArrowUp')
}

/** Ticks the lines of a list that are wanted, and no others; `list` is the place of the list in its scene. */
async function setLines(
  page: Page,
  place: Locator,
  list: number,
  wanted: readonly InboundRule[],
  hand: Hand,
): Promise<void> {
  const lines = place.locator('.scene-controls fieldset').nth(list).locator('label')
  for (const line of await lines.all()) {
    const text = await line.innerText()
    const isWanted = wanted.some(
      ({ port, source }) =>
        text === `${port} ← ${source}` ||
        (source === 'load-balancer' && new RegExp(`^${port} ← (?:로드 밸런서|load balancer)$`).test(text)),
    )
    const box = line.getByRole('checkbox')
    if ((await box.isChecked()) !== isWanted) await press(page, box, hand)
  }
}

/** A value as its control has it. */
function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (Array.isArray(value)) return value.map(({ source }: { readonly source: string }) => source).join(', ')
  return String(value)
}

async function press(page: Page, control: Locator, hand: Hand): Promise<void> {
  if (hand === 'mouse') return control.click()
  if (hand === 'touch') return control.tap()
  await reach(page, control)
  await page.keyboard.press((await control.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter')
}

/** Goes to a control as somebody does who has no mouse: by Tab, from where the focus is. */
async function reach(page: Page, control: Locator): Promise<void> {
  const isBefore = await control.evaluate(
    (element) =>
      document.activeElement !== null &&
      (document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0,
  )
  for (let count = 0; count < 200; count += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab')
  }
  throw new Error('The keyboard does not get there.')
}
