// What a run of the simulator comes to, in a few sentences.
import { joined, type Text } from '@ecs-lint/core/finding'
import { isShut, type Played } from '../map/stage/played.ts'
import type { Outcome } from '../map/stage/stage.ts'
import { timeText } from '../map/stage/time-text.ts'

/** How long it takes, how few tasks are healthy, and what is lost and why. */
export function resultText(
  { seconds, mostTasks, fewestHealthy, lost, why }: Outcome,
  { moments }: Pick<Played, 'moments'>,
): Text {
  const reason = why ?? { ko: '', en: '' }
  if (mostTasks === 0) return reason
  return joined([
    {
      ko: `걸린 시간 ${timeText(seconds, 'ko')}, 가장 적을 때 정상 태스크 ${fewestHealthy}개, 잃은 요청 ${lost}개(초당 10개).`,
      en: `It takes ${timeText(seconds, 'en')}. Fewest healthy tasks: ${fewestHealthy}. Requests lost: ${lost} (at 10 a second).`,
    },
    ...(lost > 0 && isShut(moments) ? [shut] : []),
    reason,
  ])
}

const shut: Text = {
  ko: '이 일 때문이 아니라, 처음부터 끝까지 손님이 들어올 길이 없어서 모두 잃었습니다. 로드 밸런서나 태스크의 퍼블릭 IP가 있어야 하고, 보안 그룹도 손님을 들여야 합니다.',
  en: 'All of them are lost because no customer had a way in at any time, whatever happens to the tasks. That takes a load balancer, or tasks with public IPs, and security groups that let customers in.',
}
