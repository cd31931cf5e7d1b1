import { withParticle, type Language } from '@ecs-lint/core/finding'
import { signed } from '../../panel/texts.ts'
import type { ServiceMap } from '../model.ts'
import type { Changes } from './changes.ts'

/** How many names are said of each; of what is beyond, how many. What has the same name and price is said once. */
const most = 6

/** What a choice has done to a map, in words for who does not see it; empty where nothing came, went, became another, or costs otherwise. */
export function changeWords(
  { added, renamed, removed, prices }: Changes,
  { nodes }: ServiceMap,
  lang: Language,
): string {
  const difference = new Map(prices.map(({ id, by }) => [id, ` (${signed(by)})`]))
  const named = (ids: readonly string[]): string =>
    listed(
      nodes.flatMap(({ id, name }) => (ids.includes(id) ? [`${name[lang]}${difference.get(id) ?? ''}`] : [])),
      lang,
    )
  const dearer = prices.map(({ id }) => id).filter((id) => !added.includes(id))
  const gone = listed(
    removed.map(({ node }) => node.name[lang]),
    lang,
  )
  const became = nodes.flatMap(({ id, name }) => {
    const was = renamed.get(id)
    return was === undefined ? [] : [becameText(was[lang], name[lang], lang)]
  })
  return [
    ...new Set(became),
    added.length > 0 && `${words.added[lang]}: ${named(added)}.`,
    removed.length > 0 && `${words.removed[lang]}: ${gone}.`,
    dearer.length > 0 && `${words.prices[lang]}: ${named(dearer)}.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}

/** Of several alike the same is said, and once. */
function becameText(was: string, is: string, lang: Language): string {
  return lang === 'ko' ? `${was} 자리에 이제 ${withParticle(is, '이/가')} 있습니다.` : `${was} is now ${is}.`
}

function listed(all: readonly string[], lang: Language): string {
  const names = [...Map.groupBy(all, (name) => name)].map(([name, { length }]) => ({ name, length }))
  const more = names.slice(most).reduce((sum, { length }) => sum + length, 0)
  const first = names
    .slice(0, most)
    .map(({ name, length }) =>
      length === 1 ? name : lang === 'ko' ? `${name} ${length}개` : `${name} (${length} of them)`,
    )
    .join(', ')
  if (more === 0) return first
  return lang === 'ko' ? `${first} 외 ${more}개` : `${first} and ${more} more`
}

const words = {
  added: { ko: '지도에 생긴 것', en: 'New on the map' },
  removed: { ko: '지도에서 없어진 것', en: 'Gone from the map' },
  prices: {
    ko: '이 단계의 설정으로 한 달 요금이 달라지는 것',
    en: 'Monthly cost changed by this step’s settings',
  },
}
