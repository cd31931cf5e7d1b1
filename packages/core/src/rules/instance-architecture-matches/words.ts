import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { instanceArchitectureMatches } from './instance-architecture-matches.ts'

export const words: WordsOf<typeof instanceArchitectureMatches> = {
  title: {
    ko: '인스턴스의 CPU 아키텍처를 태스크 정의에 맞춘다',
    en: 'Run tasks on instances of their CPU architecture',
  },
  why: {
    ko: 'ECS는 태스크 정의의 cpuArchitecture와 ecs.cpu-architecture 속성이 같은 인스턴스에만 태스크를 배치합니다. 맞는 인스턴스가 없으면 서비스는 만들어지지만 태스크는 하나도 뜨지 않습니다. Graviton 인스턴스(유형 이름의 세대 뒤에 g)는 ARM64, 나머지는 X86_64입니다.',
    en: 'ECS places a task only on instances whose ecs.cpu-architecture is the cpuArchitecture of its task definition. Without one the service is created, and no task ever starts. Graviton instances (a g after the generation) are ARM64, the others X86_64.',
  },
  message: {
    ko: ({ wanted, types, own }) =>
      `태스크 정의는 ${wanted}용인데 인스턴스 유형 ${withParticle(types, '은/는')} ${own}입니다. 배치할 인스턴스가 없어 태스크가 시작되지 못합니다.`,
    en: ({ wanted, types, own }) =>
      `The task definition is for ${wanted}, and the instances (${types}) are ${own}: no task can ever be placed on them.`,
  },
  fix: {
    ko: ({ own }) => `태스크 정의를 ${own}용으로 바꾸기(이미지도 ${own}용이어야 합니다)`,
    en: ({ own }) => `Make the task definition ${own} (its images must be built for it)`,
  },
}
