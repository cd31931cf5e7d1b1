import type { WordsOf } from '../rule.ts'
import type { deploymentPercentBounds } from './deployment-percent-bounds.ts'

export const words: WordsOf<typeof deploymentPercentBounds> = {
  title: {
    ko: '배포가 끝날 수 있는 최소·최대 비율을 쓴다',
    en: 'Choose percentages with which a deployment can finish',
  },
  why: {
    ko: '롤링 업데이트는 새 태스크를 더 띄우거나 기존 태스크를 먼저 내려야 합니다. 최솟값은 올림, 최댓값은 내림하므로 둘 다 할 수 없으면 배포가 영원히 멈춥니다.',
    en: 'A rolling update must start a task more or stop one first. The minimum rounds up and the maximum down; where neither leaves room, the deployment never finishes.',
  },
  message: {
    ko: ({ desiredCount, least, most, enough }) =>
      `태스크 ${desiredCount}개에 최소 ${least}%, 최대 ${most}%이면 새 태스크를 띄울 수도, 기존 태스크를 내릴 수도 없습니다. 최댓값을 ${enough}% 이상으로 하세요.`,
    en: ({ desiredCount, least, most, enough }) =>
      `With ${desiredCount} ${desiredCount === 1 ? 'task' : 'tasks'}, a minimum of ${least}% and a maximum of ${most}%, ECS may neither start a task nor stop one. Raise the maximum to ${enough}% or more.`,
  },
  fix: {
    ko: ({ enough }) => `최댓값을 ${enough}%로 올리기`,
    en: ({ enough }) => `Raise the maximum to ${enough}%`,
  },
}
