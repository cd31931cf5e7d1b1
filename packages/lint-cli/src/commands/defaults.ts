import type { Assumption } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'

/** What a service without files has because no option says otherwise; nothing is said where every part was chosen. */
export function defaultsOf(parts: readonly (Text | string | false)[]): readonly Assumption[] {
  const taken = parts.filter((part) => part !== false)
  if (taken.length === 0) return []
  const listed = (language: 'ko' | 'en'): string =>
    taken.map((part) => (typeof part === 'string' ? part : part[language])).join(', ')
  const text = {
    ko: `파일을 주지 않아 옵션으로 만든 서비스를 봅니다. 정하지 않은 것의 기본값: ${listed('ko')}`,
    en: `No files are named, so this is a service made from the options. Defaults of what they leave open: ${listed('en')}`,
  }
  return [{ name: 'defaults', text }]
}
