import { containerText } from '../container-text.ts'
import type { WordsOf } from '../rule.ts'
import type { containerResourcesWithinTask } from './container-resources-within-task.ts'

export const words: WordsOf<typeof containerResourcesWithinTask> = {
  title: {
    ko: '컨테이너의 CPU와 메모리는 태스크의 크기를 넘지 않아야 한다',
    en: 'Keep what containers ask for within the size of the task',
  },
  why: {
    ko: '컨테이너 하나의 메모리가 태스크의 메모리보다 크거나 컨테이너 CPU의 합이 태스크의 CPU보다 크면 태스크 정의를 등록할 수 없습니다.',
    en: 'ECS refuses a container with more memory than its task, and containers whose CPU units add up to more than the task has.',
  },
  message: {
    ko: ({ property, asked, limit, ...data }) =>
      property === 'cpu'
        ? `컨테이너 cpu의 합(${asked})이 태스크의 cpu(${limit})보다 큽니다.`
        : `${containerText(data, '의').ko} ${property} ${asked}MiB가 태스크의 memory ${limit}MiB보다 큽니다.`,
    en: ({ property, asked, limit, ...data }) =>
      property === 'cpu'
        ? `The containers ask for ${asked} CPU units in all, and the task has ${limit}.`
        : `${containerText(data).en} has a ${property} of ${asked} MiB, more than the ${limit} MiB of its task.`,
  },
}
