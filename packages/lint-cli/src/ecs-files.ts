import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { ecsWords, nestedPathsIn, readSources, type Reading, type ReadOptions } from '@ecs-lint/core/readers'
import type { Source } from '@ecs-lint/core/source'
import { UserError } from './errors.ts'
import { readPaths, type FoundSources } from './files.ts'
import { foreignOf, tellNotRead } from './not-read.ts'
import { visible } from './terminal.ts'
import type { Io } from './io.ts'

/** Files of ECS, and what they say. */
interface EcsSources {
  readonly sources: readonly Source[]
  readonly reading: Reading
}

/** What a command is told beside the files. */
export interface CommandOptions extends ReadOptions {
  /** Every file that is not read is named. */
  readonly isVerbose?: boolean
}

/** The files to check, which are those named, and in directories those that hold something of ECS; and what they say. */
export async function readEcsSources(
  paths: readonly string[],
  io: Io,
  { isVerbose = false, ...options }: CommandOptions = {},
): Promise<EcsSources> {
  const found = await withNested(await readPaths(paths, io), io)
  const read = ecsSourcesOf(found, paths, options)
  tellNotRead(found, read.sources, io, isVerbose)
  return read
}

/** Also the templates that those named have in them, where they lie beside them. */
async function withNested({ named, walked, passed }: FoundSources, io: Io): Promise<FoundSources> {
  const known = new Set([...named, ...walked].map(({ name }) => name))
  const found: Source[] = []
  let next: readonly Source[] = named
  while (next.length > 0) {
    const paths = next
      .flatMap(({ name, documents }) => documents.flatMap(({ value }) => nestedPathsIn(value, name)))
      .filter((path) => !known.has(path) && existsSync(resolve(io.cwd, path)))
    for (const path of paths) known.add(path)
    next = (await readPaths([...new Set(paths)], io)).named
    found.push(...next)
  }
  return { named, walked: [...walked, ...found], ...(passed !== undefined && { passed }) }
}

/** Those of the files found at the paths that are named, or hold something of ECS; and what they say. */
export function ecsSourcesOf(
  { named, walked }: FoundSources,
  paths: readonly string[],
  options: ReadOptions = {},
): EcsSources {
  const everything = readSources([...named, ...walked], options)
  const understood = new Set(everything.understood)
  const isWrong = new Set(everything.findings.map(({ at, range }) => at?.file ?? range?.file))
  const stranger = named.find(({ name }) => !isWrong.has(name) && !understood.has(name))
  if (stranger !== undefined && everything.templates.includes(stranger.name)) {
    throw new UserError(
      {
        ko: `${stranger.name}: CloudFormation 템플릿인데 ECS와 그 주변의 리소스가 없습니다.`,
        en: `${stranger.name} is a CloudFormation template without anything of ECS or around it.`,
      },
      expectedFiles,
    )
  }
  const foreign = stranger === undefined ? undefined : foreignOf(stranger)
  if (stranger !== undefined && foreign !== undefined) {
    const { format, how } = foreign
    throw new UserError(
      {
        ko: `${stranger.name}: ${format.ko} 파일은 읽지 않습니다.`,
        en: `${stranger.name} is ${format.en}, which is not read.`,
      },
      how,
    )
  }
  if (stranger !== undefined) {
    throw new UserError(
      {
        ko: `${stranger.name}에서 ECS 리소스를 찾지 못했습니다.`,
        en: `There is nothing of ECS in ${stranger.name}.`,
      },
      expectedFiles,
    )
  }
  const found = walked.filter(
    (source) =>
      understood.has(source.name) ||
      (source.documents.length === 0 && ecsWords.test(source.text) && !isForeign(source)),
  )
  if (named.length + found.length === 0) {
    const where = paths.join(', ')
    throw new UserError(
      { ko: `${where}에 점검할 ECS 파일이 없습니다.`, en: `There are no ECS files to check in ${where}.` },
      expectedFiles,
    )
  }
  const sources = [...named, ...found]
  // A file that nobody named and that is not of ECS must not be heard of.
  return { sources, reading: found.length === walked.length ? everything : readSources(sources, options) }
}

/** Whether nothing is wrong with a text but that it is of a format that is not read. */
function isForeign({ findings }: Source): boolean {
  return findings.every(({ rule }) => rule === 'foreign-format')
}

/** What the files say, for what needs all of it; a UserError where a part of them could not be read. */
export function soundGraphOf({ graph, findings }: Reading, purpose: keyof typeof purposes): ResourceGraph {
  const wrong = findings.find(({ severity }) => severity === 'error')
  if (wrong === undefined) return graph
  const { ko, en } = purposes[purpose]
  throw new UserError(
    {
      ko: `파일에 오류가 있어 ${ko} 수 없습니다: ${wrong.message.ko}`,
      en: `A file is wrong, so nothing can be ${en}: ${wrong.message.en}`,
    },
    { ko: 'ecs-lint lint로 위치를 확인하세요.', en: 'ecs-lint lint shows where.' },
  )
}

/** What the files bring that could not be read, such as a nested stack whose template is elsewhere. */
export function unreadParts({ unread }: Reading): readonly { readonly file: string; readonly text: Text }[] {
  return unread.map(({ at, message }) => {
    const file = at?.file ?? ''
    return { file, text: { ko: `${file}: ${message.ko}`, en: `${file}: ${message.en}` } }
  })
}

/** What was taken to be so where the files do not say it. */
export function assumedParts({
  assumed,
}: Reading): readonly { readonly name: string; readonly text: Text }[] {
  return assumed.map(({ rule, message }) => ({ name: rule, text: message }))
}

/** Says beside the output what was assumed and what could not be read; true where the answer does without a part. */
export function tellUnread(reading: Reading, io: Io): boolean {
  for (const { text } of assumedParts(reading)) io.stderr.write(`${visible(text[io.language])}\n`)
  for (const { text } of unreadParts(reading)) io.stderr.write(`${visible(text[io.language])}\n`)
  return reading.unread.length > 0
}

const purposes = {
  price: { ko: '계산할', en: 'priced' },
  simulate: { ko: '시뮬레이션할', en: 'simulated' },
  trace: { ko: '따라갈', en: 'traced' },
} as const

const expectedFiles = {
  ko: '태스크 정의(containerDefinitions)나 서비스(serviceName), aws ecs describe-… 명령의 출력, CloudFormation 템플릿을 JSON이나 YAML로 지정하세요.',
  en: 'Name a task definition (containerDefinitions), a service (serviceName), what aws ecs describe-… printed, or a CloudFormation template, as JSON or YAML.',
}
