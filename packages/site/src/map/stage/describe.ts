import type { Language, Text } from '@ecs-lint/core/finding'
import type { ServiceMap } from '../model.ts'
import { nameOf } from '../text.ts'
import { lostShare } from './flows.ts'
import type { Condition, StageMoment } from './played.ts'
import type { Slots } from './slots.ts'
import { conditions, versions } from './task-text.ts'
import { onSpotText } from './words.ts'

/** What a moment shows, in words: the tasks by version, if there are two, and condition, where the requests go, where the packet is. */
export function describe(moment: StageMoment, { map, hasVersions }: Slots): Text {
  const text = (lang: Language): string =>
    [
      ...tasksText(moment, map, hasVersions, lang),
      ...requestsText(moment, hasVersions, lang),
      ...packetText(moment, map, lang),
    ].join(' ')
  return { ko: text('ko'), en: text('en') }
}

const order: readonly Condition[] = [
  'healthy',
  'silent',
  'unhealthy',
  'dead',
  'running',
  'starting',
  'stopping',
  'waiting',
]

function tasksText(
  { tasks }: StageMoment,
  map: ServiceMap,
  hasVersions: boolean,
  lang: Language,
): readonly string[] {
  if (tasks === undefined) return []
  if (tasks.length === 0) return [lang === 'ko' ? '태스크가 없습니다.' : 'There are no tasks.']
  const groups = (['old', 'new'] as const).flatMap((version) => {
    const own = tasks.filter((task) => task.version === version)
    if (own.length === 0) return []
    const counted = order.flatMap((condition) => {
      const count = own.filter((task) => task.condition === condition).length
      if (count === 0) return []
      return [
        lang === 'ko' ? `${conditions[condition].ko} ${count}개` : `${count} ${conditions[condition].en}`,
      ]
    })
    const name = lang === 'ko' ? versions[version].ko : `${versions[version].en} version`
    return [`${hasVersions ? `${name}: ` : ''}${counted.join(', ')}`]
  })
  // What may not start is nowhere.
  const there = tasks.filter(({ condition }) => condition !== 'waiting')
  const places = [...Map.groupBy(there, ({ subnet }) => subnet)].map(
    ([subnet, own]) => `${nameOf(`subnet:${subnet}`, map.nodes, lang)} ${own.length}`,
  )
  const where = lang === 'ko' ? '있는 곳' : 'Where'
  const onSpot = tasks.filter(({ isSpot }) => isSpot).length
  return [
    `${groups.join('; ')}.`,
    ...onSpotText(onSpot).map((text) => text[lang]),
    `${where}: ${places.join(', ')}.`,
  ]
}

function requestsText(
  { flows, tasks = [] }: StageMoment,
  hasVersions: boolean,
  lang: Language,
): readonly string[] {
  if (flows.length === 0) return []
  const byVersion = (version: 'old' | 'new'): number =>
    percent(
      flows
        .filter(({ way, fate }) => {
          const task = tasks.find(({ id }) => `task:${id}` === way.at(-1))
          return fate === 'answered' && task?.version === version
        })
        .reduce((sum, { share }) => sum + share, 0),
    )
  const [old, fresh, lost] = [byVersion('old'), byVersion('new'), percent(lostShare(flows))]
  if (old + fresh === 0)
    return [
      {
        ko: '지금 새로 오는 요청은 하나도 답을 받지 못합니다.',
        en: 'No request that comes now is answered.',
      }[lang],
    ]
  if (!hasVersions)
    return [
      lang === 'ko'
        ? `지금 새로 오는 요청은 100개 중 ${old + fresh}개가 답을 받고 ${lost}개를 잃습니다.`
        : `Of 100 requests that come now, ${old + fresh} are answered, and ${lost} are lost.`,
    ]
  return [
    lang === 'ko'
      ? `지금 새로 오는 요청은 100개 중 기존 버전이 ${old}개, 새 버전이 ${fresh}개에 답하고 ${lost}개를 잃습니다.`
      : `Of 100 requests that come now, the old version answers ${old}, the new one ${fresh}, and ${lost} are lost.`,
  ]
}

function packetText({ packet }: StageMoment, { nodes }: ServiceMap, lang: Language): readonly string[] {
  if (packet === undefined) return []
  const at = nameOf(packet.at, nodes, lang)
  return [
    {
      passes: { ko: `지금 있는 곳: ${at}.`, en: `Now at: ${at}.` },
      blocked: { ko: `막힌 곳: ${at}.`, en: `Stopped at: ${at}.` },
      unknown: {
        ko: `지금 있는 곳: ${at}. 지나는지는 알 수 없습니다.`,
        en: `Now at: ${at}; whether it passes is not known.`,
      },
    }[packet.verdict][lang],
  ]
}

function percent(share: number): number {
  return Math.round(share * 100)
}
