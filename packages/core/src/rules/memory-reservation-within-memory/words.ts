import type { WordsOf } from '../rule.ts'
import type { memoryReservationWithinMemory } from './memory-reservation-within-memory.ts'

export const words: WordsOf<typeof memoryReservationWithinMemory> = {
  title: { ko: 'memoryReservation은 memory를 넘지 않아야 한다', en: 'Reserve no more memory than the limit' },
  why: {
    ko: 'memoryReservation은 보장받을 양, memory는 넘으면 컨테이너가 종료되는 한도입니다. 보장하는 양이 한도보다 크면 등록할 수 없습니다.',
    en: 'memoryReservation is what a container is sure to get, memory the limit at which it is killed. ECS refuses a reservation above the limit.',
  },
  message: {
    ko: ({ memory, memoryReservation }) =>
      `memoryReservation(${memoryReservation})이 memory(${memory})보다 큽니다.`,
    en: ({ memory, memoryReservation }) =>
      `memoryReservation (${memoryReservation}) is more than memory (${memory}).`,
  },
}
