import type { Language, Text } from '@ecs-lint/core/finding'
import type { Frame, Scenario, Task } from '@ecs-lint/core/simulate'
import type { JSX } from 'preact'

const width = 360
const most = 8
const rowHeight = 26

/** One moment of a simulation: the tasks of each zone by version, and who answers the requests. */
export default function FramePicture({
  scenario,
  frame,
  lang,
}: {
  readonly scenario: Scenario
  readonly frame: Frame
  readonly lang: Language
}): JSX.Element {
  const zoneWidth = (width - 8 * (scenario.zones.length + 1)) / scenario.zones.length
  const rows = Math.min(most, Math.max(4, scenario.desired)) + 1
  const height = 36 + rows * rowHeight
  const description = describe(scenario, frame)[lang]
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${width} ${height + 20}`} role="img" aria-label={description}>
        {scenario.zones.map((zone, index) => {
          const x = 8 + index * (zoneWidth + 8)
          const tasks = frame.tasks.filter((task) => task.zone === index)
          return (
            <g key={zone}>
              <rect class="zone" x={x} y={2} width={zoneWidth} height={height} rx={6} />
              <text class="small" x={x + zoneWidth / 2} y={18} text-anchor="middle">
                {zone}
              </text>
              {tasks.slice(0, most).map((task, row) => (
                <g key={task.id} class={`frame-task ${task.version} ${conditionOf(task)}`}>
                  <rect x={x + 5} y={26 + row * rowHeight} width={zoneWidth - 10} height={22} rx={5} />
                  <text x={x + zoneWidth / 2} y={41 + row * rowHeight} text-anchor="middle">
                    {`${marks[conditionOf(task)]} ${versions[task.version][lang]}`}
                  </text>
                </g>
              ))}
              {tasks.length > most && (
                <text class="small" x={x + zoneWidth / 2} y={41 + most * rowHeight} text-anchor="middle">
                  {`+ ${tasks.length - most}`}
                </text>
              )}
            </g>
          )
        })}
        <rect class="traffic-lost" x={8} y={height + 8} width={width - 16} height={8} />
        <rect class="traffic-old" x={8} y={height + 8} width={part(frame.traffic.old)} height={8} />
        <rect
          class="traffic-new"
          x={8 + part(frame.traffic.old)}
          y={height + 8}
          width={part(frame.traffic.new)}
          height={8}
        />
      </svg>
      <figcaption>{description}</figcaption>
    </figure>
  )
}

type Condition = 'healthy' | 'starting' | 'unhealthy' | 'stopping'

const marks: Readonly<Record<Condition, string>> = {
  healthy: '●',
  starting: '○',
  unhealthy: '×',
  stopping: '↓',
}
const versions: Readonly<Record<Task['version'], Text>> = {
  old: { ko: '기존', en: 'current' },
  new: { ko: '새', en: 'new' },
}

function conditionOf({ status, health }: Task): Condition {
  return status === 'DEACTIVATING' || status === 'STOPPING' || status === 'DEPROVISIONING'
    ? 'stopping'
    : health
}

function part(percent: number): number {
  return ((width - 16) * percent) / 100
}

function describe({ zones }: Scenario, { at, counts, traffic, tasks }: Frame): Text {
  const share = Object.values(traffic).map(Math.round)
  const places = zones.map((zone, index) => `${zone} ${tasks.filter((task) => task.zone === index).length}`)
  const { old, new: fresh } = counts
  return {
    ko: `${at}초. 기존 버전: 정상 ●${old.healthy}, 시작 중 ○${old.starting}, 비정상 ×${old.unhealthy}, 내려가는 중 ↓${old.stopping}. 새 버전: ●${fresh.healthy}, ○${fresh.starting}, ×${fresh.unhealthy}, ↓${fresh.stopping}. 가용 영역별 태스크: ${places.join(', ')}. 요청: 기존 ${share[0]}%, 새 버전 ${share[1]}%, 잃음 ${share[2]}%.`,
    en: `At ${at} s. Current version: ${old.healthy} healthy ●, ${old.starting} starting ○, ${old.unhealthy} unhealthy ×, ${old.stopping} stopping ↓. New version: ${fresh.healthy} ●, ${fresh.starting} ○, ${fresh.unhealthy} ×, ${fresh.stopping} ↓. Tasks by zone: ${places.join(', ')}. Requests: current ${share[0]}%, new ${share[1]}%, lost ${share[2]}%.`,
  }
}
