import type { WordsOf } from '../rule.ts'
import type { targetGroupHealthCheck } from './target-group-health-check.ts'

export const words: WordsOf<typeof targetGroupHealthCheck> = {
  title: {
    ko: '대상 그룹의 상태 확인을 켜고, 성공 응답만 정상으로 받아들인다',
    en: 'Have the target group check the health of its targets',
  },
  why: {
    ko: '상태 확인이 없거나 오류 응답까지 정상으로 받아들이면 고장 난 태스크로도 요청이 갑니다. 정상일 때만 200을 돌려주는 경로를 쓰세요.',
    en: 'Without a health check, or with one that counts errors as healthy, requests go to broken tasks. Check a path that returns 200 only when the application works.',
  },
  message: {
    ko: ({ codes }) =>
      codes === ''
        ? '상태 확인이 꺼져 있습니다. 켜고 경로를 지정하세요.'
        : `상태 확인이 오류 응답(${codes})까지 정상으로 받아들입니다. 200 같은 성공 코드만 두세요.`,
    en: ({ codes }) =>
      codes === ''
        ? 'The health check is off. Turn it on and give it a path.'
        : `The health check counts errors (${codes}) as healthy. Accept codes of success only, such as 200.`,
  },
  fix: {
    ko: ({ codes }) => (codes === '' ? '상태 확인 켜기' : '오류 코드 빼기'),
    en: ({ codes }) => (codes === '' ? 'Turn on the health check' : 'Leave out the codes of errors'),
  },
}
