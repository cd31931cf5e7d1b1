import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['checkov:CKV_AWS_261'],
  title: {
    ko: '대상 그룹의 상태 확인로 정상만 정상이라고 판정한다',
    en: 'Have the target group check the health of its targets',
  },
  why: {
    ko: '상태 확인가 없거나 오류 응답까지 정상으로 받아들이면 고장 난 태스크로도 요청이 갑니다. 정상일 때만 200을 주는 경로를 쓰세요.',
    en: 'Without a health check, or with one that takes errors for health, requests go to broken tasks. Check a path that answers 200 only when all is well.',
  },
}
