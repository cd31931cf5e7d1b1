// What can be said of files that were read only in part, each with its place.
import { isOfForm, type Finding, type SourcePath, type Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { Reading } from '@ecs-lint/core/readers'
import type { Source } from '@ecs-lint/core/source'
import { configFileOf } from './config-file.ts'
import type { EcsSources } from './ecs-files.ts'
import { UserError } from './errors.ts'
import type { Io } from './io.ts'
import { tell } from './terminal.ts'

/** What the files say, for what needs all of it; a UserError that names the place where a part of them could not be read. */
export async function soundGraphOf(
  read: EcsSources,
  purpose: keyof typeof purposes,
  io: Io,
): Promise<ResourceGraph> {
  const [wrong] = await wrongParts(read, io)
  if (wrong === undefined) return read.reading.graph
  const { ko, en } = purposes[purpose]
  const { file, text } = wrong
  const { region, reading } = read
  const isTemplate = file !== undefined && reading.templates.includes(file)
  const lint = `ecs-lint lint ${file}${isTemplate && region !== undefined ? ` --region ${region}` : ''}`
  throw new UserError(
    {
      ko: `파일에 오류가 있어 ${ko} 수 없습니다. ${text.ko}`,
      en: `A file is wrong, so nothing can be ${en}. ${text.en}`,
    },
    file === undefined
      ? { ko: '--parameters로 지정한 파일을 고치세요.', en: 'Mend the file that --parameters names.' }
      : {
          ko: `${lint} 명령으로 위치와 고칠 내용을 확인하세요.`,
          en: `${lint} shows where, and what to do.`,
        },
  )
}

/** What is wrong with the files, each with its place; without what the configuration accepts. */
export async function wrongParts(
  { reading, sources }: EcsSources,
  io: Io,
): Promise<readonly { readonly file?: string; readonly line?: number; readonly text: Text }[]> {
  return (await hindrances(reading.findings, io)).map((finding) => {
    const { at, range, message } = finding
    const file = range?.file ?? at?.file
    // What the options bring, such as a value for a parameter that no template has, stands in none of the files.
    if (file === undefined) return { text: message }
    const line = lineOf(finding, sources)
    return { file, ...(line !== undefined && { line }), text: placed(file, line, message) }
  })
}

/** What keeps files from being read whole. */
async function hindrances(findings: readonly Finding[], io: Io): Promise<readonly Finding[]> {
  const isOne = (finding: Finding): boolean => finding.severity === 'error' && !isOfForm(finding)
  const found = findings.filter(isOne)
  if (found.length === 0 || configFileOf(io) === undefined) return found
  // Few files are wrong, so what reads a configuration is loaded only for those.
  const { asConfigured } = await import('./accepted.ts')
  return (await asConfigured(found, io)).filter(isOne)
}

/** The line of what a finding is about, where it stands in one of the files. */
function lineOf(
  { at, range }: Pick<Finding, 'at' | 'range'>,
  sources: readonly Source[],
): number | undefined {
  return range !== undefined || at === undefined ? range?.start.line : lineAt(at, sources)
}

/** The line of a place in one of the files. */
export function lineAt(
  { file, document, path, atKey }: SourcePath,
  sources: readonly Source[],
): number | undefined {
  const source = sources.find(({ name }) => name === file)
  return source?.documents[document]?.locator()(path, atKey).start.line
}

/** A text about a place in a file. */
export function placed(file: string, line: number | undefined, { ko, en }: Text): Text {
  const place = line === undefined ? file : `${file}:${line}`
  return { ko: `${place}: ${ko}`, en: `${place}: ${en}` }
}

/**
 * What the files say for a bill, and what it must do without: a file of a directory that is wrong is left out of it and named,
 * one that was named itself is a UserError.
 */
export async function priceableGraphOf(
  read: EcsSources,
  io: Io,
): Promise<{ readonly graph: ResourceGraph; readonly wrong: readonly FilePart[] }> {
  const { named, reading } = read
  const all = await wrongParts(read, io)
  const wrong = all.flatMap(({ file, ...part }) =>
    file === undefined || named.has(file) ? [] : [{ file, ...part }],
  )
  return wrong.length === all.length && reading.graph.resources.length > 0
    ? { graph: reading.graph, wrong }
    : { graph: await soundGraphOf(read, 'price', io), wrong: [] }
}

/** Something about a place in a file, whose text begins with that. */
export interface FilePart {
  readonly file: string
  readonly line?: number
  readonly text: Text
}

/** What the files bring that could not be read, such as a nested stack whose template is elsewhere. */
export function unreadParts({ reading: { unread }, sources }: EcsSources): readonly FilePart[] {
  const found = unread.map((finding) => ({ ...finding, line: lineOf(finding, sources) ?? 1 }))
  const byFile = Map.groupBy(found, ({ at }) => at?.file ?? '')
  return [...byFile].flatMap(([file, findings]) => {
    const stacks = findings.filter(({ data }) => typeof data['stack'] === 'string')
    const [first, second] = stacks
    const others = findings.filter((finding) => second === undefined || !stacks.includes(finding))
    const told: readonly { readonly line: number; readonly message: Text }[] = [
      ...others,
      ...(first === undefined || second === undefined
        ? []
        : [{ line: first.line, message: stacksText(stacks) }]),
    ]
    return told.map(({ line, message }) => ({ file, line, text: placed(file, line, message) }))
  })
}

/** Several nested stacks of one file whose templates are elsewhere. */
function stacksText(stacks: readonly Pick<Finding & { readonly line: number }, 'data' | 'line'>[]): Text {
  const byName = Map.groupBy(stacks, ({ data }) => String(data['stack']))
  const listed = [...byName].map(([name, of]) => ({ name, lines: of.map(({ line }) => line).join(', ') }))
  const ko = listed.map(({ name, lines }) => `${name}(${lines}번째 줄)`).join(', ')
  const en = listed.map(({ name, lines }) => `${name} (line ${lines})`).join(', ')
  return {
    ko: `중첩 스택 ${stacks.length}개의 템플릿이 읽은 파일 가운데 없어 그 안의 리소스는 검사하지 않았습니다: ${ko}`,
    en: `The templates of ${stacks.length} nested stacks are not among the files; their resources were not checked: ${en}`,
  }
}

/** What was taken to be so where the files do not say it. */
export function assumedParts({
  assumed,
}: Reading): readonly { readonly name: string; readonly text: Text }[] {
  return assumed.map(({ rule, message }) => ({ name: rule, text: message }))
}

/** Says beside the output what was assumed and what could not be read; true where the answer does without a part. */
export function tellUnread(read: EcsSources, io: Io): boolean {
  for (const { text } of assumedParts(read.reading)) tell(text[io.language], io)
  for (const { text } of unreadParts(read)) tell(text[io.language], io)
  return read.reading.unread.length > 0
}

const purposes = {
  price: { ko: '계산할', en: 'priced' },
  simulate: { ko: '시뮬레이션할', en: 'simulated' },
  trace: { ko: '따라갈', en: 'traced' },
  export: { ko: '내보낼', en: 'exported' },
} as const
