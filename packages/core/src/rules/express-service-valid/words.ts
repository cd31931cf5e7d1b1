import type { WordsOf } from '../rule.ts'
import type { expressServiceValid } from './express-service-valid.ts'

export const words: WordsOf<typeof expressServiceValid> = {
  title: {
    ko: 'Express 서비스의 크기와 조정 설정은 ECS가 받는 값으로 한다',
    en: 'Give an Express service a size and scaling that ECS accepts',
  },
  why: {
    ko: 'Express 모드의 태스크는 Fargate에서 실행되므로 CPU와 메모리는 Fargate에 있는 조합이어야 합니다. 최소 태스크 수는 최대보다 클 수 없습니다.',
    en: 'Tasks of Express Mode run on Fargate, so CPU and memory must be one of its pairs. The least number of tasks cannot be above the most.',
  },
  message: {
    ko: ({ what, value }) =>
      what === 'unreadable'
        ? `크기를 읽을 수 없습니다(${value}). cpu는 CPU 단위나 vCPU로, memory는 MiB나 GB로 적으세요.`
        : what === 'size'
          ? `Fargate에 없는 크기입니다(cpu/memory: ${value}).`
          : what === 'counts'
            ? `최소 태스크 수가 최대보다 큽니다(${value}).`
            : `${value}: 조정에 쓸 수 있는 지표가 아닙니다. AVERAGE_CPU, AVERAGE_MEMORY, REQUEST_COUNT_PER_TARGET 중 하나를 쓰세요.`,
    en: ({ what, value }) =>
      what === 'unreadable'
        ? `This is not a size (${value}). Write cpu in CPU units or vCPUs, and memory in MiB or GB.`
        : what === 'size'
          ? `Fargate has no task of that size (cpu/memory: ${value}).`
          : what === 'counts'
            ? `The least number of tasks is above the most (${value}).`
            : `${value} is no metric to scale by: use AVERAGE_CPU, AVERAGE_MEMORY or REQUEST_COUNT_PER_TARGET.`,
  },
}
