import type { Text } from '@ecs-lint/core/finding'
import type { Frame, Simulation } from '@ecs-lint/core/simulate'
import type { Io } from '../io.ts'
import { pad, style } from '../terminal.ts'

interface Row {
  readonly label: Text
  readonly colour: 'green' | 'blue' | 'yellow' | 'red' | 'gray'
  readonly value: (frame: Frame) => number
  /** Which of several values a column shows: the lowest of what should be there, the highest of what should not. */
  readonly pick: 'lowest' | 'highest'
}

const taskRows: readonly Row[] = [
  { label: { ko: '기존 정상', en: 'current healthy' }, colour: 'blue', pick: 'lowest', value: ({ counts }) => counts.old.healthy },
  { label: { ko: '기존 시작 중', en: 'current starting' }, colour: 'yellow', pick: 'highest', value: ({ counts }) => counts.old.starting },
  { label: { ko: '기존 비정상', en: 'current unhealthy' }, colour: 'red', pick: 'highest', value: ({ counts }) => counts.old.unhealthy },
  { label: { ko: '기존 종료 중', en: 'current stopping' }, colour: 'gray', pick: 'highest', value: ({ counts }) => counts.old.stopping },
  { label: { ko: '새 버전 시작 중', en: 'new starting' }, colour: 'yellow', pick: 'highest', value: ({ counts }) => counts.new.starting },
  { label: { ko: '새 버전 정상', en: 'new healthy' }, colour: 'green', pick: 'lowest', value: ({ counts }) => counts.new.healthy },
  { label: { ko: '새 버전 비정상', en: 'new unhealthy' }, colour: 'red', pick: 'highest', value: ({ counts }) => counts.new.unhealthy },
  { label: { ko: '새 버전 종료 중', en: 'new stopping' }, colour: 'gray', pick: 'highest', value: ({ counts }) => counts.new.stopping },
] // prettier-ignore

const lostRow: Row = {
  label: { ko: '잃은 요청 %', en: 'requests lost %' },
  colour: 'red',
  pick: 'highest',
  value: ({ traffic }) => traffic.lost,
}

const labelWidth = 18
const rangeWidth = 10
const bars = '▁▂▃▄▅▆▇█'

/** The number of tasks in each state over time: one row of bars per state, on one scale, with its range. Rows of zeros are left out. */
export function picture(simulation: Simulation, columns: number, io: Io): readonly string[] {
  const { frames, scenario } = simulation
  const cells = Math.max(12, columns - labelWidth - rangeWidth)
  const end = frames.at(-1)?.at ?? 0
  const most = Math.max(1, scenario.desired, ...taskRows.map((row) => Math.max(...frames.map(row.value))))
  const drawn = [...taskRows.map((row) => ({ row, scale: most })), { row: lostRow, scale: 100 }]
  const axis = `${clock(0)}${pad(clock(end), cells - clock(0).length, 'left')}`
  return [
    ...drawn
      .filter(({ row }) => frames.some((frame) => row.value(frame) > 0))
      .map(({ row, scale }) => line(row, scale, frames, cells, io)),
    style(io.stdout, 'dim', `${' '.repeat(labelWidth)}${axis}`),
  ]
}

function line(
  { label, colour, value, pick }: Row,
  scale: number,
  frames: readonly Frame[],
  cells: number,
  io: Io,
): string {
  // prettier-ignore
  const bar = sampled(frames, value, pick, cells)
    .map((amount) =>
      amount <= 0 ? '·' : (bars[Math.min(8, Math.max(1, Math.ceil((amount / scale) * 8))) - 1] ?? ''),
    )
    .join('')
  const values = frames.map(value)
  const [least, most] = [Math.round(Math.min(...values)), Math.round(Math.max(...values))]
  const range = least === most ? `${most}` : `${least}–${most}`
  return `${pad(label[io.language], labelWidth)}${style(io.stdout, colour, bar)} ${range}`
}

/** One value per column, each an equal span of time; the last column shows the final state. */
function sampled(
  frames: readonly Frame[],
  value: (frame: Frame) => number,
  pick: Row['pick'],
  cells: number,
): readonly number[] {
  const end = frames.at(-1)?.at ?? 0
  const span = end === 0 ? 1 : end / (cells - 1)
  const found = Array.from({ length: cells }, (): number | undefined => undefined)
  for (const [index, frame] of frames.entries()) {
    const until = frames[index + 1]?.at ?? cells * span
    // A frame without duration is not visible.
    if (until <= frame.at) continue
    const last = Math.min(cells - 1, Math.ceil(until / span) - 1)
    for (let cell = Math.floor(frame.at / span); cell <= last; cell += 1) {
      const before = found[cell]
      const amount = value(frame)
      found[cell] =
        before === undefined
          ? amount
          : pick === 'lowest'
            ? Math.min(before, amount)
            : Math.max(before, amount)
    }
  }
  return found.map((amount) => amount ?? 0)
}

/** Seconds as `m:ss`, or `h:mm:ss` from an hour on. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  const rest = String(whole % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}
