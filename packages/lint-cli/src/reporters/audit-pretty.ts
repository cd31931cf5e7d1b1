import type { Leftover, LeftoverKind } from '@ecs-lint/core/leftovers'
import type { Text } from '@ecs-lint/core/finding'
import type { Io } from '../io.ts'
import { dollars, row, style, visible, width, wrap } from '../terminal.ts'
import { monthlyWaste, type AuditReport } from './audit-report.ts'

const kinds: Readonly<Record<LeftoverKind, Text>> = {
  'service-at-zero': { ko: '태스크가 0개인 서비스', en: 'Service at 0 tasks' },
  'load-balancer-idle': { ko: '유휴 로드 밸런서', en: 'Idle load balancer' },
  'target-group-unused': { ko: '쓰지 않는 대상 그룹', en: 'Unused target group' },
  'nat-gateway-idle': { ko: '유휴 NAT 게이트웨이', en: 'Idle NAT gateway' },
  'elastic-ip-unassociated': { ko: '연결되지 않은 탄력적 IP', en: 'Unassociated Elastic IP' },
}

/** The report for a person: leftovers by Region with evidence, what could not be read, and the commands that clean up. */
export function writeAuditPretty(report: AuditReport, io: Io): string {
  const { language, stdout } = io
  const { inventory, leftovers, plan } = report
  const isKorean = language === 'ko'
  const columns = Math.min(stdout.columns, 100)
  const bold = (text: string): string => style(stdout, 'bold', text)
  const place = [inventory.account, inventory.regions.join(', ')]
    .filter((part) => part !== undefined)
    .join(' · ')
  const lines = [bold(isKorean ? `남은 리소스 — ${visible(place)}` : `Left over — ${visible(place)}`), '']
  for (const leftover of leftovers) lines.push(...leftoverLines(leftover, columns, io), '')
  if (leftovers.length === 0) {
    const isWhole = inventory.gaps.length === 0
    lines.push(
      isWhole
        ? isKorean
          ? '남은 것이 없습니다.'
          : 'Nothing is left over.'
        : isKorean
          ? '읽은 범위에서는 남은 것이 없습니다.'
          : 'Nothing is left over in what could be read.',
      '',
    )
  }
  if (inventory.gaps.length > 0) {
    lines.push(bold(isKorean ? '확인하지 못한 곳' : 'Not checked'))
    for (const { region, service, reason } of inventory.gaps) {
      lines.push(...indented(visible(`${region} ${service}: ${reason}`), columns))
    }
    lines.push('')
  }
  if (plan.length > 0) {
    lines.push(
      bold(
        isKorean
          ? '정리 명령 (낭비로 확인된 것만, 이 순서로)'
          : 'To clean up (only what is certainly waste, in this order)',
      ),
    )
    for (const step of plan) lines.push(...step.commands.map((command) => `  ${visible(command)}`))
    lines.push('')
  }
  lines.push(
    bold(row(isKorean ? '매달 낭비되는 금액' : 'Wasted every month', dollars(monthlyWaste(report)), columns)),
  )
  return `${lines.join('\n')}\n`
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
  const title = `${kinds[leftover.kind][language]} ${visible(id)} (${region ?? '?'})`
  const labelWidth = width(isWaste ? names.waste : names.review)
  return [
    `${label} ${row(title, cost, columns - labelWidth - 1)}`,
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

function indented(text: string, columns: number): readonly string[] {
  return wrap(text, columns - 4).map((line) => `    ${line}`)
}
