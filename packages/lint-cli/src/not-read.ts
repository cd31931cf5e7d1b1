import type { Text } from '@ecs-lint/core/finding'
import { foreignFormat, type Foreign } from '@ecs-lint/core/readers'
import type { Source } from '@ecs-lint/core/source'
import { describeFailures } from './describe-failures.ts'
import { isReadable, type FoundSources, type Unopened } from './files.ts'
import type { Io } from './io.ts'
import { tell } from './terminal.ts'

/** A file below a named directory that was not read, and why, as far as that can be told. */
interface NotRead {
  readonly name: string
  readonly foreign?: Foreign | undefined
  /** What is wrong with the text, or with what is no file of its own. */
  readonly why?: Text
  /** It is an answer of ECS that names what ECS does not have. */
  readonly isFailure?: true
}

/**
 * Says beside the output which files were not read: those that were named, or are of ECS, by name, all others of directories by
 * number or, if asked for, by name with the reason. What a walk never opens is only named if asked for, but for links to what it would read.
 */
export function tellNotRead(
  { named: asked, walked, passed = [], unopened = [] }: FoundSources,
  read: readonly Source[],
  io: Io,
  isVerbose: boolean,
): void {
  const known = new Set(read.map(({ name }) => name))
  const isAsked = new Set(asked.map(({ name }) => name))
  const left = [
    ...[...asked, ...walked, ...passed]
      .filter(({ name }) => !known.has(name))
      .map((source): NotRead => ({ name: source.name, foreign: foreignOf(source), ...faultOf(source) })),
    ...unopened
      .filter(({ name, kind }) => isVerbose || (kind === 'link' && isReadable(name)))
      .map(({ name, kind }): NotRead => ({ name, why: unopenedWords[kind] })),
  ]
  const named = left.filter(
    (one) =>
      isVerbose ||
      isAsked.has(one.name) ||
      one.foreign?.isOfEcs === true ||
      one.isFailure === true ||
      // Where nothing at all is read, what stands there instead is the answer.
      (one.foreign !== undefined && known.size === 0),
  )
  // Of many files of one format the advice is said once.
  const alike = Map.groupBy(named, (one) => (isVerbose ? one.name : (one.foreign?.format.en ?? one.name)))
  for (const group of alike.values()) tell(wordsOf(group)[io.language], io)
  const others = left.length - named.length
  if (others > 0) tell(countOf(others)[io.language], io)
}

/** What keeps a text from being read at all, with its line. */
function faultOf(source: Source): Pick<NotRead, 'why' | 'isFailure'> | undefined {
  const { documents, findings } = source
  const failed = describeFailures(source)
  const whyFailed = failed === undefined ? undefined : { why: failed, isFailure: true as const }
  const [fault] = documents.length > 0 ? [] : findings
  if (fault === undefined) return whyFailed
  const line = fault.range?.start.line ?? 1
  const { ko, en } = fault.message
  return { why: line === 1 ? { ko, en } : { ko: `${line}번째 줄: ${ko}`, en: `Line ${line}: ${en}` } }
}

const unopenedWords: Readonly<Record<Unopened['kind'], Text>> = {
  link: {
    ko: '심볼릭 링크는 따라가지 않습니다. 점검하려면 링크나 원본을 직접 지정하세요.',
    en: 'Links are not followed. To check it, name the link or its target.',
  },
  directory: {
    ko: '이름이 점(.)으로 시작하거나 다른 도구가 만든 파일을 두는 디렉터리입니다. 점검하려면 직접 지정하세요.',
    en: 'A directory whose name starts with a dot, or in which tools put their files. To check it, name it.',
  },
  other: {
    ko: '파일 이름이 JSON이나 YAML이 아닙니다.',
    en: 'By its name it is neither JSON nor YAML.',
  },
}

/** What a file is that was not read; undefined where nothing of ECS is in sight. */
export function foreignOf({ name, documents, text }: Source): Foreign | undefined {
  return foreignFormat(
    name,
    documents.map(({ value }) => value),
    text,
  )
}

/** At most so many files of one format are named. */
const mostNamed = 3

function wordsOf(group: readonly NotRead[]): Text {
  const [{ foreign, why } = {}] = group
  const listed = group.slice(0, mostNamed).map(({ name }) => name)
  const name = listed.join(', ')
  if (foreign !== undefined) {
    const { format, how } = foreign
    const more = group.length - listed.length
    if (more > 0)
      return {
        ko: `${name} 외 ${more}개: 읽지 않았습니다(${format.ko}). ${how.ko}`,
        en: `${name} and ${more} more: not read (${format.en}). ${how.en}`,
      }
    return {
      ko: `${name}: 읽지 않았습니다(${format.ko}). ${how.ko}`,
      en: `${name}: not read (${format.en}). ${how.en}`,
    }
  }
  const { ko, en } = why ?? nothingOfEcs
  return { ko: `${name}: 읽지 않았습니다. ${ko}`, en: `${name}: not read. ${en}` }
}

const nothingOfEcs: Text = { ko: 'ECS 리소스가 없습니다.', en: 'There is nothing of ECS in it.' }

function countOf(count: number): Text {
  return {
    ko: `읽지 않은 다른 파일: ${count}개. --verbose로 파일과 이유를 모두 볼 수 있습니다.`,
    en: `${count} other ${count === 1 ? 'file' : 'files'} not read; --verbose names each with its reason.`,
  }
}
