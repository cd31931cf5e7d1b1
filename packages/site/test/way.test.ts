import { expect, test } from 'vitest'
import type { Language } from '@ecs-lint/core/finding'
import { steps } from '../src/steps.ts'
import { scenesOf, solve, type Hand } from './support/scenes.ts'
import { useSite } from './support/site.ts'

const { open } = useSite()

/** Nobody waits for the films: what is told after one is told at once. */
const still = { reducedMotion: 'reduce' } as const
const desktop = { ...still, viewport: { width: 1440, height: 900 } }
const phone = { ...still, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Every scene of every step, in the order of a learner, from the first page to the last. */
test.each<readonly [lang: Language, room: string, hand: Hand, options: typeof desktop]>([
  ['ko', 'a desktop', 'mouse', desktop],
  ['ko', 'a desktop', 'keyboard', desktop],
  ['en', 'a phone', 'touch', phone],
  ['en', 'a desktop', 'keyboard', desktop],
])(
  'the nine steps can be gone in %s on %s by %s',
  async (lang, _, hand, options) => {
    const root = lang === 'en' ? '/en' : ''
    const { page, errors } = await open(`${root}/steps/${steps[0]}/`, options)
    for (const [index, step] of steps.entries()) {
      await page.waitForURL(`**${root}/steps/${step}/`)
      const scenes = await scenesOf(step)
      for (const scene of scenes) await solve(page, scene, lang, hand)
      await expect
        .poll(() => page.locator('.progress').textContent())
        .toContain(`${lang === 'ko' ? '장면' : 'Scenes'}: ${scenes.length}/${scenes.length}`)
      if (index < steps.length - 1) await page.locator('[data-next-step]').click()
    }
    expect(errors).toEqual([])
  },
  900_000,
)
