import type { ResourceGraph } from '@ecs-lint/core/graph'
import { readSources, type Reading } from '@ecs-lint/core/readers'
import type { Source } from '@ecs-lint/core/source'
import { UserError } from './errors.ts'
import { readPaths, type FoundSources } from './files.ts'
import type { Io } from './io.ts'

/** Words without which a broken file that nobody named is taken for somebody else's. */
const ecsWords = /containerDefinitions|taskDefinition|serviceName|serviceConfig/

/** Files of ECS, and what they say. */
interface EcsSources {
  readonly sources: readonly Source[]
  readonly reading: Reading
}

/** The files to check, which are those named, and in directories those that hold something of ECS; and what they say. */
export async function readEcsSources(paths: readonly string[], io: Io): Promise<EcsSources> {
  return ecsSourcesOf(await readPaths(paths, io), paths)
}

/** Those of the files found at the paths that are named, or hold something of ECS; and what they say. */
export function ecsSourcesOf({ named, walked }: FoundSources, paths: readonly string[]): EcsSources {
  const everything = readSources([...named, ...walked])
  const understood = new Set(everything.understood)
  const stranger = named.find((source) => source.findings.length === 0 && !understood.has(source.name))
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
    (source) => understood.has(source.name) || (source.documents.length === 0 && ecsWords.test(source.text)),
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
  return { sources, reading: found.length === walked.length ? everything : readSources(sources) }
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

const purposes = {
  price: { ko: '계산할', en: 'priced' },
  simulate: { ko: '시뮬레이션할', en: 'simulated' },
  trace: { ko: '따라갈', en: 'traced' },
} as const

const expectedFiles = {
  ko: '태스크 정의(containerDefinitions)나 서비스(serviceName), 또는 aws ecs describe-… 명령의 출력을 JSON이나 YAML로 지정하세요.',
  en: 'Name a task definition (containerDefinitions), a service (serviceName) or what aws ecs describe-… printed, as JSON or YAML.',
}
