import type { Language, Text } from '@ecs-lint/core/finding'
import { spreadRequests, type Moment, type SentRequest, type Task } from '@ecs-lint/core/simulate'
import type { JSX } from 'preact'
import type { Balanced } from './balance.ts'

const width = 360
const rowHeight = 28
/** Tasks of a zone that are drawn. */
const most = 6
/** So many requests show a whole round of 1, 2, 3, 4, 6 or 12 tasks. */
const requestCount = 12

/** One moment behind a load balancer: the tasks of each zone, and which of the next requests each of them gets. */
export default function BalancerPicture({
  balanced: { scenario, reach },
  moment,
  lang,
}: {
  readonly balanced: Balanced
  readonly moment: Moment
  readonly lang: Language
}): JSX.Element {
  const tasks = inOrder(moment.frame.tasks)
  const sent = spreadRequests({ ...moment.frame, tasks }, scenario.zones.length, reach, requestCount)
  const zones = placed(scenario.zones, tasks)
  const height = (zones.at(-1)?.bottom ?? 0) + 8
  const description = describe(scenario.zones, moment.at, tasks, sent)[lang]
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
        <rect class="balancer" x={4} y={4} width={60} height={height - 12} rx={6} />
        <text x={34} y={height / 2} text-anchor="middle">
          {reach === 'own-zone' ? 'NLB' : 'ALB'}
        </text>
        {zones.map((zone) => (
          <g key={zone.name}>
            <rect class="zone" x={96} y={zone.top} width={260} height={zone.bottom - zone.top} rx={6} />
            <text class="small" x={226} y={zone.top + 14} text-anchor="middle">
              {zone.name}
            </text>
            {zone.tasks.slice(0, most).map((task, row) => (
              <TaskRow
                key={task.id}
                lang={lang}
                task={task}
                y={zone.top + 20 + row * rowHeight}
                numbers={numbersOf(sent, task)}
              />
            ))}
            {zone.tasks.length > most && (
              <text class="small" x={226} y={zone.bottom - 8} text-anchor="middle">
                {`+ ${zone.tasks.length - most}`}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption>{description}</figcaption>
    </figure>
  )
}

interface TaskRowProps {
  readonly lang: Language
  readonly task: Task
  readonly y: number
  readonly numbers: readonly number[]
}

function TaskRow({ lang, task, y, numbers }: TaskRowProps): JSX.Element {
  const condition = conditionOf(task)
  const middle = y + rowHeight / 2 - 2
  return (
    <g class={`balancer-task ${condition}`}>
      {numbers.length > 0 && (
        <g class="request-way">
          <line x1={64} y1={middle} x2={100} y2={middle} />
          <polygon points={`101,${middle} 94,${middle - 4} 94,${middle + 4}`} />
        </g>
      )}
      <rect x={102} y={y} width={248} height={rowHeight - 5} rx={5} />
      <text x={108} y={middle + 4}>
        {`${marks[condition]} ${names.task[lang]} ${task.id}`}
      </text>
      <text x={344} y={middle + 4} text-anchor="end">
        {numbers.length > 0 ? numbers.join(' ') : names[condition][lang]}
      </text>
    </g>
  )
}

interface PlacedZone {
  readonly name: string
  readonly tasks: readonly Task[]
  readonly top: number
  readonly bottom: number
}

function placed(names: readonly string[], tasks: readonly Task[]): readonly PlacedZone[] {
  let top = 4
  return names.map((name, index) => {
    const there = tasks.filter(({ zone }) => zone === index)
    const rows = Math.min(most, there.length) + (there.length > most ? 1 : 0)
    const zone = { name, tasks: there, top, bottom: top + 24 + Math.max(1, rows) * rowHeight }
    top = zone.bottom + 8
    return zone
  })
}

/** Of more tasks than there is room for, first those that something happens to. */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  if (tasks.length <= most) return tasks
  const isCalm = (task: Task): number => (conditionOf(task) === 'healthy' ? 1 : 0)
  return tasks.toSorted((left, right) => isCalm(left) - isCalm(right))
}

type Condition = 'healthy' | 'silent' | 'unhealthy' | 'starting' | 'stopping'

const marks: Readonly<Record<Condition, string>> = {
  healthy: '●',
  silent: '✕',
  unhealthy: '✕',
  starting: '◌',
  stopping: '↓',
}

const names: Readonly<Record<Condition | 'task', Text>> = {
  task: { ko: '태스크', en: 'task' },
  healthy: { ko: '정상', en: 'healthy' },
  silent: { ko: '응답 없음, 아직 모름', en: 'silent, not noticed yet' },
  unhealthy: { ko: '비정상, 뺌', en: 'unhealthy, dropped' },
  starting: { ko: '시작 중', en: 'starting' },
  stopping: { ko: '내려가는 중', en: 'stopping' },
}

function conditionOf({ status, health, isReachable }: Task): Condition {
  if (status === 'DEACTIVATING' || status === 'STOPPING' || status === 'DEPROVISIONING') return 'stopping'
  return health === 'healthy' && !isReachable ? 'silent' : health
}

/** Which of the requests a task gets, counted from 1. */
function numbersOf(sent: readonly SentRequest[], { id }: Task): readonly number[] {
  return sent.flatMap(({ task }, index) => (task === id ? [index + 1] : []))
}

function describe(
  zones: readonly string[],
  at: number,
  tasks: readonly Task[],
  sent: readonly SentRequest[],
): Text {
  const answered = sent.filter(({ isAnswered }) => isAnswered).length
  const listed = tasks.slice(0, requestCount)
  const rest = tasks.length - listed.length
  const lines = (lang: Language): string =>
    listed
      .map((task) => {
        const numbers = numbersOf(sent, task)
        const requests =
          numbers.length === 0 ? '' : ` (${lang === 'ko' ? '요청' : 'requests'} ${numbers.join(', ')})`
        return `${names.task[lang]} ${task.id}, ${zones[task.zone] ?? ''}: ${names[conditionOf(task)][lang]}${requests}`
      })
      .join('; ')
  return {
    ko: `${Math.round(at)}초. 다음 요청 ${sent.length}개 가운데 ${answered}개에 답합니다. ${lines('ko')}${rest > 0 ? `; 그 밖에 ${rest}개` : ''}.`,
    en: `At ${Math.round(at)} s. ${answered} of the next ${sent.length} requests are answered. ${lines('en')}${rest > 0 ? `; and ${rest} more` : ''}.`,
  }
}
