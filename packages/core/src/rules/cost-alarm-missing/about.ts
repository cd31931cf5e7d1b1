import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: [],
  title: { ko: '비용 알림을 설정한다', en: 'Set an alarm on the bill' },
  why: {
    ko: '실습 리소스를 지우는 것을 잊어도 AWS Budgets가 이메일로 알려 줍니다. 예산은 무료로 만들 수 있습니다.',
    en: 'If you forget to clean up, AWS Budgets sends you a mail. A budget with alerts costs nothing.',
  },
}
