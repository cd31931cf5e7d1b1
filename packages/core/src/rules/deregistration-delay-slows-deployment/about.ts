import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['aws-samples-ecs-operation-review:5.3-dereg', 'aws-agent-toolkit:deregistration-delay'],
  title: {
    ko: '등록 취소 지연을 배포가 느려질 만큼 길게 두지 않는다',
    en: 'Keep the deregistration delay short enough for quick deployments',
  },
  why: {
    ko: 'ECS는 태스크를 내리기 전에 대상 그룹이 등록을 취소할 때까지 기다립니다. 요청이 1초 안에 끝나는 서비스라면 몇 초로 충분합니다. 파일 업로드처럼 오래 걸리는 요청이 있으면 그보다 길게 두세요.',
    en: 'ECS waits for the target group to let go of a task before it stops it. Where requests end within a second, a few seconds are enough; where uploads or streams take long, it must be longer than they are.',
  },
}
