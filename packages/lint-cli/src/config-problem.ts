import { valueAt, type Text } from '@ecs-lint/core/finding'
import type { Source } from '@ecs-lint/core/source'
import type * as z from 'zod/mini'
import { UserError } from './errors.ts'
import { didYouMean } from './nearest.ts'

/** The settings and what each takes. */
const settings = {
  preset: 'api | recommended | strict | all',
  failOn: 'error | warning | info',
  prices: 'FILE',
  rules: '{ RULE: error | warning | info | off }',
  suppress: '[{ rule, reason, file?, path?, resource?, until?: YYYY-MM-DD }]',
} as const

const keysOfSuppress = ['rule', 'file', 'path', 'resource', 'reason', 'until']

const takes = Object.entries(settings)
  .map(([name, value]) => `${name}: ${value}`)
  .join(', ')
const everything: Text = { ko: `쓸 수 있는 설정: ${takes}`, en: `It takes ${takes}.` }

type Issue = z.core.$ZodIssue

/** The error for a configuration: that its text cannot be read, that it says nothing, or what in it is wrong, where, and what was expected. */
export function configProblem(path: string, source: Source | undefined, issue: Issue | undefined): UserError {
  const document = source?.documents[0]
  const fault = source?.findings.find(({ severity }) => severity === 'error')
  if (fault !== undefined && fault.rule !== 'empty-file') {
    const { ko, en } = fault.message
    return about(`${path}:${fault.range?.start.line ?? 1}`, { ko, en }, everything)
  }
  if (document === undefined || document.value === null)
    return about(
      path,
      { ko: '설정이 없습니다.', en: 'It holds no settings.' },
      {
        ko: `예: preset: recommended. 필요 없으면 파일을 지우세요. ${everything.ko}`,
        en: `For example preset: recommended; or remove the file. ${everything.en}`,
      },
    )
  const at = issue?.path.filter((step) => typeof step !== 'symbol') ?? []
  const line = document.locator()(at).start.line
  const [text, hint] = textsOf(issue, at, document.value)
  return about(`${path}:${line}`, text, hint)
}

function about(place: string, { ko, en }: Text, hint: Text): UserError {
  return new UserError({ ko: `설정 파일 ${place}: ${ko}`, en: `Configuration ${place}: ${en}` }, hint)
}

function textsOf(
  issue: Issue | undefined,
  at: readonly (string | number)[],
  value: unknown,
): readonly [Text, Text] {
  const where = at.join('.')
  const whole = where === '' ? { ko: '설정 전체', en: 'the whole' } : { ko: where, en: where }
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const known = at[0] === 'suppress' ? keysOfSuppress : Object.keys(settings)
    const name = where === '' ? key : `${where}.${key}`
    return [
      { ko: `${name} 설정은 없습니다.`, en: `There is no setting ${name}.` },
      didYouMean(key, known, everything),
    ]
  }
  if (issue?.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ')
    const all = { ko: `쓸 수 있는 값: ${values}`, en: `It takes ${values}.` }
    const word = valueAt(value, at)
    return [
      { ko: `${whole.ko} 값이 잘못되었습니다.`, en: `${whole.en} has a wrong value.` },
      // Of short words all are near to each other: `on` is not `off` misspelt.
      String(word).length > 3 ? didYouMean(String(word), issue.values.map(String), all) : all,
    ]
  }
  if (at.length > 0 && valueAt(value, at) === undefined)
    return [{ ko: `${where} 설정이 빠졌습니다.`, en: `${where} is missing.` }, everything]
  const expected = kinds[issue?.code === 'invalid_type' ? issue.expected : 'format']
  if (at.at(-1) === 'until')
    return [
      { ko: `${where} 값이 날짜가 아닙니다.`, en: `${where} is not a date.` },
      { ko: '예: until: "2027-03-31"', en: 'For example until: "2027-03-31"' },
    ]
  return [
    expected === undefined
      ? { ko: `${whole.ko} 값이 잘못되었습니다.`, en: `${whole.en} is wrong.` }
      : { ko: `${whole.ko} 자리에는 ${expected.ko} 와야 합니다.`, en: `${whole.en} must be ${expected.en}.` },
    everything,
  ]
}

const kinds: Readonly<Record<string, Text | undefined>> = {
  string: { ko: '문자열이', en: 'a text' },
  object: {
    ko: '설정 이름과 값(preset: recommended 등)이',
    en: 'names with values, such as preset: recommended',
  },
  record: { ko: '이름과 값이', en: 'names with values' },
  array: { ko: '목록(- 로 시작하는 항목)이', en: 'a list, whose items start with -' },
  format: { ko: '비어 있지 않은 문자열이', en: 'a text that is not empty' },
}
