import { numbersText } from '@ecs-lint/core/simulate'
import { koCount, type Language, type Text } from '@ecs-lint/core/finding'
import type { MapNode } from '../model.ts'
import type { Shape } from '../sizes.ts'
import { mostNamed, names } from '../words.ts'
import { isCall, requestsPerSecond, type Condition, type Flow, type StagedTask } from './played.ts'

export const conditions: Readonly<Record<Condition, Text>> = {
  healthy: { ko: '정상', en: 'healthy' },
  silent: { ko: '응답 없음(아직 감지 안 됨)', en: 'silent, not noticed yet' },
  unhealthy: { ko: '비정상', en: 'unhealthy' },
  dead: { ko: '죽음', en: 'dead' },
  starting: { ko: '시작 중', en: 'starting' },
  running: { ko: '실행 중(아직 정상 아님)', en: 'running, not healthy yet' },
  stopping: { ko: '내려가는 중', en: 'stopping' },
  waiting: { ko: '띄울 수 없음', en: 'cannot start' },
}

/** Beside the colour, for those who do not see it. */
export const marks: Readonly<Record<Condition, string>> = {
  healthy: '●',
  silent: '✕',
  unhealthy: '✕',
  dead: '✕',
  starting: '◌',
  running: '◌',
  stopping: '↓',
  waiting: '⊘',
}

export const versions = {
  old: { ko: '기존 버전', en: 'old' },
  new: { ko: '새 버전', en: 'new' },
} satisfies Readonly<Record<StagedTask['version'], Text>>

/** One that may not start is none yet, and has no number: with one it would be counted as there. */
const unstarted: Text = { ko: '새 태스크', en: 'New task' }

const shortVersions: typeof versions = { old: { ko: '기존', en: 'old' }, new: { ko: '신규', en: 'new' } }

/** What stands on the card of a task, or of several that share one. */
export function taskText(
  tasks: readonly StagedTask[],
  flows: readonly Flow[],
  hasVersions: boolean,
  shape: Shape = 'wide',
  /** Whether cards are as narrow as where three zones stand side by side. */
  isShort = false,
): Pick<MapNode, 'name' | 'shorter' | 'detail' | 'label'> {
  const ids = new Set(tasks.map(({ id }) => `task:${id}`))
  const own = flows.filter((flow) => !isCall(flow) && ids.has(flow.way.at(-1) ?? ''))
  const share = own.reduce((sum, flow) => sum + flow.share, 0)
  const [first] = tasks
  const isOne = first !== undefined && tasks.length === 1
  const name = (lang: Language): string => {
    if (isOne && first.condition === 'waiting') return `${marks.waiting} ${unstarted[lang]}`
    const named = isOne
      ? `${marks[first.condition]} ${lang === 'ko' ? '태스크' : 'Task'} ${first.id}`
      : lang === 'ko'
        ? `태스크 ${koCount(tasks.length)}`
        : `${tasks.length} tasks`
    // A narrow card has one line.
    return shape === 'narrow' && share > 0 ? `${named} · ${rateOf(share)}/s` : named
  }
  const detail = (lang: Language): string => {
    if (isShort && isOne) {
      const rate = share > 0 ? ` ${rateOf(share)}/s` : ''
      const of = hasVersions ? `${shortVersions[first.version][lang]} · ` : ''
      return of + conditions[first.condition][lang].replace(/[,(].*/, '') + rate
    }
    return [
      ...(isOne && hasVersions ? [versions[first.version][lang]] : []),
      ...(isOne ? [conditions[first.condition][lang]] : countsOf(tasks, lang)),
      ...(share > 0 ? [rateText(share, lang)] : []),
    ].join(' · ')
  }
  const detailed = { ko: detail('ko'), en: detail('en') }
  const label = spotOf(tasks)
  if (shape !== 'docked')
    return {
      name: { ko: name('ko'), en: name('en') },
      detail: detailed,
      ...(label !== undefined && { label }),
    }
  // Of two versions it is said which, and dots show the rest.
  const rate = share > 0 && !hasVersions ? ` · ${rateOf(share)}/s` : ''
  const [ko, en] = [fewWords(tasks, hasVersions, 'ko'), fewWords(tasks, hasVersions, 'en')]
  return {
    name: { ko: (ko[0] ?? '') + rate, en: (en[0] ?? '') + rate },
    shorter: ko.map((text, index): Text => ({ ko: text, en: en[index] ?? '' })),
    detail: detailed,
  }
}

/** That the tasks that share a card are on Spot, or how many of them. */
function spotOf(tasks: readonly StagedTask[]): Text | undefined {
  const some = tasks.filter(({ isSpot }) => isSpot).length
  if (some === 0 || some === tasks.length) return some === 0 ? undefined : names.spot
  const part = ` ${some}/${tasks.length}`
  return { ko: names.spot.ko + part, en: names.spot.en + part }
}

/**
 * What stands on a card of a docked map, the longest first: `● Task 2`, of several `Tasks ● #1 & #2 ◌ #3`, or how many are
 * in which condition, `●×2 ◌×1`; and that they are on Spot, and of what version they are. On its edge is no room for that.
 */
function fewWords(tasks: readonly StagedTask[], hasVersions: boolean, lang: Language): readonly string[] {
  const [first] = tasks
  if (first === undefined) return []
  if (tasks.length === 1 && first.condition === 'waiting')
    return [`${marks.waiting} ${unstarted[lang]}`, marks.waiting]
  const groups = [...Map.groupBy(tasks, ({ condition }) => marks[condition])]
  const mark = marks[first.condition]
  const isOne = tasks.length === 1
  // A number with its sign is that of a task, on whatever card of the map: others beside it may have room for counts alone.
  const numbers = groups.map(([each, own]) => `${each} ${calledBy(own, lang)}`).join(' ')
  const counts = isOne ? mark : groups.map(([each, own]) => `${each}×${own.length}`).join(' ')
  // After its mark a mere number would be that of a task.
  const shortest = isOne ? mark : groups.map(([each, own]) => `${own.length}${each}`).join(' ')
  const version = hasVersions ? ` ${shortVersions[first.version][lang]}` : ''
  const spot = spotOf(tasks)
  const after = (spot === undefined ? '' : ` ${spot[lang]}`) + version
  const task = lang === 'ko' ? '태스크' : isOne ? 'Task' : 'Tasks'
  const isMany = tasks.length > mostNamed
  const own = isMany ? counts : numbers
  const ids = numbersText(tasks.map(({ id }) => id))[lang]
  return [
    // Of one condition its mark stands before the name.
    (groups.length === 1 && !isMany ? `${mark} ${task} ${ids}` : `${task} ${own}`) + after,
    own + after,
    // In four columns there is no room for a sign, and then for a space.
    ...(isOne ? [`${mark} ${first.id}${after}`, mark + first.id + after] : []),
    counts + after,
    // Where there is no room even for that.
    ...[after, version, ''].map((end) => shortest + end),
  ]
}

/** Tasks by their numbers, in as few letters as somebody would write who has little room: `#1, #3 & #5`. */
function calledBy(tasks: readonly StagedTask[], lang: Language): string {
  const ids = tasks.map(({ id }) => id)
  return lang === 'ko'
    ? `${ids.join('·')}번`
    : ids
        .map((id) => `#${id}`)
        .join(', ')
        .replace(/, (?=#\d+$)/, ' & ')
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
