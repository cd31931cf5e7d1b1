import { fargateCpus } from '../../graph/index.ts'
import type { WordsOf } from '../rule.ts'
import type { fargateCpuMemoryValid } from './fargate-cpu-memory-valid.ts'

export const words: WordsOf<typeof fargateCpuMemoryValid> = {
  title: {
    ko: 'Fargate가 제공하는 CPU와 메모리 조합을 쓴다',
    en: 'Use a CPU and memory pair that Fargate offers',
  },
  why: {
    ko: 'Fargate는 정해진 조합만 받습니다. 다른 값으로는 태스크 정의를 등록할 수 없으므로 목록에 있는 크기를 고르세요.',
    en: 'Fargate offers fixed pairs only and refuses to register a task definition with any other. Pick a size from the list.',
  },
  message: {
    ko: ({ cpu, memory, legal }) =>
      legal === fargateCpus
        ? `Fargate에는 CPU ${cpu}단위가 없습니다. 다음 중에서 고르세요: ${legal.join(', ')}.`
        : `Fargate는 CPU ${cpu}단위에 메모리 ${memory}MiB를 주지 않습니다. 다음 중에서 고르세요: ${legal.join(', ')}.`,
    en: ({ cpu, memory, legal }) =>
      legal === fargateCpus
        ? `Fargate has no size with ${cpu} CPU units. Choose one of ${legal.join(', ')}.`
        : `Fargate does not offer ${memory} MiB with ${cpu} CPU units. Choose one of ${legal.join(', ')}.`,
  },
  fix: {
    ko: () => 'Fargate가 제공하는 다음 크기로 바꾸기',
    en: () => 'Use the next size that Fargate offers',
  },
}
