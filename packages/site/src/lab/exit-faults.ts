import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { databaseName } from './bench.ts'
import { benchOf, message, withBeside, withService, type Fault } from './fault.ts'
import { longerGrace, moreTasks } from './wrong-ways.ts'

/** Containers start, and end before they answer a request. */
export const exitFaults: readonly Fault[] = [
  {
    id: 'too-little-memory',
    complaint: {
      ko: '태스크가 잠깐 뜨는가 싶더니 멈추고, 새 태스크도 마찬가지입니다.',
      en: 'A task runs for a while and stops, and so does the next.',
    },
    stage: 'run',
    messages: [message('out-of-memory'), message('exit-code-137')],
    browser: 'no-task',
    unless: ({ memory }) => (memory > 512 ? undefined : isSmallest),
    broken: (own) => benchOf(own, { cpu: 256, memory: 512 }),
    isIn: ({ service }, own) => service.memory < neededMemory(own),
    version: 'exits',
    cuts: 'tasks',
    cause: {
      ko: '태스크의 메모리가 애플리케이션에 모자라서 컨테이너가 강제로 종료됩니다.',
      en: 'The task has too little memory for the application, so its container is killed.',
    },
    fix: () => ({
      ko: '메모리가 더 큰 조합으로 태스크 정의를 다시 등록합니다.',
      en: 'Register the task definition again with more memory.',
    }),
    solution: (broken, { cpu, memory }) => withService(broken, { cpu, memory }),
    wrongWays: [
      {
        isTaken: ({ service: { tasks, memory } }, _, broken) =>
          tasks > broken.service.tasks && memory === broken.service.memory,
        example: (broken) => withService(broken, { tasks: broken.service.tasks + 1 }),
        says: {
          ko: '메모리는 태스크마다 따로입니다. 태스크를 늘리면 메모리가 모자란 태스크가 하나 더 생길 뿐입니다.',
          en: 'Each task has its own memory: one task more is only one more that runs out of it.',
        },
      },
      {
        isTaken: ({ service: { memory } }, own, broken) =>
          memory > broken.service.memory && memory < neededMemory(own),
        example: (broken, own) =>
          neededMemory(own) > 1024 ? withService(broken, { cpu: 512, memory: 1024 }) : undefined,
        says: {
          ko: '메모리를 늘렸지만 애플리케이션이 실제로 쓰는 것보다 아직 적습니다.',
          en: 'More memory, and still less than the application takes.',
        },
      },
      longerGrace({
        ko: '상태 확인에 걸려 멈춘 것이 아닙니다. 종료 코드 137은 컨테이너가 SIGKILL로 강제 종료되었다는 뜻이고, 이유는 OutOfMemoryError입니다.',
        en: 'No health check stopped it: exit code 137 means SIGKILL, and the reason says OutOfMemoryError.',
      }),
    ],
    touches: ['memory', 'cpu'],
    clue: (_, own) => ({
      where: { ko: 'CloudWatch → Container Insights', en: 'CloudWatch → Container Insights' },
      shown: `MemoryUtilized (max)   ${neededMemory(own)} MB\nMemoryReserved         512 MB`,
    }),
    part: 'size',
    step: 'compute',
  },
  {
    id: 'container-exits',
    complaint: {
      ko: '태스크가 뜨자마자 멈추고, 새 태스크도 마찬가지입니다.',
      en: 'A task stops as soon as it runs, and so does the next.',
    },
    stage: 'run',
    messages: [message('essential-container-exited'), message('exit-code-1')],
    browser: 'no-task',
    broken: (own) => ({ ...benchOf(own), beside: { databaseHost: '' } }),
    isIn: ({ beside: { databaseHost, secret } }) =>
      (databaseHost !== undefined && databaseHost !== databaseName) || secret === 'none',
    version: 'exits',
    cuts: 'tasks',
    cause: {
      ko: '필수 컨테이너의 애플리케이션이 시작하다가 오류로 끝났습니다. 환경 변수를 잘못 넣었습니다.',
      en: 'The application of the essential container ended with an error while it started: an environment variable is wrong.',
    },
    fix: () => ({
      ko: 'CloudWatch Logs에서 로그의 마지막 줄을 읽고, 그것이 가리키는 환경 변수를 고칩니다.',
      en: 'Read the last lines of the log in CloudWatch Logs, and fix the variable that they point at.',
    }),
    solution: (broken) => withBeside(broken, { databaseHost: databaseName }),
    wrongWays: [
      {
        isTaken: ({ beside: { databaseHost } }) => databaseHost === 'localhost',
        example: (broken) => withBeside(broken, { databaseHost: 'localhost' }),
        says: {
          ko: '태스크 안의 localhost는 태스크 자신입니다. 그 안에는 데이터베이스가 없어 “connection refused”로 다시 끝납니다.',
          en: 'Inside a task, localhost is the task itself. No database runs there, so the application ends again, with “connection refused”.',
        },
      },
      moreTasks({
        ko: '모든 태스크가 같은 태스크 정의로 시작합니다. 늘린 태스크도 똑같이 끝납니다.',
        en: 'All tasks start from the same task definition: one more ends in the same way.',
      }),
      {
        isTaken: ({ service }, _, broken) => service.memory > broken.service.memory,
        example: (broken) => withService(broken, { memory: broken.service.memory + 1024 }),
        says: {
          ko: '메모리가 모자랐다면 종료 코드가 137이었을 것입니다. 1은 애플리케이션이 스스로 오류로 끝냈다는 뜻입니다.',
          en: 'Had memory run out, the exit code would be 137. With 1 the application ended by itself, with an error.',
        },
      },
    ],
    touches: ['databaseHost'],
    clue: (_, { serviceName }) => ({
      where: { ko: `CloudWatch Logs → /ecs/${serviceName}`, en: `CloudWatch Logs → /ecs/${serviceName}` },
      shown: `Connecting to database "" …\nError: DATABASE_HOST is empty (expected a name such as ${databaseName})`,
    }),
    part: 'definition',
    step: 'deployment',
  },
]

const isSmallest = {
  ko: '태스크가 이미 가장 작은 크기라 일어날 수 없습니다. 1단계에서 메모리를 1 GB 이상으로 하면 해 볼 수 있습니다.',
  en: 'The task has the smallest size already. Give it 1 GB or more in step 1 to try it.',
}

/** What the application takes, in MiB: most of what the learner has given it. */
function neededMemory({ memory }: CompleteServiceConfig): number {
  return Math.floor(memory * 0.7)
}
