import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Text } from '@ecs-lint/core/finding'
import {
  ecsWords,
  isSourceCode,
  nestedPathsIn,
  readSources,
  type Reading,
  type ReadOptions,
} from '@ecs-lint/core/readers'
import type { Source } from '@ecs-lint/core/source'
import { describeFailures } from './describe-failures.ts'
import { UserError } from './errors.ts'
import { isReadable, readPaths, type FoundSources } from './files.ts'
import { foreignOf, tellNotRead } from './not-read.ts'
import { tell } from './terminal.ts'
import type { Io } from './io.ts'

/** Files of ECS, and what they say. */
export interface EcsSources {
  readonly sources: readonly Source[]
  /** The files that were named themselves, and not found in a directory. */
  readonly named: ReadonlySet<string>
  readonly reading: Reading
  /** The Region that the command was given for them: what is wrong with a template may be so only there. */
  readonly region?: string
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
  const read = readOrTell(found, paths, io, { isVerbose, ...options })
  tellNotRead(found, read.sources, io, isVerbose)
  if (Object.keys(options.parameters ?? {}).length > 0 && read.reading.templates.length === 0)
    tell(noTemplate[io.language], io)
  // Of several services AWS may have described some.
  for (const source of read.sources) {
    const text = describeFailures(source)?.[io.language]
    if (text !== undefined) tell(`${source.name}: ${text}`, io)
  }
  return read
}

/** The same as `ecsSourcesOf`; where directories hold nothing that is read, it says what they hold before it fails. */
function readOrTell(
  found: FoundSources,
  paths: readonly string[],
  io: Io,
  { isVerbose = false, ...options }: CommandOptions,
): EcsSources {
  try {
    return ecsSourcesOf(found, paths, options)
  } catch (error) {
    if (found.named.length === 0) tellNotRead(found, [], io, isVerbose)
    throw error
  }
}

const noTemplate: Text = {
  ko: '--parameters: 읽은 파일 가운데 CloudFormation 템플릿이 없어 쓰이지 않았습니다.',
  en: '--parameters changes nothing: none of the files is a CloudFormation template.',
}

/** Also the templates that those named have in them, where they lie beside them. */
async function withNested(sources: FoundSources, io: Io): Promise<FoundSources> {
  const { named, walked } = sources
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
  return { ...sources, walked: [...walked, ...found] }
}

/**
 * Those of the files found at the paths that are named, or hold something of ECS; and what they say. A named file without
 * anything that is read is left out, as by `*.yaml` many are named; where there is no other, it is a UserError.
 */
export function ecsSourcesOf(
  { named, walked }: FoundSources,
  paths: readonly string[],
  options: ReadOptions = {},
): EcsSources {
  const everything = readSources([...named, ...walked], options)
  const understood = new Set(everything.understood)
  const isWrong = new Set(everything.findings.map(({ at, range }) => at?.file ?? range?.file))
  const strangers = new Set(
    named.filter((source) => !understood.has(source.name) && (!isWrong.has(source.name) || isOther(source))),
  )
  const [stranger] = strangers
  if (stranger !== undefined && understood.size === 0) throw strangerError(stranger, everything)
  const found = walked.filter(
    (source) =>
      understood.has(source.name) ||
      (source.documents.length === 0 && ecsWords.test(source.text) && !isForeign(source)),
  )
  if (named.length + found.length === 0) {
    const where = paths.join(', ')
    const isHere = where === '.'
    throw new UserError(
      {
        ko: `${isHere ? '현재 디렉터리' : where}에 점검할 ECS 파일이 없습니다.`,
        en: `There are no ECS files to check in ${isHere ? 'this directory' : where}.`,
      },
      expectedFiles,
    )
  }
  const kept = named.filter((source) => !strangers.has(source))
  const sources = [...kept, ...found]
  // A file that nobody named and that is not of ECS must not be heard of.
  const isAll = found.length === walked.length && strangers.size === 0
  const reading = isAll ? everything : readSources(sources, options)
  const { region } = options
  return {
    sources,
    named: new Set(kept.map(({ name }) => name)),
    reading,
    ...(region !== undefined && { region }),
  }
}

/** Why nothing can be done with a file that was named, where no other holds anything of ECS. */
function strangerError(stranger: Source, { templates }: Reading): UserError {
  const { name } = stranger
  if (templates.includes(name)) {
    return new UserError(
      {
        ko: `${name}: CloudFormation 템플릿인데 ECS와 그 주변의 리소스가 없습니다.`,
        en: `${name} is a CloudFormation template without anything of ECS or around it.`,
      },
      expectedFiles,
    )
  }
  const foreign = foreignOf(stranger)
  if (foreign !== undefined) {
    const { format, how } = foreign
    // Of a template that is not filled in, the line is told that keeps it from being read.
    const fault = stranger.findings.find(({ rule }) => rule === 'foreign-format')
    const line = fault?.range?.start.line ?? 1
    const place = line === 1 ? name : `${name}:${line}`
    return new UserError(
      {
        ko: `${place}: ${format.ko} 파일은 읽지 않습니다.`,
        en: `${place} is ${format.en}, which is not read.`,
      },
      how,
    )
  }
  const failures = describeFailures(stranger)
  if (failures !== undefined) {
    const { ko, en } = failures
    return new UserError(
      { ko: `${name}: ${ko}`, en: `${name}: ${en}` },
      {
        ko: 'MISSING이면 그 이름이 그 클러스터와 리전에 없습니다. describe 명령의 --cluster, --services, --region을 확인하고 다시 저장하세요.',
        en: 'MISSING means that there is no such resource in that cluster and Region. Check --cluster, --services and --region of the describe command, and save its output again.',
      },
    )
  }
  return new UserError(
    { ko: `${name}에서 ECS 리소스를 찾지 못했습니다.`, en: `There is nothing of ECS in ${name}.` },
    expectedFiles,
  )
}

/**
 * Whether a file that could not be read is not meant to be of ECS: it is of a format that is not read, or its name is of
 * none that is and its text has no word of ECS.
 */
function isOther(source: Source): boolean {
  const { name, text, documents, findings } = source
  if (documents.length > 0) return false
  if (isForeign(source) || isSourceCode(name)) return true
  const isNamedOtherwise = /\.[a-z]\w*$/i.test(name) && !isReadable(name)
  return (
    isNamedOtherwise &&
    findings.every(({ rule }) => rule === 'syntax') &&
    !/^\s*[[{]/.test(text) &&
    !ecsWords.test(text)
  )
}

/** Whether nothing is wrong with a text but that it is of a format that is not read. */
function isForeign({ findings }: Source): boolean {
  return findings.every(({ rule }) => rule === 'foreign-format')
}

const expectedFiles = {
  ko: '태스크 정의(containerDefinitions)나 서비스(serviceName), aws ecs describe-… 명령의 출력, CloudFormation 템플릿을 JSON이나 YAML로 지정하세요.',
  en: 'Name a task definition (containerDefinitions), a service (serviceName), what aws ecs describe-… printed, or a CloudFormation template, as JSON or YAML.',
}
