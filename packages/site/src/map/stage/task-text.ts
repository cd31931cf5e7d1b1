import type { Language, Text } from '@ecs-lint/core/finding'
import type { MapNode } from '../model.ts'
import type { Shape } from '../sizes.ts'
import { names } from '../words.ts'
import { isCall, requestsPerSecond, type Condition, type Flow, type StagedTask } from './played.ts'

export const conditions: Readonly<Record<Condition, Text>> = {
  healthy: { ko: '정상', en: 'healthy' },
  silent: { ko: '응답 없음, 아직 모름', en: 'silent, not noticed yet' },
  unhealthy: { ko: '비정상', en: 'unhealthy' },
  dead: { ko: '죽음', en: 'dead' },
  starting: { ko: '시작 중', en: 'starting' },
  stopping: { ko: '내려가는 중', en: 'stopping' },
  waiting: { ko: '띄울 수 없음', en: 'cannot start' },
}

/** Beside the colour, for those who do not see it. */
const marks: Readonly<Record<Condition, string>> = {
  healthy: '●',
  silent: '✕',
  unhealthy: '✕',
  dead: '✕',
  starting: '◌',
  stopping: '↓',
  waiting: '⊘',
}

export const versions = {
  old: { ko: '기존 버전', en: 'old' },
  new: { ko: '새 버전', en: 'new' },
} as const satisfies Readonly<Record<StagedTask['version'], Text>>

/** What stands on the card of a task, or of several that share one. */
export function taskText(
  tasks: readonly StagedTask[],
  flows: readonly Flow[],
  hasVersions: boolean,
  shape: Shape = 'wide',
): Pick<MapNode, 'name' | 'short' | 'detail' | 'label'> {
  const ids = new Set(tasks.map(({ id }) => `task:${id}`))
  const own = flows.filter((flow) => !isCall(flow) && ids.has(flow.way.at(-1) ?? ''))
  const share = own.reduce((sum, flow) => sum + flow.share, 0)
  const [first] = tasks
  const isOne = first !== undefined && tasks.length === 1
  const name = (lang: Language): string => {
    const named = isOne
      ? `${marks[first.condition]} ${lang === 'ko' ? '태스크' : 'Task'} ${first.id}`
      : lang === 'ko'
        ? `태스크 ${tasks.length}개`
        : `${tasks.length} tasks`
    // A narrow card has one line.
    return shape === 'narrow' && share > 0 ? `${named} · ${rateOf(share)}/s` : named
  }
  const detail = (lang: Language): string =>
    [
      ...(isOne && hasVersions ? [versions[first.version][lang]] : []),
      ...(isOne ? [conditions[first.condition][lang]] : countsOf(tasks, lang)),
      ...(share > 0 ? [rateText(share, lang)] : []),
    ].join(' · ')
  const onSpot = tasks.filter(({ isSpot }) => isSpot).length
  const rest = {
    detail: { ko: detail('ko'), en: detail('en') },
    ...(onSpot > 0 && { label: onSpot === tasks.length ? names.spot : spotOf(onSpot, tasks.length) }),
  }
  if (shape !== 'docked') return { name: { ko: name('ko'), en: name('en') }, ...rest }
  const few = fewWords(tasks, hasVersions)
  const rate = share > 0 ? ` ${rateOf(share)}/s` : ''
  return { name: { ko: few.ko + rate, en: few.en + rate }, short: few, ...rest }
}

/** Some of the tasks that share a card are on Spot. */
function spotOf(some: number, all: number): Text {
  return { ko: `${names.spot.ko} ${some}/${all}`, en: `${names.spot.en} ${some}/${all}` }
}

/** How many are in which condition, and of what version, for the card of a docked map: `●2 ◌1 new`. */
function fewWords(tasks: readonly StagedTask[], hasVersions: boolean): Text {
  const counts = [...Map.groupBy(tasks, ({ condition }) => marks[condition])]
    .map(([mark, own]) => `${mark}${own.length}`)
    .join(' ')
  const isNew = tasks[0]?.version === 'new'
  if (!hasVersions) return { ko: `태스크 ${counts}`, en: `Task ${counts}` }
  return { ko: `${counts} ${isNew ? '새것' : '기존'}`, en: `${counts} ${isNew ? 'new' : 'old'}` }
}

/** A part of all requests as so many a second. */
function rateText(share: number, lang: Language): string {
  return lang === 'ko' ? `초당 ${rateOf(share)}건` : `${rateOf(share)} a second`
}

function rateOf(share: number): number {
  return Number((share * requestsPerSecond).toFixed(1))
}

function countsOf(tasks: readonly StagedTask[], lang: Language): readonly string[] {
  return [...Map.groupBy(tasks, ({ condition }) => condition)].map(
    ([condition, own]) => `${marks[condition]} ${conditions[condition][lang]} ${own.length}`,
  )
}
