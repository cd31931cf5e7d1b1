import { cpuUnits, fargateMemoryFor, memoryMebibytes } from '../graph/index.ts'
import { defineSaver } from './saver.ts'
import { runsOnlyOnFargate } from './services.ts'

export const smallerMemory = defineSaver({
  id: 'smaller-memory',
  on: 'ecs.taskDefinition',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  *suggest(task, { graph }) {
    const { cpu, memory, containerDefinitions = [] } = task.properties
    const units = cpuUnits(cpu)
    const now = memoryMebibytes(memory)
    if (units === undefined || now === undefined || !runsOnlyOnFargate(task, graph)) return
    // A container without a limit may use whatever the task has: how much it needs is not in the file.
    const limits = containerDefinitions.map((container) => container.memory)
    if (limits.length === 0 || limits.includes(undefined)) return
    const used = limits.reduce((sum: number, limit) => sum + (limit ?? 0), 0)
    const enough = fargateMemoryFor(units).find((size) => size >= used)
    if (enough === undefined || enough >= now) return
    yield {
      path: ['memory'],
      data: { now, used, enough },
      edits: [{ op: 'set', path: ['memory'], value: String(enough) }],
      safety: 'review',
    }
  },
  message: {
    ko: ({ now, used, enough }) =>
      `컨테이너의 메모리 제한을 모두 더해도 ${used}MiB입니다. 태스크 메모리 ${now}MiB를 ${enough}MiB로 줄일 수 있습니다.`,
    en: ({ now, used, enough }) =>
      `The containers may use ${used} MiB by their own limits. ${enough} MiB are enough for the task, which has ${now} MiB.`,
  },
  fix: {
    ko: ({ enough }) => `태스크 메모리를 ${enough}MiB로 줄이기`,
    en: ({ enough }) => `Lower the memory of the task to ${enough} MiB`,
  },
})
