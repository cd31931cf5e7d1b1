import { isAtLeast } from '@ecs-lint/core/finding'
import type { Io } from '../io.ts'
import { visible } from '../terminal.ts'
import { notJudged, notJudgedMark, type LintReport } from './lint-report.ts'

interface Case {
  readonly name: string
  readonly body: string
  readonly isFailure?: boolean
  readonly isSkipped?: boolean
}

/**
 * The report as JUnit's XML, as CI systems show it: a suite for each file. What `--fail-on` counts has failed, milder findings
 * are output of a test that passes, and what could not be judged is skipped. A file without findings is one test that passes.
 */
export function* writeLintJunit(report: LintReport, { language }: Pick<Io, 'language'>): Generator<string> {
  const suites = new Map<string, Case[]>([...report.sources.keys()].map((name) => [name, []]))
  const add = (file: string, one: Case): void => {
    const cases = suites.get(file)
    if (cases === undefined) suites.set(file, [one])
    else cases.push(one)
  }
  for (const { rule, severity, message, range, at, docs } of report.findings) {
    const file = range?.file ?? at?.file ?? 'ecs-lint'
    const text = message[language]
    const place = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`
    const lines = [`${place} ${severity}`, text, ...(docs === undefined ? [] : [docs])].map(xml).join('\n')
    const isFailure = isAtLeast(severity, report.failOn)
    const body = isFailure
      ? `<failure type="${severity}" message="${xml(text)}">${lines}</failure>`
      : `<system-out>${lines}</system-out>`
    const line = range === undefined ? '' : ` (${range.start.line}:${range.start.column})`
    add(file, { name: `${rule}${line}`, body, isFailure })
  }
  for (const { file = 'ecs-lint', rules, text } of notJudged(report))
    add(file, {
      name: rules.join(', '),
      body: `<skipped message="${xml(notJudgedMark[language] + text[language])}"/>`,
      isSkipped: true,
    })
  const all = [...suites.values()].flat()
  const clean = [...suites.values()].filter((cases) => cases.length === 0).length
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<testsuites name="ecs-lint" ${totals(all, clean)}>\n`
  for (const [file, cases] of suites) {
    yield `  <testsuite name="${xml(file)}" ${totals(cases, cases.length === 0 ? 1 : 0)}>\n`
    const shown = cases.length === 0 ? [{ name: 'ecs-lint', body: '' }] : cases
    for (const { name, body } of shown)
      yield `    <testcase classname="${xml(file)}" name="${xml(name)}">${body}</testcase>\n`
    yield '  </testsuite>\n'
  }
  yield '</testsuites>\n'
}

function totals(cases: readonly Case[], clean: number): string {
  const failures = cases.filter(({ isFailure }) => isFailure === true).length
  const skipped = cases.filter(({ isSkipped }) => isSkipped === true).length
  return `tests="${cases.length + clean}" failures="${failures}" errors="0" skipped="${skipped}"`
}

/** A text in XML, which has no control characters and no halves of characters. */
function xml(text: string): string {
  return visible(text)
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
