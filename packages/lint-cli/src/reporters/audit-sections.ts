import type { Text } from '@ecs-lint/core/finding'
import { detectors, shellCommands, type LeftOut, type LeftoverKind } from '@ecs-lint/core/leftovers'
import { oddity } from '../inventory-file.ts'
import type { Io } from '../io.ts'
import { style, visible, wrap } from '../terminal.ts'
import { withProfile, type AuditReport } from './audit-report.ts'

/** The most values of a list that are printed; JSON has all. */
const mostValues = 10

/** What was not read, and which kinds of leftovers that leaves open. */
export function gapLines({ gaps }: AuditReport, columns: number, io: Io): readonly string[] {
  // Regions that are denied the same call say so together.
  const same = Map.groupBy(gaps, ({ service, reason, resource }) =>
    JSON.stringify([resource !== undefined, service, reason[io.language]]),
  )
  const texts = [...same.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const regions = [...new Set(group.map(({ region }) => region))].join(', ')
    const text = `${regions} ${first.service}: ${first.reason[io.language]}`
    return [{ isValue: first.resource !== undefined, text }]
  })
  const kinds = [...new Set(gaps.flatMap((gap) => gap.kinds))]
  const names = kinds.map((kind) => titleOf(kind)[io.language]).join(', ')
  const lines = [
    ...texts.filter(({ isValue }) => !isValue).flatMap(({ text }) => indented(visible(text), columns)),
    ...listedLines(
      texts.filter(({ isValue }) => isValue).map(({ text }) => text),
      columns,
      io,
    ),
    ...(kinds.length > 0 ? indented(`→ ${open[io.language]}: ${names}`, columns) : []),
  ]
  return section(notChecked, lines, io)
}

/** What the configuration says is to stay, each with its reason. */
export function ignoredLines({ ignored }: AuditReport, columns: number, io: Io): readonly string[] {
  const texts = ignored.map(
    ({ leftover: { kind, resource }, reason }) => `${titleOf(kind)[io.language]} ${resource.id}: ${reason}`,
  )
  return section(toStay, listedLines(texts, columns, io), io)
}

/** What is odd about values that no leftover rests on. */
export function findingLines({ findings, gaps }: AuditReport, columns: number, io: Io): readonly string[] {
  const told = new Set(gaps.map(({ reason }) => reason.en))
  const others = findings.map(oddity).filter(({ en }) => !told.has(en))
  return section(
    unexpected,
    listedLines(
      others.map((text) => text[io.language]),
      columns,
      io,
    ),
    io,
  )
}

/** The commands that clean up, and what they leave. */
export function planLines(report: AuditReport, columns: number, io: Io): readonly string[] {
  const { plan, roleArn } = report
  const commands = plan.steps.flatMap((step) => [
    ...(step.caution === undefined
      ? []
      : wrap(visible(step.caution[io.language]), columns - 4).map((line) => `  # ${line}`)),
    ...shellCommands(step).map((command) => `  ${visible(withProfile(command, report))}`),
  ])
  const leftOut = plan.leftOut.map(
    ({ resource, reason }) => `${resource.type} ${resource.id}: ${reasons[reason][io.language]}`,
  )
  return [
    ...section(
      cleanUp,
      [
        ...(roleArn === undefined || commands.length === 0
          ? []
          : indented(`# ${asRole[io.language]}: ${visible(roleArn)}`, columns)),
        ...commands,
      ],
      io,
    ),
    ...section(byHand, listedLines(leftOut, columns, io), io),
  ]
}

/** A heading with its lines; nothing where there are none. */
function section(title: Text, lines: readonly string[], { language, stdout }: Io): readonly string[] {
  return lines.length === 0 ? [] : [style(stdout, 'bold', title[language]), ...lines, '']
}

function listedLines(texts: readonly string[], columns: number, { language }: Io): readonly string[] {
  const more = texts.length - mostValues
  return [
    ...texts.slice(0, mostValues).flatMap((text) => indented(visible(text), columns)),
    ...(more > 0 ? [`    ${moreWords(more)[language]}`] : []),
  ]
}

/** What a kind of leftover is called. */
export function titleOf(kind: LeftoverKind): Text {
  return detectors.find((detector) => detector.kind === kind)?.title ?? { ko: kind, en: kind }
}

export function indented(text: string, columns: number): readonly string[] {
  return wrap(text, columns - 4).map((line) => `    ${line}`)
}

const notChecked: Text = { ko: '확인하지 못한 곳', en: 'Not checked' }
const toStay: Text = { ko: '설정에서 남겨 두기로 한 것', en: 'Kept, according to the configuration' }
const open: Text = { ko: '찾지 못했거나 확실하지 않은 항목', en: 'Not looked for, or not certain' }
const unexpected: Text = {
  ko: '예상과 다른 값 (위의 결과에는 영향이 없습니다)',
  en: 'Unexpected values (nothing above depends on them)',
}
const cleanUp: Text = {
  ko: '정리 명령 (낭비로 확인된 것만, 이 순서로)',
  en: 'To clean up (only what is certainly waste, in this order)',
}
const asRole: Text = {
  ko: '이 역할의 자격 증명으로 실행하세요',
  en: 'to be run with the credentials of this role',
}
const byHand: Text = {
  ko: '명령을 만들지 못해 직접 지워야 하는 것',
  en: 'To delete by hand, as no command could be made',
}

const reasons: Readonly<Record<LeftOut['reason'], Text>> = {
  circle: { ko: '서로를 가리키는 리소스입니다.', en: 'it and another resource name each other.' },
  unidentified: { ko: 'ID나 ARN을 알 수 없습니다.', en: 'its id or ARN is not known.' },
  blocked: {
    ko: '여기 있는 다른 리소스를 먼저 지워야 합니다.',
    en: 'another one listed here must go first.',
  },
}

function moreWords(count: number): Text {
  return {
    ko: `외 ${count}개 (--format json으로 모두 볼 수 있습니다)`,
    en: `and ${count} more (--format json lists all)`,
  }
}
