import { printable, quoted } from '../escape/index.ts'
import type { Language, Text } from '../finding/index.ts'
import type { Note, Plan } from './plan.ts'

/** What stands at the top of every file: where it comes from, and what it does not hold or holds otherwise; line by line. */
export function headComments({ region, notes, parts }: Plan, language: Language): readonly string[] {
  const lines = [title[language]]
  if (region !== undefined) lines.push(`${regionWord[language]}: ${printable(region)}`)
  for (const about of ['omitted', 'changed', 'added', 'existing'] as const) {
    const found = notes.filter((note) => note.about === about)
    if (found.length > 0) lines.push('', headings[about][language], ...listed(found, language))
  }
  const listeners = parts.flatMap(({ kind, properties }) => (kind === 'listener' ? [properties] : []))
  if (listeners.some(({ protocol }) => protocol === 'HTTPS') && !listeners.some(({ port }) => port === 80))
    lines.push('', noPlainHttp[language])
  return lines
}

/** Notes below the heading of their kind: resource by resource, and what several of its properties say of the same thing once. */
function listed(notes: readonly Note[], language: Language): readonly string[] {
  const byResource = Map.groupBy(notes, ({ resource }) => `${resource.type} ${quoted(resource.id)}`)
  return [...byResource].flatMap(([where, own]) => {
    const byReason = Map.groupBy(own, ({ brief, reason }) => printable((brief ?? reason)[language]))
    const lines = [...byReason].map(([reason, about]) => {
      const properties = about.flatMap(({ property }) => property ?? []).map(printable)
      return properties.length === 0 ? reason : `${properties.join(', ')}: ${reason}`
    })
    const [only] = lines
    return lines.length === 1 && only !== undefined
      ? [`- ${where}${own[0]?.property === undefined ? ': ' : ' '}${only}`]
      : [`- ${where}:`, ...lines.map((line) => `  - ${line}`)]
  })
}

/** A note on one line. Names are quoted, so that none of them can end a comment. */
export function noteLine({ resource, property, reason }: Note, language: Language): string {
  const where = `${resource.type} ${quoted(resource.id)}`
  return `${where}${property === undefined ? '' : ` ${printable(property)}`}: ${printable(reason[language])}`
}

const title: Text = {
  ko: 'ecs-lint export가 만들었습니다. 실행하면 AWS 요금이 생깁니다.',
  en: 'Made by ecs-lint export. Running it costs money at AWS.',
}
const regionWord: Text = { ko: '리전', en: 'Region' }

const noPlainHttp: Text = {
  ko: 'http://로 접속하면 답이 없습니다. 80번 포트에는 리스너가 없으니, 필요하면 HTTPS로 리디렉션하는 리스너와 그 인바운드 규칙을 더하세요.',
  en: 'http:// gets no answer: nothing listens on port 80. For that, add a listener that redirects to HTTPS, and an inbound rule.',
}

/** Above each kind of note. */
const headings: Readonly<Record<Note['about'], Text>> = {
  omitted: { ko: '내보내지 않은 것:', en: 'Left out:' },
  changed: { ko: '바꾼 것:', en: 'Changed:' },
  added: { ko: '더한 것:', en: 'Added:' },
  existing: { ko: '이미 있어야 하는 것:', en: 'What must exist already:' },
}
