import { fargateCpus, type GraphEdit } from '../../graph/index.ts'
import type { WordsOf } from '../rule.ts'
import type { fargateCpuMemoryValid } from './fargate-cpu-memory-valid.ts'

/** `cpu 512, memory 4096`: both halves of the size after the fix. */
function sizeAfter(
  asked: { readonly cpu: number; readonly memory: number },
  edits: readonly GraphEdit[],
): string {
  const half = (name: 'cpu' | 'memory'): string => {
    const edit = edits.find((one) => one.op !== 'add' && one.path[0] === name)
    return `${name} ${edit?.op === 'set' ? String(edit.value) : asked[name]}`
  }
  return `${half('cpu')}, ${half('memory')}`
}

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
    ko: ({ cpu, memory, legal, cpus, unreadable }) =>
      unreadable !== undefined
        ? `${unreadable.half} 값 "${unreadable.value}"에서 크기를 읽을 수 없습니다. ${unreadable.half === 'cpu' ? '256 같은 CPU 단위나 .25 vCPU처럼' : '512 같은 MiB 값이나 1 GB처럼'} 적으세요.`
        : legal === fargateCpus
          ? `Fargate에는 CPU ${cpu}단위가 없습니다. 다음 중에서 고르세요: ${legal.join(', ')}.`
          : `Fargate는 CPU ${cpu}단위에 메모리 ${memory}MiB를 지원하지 않습니다. CPU ${cpu}단위에는 ${legal.join(', ')}MiB가 있습니다.${cpus.length === 0 ? '' : ` 메모리 ${memory}MiB는 CPU ${cpus.join(', ')}단위에 있습니다.`}`,
    en: ({ cpu, memory, legal, cpus, unreadable }) =>
      unreadable !== undefined
        ? `The ${unreadable.half} of the task, "${unreadable.value}", is not a size. Write ${unreadable.half === 'cpu' ? 'CPU units, such as 256, or vCPUs, such as .25 vCPU' : 'MiB, such as 512, or GB, such as 1 GB'}.`
        : legal === fargateCpus
          ? `Fargate has no size with ${cpu} CPU units. Choose one of ${legal.join(', ')}.`
          : `Fargate does not offer ${memory} MiB with ${cpu} CPU units. With ${cpu} it offers ${legal.join(', ')} MiB${cpus.length === 0 ? '' : `; ${memory} MiB comes with ${cpus.join(', ')} CPU units`}.`,
  },
  fix: {
    ko: (data, edits = []) => `CPU와 메모리를 모두 담는 가장 작은 크기로 바꾸기(${sizeAfter(data, edits)})`,
    en: (data, edits = []) => `Use the smallest size that covers both (${sizeAfter(data, edits)})`,
  },
}
