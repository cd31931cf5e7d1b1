import type { Text } from '@ecs-lint/core/finding'
import {
  assumable,
  logText,
  versionsIn,
  type Scenario,
  type Simulation,
  type SimulationResult,
} from '@ecs-lint/core/simulate'
import type { Io } from '../io.ts'
import { bullet, style, visible, wrap } from '../terminal.ts'
import { logOf, reasonOf, type SimulateReport } from './simulate-report.ts'
import { clock, picture } from './simulate-picture.ts'

/** The most log lines that are printed; a longer log is cut in the middle. */
const longestLog = 60

/** Names of the assumptions that `--assume` can change. */
const changeable = new Set(assumable.map(({ id }) => id))

/** Names of what the simulator leaves out, which no option changes. */
const simplified = new Set(['starts-first', 'healthy-threshold', 'no-throttle', 'rebalancing'])

const outcomes: Readonly<Record<SimulationResult['outcome'], Text>> = {
  completed: { ko: '정상으로 끝남', en: 'completed' },
  'rolled-back': { ko: '롤백됨', en: 'rolled back' },
  failed: { ko: '실패', en: 'failed' },
  stuck: { ko: '끝나지 않음', en: 'stuck' },
}

/** The simulation for a person: the result, a chart over time, the log and the assumptions. */
export function writeSimulatePretty(report: SimulateReport, io: Io): string {
  const { language, stdout } = io
  const columns = Math.min(stdout.columns, 100)
  const { simulation, situation } = report
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
  }
  const why = reasonOf(simulation)?.[language]
  const reason = why === undefined ? [] : wrap(visible(why), columns - 2)
  const lines = [
    ...wrap(title, columns).map(bold),
    '',
    `${bold(`${labels.result[language]}:`)} ${style(stdout, result.outcome === 'completed' ? 'green' : 'red', outcomes[result.outcome][language])}`,
    ...reason.map((line) => `  ${line}`),
    ...resultTexts(result, scenario).flatMap((text) => bullet(text[language], columns)),
    '',
    ...picture(simulation, columns, io),
    '',
    bold(labels.log[language]),
    ...logLines(simulation, columns, io),
    '',
    ...assumedLines(report, columns, io),
  ]
  return `${lines.join('\n')}\n`
}

/** What was assumed: what could be otherwise as a list, figures in one line, and of what the simulator leaves out that there is some. */
function assumedLines(
  { simulation, assumptions }: SimulateReport,
  columns: number,
  io: Io,
): readonly string[] {
  const { language, stdout } = io
  const { application, requestsPerSecond } = simulation.scenario
  const values: Readonly<Record<string, number>> = { ...application, requestsPerSecond }
  const figures = assumptions.filter(({ name }) => Object.hasOwn(values, name))
  const left = assumptions.filter(({ name }) => simplified.has(name))
  const others = assumptions.filter((each) => !figures.includes(each) && !left.includes(each))
  const listed = figures.map(({ name }) => `${name}=${values[name]}`).join(', ')
  const texts: readonly (Text | false)[] = [
    figures.length > 0 && {
      ko: `AWS가 정하지 않은 값이므로 직접 재서 바꾸세요: ${listed}`,
      en: `Figures that are not AWS's; measure your own: ${listed}`,
    },
    left.length > 0 && {
      ko: `시뮬레이터가 단순하게 본 것 ${left.length}가지는 --format json에 있습니다.`,
      en: `--format json lists the ${left.length} points that the simulator simplifies.`,
    },
  ]
  const change = {
    ko: '[ ] 안의 이름과 위의 값은 --assume 이름=값으로 바꿀 수 있습니다.',
    en: 'To change what has a name in [ ], or a figure: --assume NAME=VALUE.',
  }
  return [
    style(stdout, 'bold', { ko: '가정', en: 'Assumed' }[language]),
    ...others.flatMap(({ name, text }) =>
      bullet(`${visible(withoutLabel(text[language]))}${changeable.has(name) ? ` [${name}]` : ''}`, columns),
    ),
    ...texts.flatMap((text) => (text === false ? [] : bullet(text[language], columns))),
    ...(assumptions.some(({ name }) => changeable.has(name))
      ? wrap(change[language], columns).map((line) => style(stdout, 'dim', line))
      : []),
  ]
}

/** Under its heading an assumption need not call itself one. */
function withoutLabel(text: string): string {
  const rest = text.replace(/^(?:가정|Assumed): /, '')
  return rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1)
}

function logLines(simulation: Simulation, columns: number, io: Io): readonly string[] {
  const log = logOf(simulation)
  const versions = versionsIn(simulation)
  const hidden = log.length > longestLog ? log.length - longestLog : 0
  const shown = hidden === 0 ? log : [...log.slice(0, longestLog / 2), ...log.slice(-longestLog / 2)]
  const lines = shown.map((entry) => {
    const [first = '', ...more] = wrap(visible(logText(entry, versions)[io.language]), columns - 9)
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

function resultTexts(result: SimulationResult, { desired, isFirst }: Scenario): readonly Text[] {
  const { highestActive } = result
  const time = clock(result.seconds)
  const lost = Math.round(result.requests.lost)
  const total = Math.round(result.requests.old + result.requests.new + result.requests.lost)
  const exact = Math.abs(result.extraTaskHours)
  // What is little is not nothing: it has its price beside it.
  const hours = exact < 0.005 ? Number(exact.toPrecision(2)) : Number(exact.toFixed(2))
  const cost = result.extraCost === undefined ? '' : ` ($${Math.abs(result.extraCost).toFixed(4)})`
  const isLess = hours > 0 && result.extraTaskHours < 0
  const extra = isLess
    ? {
        ko: `평소보다 덜 쓴 시간: 태스크 1개로 ${hours}시간${cost}`,
        en: `Less than what the desired tasks use: ${hours} task-hours${cost}`,
      }
    : {
        ko: `평소보다 더 쓴 시간: 태스크 1개로 ${hours}시간${cost}`,
        en: `Beyond what the desired tasks use: ${hours} task-hours${cost}`,
      }
  return [
    { ko: `마지막 일까지 걸린 시간: ${time}`, en: `Until the last thing happened: ${time}` },
    {
      ko: `정상 태스크가 가장 적을 때: ${result.lowestHealthy}개 (원하는 태스크 ${desired}개)`,
      en: `Fewest healthy tasks: ${result.lowestHealthy} of ${desired} desired`,
    },
    {
      ko: `시작 중이거나 실행 중인 태스크가 가장 많을 때: ${highestActive}개`,
      en: `Most tasks starting or running at once: ${highestActive}`,
    },
    desired === 0 && highestActive === 0
      ? { ko: '잃은 요청: 전부 (답할 태스크가 없음)', en: 'Requests lost: all (there is no task to answer)' }
      : { ko: `잃은 요청: ${total}개 가운데 ${lost}개`, en: `Requests lost: ${lost} of ${total}` },
    // A new service has no tasks that it could run more or fewer of than usual.
    ...(isFirst && isLess ? [] : [extra]),
  ]
}
