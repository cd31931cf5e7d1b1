import { resolve } from 'node:path'
import { check, checkReading, type CheckOptions } from '@ecs-lint/core/check'
import { isAtLeast, type Severity } from '@ecs-lint/core/finding'
import type { ArgumentsOf } from '../arguments.ts'
import { checkRule, readConfig, type Config } from '../config.ts'
import { presets, severities } from '../lint-choices.ts'
import { UserError } from '../errors.ts'
import { readEcsSources } from '../ecs-files.ts'
import { readOptionsOf } from '../parameters-file.ts'
import { oneOf } from '../options.ts'
import { todayOf, type ExitCode, type Io } from '../io.ts'
import type { LintReport } from '../reporters/lint-report.ts'
import { writeLintJson } from '../reporters/lint-json.ts'
import { writeLintPretty } from '../reporters/lint-pretty.ts'
import { lintFormats, type lintCommand } from './lint.description.ts'

type Arguments = ArgumentsOf<typeof lintCommand>

type WriteLint = (report: LintReport, io: Io) => Iterable<string>

/** The reporters by format; all but the usual ones are loaded when they are used. */
const reporters: Readonly<Record<(typeof lintFormats)[number], () => WriteLint | Promise<WriteLint>>> = {
  pretty: () => writeLintPretty,
  json: () => writeLintJson,
  sarif: async () => (await import('../reporters/lint-sarif.ts')).writeLintSarif,
  github: async () => (await import('../reporters/lint-github.ts')).writeLintGithub,
  junit: async () => (await import('../reporters/lint-junit.ts')).writeLintJunit,
  markdown: async () => (await import('../reporters/lint-markdown.ts')).writeLintMarkdown,
}

/** `ecs-lint lint`: finds the files, reads them into one graph, runs the rules and reports in the order of the files. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = oneOf(args, 'format', lintFormats) ?? 'pretty'
  const config = await readConfig(args.text('config'), io)
  const options = lintOptions(args, config, io)
  const failOn = oneOf(args, 'fail-on', severities) ?? config.failOn ?? 'error'

  const paths = args.operands.length > 0 ? args.operands : ['.']
  const readOptions = await readOptionsOf(args, io)
  const { sources, reading } = await readEcsSources(paths, io, readOptions)
  const isFixing = args.flag('fix') || args.flag('fix-dry-run')
  const fixed = isFixing
    ? await (await import('./lint-fix.ts')).fixFiles(sources, { ...options, ...readOptions }, args, io)
    : undefined
  const checked = fixed?.sources ?? sources
  const { findings, inconclusive, suppressed } =
    fixed === undefined
      ? await checkReading(reading, sources, options)
      : await check(checked, { ...options, ...readOptions })
  const report: LintReport = {
    findings,
    inconclusive,
    suppressed: suppressed.length,
    failOn,
    sources: new Map(checked.map((source) => [source.name, source])),
    ...(fixed !== undefined && { fixes: fixed.report }),
  }
  // Part by part: of thousands of files the report is long.
  const write = await reporters[format]()
  for (const part of write(report, io)) io.stdout.write(part)
  return findings.some((finding) => isAtLeast(finding.severity, failOn)) ? 1 : 0
}

function lintOptions(args: Arguments, config: Config, io: Io): Omit<CheckOptions, 'region'> {
  const chosen = new Map<string, Severity | 'off'>(Object.entries(config.severities ?? {}))
  for (const text of args.texts('rule')) {
    const [id = '', value = ''] = text.split('=')
    checkRule(id)
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
    ...(preset !== undefined && { preset }),
    ...(config.suppressions !== undefined && { suppressions: config.suppressions, today: todayOf(io) }),
    isPart: args.operands.length > 0 && !args.operands.some((path) => resolve(io.cwd, path) === io.cwd),
  }
}
