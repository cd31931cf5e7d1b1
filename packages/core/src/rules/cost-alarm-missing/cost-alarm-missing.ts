import { defineRule } from '../rule.ts'

export const costAlarmMissing = defineRule({
  id: 'cost-alarm-missing',
  on: 'ecs.service',
  severity: 'info',
  category: 'cost',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create.html',
  peers: [],
  title: { ko: '비용 알림을 설정한다', en: 'Set an alarm on the bill' },
  why: {
    ko: '실습 리소스를 지우는 것을 잊어도 AWS Budgets가 이메일로 알려 줍니다. 예산은 무료로 만들 수 있습니다.',
    en: 'If you forget to clean up, AWS Budgets sends you a mail. A budget with alerts costs nothing.',
  },
  *check(_service, { graph }) {
    if (graph.complete.has('budgets.budget') && graph.all('budgets.budget').length === 0)
      yield { path: [], data: {} }
  },
  message: {
    ko: () => '비용 알림이 없습니다. AWS Budgets에서 월 예산과 이메일 알림을 만드세요.',
    en: () => 'There is no alarm on the bill. Create a monthly budget with an email alert in AWS Budgets.',
  },
})
