import type { Text } from '@ecs-lint/core/finding'
import type { Condition, StagedTask } from './played.ts'

export const conditions: Readonly<Record<Condition, Text>> = {
  healthy: { ko: '정상', en: 'healthy' },
  silent: { ko: '응답 없음, 아직 모름', en: 'silent, not noticed yet' },
  unhealthy: { ko: '비정상', en: 'unhealthy' },
  starting: { ko: '시작 중', en: 'starting' },
  stopping: { ko: '내려가는 중', en: 'stopping' },
}

/** Beside the colour, for those who do not see it. */
const conditionMarks: Readonly<Record<Condition, string>> = {
  healthy: '●',
  silent: '✕',
  unhealthy: '✕',
  starting: '◌',
  stopping: '↓',
}

export const versions = {
  old: { ko: '기존 버전', en: 'current version' },
  new: { ko: '새 버전', en: 'new version' },
} as const satisfies Readonly<Record<StagedTask['version'], Text>>

/** What stands on the card of a task, or of several that share one. */
export function taskText(tasks: readonly StagedTask[]): { readonly name: Text; readonly detail: Text } {
  const [first] = tasks
  if (first !== undefined && tasks.length === 1) {
    const { id, version, condition } = first
    return {
      name: {
        ko: `${conditionMarks[condition]} 태스크 ${id}`,
        en: `${conditionMarks[condition]} Task ${id}`,
      },
      detail: {
        ko: `${versions[version].ko} · ${conditions[condition].ko}`,
        en: `${versions[version].en} · ${conditions[condition].en}`,
      },
    }
  }
  const groups = [...Map.groupBy(tasks, ({ condition }) => condition)]
  const list = (lang: keyof Text): string =>
    groups
      .map(([condition, own]) => `${conditionMarks[condition]}${own.length} ${conditions[condition][lang]}`)
      .join(' · ')
  return {
    name: { ko: `태스크 ${tasks.length}개`, en: `${tasks.length} tasks` },
    detail: { ko: list('ko'), en: list('en') },
  }
}
