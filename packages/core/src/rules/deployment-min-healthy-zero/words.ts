import type { Text } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { deploymentMinHealthyZero } from './deployment-min-healthy-zero.ts'

export const words: WordsOf<typeof deploymentMinHealthyZero> = {
  title: {
    ko: '배포하는 동안 태스크가 하나도 남지 않는 일을 막는다',
    en: 'Keep some tasks through every deployment',
  },
  why: {
    ko: '최소 정상 비율이 0%이면 ECS는 새 태스크가 뜨기 전에 기존 태스크를 모두 내려도 됩니다. 그동안 들어온 요청은 모두 실패합니다.',
    en: 'With a minimum healthy percent of 0 ECS may stop every task before a new one runs, and every request in between fails.',
  },
  message: {
    ko: ({ desiredCount, mustStop }) =>
      mustStop
        ? `최솟값이 0%이고 새 태스크를 모두 먼저 띄울 여유가 없어, 배포하는 동안 ${allTasks(desiredCount).ko} 내려갈 수 있습니다. 최솟값을 100%로, 최댓값을 200%로 하세요.`
        : `최솟값이 0%이면 배포하는 동안 ${allTasks(desiredCount).ko} 내려갈 수 있습니다. 최솟값을 50% 이상으로 하세요.`,
    en: ({ desiredCount, mustStop }) =>
      mustStop
        ? `The minimum is 0% and the maximum leaves no room to start all new tasks first, so a deployment may take down ${allTasks(desiredCount).en}. Use a minimum of 100% and a maximum of 200%.`
        : `A minimum of 0% lets ECS take down ${allTasks(desiredCount).en} during a deployment. Set it to 50% or more.`,
  },
  fix: {
    ko: ({ mustStop }) => (mustStop ? '최소 100%, 최대 200%로 바꾸기' : '최솟값을 50%로 올리기'),
    en: ({ mustStop }) =>
      mustStop ? 'Set the minimum to 100% and the maximum to 200%' : 'Raise the minimum to 50%',
  },
}

function allTasks(count: number): Text {
  return count === 1
    ? { ko: '하나뿐인 태스크가', en: 'the only task' }
    : { ko: `태스크 ${count}개가 한꺼번에`, en: `all ${count} tasks at once` }
}
