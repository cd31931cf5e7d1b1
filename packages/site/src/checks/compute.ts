import type { Check } from './check.ts'
import { conditions } from './conditions.ts'

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
        ko: '양식의 두 항목 가운데 하나만 바꾸어도 됩니다. 바꿀 때마다 패널의 요금을 보세요.',
        en: 'One of the two fields of the form is enough. Watch the bill in the panel.',
      },
      {
        ko: 'CPU 아키텍처를 바꾸거나, 용량 공급자 전략으로 스팟을 섞어 보세요.',
        en: 'Change the CPU architecture, or mix in Spot by a capacity provider strategy.',
      },
      {
        ko: 'CPU 아키텍처를 ARM64로 바꾸세요. 스팟을 섞는다면 실제로 스팟에 놓이는 태스크가 있어야 값이 내려갑니다.',
        en: 'Set the CPU architecture to ARM64. If you mix in Spot, the bill falls only once a task really runs there.',
      },
    ],
    passes: conditions.compute[0],
  },
  {
    task: {
      ko: '스팟을 섞어 값을 더 낮추되, 스팟이 모두 회수되어도 태스크가 하나는 남게 하세요.',
      en: 'Mix in Spot to make it cheaper still, and have a task left when every Spot task is taken back.',
    },
    reason: {
      ko: '회수된 스팟 태스크를 ECS가 온디맨드로 바꿔 띄워 주지 않기 때문입니다.',
      en: 'ECS puts no on-demand task in the place of a Spot task that was taken back.',
    },
    paragraph: { ko: '싸지만-언제든-회수되는-스팟', en: 'spot-cheap-and-taken-back' },
    hints: [
      {
        ko: 'Fargate와 Fargate Spot을 함께 쓰는 전략이 있습니다.',
        en: 'There is a strategy of Fargate and Fargate Spot together.',
      },
      {
        ko: '기본값만큼 먼저 FARGATE에 두고, 나머지를 가중치의 비율로 나눕니다. 태스크가 2개뿐이면 1 대 1로는 스팟까지 가지 않습니다.',
        en: 'The base goes to FARGATE first, and the weights share out the rest. With two tasks, 1 to 1 leaves none for Spot.',
      },
      {
        ko: '태스크가 2개라면 FARGATE 기본값 1, FARGATE 가중치 0, FARGATE_SPOT 가중치 1로 하세요.',
        en: 'With two tasks: FARGATE base 1, FARGATE weight 0, FARGATE_SPOT weight 1.',
      },
    ],
    passes: conditions.compute[1],
  },
]
