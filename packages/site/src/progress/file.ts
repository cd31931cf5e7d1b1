import type { Text } from '@ecs-lint/core/finding'
import { regionNames } from '@ecs-lint/core/pricing'
import { completeServiceConfig, parseServiceConfig, type FieldProblem } from '@ecs-lint/core/readers'
import { cleanUpIds } from '../cleanup/drafts.ts'
import { achievements } from '../state/progress.ts'
import { steps } from '../steps.ts'
import { isDate } from './date.ts'
import type { Learning } from './learning.ts'

const kind = 'ecs-lint.progress'
const schemaVersion = 1

/** In bytes: four times the longest file that there can be. */
export const largestFile = 256 * 1024

/** What of the learner's progress goes into a file. */
type Exported = Omit<Learning, 'name' | 'aside' | 'answers'>

/** The learner's progress as the text of a file, without their name. */
export function writeProgressFile(
  { service, done, cleanedUp, place, finishedOn }: Exported,
  savedOn: string,
): string {
  const file = { kind, schemaVersion, savedOn, service, done, cleanedUp, place, finishedOn }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

/** Reads what `writeProgressFile` wrote. The text is anybody's: the problems name every field that is wrong. */
export function readProgressFile(
  text: string,
): { readonly learning: Exported } | { readonly problems: readonly FieldProblem[] } {
  if (text.length > largestFile) return { problems: [tooLarge] }
  const value = parse(text)
  if (value === undefined) return { problems: [notJson] }
  if (value.kind !== kind) return { problems: [otherKind] }
  if (value.schemaVersion !== schemaVersion) return { problems: [otherVersion] }

  const { service, done, cleanedUp = [], place, finishedOn } = value
  const parsed = parseServiceConfig(service)
  const at = steps.find((step) => step === place)
  const problems = [
    ...Object.keys(value).flatMap((field) => (fields.includes(field) ? [] : unknownField(field))),
    ...('problems' in parsed
      ? parsed.problems.map(({ field, message }) => ({
          field: field === '' ? 'service' : `service.${field}`,
          message,
        }))
      : regionNames.has(parsed.config.region)
        ? []
        : [unknownRegion]),
    ...problemsOfList('done', done, achievements),
    ...problemsOfList('cleanedUp', cleanedUp, cleanUpIds),
    ...(place === undefined || at !== undefined ? [] : [{ field: 'place', message: unknownName(steps) }]),
    ...(finishedOn === undefined || isDate(finishedOn) ? [] : [wrongDate]),
  ]
  if (problems.length > 0 || 'problems' in parsed) return { problems }
  return {
    learning: {
      service: completeServiceConfig(parsed.config),
      done: known(done, achievements),
      cleanedUp: known(cleanedUp, cleanUpIds),
      ...(at !== undefined && { place: at }),
      ...(isDate(finishedOn) && { finishedOn }),
    },
  }
}

const fields = ['kind', 'schemaVersion', 'savedOn', 'service', 'done', 'cleanedUp', 'place', 'finishedOn']

/** The members of an object in JSON, or undefined if the text is none. */
function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function known<Name extends string>(given: unknown, names: readonly Name[]): readonly Name[] {
  return Array.isArray(given) ? names.filter((name) => given.includes(name)) : []
}

function problemsOfList(field: string, given: unknown, names: readonly string[]): readonly FieldProblem[] {
  if (!Array.isArray(given)) return [{ field, message: notAList }]
  const at = given.findIndex((name) => !names.includes(name as string))
  return at === -1 ? [] : [{ field: `${field}[${at}]`, message: unknownName(names) }]
}

function unknownName(names: readonly string[]): Text {
  const example = names.slice(0, 2).join(', ')
  return {
    ko: `아는 이름이 아닙니다. ${example} 같은 이름을 넣거나 이 항목을 지우세요.`,
    en: `This name is not known. Put a name such as ${example}, or take the entry out.`,
  }
}

export const tooLarge: FieldProblem = {
  field: '',
  message: {
    ko: `파일이 너무 큽니다. 진도 파일은 ${largestFile / 1024} KB를 넘지 않습니다. 다른 파일을 고르지 않았는지 확인하세요.`,
    en: `The file is too large: a progress file has at most ${largestFile / 1024} KB. See whether it is the right one.`,
  },
}

const notJson: FieldProblem = {
  field: '',
  message: {
    ko: 'JSON 파일이 아니거나 중간에 잘렸습니다. 내보낸 파일을 고치지 않은 그대로 다시 고르세요.',
    en: 'This is no JSON, or it was cut off. Choose the exported file again, as it was saved.',
  },
}

const otherKind: FieldProblem = {
  field: 'kind',
  message: {
    ko: `진도 파일이 아닙니다. 진도 파일의 kind는 "${kind}"입니다. 이 페이지의 ‘파일로 내보내기’로 만든 파일을 고르세요.`,
    en: `This is no progress file: the kind of one is "${kind}". Choose a file that “Export to a file” on this page has made.`,
  },
}

const otherVersion: FieldProblem = {
  field: 'schemaVersion',
  message: {
    ko: `버전 ${schemaVersion}의 파일만 읽을 수 있습니다. 더 새로운 튜토리얼에서 만든 파일이라면 이 페이지를 새로 고친 뒤 다시 가져오세요.`,
    en: `Only files of version ${schemaVersion} can be read. If a newer tutorial made it, reload this page and import it again.`,
  },
}

const unknownRegion: FieldProblem = {
  field: 'service.region',
  message: {
    ko: '요금표가 없는 리전입니다. ap-northeast-2 같은 리전 코드로 바꾸세요.',
    en: 'There are no prices for this Region. Put the code of another, such as ap-northeast-2.',
  },
}

const wrongDate: FieldProblem = {
  field: 'finishedOn',
  message: {
    ko: '2026-11-25 같은 날짜여야 합니다. 고치거나 이 항목을 지우세요.',
    en: 'It must be a date such as 2026-11-25. Fix it, or take it out.',
  },
}

const notAList: Text = {
  ko: '이름의 목록이어야 합니다. 없다면 []로 두세요.',
  en: 'It must be a list of names. Put [] if there are none.',
}

function unknownField(field: string): FieldProblem {
  return {
    field: field.slice(0, 60),
    message: {
      ko: '진도 파일에 없는 항목입니다. 지우고 다시 가져오세요.',
      en: 'A progress file has no such field. Take it out, and import it again.',
    },
  }
}
