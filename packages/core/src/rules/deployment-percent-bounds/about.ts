import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['aws-cdk-ecs:MinLessThanMax', 'ecs-task-doctor:DEPLOYMENT_CONFIG_DEADLOCK'],
  title: {
    ko: '배포가 끝날 수 있는 최소·최대 비율을 쓴다',
    en: 'Choose percentages with which a deployment can finish',
  },
  why: {
    ko: '롤링 업데이트는 새 태스크를 더 띄우거나 옛 태스크를 먼저 내려야 합니다. 최솟값은 올림, 최댓값은 내림하므로 둘 다 할 수 없으면 배포가 영원히 멈춥니다.',
    en: 'A rolling update must start a task more or stop one first. The minimum rounds up and the maximum down; where neither leaves room, the deployment never finishes.',
  },
}
