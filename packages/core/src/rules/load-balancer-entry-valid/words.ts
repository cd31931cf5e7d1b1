import type { WordsOf } from '../rule.ts'
import type { loadBalancerEntryValid } from './load-balancer-entry-valid.ts'

export const words: WordsOf<typeof loadBalancerEntryValid> = {
  title: {
    ko: '로드 밸런서 설정에는 대상 그룹과 컨테이너, 포트를 지정한다',
    en: 'Give a load balancer its target group, container and port',
  },
  why: {
    ko: 'loadBalancers의 항목마다 targetGroupArn(Classic Load Balancer라면 loadBalancerName)과 containerName, containerPort가 있어야 하고, 앞의 둘은 함께 쓸 수 없습니다.',
    en: 'Each entry of loadBalancers needs a targetGroupArn (for a Classic Load Balancer a loadBalancerName, never both), a containerName and a containerPort.',
  },
  message: {
    ko: ({ missing }) =>
      missing === ''
        ? 'targetGroupArn과 loadBalancerName을 함께 지정할 수 없습니다.'
        : `로드 밸런서 설정에 없는 값: ${missing}.`,
    en: ({ missing }) =>
      missing === ''
        ? 'targetGroupArn and loadBalancerName exclude each other.'
        : `The load balancer entry lacks ${missing}.`,
  },
}
