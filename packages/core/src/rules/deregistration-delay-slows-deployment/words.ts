import type { WordsOf } from '../rule.ts'
import type { deregistrationDelaySlowsDeployment } from './deregistration-delay-slows-deployment.ts'

export const words: WordsOf<typeof deregistrationDelaySlowsDeployment> = {
  title: {
    ko: '등록 취소 지연을 배포가 느려질 만큼 길게 두지 않는다',
    en: 'Keep the deregistration delay short enough for quick deployments',
  },
  why: {
    ko: 'ECS는 태스크를 내리기 전에 대상 그룹이 등록을 취소할 때까지 기다립니다. 요청이 1초 안에 끝나는 서비스라면 몇 초로 충분합니다. 파일 업로드처럼 오래 걸리는 요청이 있으면 그보다 길게 두세요.',
    en: 'ECS waits for the target group to let go of a task before it stops it. Where requests end within a second, a few seconds are enough; where uploads or streams take long, it must be longer than they are.',
  },
  message: {
    ko: ({ delay, minutes }) =>
      `등록 취소 지연이 ${delay}초라 배포에 적어도 ${minutes}분이 걸립니다. 가장 오래 걸리는 요청보다 조금 길게만 잡으세요.`,
    en: ({ delay, minutes }) =>
      `A deregistration delay of ${delay} s makes a deployment take ${minutes} minutes or more. Make it only a little longer than the longest request.`,
  },
  fix: {
    ko: () => '배포가 10분 안에 끝나도록 등록 취소 지연 줄이기',
    en: () => 'Shorten the deregistration delay so that deployments end within ten minutes',
  },
}
