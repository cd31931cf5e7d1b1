import { isWindows } from '../graph/index.ts'
import { architectureOf } from '../cost/index.ts'
import { defineSaver } from './saver.ts'
import { runsOnlyOnFargate } from './services.ts'

export const runOnArm = defineSaver({
  id: 'run-on-arm',
  on: 'ecs.taskDefinition',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html',
  *suggest(task, { graph }) {
    if (isWindows(task) || architectureOf(task) === 'ARM64' || !runsOnlyOnFargate(task, graph)) return
    const images = (task.properties.containerDefinitions ?? []).map(({ image = '' }) => image)
    // An image that is named after x86 has a sibling for ARM at best.
    if (images.some((image) => /amd64|x86/i.test(image))) return
    yield {
      path: ['runtimePlatform', 'cpuArchitecture'],
      data: {},
      edits: [{ op: 'set', path: ['runtimePlatform', 'cpuArchitecture'], value: 'ARM64' }],
      safety: 'unsafe',
    }
  },
  message: {
    ko: () => 'ARM64(Graviton)에서 실행하면 더 쌉니다. 컨테이너 이미지가 모두 linux/arm64를 지원해야 합니다.',
    en: () => 'ARM64 (Graviton) is cheaper. Every image must have a build for linux/arm64.',
  },
  fix: {
    ko: () => 'ARM64에서 실행하기',
    en: () => 'Run the task on ARM64',
  },
})
