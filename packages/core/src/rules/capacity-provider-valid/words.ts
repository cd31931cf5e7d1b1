import type { WordsOf } from '../rule.ts'
import type { capacityProviderValid } from './capacity-provider-valid.ts'

export const words: WordsOf<typeof capacityProviderValid> = {
  title: {
    ko: '용량 공급자는 ECS가 받는 값으로 만든다',
    en: 'Create a capacity provider with values that ECS accepts',
  },
  why: {
    ko: '이름은 aws, ecs, fargate로 시작할 수 없습니다. 종료 보호를 켜려면 관리형 조정과 Auto Scaling 그룹의 축소 보호가 함께 켜져 있어야 합니다.',
    en: 'A name begins with neither aws, ecs nor fargate. Managed termination protection needs managed scaling, and an Auto Scaling group that protects its instances from scale-in.',
  },
  message: {
    ko: ({ what, value }) => {
      switch (what) {
        case 'name':
          return `${value}: 용량 공급자의 이름으로 쓸 수 없습니다.`
        case 'both':
          return 'Auto Scaling 그룹과 관리형 인스턴스를 한 용량 공급자에 함께 둘 수 없습니다.'
        case 'steps':
          return `최소 조정 단계가 최대보다 큽니다(${value}).`
        case 'scaling':
          return '종료 보호를 켰는데 managedScaling이 켜져 있지 않습니다.'
        case 'protection':
          return '종료 보호를 켰는데 Auto Scaling 그룹의 축소 보호가 꺼져 있습니다.'
        default:
          return `${value}: ${what} 사이여야 합니다.`
      }
    },
    en: ({ what, value }) => {
      switch (what) {
        case 'name':
          return `${value} is no name that a capacity provider can have.`
        case 'both':
          return 'A capacity provider has an Auto Scaling group or managed instances, not both.'
        case 'steps':
          return `The least scaling step is above the most (${value}).`
        case 'scaling':
          return 'Termination protection is on, and managedScaling is not.'
        case 'protection':
          return 'Termination protection is on, and the Auto Scaling group does not protect its instances from scale-in.'
        default:
          return `${value} must be ${what.replace('~', ' to ')}.`
      }
    },
  },
}
