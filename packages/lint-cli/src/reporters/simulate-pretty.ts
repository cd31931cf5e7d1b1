import type { Text } from '@ecs-lint/core/finding'
import { assumable, logText, stuckText, type LogEntry, type SimulationResult } from '@ecs-lint/core/simulate'
import type { Io } from '../io.ts'
import { bullet, style, visible, wrap } from '../terminal.ts'
import { logOf, type SimulateReport } from './simulate-report.ts'
import { clock, picture } from './simulate-picture.ts'

/** The most log lines that are printed; a longer log is cut in the middle. */
const longestLog = 60

/** Names of the assumptions that `--assume` can change. */
const changeable = new Set(assumable.map(({ id }) => id))

const outcomes: Readonly<Record<SimulationResult['outcome'], Text>> = {
  completed: { ko: '정상으로 끝남', en: 'completed' },
  'rolled-back': { ko: '롤백됨', en: 'rolled back' },
  failed: { ko: '실패', en: 'failed' },
  stuck: { ko: '끝날 수 없음', en: 'stuck' },
}

/** The simulation for a person: a chart over time, the log, the result and the assumptions. */
export function writeSimulatePretty(report: SimulateReport, io: Io): string {
  const { language, stdout } = io
  const columns = Math.min(stdout.columns, 100)
  const { simulation, situation, assumptions } = report
  const { scenario, result } = simulation
  const bold = (text: string): string => style(stdout, 'bold', text)
  const percents =
    scenario.strategy === 'ROLLING' ? ` ${scenario.minimumHealthyPercent}/${scenario.maximumPercent}%` : ''
  const tasks = {
    ko: `태스크 ${scenario.desired}개`,
    en: `${scenario.desired} ${scenario.desired === 1 ? 'task' : 'tasks'}`,
  }[language]
  const title = `${visible(report.service)} — ${situation} · ${tasks} · ${scenario.strategy}${percents}`
  const labels = {
    log: { ko: '일어난 일', en: 'What happens' },
    result: { ko: '결과', en: 'Result' },
    assumed: { ko: '가정', en: 'Assumed' },
    change: {
      ko: '[ ] 안의 이름은 --assume 이름=값으로 바꿀 수 있습니다.',
      en: 'What has a name in [ ] can be made otherwise: --assume NAME=VALUE.',
    },
  }
  const reason =
    result.stuck === undefined ? [] : wrap(visible(stuckText(result.stuck)[language]), columns - 2)
  const lines = [
    ...wrap(title, columns).map(bold),
    '',
    ...picture(simulation, columns, io),
    '',
    bold(labels.log[language]),
    ...logLines(logOf(simulation), columns, io),
    '',
    `${bold(`${labels.result[language]}:`)} ${style(stdout, result.outcome === 'completed' ? 'green' : 'red', outcomes[result.outcome][language])}`,
    ...reason.map((line) => `  ${line}`),
    ...resultTexts(result, scenario.desired).flatMap((text) => bullet(text[language], columns)),
    '',
    bold(labels.assumed[language]),
    ...assumptions.flatMap(({ name, text }) =>
      bullet(`${visible(text[language])}${changeable.has(name) ? ` [${name}]` : ''}`, columns),
    ),
    ...(assumptions.some(({ name }) => changeable.has(name))
      ? wrap(labels.change[language], columns).map((line) => style(stdout, 'dim', line))
      : []),
  ]
  return `${lines.join('\n')}\n`
}

function logLines(log: readonly LogEntry[], columns: number, io: Io): readonly string[] {
  const hidden = log.length > longestLog ? log.length - longestLog : 0
  const shown = hidden === 0 ? log : [...log.slice(0, longestLog / 2), ...log.slice(-longestLog / 2)]
  const lines = shown.map((entry) => {
    const [first = '', ...more] = wrap(visible(logText(entry)[io.language]), columns - 9)
    const time = style(io.stdout, 'dim', clock(entry.at).padStart(7))
    return [`${time}  ${first}`, ...more.map((line) => `         ${line}`)].join('\n')
  })
  if (hidden === 0) return lines
  const rest = {
    ko: `         … ${hidden}줄 생략 (전체는 --format json)`,
    en: `         … ${hidden} lines left out (--format json has all)`,
  }[io.language]
  return [...lines.slice(0, longestLog / 2), rest, ...lines.slice(longestLog / 2)]
}

function resultTexts(result: SimulationResult, desired: number): readonly Text[] {
  const time = clock(result.seconds)
  const lost = Math.round(result.requests.lost)
  const total = Math.round(result.requests.old + result.requests.new + result.requests.lost)
  const hours = Number(result.extraTaskHours.toFixed(2))
  const cost =
    result.extraCost === undefined
      ? ''
      : ` (${result.extraCost < 0 ? '-' : ''}$${Math.abs(result.extraCost).toFixed(4)})`
  return [
    { ko: `마지막 일까지 걸린 시간: ${time}`, en: `Until the last thing happened: ${time}` },
    {
      ko: `정상 태스크가 가장 적을 때: ${result.lowestHealthy}개 (원하는 태스크 ${desired}개)`,
      en: `Fewest healthy tasks: ${result.lowestHealthy} of ${desired} desired`,
    },
    {
      ko: `시작 중이거나 실행 중인 태스크가 가장 많을 때: ${result.highestActive}개`,
      en: `Most tasks starting or running at once: ${result.highestActive}`,
    },
    { ko: `잃은 요청: ${total}개 가운데 ${lost}개`, en: `Requests lost: ${lost} of ${total}` },
    {
      ko: `평소보다 더 쓴 시간: 태스크 1개로 ${hours}시간${cost}`,
      en: `Beyond what the desired tasks use: ${hours} task-hours${cost}`,
    },
  ]
}
