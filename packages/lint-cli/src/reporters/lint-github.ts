import type { Io } from '../io.ts'
import { visible } from '../terminal.ts'
import { notJudged, notJudgedMark, summaryText, type LintReport } from './lint-report.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * The report as the workflow commands by which GitHub Actions marks lines of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
 */
export function* writeLintGithub(report: LintReport, { language }: Pick<Io, 'language'>): Generator<string> {
  for (const { rule, severity, message, range, at } of report.findings) {
    const place = {
      file: range?.file ?? at?.file,
      line: range?.start.line,
      col: range?.start.column,
      endLine: range?.end.line,
      endColumn: range?.end.column,
      title: `ecs-lint ${rule}`,
    }
    yield command(commands[severity], place, message[language])
  }
  for (const { file, text } of notJudged(report))
    yield command('notice', { file, title: 'ecs-lint' }, notJudgedMark[language] + text[language])
  yield `${summaryText(report)[language]}\n`
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escaped(String(value)).replace(/[:,]/g, percent)}`],
  )
  return `::${name} ${written.join(',')}::${escaped(message)}\n`
}

function escaped(text: string): string {
  return visible(text).replace(/[%\r\n]/g, percent)
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
