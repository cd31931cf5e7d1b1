// A deployment that can do nothing: what it would do, and why it may not.
import { taskBounds } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import { stuckText, type Simulation, type Stuck } from '@ecs-lint/core/simulate'
import type { StagedTask, StageMoment } from './played.ts'

/** Seconds from one thing that it may not do to the next: nothing has changed meanwhile. */
const pause = 60

/**
 * The moments of a simulation, and where it is stuck before anything has happened, those in which it stays so: the task that
 * waits, and what forbids it.
 */
export function withWaiting(
  moments: readonly StageMoment[],
  { result: { stuck, seconds } }: Simulation,
): readonly StageMoment[] {
  const last = moments.at(-1)
  const like = last?.tasks?.[0]
  if (stuck === undefined || seconds > 0 || last === undefined || like === undefined) return moments
  const tasks = [...(last.tasks ?? []), waiting(like, last.tasks ?? [])]
  return [
    ...moments,
    ...textsOf(stuck).map((text, index) => ({
      ...last,
      at: (index + 1) * pause,
      text,
      tasks,
      isRead: true as const,
    })),
  ]
}

function waiting(like: StagedTask, tasks: readonly StagedTask[]): StagedTask {
  const { instance: _, ...rest } = like
  const subnets = Map.groupBy(tasks, ({ subnet }) => subnet)
  const [emptiest] = [...subnets].toSorted(([, one], [, other]) => one.length - other.length)
  return {
    ...rest,
    id: Math.max(...tasks.map(({ id }) => id)) + 1,
    version: 'new',
    subnet: emptiest?.[0] ?? like.subnet,
    status: 'PROVISIONING',
    condition: 'waiting',
    isSpot: false,
  }
}

function textsOf(stuck: Stuck): readonly Text[] {
  if (stuck.kind !== 'no-room') return [stuckText(stuck)]
  const { desired, minimumHealthyPercent, maximumPercent } = stuck
  const { least, most } = taskBounds(desired, minimumHealthyPercent, maximumPercent)
  return [
    {
      ko: `새 태스크를 하나 띄우면 ${desired + 1}개가 됩니다. 최대 ${maximumPercent}%는 ${most}개까지라서 띄울 수 없습니다.`,
      en: `One new task would make ${desired + 1}. A maximum of ${maximumPercent}% allows ${most}, so it may not start.`,
    },
    {
      ko: `그럼 기존 태스크를 먼저 내리면 ${desired - 1}개가 남습니다. 최소 ${minimumHealthyPercent}%는 ${least}개가 있어야 해서 내릴 수 없습니다.`,
      en: `Stopping an old one first would leave ${desired - 1}. A minimum of ${minimumHealthyPercent}% needs ${least}, so it may not stop.`,
    },
    {
      ko: '아무것도 바뀌지 않았습니다. 누가 비율을 바꿀 때까지 배포는 이대로 멈춰 있습니다.',
      en: 'Nothing has changed, and nothing will until somebody changes the percentages.',
    },
  ]
}
