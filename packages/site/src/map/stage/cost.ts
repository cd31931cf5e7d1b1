// What a deployment itself costs: the task-hours that it takes more than the service does by itself, at the price of the bill.
import type { Estimate } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import { billedPerTaskHour } from '@ecs-lint/core/simulate'
import { signed } from '../../panel/texts.ts'
import { serviceOf } from './customers.ts'
import type { Outcome, Played, StageMoment } from './played.ts'
import { timeText } from './time-text.ts'

/**
 * US dollars an hour for one task more, which may be unknown; undefined where no task has a price of its own: instances are paid
 * for, and are on the bill of the month.
 */
export function taskHourPrice(
  played: Played,
  estimate: Estimate | undefined,
): number | 'unknown' | undefined {
  const service = serviceOf(played.graph)
  const price = service && estimate && billedPerTaskHour(service, estimate)
  return price ?? (isPaidByTask(played, estimate) ? 'unknown' : undefined)
}

/** Beside the scrubber: what has been spent until a moment; nothing where what is played is no deployment, or no task is paid for. */
export function costSoFar(
  { isDeployment = false, moments }: Played,
  index: number,
  price: ReturnType<typeof taskHourPrice>,
): string | undefined {
  const hours = moments[index]?.extraTaskHours
  if (!isDeployment || hours === undefined || price === undefined) return undefined
  // Nothing yet is no change.
  return price === 'unknown' ? '$?' : hours === 0 ? '$0' : signed(hours * price, 4)
}

/**
 * What a deployment has cost to its end, or until it was clear that it has none, in a sentence; nothing where it took no more
 * than the service does by itself.
 */
export function costText(
  played: Played,
  estimate: Estimate | undefined,
  end?: Outcome['end'],
): Text | undefined {
  const hours = played.moments.at(-1)?.extraTaskHours ?? 0
  if (played.isDeployment !== true || Math.abs(hours) < 0.0005) return undefined
  const price = taskHourPrice(played, estimate)
  if (typeof price !== 'number') {
    return price === 'unknown'
      ? {
          ko: '이 배포에 더 든 요금은 알 수 없습니다. 태스크의 가격을 모르기 때문입니다.',
          en: 'What this deployment costs is not known: a price of its tasks is missing.',
        }
      : {
          ko: '이 배포에 더 든 요금은 알 수 없습니다. 태스크가 아니라 인스턴스에 요금을 내므로, 남는 자리가 있는지에 달려 있습니다.',
          en: 'What this deployment costs is not known: you pay for instances, not tasks, so it depends on the room they have left.',
        }
  }
  const spent = Math.abs(hours)
  const [hour, amount] = [`$${price.toFixed(4)}`, `$${(spent * price).toFixed(4)}`]
  // Of tasks that live for seconds the sum is more than they have run.
  const isShort = played.moments.some(({ tasks }) => tasks?.some(({ condition }) => condition === 'dead'))
  const least = isShort
    ? {
        ko: ', Fargate는 태스크마다 1분 이상으로 계산',
        en: '; Fargate bills each task for a minute at least',
      }
    : { ko: '', en: '' }
  const sum = {
    ko: `${amount}(태스크를 ${hours < 0 ? '덜' : '더'} 켠 시간을 모두 합쳐 ${timeText(3600 * spent, 'ko')}, 시간당 ${hour}${least.ko})`,
    en: `${amount} (${timeText(3600 * spent, 'en')} of ${hours < 0 ? 'task time less' : 'additional task time'} in all, at ${hour} an hour${least.en})`,
  }
  if (hours < 0)
    return {
      ko: `이 배포에서 덜 든 요금: ${sum.ko}.`,
      en: `This deployment saved ${sum.en}.`,
    }
  // What never ends goes on to cost, which a sum until now would not tell beside that of a deployment that has ended.
  if (end === 'stuck' || end === 'failing') {
    // Else the pace would look too certain for tasks that ECS starts ever more rarely.
    const rarer = isShort
      ? {
          ko: ' ECS는 점점 뜸하게 다시 띄우므로 실제로는 이보다 적습니다.',
          en: ' Really it is less, as ECS waits longer and longer between starts.',
        }
      : { ko: '', en: '' }
    const aDay = (hoursASecond(played.moments) * price * 24 * 3600).toFixed(2)
    return {
      ko: `지금까지 더 든 요금: ${sum.ko}. 배포를 멈추지 않으면 하루에 약 $${aDay}씩 늘어납니다.${rarer.ko}`,
      en: `So far this has cost ${sum.en}. At this pace it adds about $${aDay} a day until somebody ends the deployment.${rarer.en}`,
    }
  }
  return {
    ko: `이 배포에 더 든 요금: ${sum.ko}.`,
    en: `This deployment cost ${sum.en}.`,
  }
}

/** Task-hours that what never ends adds in a second: those of its last round, from where the tasks stood as they stand at its end. */
function hoursASecond(moments: readonly StageMoment[]): number {
  const standing = ({ tasks = [] }: StageMoment): string => tasks.map(({ condition }) => condition).join(' ')
  const [first, last] = [moments[0], moments.at(-1)]
  if (first === undefined || last === undefined) return 0
  const before = moments.findLast((moment) => moment.at < last.at && standing(moment) === standing(last))
  const { at, extraTaskHours = 0 } = before ?? first
  return ((last.extraTaskHours ?? 0) - extraTaskHours) / (last.at - at || 1)
}

/** Whether anything of the bill is for tasks on Fargate, or would be if its price were known. */
function isPaidByTask({ graph }: Played, estimate: Estimate | undefined): boolean {
  const id = serviceOf(graph)?.id
  const lines = [...(estimate?.items ?? []), ...(estimate?.missing ?? [])]
  return lines.some(({ sku = '', resource }) => resource.id === id && sku.startsWith('fargate.'))
}
