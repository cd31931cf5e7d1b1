import type { Language, Text } from '@ecs-lint/core/finding'
import { getEntry } from 'astro:content'
import { pageLink, stepLink } from '../progress/links.ts'
import { titlesOf } from '../progress/titles.ts'
import { steps } from '../steps.ts'
import { texts } from './texts.ts'

export interface MenuLink {
  readonly label: string
  readonly href: string
}

interface MenuGroup {
  readonly label: string
  readonly links: readonly MenuLink[]
}

/** Pages that no content file makes say here what they are called. */
const generated: Readonly<Record<string, Text>> = {
  rules: { ko: '점검 규칙', en: 'Lint rules' },
  cli: { ko: '명령줄 도구', en: 'Command line' },
  prices: { ko: '리전별 단가표', en: 'Prices by Region' },
  print: { ko: '모든 단계 인쇄하기', en: 'All steps, to print' },
}

const tools = ['sandbox', 'simulator', 'packet', 'lab', 'troubleshooting', 'export', 'cleanup']
const practice = ['summary', 'exercises', 'progress', 'certificate', 'card', 'print']
const reference = ['rules', 'cli', 'library', 'prices', 'calculator', 'glossary', 'changes', 'further']

/** Every page of the site but those that only lead on, in groups: what the menu above each page lists. */
export async function menuOf(lang: Language): Promise<readonly MenuGroup[]> {
  const titles = await titlesOf(lang)
  const group = async (label: Text, ids: readonly string[]): Promise<MenuGroup> => ({
    label: label[lang],
    links: await Promise.all(ids.map((id) => linkTo(id, lang))),
  })
  return [
    {
      label: texts.trail[lang],
      links: steps.map((step) => ({ label: titles[step], href: stepLink(step, lang) })),
    },
    await group(texts.tools, tools),
    await group(texts.practice, practice),
    await group(texts.reference, reference),
  ]
}

/** The way to a page, called as the page calls itself in lists. */
export async function linkTo(id: string, lang: Language): Promise<MenuLink> {
  const label = generated[id]?.[lang] ?? (await labelOf(id, lang))
  if (label === undefined) throw new Error(`There is no page ${id}.`)
  return { label, href: pageLink(`/${id}/`, lang) }
}

async function labelOf(id: string, lang: Language): Promise<string | undefined> {
  const { sidebar, title } = (await getEntry('docs', lang === 'en' ? `en/${id}` : id))?.data ?? {}
  return sidebar?.label ?? title
}
