import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['aws-agent-toolkit:grace-period', 'aws-samples-ecs-operation-review:5.1'],
  title: {
    ko: '상태 검사 유예 기간을 컨테이너의 시작 시간보다 길게 잡는다',
    en: 'Make the health check grace period longer than the container takes to start',
  },
  why: {
    ko: '컨테이너의 startPeriod는 시작에 얼마나 걸릴 수 있는지를 말합니다. 그 안에 로드 밸런서가 비정상으로 판정하고 유예 기간도 끝나면, ECS는 아직 뜨는 중인 태스크를 종료합니다.',
    en: "A container's startPeriod says how long it may take to start. If the load balancer finds it unhealthy by then and the grace period is over, ECS kills a task that is still starting.",
  },
}
