import type { Language } from '@ecs-lint/core/finding'
import { getEntry } from 'astro:content'
import { steps, type Step } from '../steps.ts'

/** The page of a step; read while the site is built. */
export function entryOf(step: Step, lang: Language): ReturnType<typeof getEntry<'docs', string>> {
  return getEntry('docs', `${lang === 'en' ? 'en/' : ''}steps/${step}`)
}

/** What the sidebar calls each step. */
export async function titlesOf(lang: Language): Promise<Readonly<Record<Step, string>>> {
  const titles = steps.map(async (step) => {
    const entry = await entryOf(step, lang)
    return [step, entry?.data.sidebar.label ?? entry?.data.title ?? step] as const
  })
  return Object.fromEntries(await Promise.all(titles)) as Record<Step, string>
}
