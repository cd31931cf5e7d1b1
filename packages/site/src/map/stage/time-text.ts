import type { Language } from '@ecs-lint/core/finding'

/** Seconds in minutes and seconds. */
export function timeText(whole: number, lang: Language): string {
  const [minutes, seconds] = [Math.floor(Math.round(whole) / 60), Math.round(whole) % 60]
  const parts = lang === 'ko' ? [`${minutes}분`, `${seconds}초`] : [`${minutes} min`, `${seconds} s`]
  return parts.slice(minutes === 0 ? 1 : 0, minutes > 0 && seconds === 0 ? 1 : 2).join(' ')
}
