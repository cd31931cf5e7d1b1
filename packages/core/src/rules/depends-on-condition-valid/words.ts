import type { WordsOf } from '../rule.ts'
import type { dependsOnConditionValid } from './depends-on-condition-valid.ts'

export const words: WordsOf<typeof dependsOnConditionValid> = {
  title: {
    ko: 'dependsOn의 조건은 상대 컨테이너가 이룰 수 있어야 한다',
    en: 'Wait only for what the other container can become',
  },
  why: {
    ko: '필수 컨테이너가 끝나면 태스크도 끝나므로 COMPLETE와 SUCCESS는 essential이 false인 컨테이너에만 쓸 수 있습니다. HEALTHY에는 상대의 healthCheck가 필요하고, 서로를 기다리는 컨테이너는 시작할 수 없습니다. 모두 등록할 때 거부됩니다.',
    en: 'The task ends with an essential container, so COMPLETE and SUCCESS need one with essential: false. HEALTHY needs a health check there, and containers that wait for each other never start. ECS refuses each of them.',
  },
  message: {
    ko: ({ what, name, containerName, condition }) => {
      if (what === 'essential')
        return `${containerName}: 필수 컨테이너이므로 그 ${condition} 상태를 기다릴 수 없습니다. essential을 false로 하거나 START를 쓰세요.`
      if (what === 'healthCheck') return `${containerName}에 healthCheck가 없어 HEALTHY가 될 수 없습니다.`
      if (what === 'circle') return `${name}, ${containerName}: 서로를 기다려 시작할 수 없습니다.`
      return `${condition || '빈 값'}: dependsOn의 조건이 아닙니다. START, HEALTHY, COMPLETE, SUCCESS 중 하나를 쓰세요.`
    },
    en: ({ what, name, containerName, condition }) => {
      if (what === 'essential')
        return `${containerName} is essential, so nothing can wait for its ${condition}. Set essential to false, or wait for START.`
      if (what === 'healthCheck') return `${containerName} has no healthCheck, so it never becomes HEALTHY.`
      if (what === 'circle') return `${name} and ${containerName} wait for each other.`
      return `${condition || 'Nothing'} is no condition of dependsOn: use START, HEALTHY, COMPLETE or SUCCESS.`
    },
  },
}
