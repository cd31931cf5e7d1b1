import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** A container passed its memory. */
export const memoryClass: ErrorClass = {
  id: 'memory',
  marks: [
    ['heap out of memory'],
    ['java.lang.OutOfMemoryError'],
    ['MemoryError'],
    ['Cannot allocate memory'],
    ['OutOfMemoryError: Container'],
    ['OutOfMemoryError', 'memory usage'],
    ['killed due to memory usage'],
    ['OOMKilled true'],
    ['reason OOMKilled'],
    ['was OOMKilled'],
    ['oom_reaper'],
    ['Out of memory: Kill'],
    ['Killed process', 'anon-rss'],
    ['OutOfMemoryError'],
  ],
  failures: [
    {
      id: 'out-of-memory',
      stage: 'run',
      field: 'container reason',
      kind: 'cause',
      certainty: 'certain',
      phrases: [
        ['killed due to memory usage'],
        ['OutOfMemoryError: Container'],
        ['OOMKilled'],
        ['oom_reaper'],
        ['Out of memory: Kill'],
        ['Killed process', 'anon-rss'],
        ['reason OutOfMemoryError'],
        ['STOPPED (OutOfMemoryError'],
      ],
      code: 'OutOfMemoryError',
      cause: {
        ko: '컨테이너가 메모리 한도를 넘어 강제로 종료되었습니다.',
        en: 'The container passed its memory limit and was killed.',
      },
      fix: {
        ko: '태스크 정의의 메모리를 늘리거나 누수를 고치세요. 사이드카의 몫도 남겨 두어야 합니다.',
        en: 'Raise the memory in the task definition or fix the leak; leave room for side-cars.',
      },
      sample: 'OutOfMemoryError: Container killed due to memory usage',
      source: sources.agentDocker,
      basis: 'read',
    },
    {
      id: 'app-heap',
      stage: 'run',
      field: 'log',
      kind: 'cause',
      certainty: 'certain',
      phrases: [
        ['JavaScript heap out of memory'],
        ['java.lang.OutOfMemoryError'],
        ['OutOfMemoryError: Java heap'],
        ['MemoryError'],
        ['Cannot allocate memory'],
      ],
      cause: {
        ko: '애플리케이션의 힙이 가득 찼습니다. 컨테이너의 한도와는 다른, 런타임 자신의 한도입니다.',
        en: 'The heap of the program is full: a limit of the runtime, apart from that of the container.',
      },
      fix: {
        ko: 'NODE_OPTIONS=--max-old-space-size나 -XX:MaxRAMPercentage를 컨테이너 메모리에 맞추고 누수를 찾으세요.',
        en: 'Set NODE_OPTIONS=--max-old-space-size or -XX:MaxRAMPercentage to fit the memory of the container, and look for a leak.',
      },
      look: looks.logs,
      sample: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      source: sources.logs,
      basis: 'excerpt',
    },
  ],
  look: looks.task,
}
