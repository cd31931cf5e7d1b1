import type { Check } from './check.ts'

export const checks: readonly Check[] = [
  {
    task: {
      ko: '태스크 수와 크기는 그대로 두고, 시작 유형 Fargate의 x86보다 싸게 해 보세요.',
      en: 'Make it cheaper than the launch type Fargate on x86, with as many tasks of the same size.',
    },
    reason: {
      ko: '같은 vCPU와 메모리라도 ARM64와 스팟은 값이 더 낮습니다.',
      en: 'The same vCPU and memory cost less on ARM64 and on Spot.',
    },
    paragraph: { ko: '싸지만-언제든-회수되는-스팟', en: 'spot-cheap-and-taken-back' },
    hints: [
      {
        ko: '양식의 두 항목 가운데 하나만 바꾸어도 됩니다.',
        en: 'One of the two fields of the form is enough.',
      },
      {
        ko: 'CPU 아키텍처를 바꾸거나, 용량 공급자 전략으로 스팟을 섞어 보세요.',
        en: 'Change the CPU architecture, or mix in Spot by a capacity provider strategy.',
      },
      {
        ko: 'CPU 아키텍처를 ARM64로 바꾸거나 ‘Fargate와 Fargate Spot’ 전략을 고르고 태스크를 늘려 보세요.',
        en: 'Set the CPU architecture to ARM64, or choose the strategy of Fargate and Fargate Spot.',
      },
    ],
    passes: {
      service: ({ compute, cpuArchitecture, spotWeight }) =>
        compute.startsWith('FARGATE') &&
        (cpuArchitecture === 'ARM64' || (compute === 'FARGATE_MIXED' && spotWeight > 0)),
    },
  },
  {
    task: {
      ko: '스팟이 모두 회수되어도 태스크가 하나는 남게 하세요.',
      en: 'Have a task left even when every Spot task is taken back.',
    },
    reason: {
      ko: '회수된 스팟 태스크를 ECS가 온디맨드로 바꿔 띄워 주지 않기 때문입니다.',
      en: 'ECS puts no on-demand task in the place of a Spot task that was taken back.',
    },
    paragraph: { ko: '싸지만-언제든-회수되는-스팟', en: 'spot-cheap-and-taken-back' },
    hints: [
      { ko: '스팟만 쓰고 있지는 않은지 보세요.', en: 'See whether everything runs on Spot.' },
      {
        ko: '섞는 전략이라면 FARGATE 기본값을 살펴보세요.',
        en: 'In a mixed strategy, look at the base of FARGATE.',
      },
      { ko: 'FARGATE 기본값을 1 이상으로 하세요.', en: 'Set the FARGATE base to 1 or more.' },
    ],
    passes: {
      service: ({ compute, onDemandBase }) =>
        compute !== 'FARGATE_SPOT' && (compute !== 'FARGATE_MIXED' || onDemandBase >= 1),
    },
  },
]
