import { valueAt, type Path, type Text } from '@ecs-lint/core/finding'
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

/** What stands where something is wrong: the one setting in it, or else all of them. */
function takenAt([name]: Path): Text {
  const one = Object.entries(settings).find(([setting]) => setting === name)
  if (one === undefined) return everything
  const [setting, value] = one
  return { ko: `설정 형식은 ${setting}: ${value}`, en: `It is written ${setting}: ${value}` }
}

type Issue = z.core.$ZodIssue

/** A rule that a configuration names and that does not exist. */
interface UnknownRule {
  readonly at: Path
  readonly error: UserError
}

/**
 * Everything that is wrong with a configuration, in the order of its lines: that its text cannot be read, that it says nothing, or
 * what in it is wrong, where, and what was expected.
 */
export function configProblem(
  path: string,
  source: Source | undefined,
  issues: readonly Issue[],
  unknown: readonly UnknownRule[],
): UserError {
  const document = source?.documents[0]
  const faults = (source?.findings ?? [])
    .filter(({ severity, rule }) => severity === 'error' && rule !== 'empty-file')
    .map(({ message: { ko, en }, range }) => ({
      line: range?.start.line ?? 1,
      text: { ko, en },
      hint: everything,
    }))
  const locate = document?.locator()
  const lineOf = (at: Path): number => locate?.(at).start.line ?? 1
  // Where there is no value nothing can be said of what is in it.
  const { value } = document ?? { value: null }
  const wrong = value === null ? [] : issues.flatMap((issue) => wrongParts(issue, value))
  const [first, ...further] = [
    ...faults,
    ...wrong.map(({ at, text, hint }) => ({ line: lineOf(at), text, hint })),
    ...unknown.map(({ at, error: { text, hint } }) => ({ line: lineOf(at), text, hint })),
  ]
    .toSorted((left, right) => left.line - right.line)
    .map(({ line, text, hint }) => about(`${path}:${line}`, text, hint))
  if (first !== undefined) return new UserError(first.text, first.hint, further)
  return about(
    path,
    { ko: '설정이 없습니다.', en: 'It holds no settings.' },
    {
      ko: `예: preset: recommended. 필요 없으면 파일을 지우세요. ${everything.ko}`,
      en: `For example preset: recommended; or remove the file. ${everything.en}`,
    },
  )
}

function about(place: string, { ko, en }: Text, hint?: Text): UserError {
  return new UserError({ ko: `설정 파일 ${place}: ${ko}`, en: `Configuration ${place}: ${en}` }, hint)
}

interface WrongPart {
  readonly at: Path
  readonly text: Text
  readonly hint: Text
}

/** What an issue of the schema says: of keys that do not exist it names several. */
function wrongParts(issue: Issue, value: unknown): readonly WrongPart[] {
  const at = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code !== 'unrecognized_keys') {
    const [text, hint] = textsOf(issue, at, value)
    return [{ at, text, hint }]
  }
  const known = at[0] === 'suppress' ? keysOfSuppress : Object.keys(settings)
  return issue.keys.map((key) => {
    const name = [...at, key].join('.')
    return {
      at: [...at, key],
      text: { ko: `${name} 설정은 없습니다.`, en: `There is no setting ${name}.` },
      hint: didYouMean(key, known, takenAt(at)),
    }
  })
}

function textsOf(issue: Issue, at: Path, value: unknown): readonly [Text, Text] {
  const where = at.join('.')
  const whole = where === '' ? { ko: '설정 전체', en: 'the whole' } : { ko: where, en: where }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ')
    const all = { ko: `쓸 수 있는 값: ${values}`, en: `It takes ${values}.` }
    const word = valueAt(value, at)
    const written = JSON.stringify(word)
    return [
      { ko: `${whole.ko} 값이 잘못되었습니다(${written}).`, en: `${whole.en} cannot be ${written}.` },
      // Of short words all are near to each other: `on` is not `off` misspelt.
      String(word).length > 3 ? didYouMean(String(word), issue.values.map(String), all) : all,
    ]
  }
  if (at.length > 0 && valueAt(value, at) === undefined)
    return [{ ko: `${where} 설정이 빠졌습니다.`, en: `${where} is missing.` }, takenAt(at)]
  const expected = kinds[issue.code === 'invalid_type' ? issue.expected : 'format']
  if (at.at(-1) === 'until')
    return [
      { ko: `${where} 값이 날짜가 아닙니다.`, en: `${where} is not a date.` },
      { ko: '예: until: "2027-03-31"', en: 'For example until: "2027-03-31"' },
    ]
  return [
    expected === undefined
      ? { ko: `${whole.ko} 값이 잘못되었습니다.`, en: `${whole.en} is wrong.` }
      : { ko: `${whole.ko} 자리에는 ${expected.ko} 와야 합니다.`, en: `${whole.en} must be ${expected.en}.` },
    takenAt(at),
  ]
}

const kinds: Readonly<Record<string, Text | undefined>> = {
  string: { ko: '문자열이', en: 'a text' },
  object: {
    ko: '설정 이름과 값이',
    en: 'names with values',
  },
  record: { ko: '이름과 값이', en: 'names with values' },
  array: { ko: '목록(- 로 시작하는 항목)이', en: 'a list, whose items start with -' },
  format: { ko: '비어 있지 않은 문자열이', en: 'a text that is not empty' },
}
