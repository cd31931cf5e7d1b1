import { containerText } from '../container-text.ts'
import type { WordsOf } from '../rule.ts'
import type { containerMemoryRequired } from './container-memory-required.ts'

export const words: WordsOf<typeof containerMemoryRequired> = {
  title: {
    ko: '태스크에 메모리가 없으면 컨테이너마다 메모리를 지정한다',
    en: 'Give every container memory where the task has none',
  },
  why: {
    ko: '태스크 단위의 memory가 없으면 컨테이너마다 memory나 memoryReservation이 있어야 등록됩니다. ECS는 이 값으로 인스턴스에 자리가 있는지 판단합니다.',
    en: 'Without memory for the task, ECS registers it only if each container has memory or memoryReservation; by them it finds an instance with room.',
  },
  message: {
    ko: (data) =>
      `${containerText(data, '에').ko} memory도 memoryReservation도 없고, 태스크에도 memory가 없습니다.`,
    en: (data) =>
      `${containerText(data).en} has neither memory nor memoryReservation, and the task has no memory either.`,
  },
}
