import { defineRule } from '../rule.ts'

export const costAlarmMissing = defineRule({
  id: 'cost-alarm-missing',
  on: 'ecs.service',
  severity: 'info',
  category: 'cost',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create.html',
  *check(_service, { graph }) {
    if (graph.complete.has('budgets.budget') && graph.all('budgets.budget').length === 0)
      yield { path: [], data: {} }
  },
  message: {
    ko: () => '비용 알림이 없습니다. AWS Budgets에서 월 예산과 이메일 알림을 만드세요.',
    en: () => 'There is no alarm on the bill. Create a monthly budget with an email alert in AWS Budgets.',
  },
})
