import type { WordsOf } from '../rule.ts'
import type { costAlarmMissing } from './cost-alarm-missing.ts'

export const words: WordsOf<typeof costAlarmMissing> = {
  title: { ko: '비용 알림을 설정한다', en: 'Set an alarm on the bill' },
  why: {
    ko: '실습 리소스를 지우는 것을 잊어도 AWS Budgets가 이메일로 알려 줍니다. 예산은 무료로 만들 수 있습니다.',
    en: 'If you forget to clean up, AWS Budgets sends you an email. A budget with alerts costs nothing.',
  },
  message: {
    ko: () => '비용 알림이 없습니다. AWS Budgets에서 월 예산과 이메일 알림을 만드세요.',
    en: () => 'There is no alarm on the bill. Create a monthly budget with an email alert in AWS Budgets.',
  },
  fix: {
    ko: () => '월 예산 만들기',
    en: () => 'Create a monthly budget',
  },
}
