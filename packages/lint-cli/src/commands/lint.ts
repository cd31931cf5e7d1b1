import { compareFindings, isAtLeast, type Finding, type Severity } from '@ecs-lint/core/finding'
import { readSources, type Reading } from '@ecs-lint/core/readers'
import { lint, type LintOptions } from '@ecs-lint/core/rules'
import type { Source } from '@ecs-lint/core/source'
import type { CommandArguments } from '../command.ts'
import { checkRules, presets, readConfig, severities, type Config } from '../config.ts'
import { UserError } from '../errors.ts'
import { readPaths } from '../files.ts'
import { formatOf, oneOf } from '../options.ts'
import type { ExitCode, Io } from '../io.ts'
import type { LintReport } from '../reporters/lint-report.ts'

/** `ecs-lint lint`: finds the files, reads them into one graph, runs the rules and reports in the order of the files. */
export async function run(args: CommandArguments, io: Io): Promise<ExitCode> {
  const format = formatOf(args)
  const config = readConfig(args.text('config'), io)
  const options = lintOptions(args, config, io)
  const failOn = oneOf(args, 'fail-on', severities) ?? config.failOn ?? 'error'

  const paths = args.operands.length > 0 ? args.operands : ['.']
  const { sources, reading } = readEcsSources(paths, io)
  const result = lint(reading.graph, options)
  const byName = new Map(sources.map((source) => [source.name, source]))
  const findings = [...reading.findings, ...result.findings]
    .map((finding) => located(finding, byName))
    .toSorted(compareFindings)

  const report: LintReport = {
    findings,
    withheld: result.withheld,
    suppressed: result.suppressed.length,
    sources: byName,
  }
  const { writeLint } =
    format === 'json'
      ? await import('../reporters/lint-json.ts')
      : await import('../reporters/lint-pretty.ts')
  io.stdout.write(writeLint(report, io))
  return findings.some((finding) => isAtLeast(finding.severity, failOn)) ? 1 : 0
}

function lintOptions(args: CommandArguments, config: Config, io: Io): LintOptions {
  const chosen = new Map<string, Severity | 'off'>(Object.entries(config.severities ?? {}))
  for (const text of args.texts('rule')) {
    const [id = '', value = ''] = text.split('=')
    checkRules([id])
    const severity = [...severities, 'off' as const].find((known) => known === value)
    if (severity === undefined) {
      throw new UserError(
        { ko: `--rule ${text}: 심각도가 없습니다.`, en: `--rule ${text} names no severity.` },
        {
          ko: `예: --rule ${id}=warning (error, warning, info, off)`,
          en: `For example --rule ${id}=warning (error, warning, info, off)`,
        },
      )
    }
    chosen.set(id, severity)
  }
  const preset = oneOf(args, 'preset', presets) ?? config.preset
  return {
    severities: Object.fromEntries(chosen),
    today: io.now().toISOString().slice(0, 10),
    ...(preset !== undefined && { preset }),
    ...(config.suppressions !== undefined && { suppressions: config.suppressions }),
  }
}

/** Words without which a broken file that nobody named is taken for somebody else's. */
const ecsWords = /containerDefinitions|taskDefinition|serviceName|serviceConfig/

/** The files to check, which are those named, and in directories those that hold something of ECS; and what they say. */
export function readEcsSources(
  paths: readonly string[],
  io: Io,
): { readonly sources: readonly Source[]; readonly reading: Reading } {
  const { named, walked } = readPaths(paths, io)
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

const expectedFiles = {
  ko: '태스크 정의(containerDefinitions)나 서비스(serviceName), 또는 aws ecs describe-… 명령의 출력을 JSON이나 YAML로 지정하세요.',
  en: 'Name a task definition (containerDefinitions), a service (serviceName) or what aws ecs describe-… printed, as JSON or YAML.',
}

function located(finding: Finding, sources: ReadonlyMap<string, Source>): Finding {
  if (finding.place !== undefined || finding.spot === undefined) return finding
  const { file, document, path, atKey } = finding.spot
  const place = sources.get(file)?.documents[document]?.locate(path, atKey)
  return place === undefined ? finding : { ...finding, place }
}
