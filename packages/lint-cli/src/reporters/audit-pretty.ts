import type { Text } from '@ecs-lint/core/finding'
import type { Leftover } from '@ecs-lint/core/leftovers'
import type { Inventory } from '@ecs-lint/core/readers'
import type { Io } from '../io.ts'
import { dollars, row, rows, style, visible, width, wrap } from '../terminal.ts'
import { isLowerBound, monthlyWaste, wasteLines, type AuditReport } from './audit-report.ts'
import { findingLines, gapLines, ignoredLines, indented, planLines, titleOf } from './audit-sections.ts'
import { roundedNote } from './rounded-note.ts'

/** The report for a person: leftovers by Region with evidence, what could not be read, and the commands that clean up. */
export function writeAuditPretty(report: AuditReport, io: Io): string {
  const { language, stdout } = io
  const { inventory, leftovers, gaps } = report
  const columns = Math.min(stdout.columns, 100)
  const bold = (text: string): string => style(stdout, 'bold', text)
  const place = [inventory.account, inventory.regions.join(', '), inventory.takenAt]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
  const nothing = gaps.length === 0 ? nothingLeft : isAllUnread(inventory) ? nothingRead : nothingFound
  const bound = isLowerBound(report) ? '≥ ' : ''
  const lines = [
    bold(`${title[language]} — ${visible(place)}`),
    '',
    ...leftovers.flatMap((leftover) => [...leftoverLines(leftover, columns, io), '']),
    ...(leftovers.length === 0 ? [nothing[language], ''] : []),
    ...ignoredLines(report, columns, io),
    ...gapLines(report, columns, io),
    ...findingLines(report, columns, io),
    ...planLines(report, columns, io),
    bold(row(wasted[language], bound + dollars(monthlyWaste(report)), columns)),
    ...roundedNote(wasteLines(report), monthlyWaste(report), language).flatMap((text) => wrap(text, columns)),
  ]
  return `${lines.join('\n')}\n`
}

const title: Text = { ko: '남은 리소스', en: 'Left over' }
const nothingLeft: Text = { ko: '남은 것이 없습니다.', en: 'Nothing is left over.' }
const nothingFound: Text = {
  ko: '읽은 범위에서는 남은 것이 없습니다.',
  en: 'Nothing is left over in what could be read.',
}
const nothingRead: Text = { ko: '아무것도 읽지 못했습니다.', en: 'Nothing could be read.' }
const wasted: Text = { ko: '매달 낭비되는 금액', en: 'Wasted every month' }

/** Whether no part of any Region was read. */
function isAllUnread({ regions, collected, gaps }: Inventory): boolean {
  return regions.every((region) => {
    const unread = new Set(gaps.filter((gap) => gap.region === region).flatMap(({ types }) => types))
    return collected.every((type) => unread.has(type))
  })
}

function leftoverLines(leftover: Leftover, columns: number, io: Io): readonly string[] {
  const { language, stdout } = io
  const isWaste = leftover.verdict === 'waste'
  const names = language === 'ko' ? { waste: '낭비', review: '검토' } : { waste: 'waste', review: 'review' }
  const label = style(stdout, isWaste ? 'red' : 'yellow', isWaste ? names.waste : names.review)
  const unknown = language === 'ko' ? '요금 모름' : 'price unknown'
  const bound = leftover.isLowerBound ? '≥ ' : ''
  const cost = leftover.monthlyCost === undefined ? unknown : `${bound}${dollars(leftover.monthlyCost)}`
  const { id, region } = leftover.resource
  const name = leftover.name === undefined || leftover.name === id ? '' : ` “${visible(leftover.name)}”`
  const title = `${titleOf(leftover.kind)[language]} ${visible(id)}${name} (${region ?? '?'})`
  const labelWidth = width(isWaste ? names.waste : names.review)
  return [
    ...rows(title, cost, columns - labelWidth - 1).map(
      (line, index) => `${index === 0 ? label : ' '.repeat(labelWidth)} ${line}`,
    ),
    ...leftover.evidence.flatMap((text) => indented(visible(text[language]), columns)),
    ...leftover.items.flatMap((item) =>
      indented(
        `${visible(item.description[language])}: ${item.why[language]} × $${item.unitPrice} = ${dollars(item.monthly)}`,
        columns,
      ).map((line) => style(stdout, 'dim', line)),
    ),
    ...(leftover.advice === undefined ? [] : indented(`→ ${visible(leftover.advice[language])}`, columns)),
  ]
}
