import { defineRule } from '../rule.ts'

export const healthCheckGracePeriod = defineRule({
  id: 'health-check-grace-period',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  *check({ loadBalancers = [], healthCheckGracePeriodSeconds = 0 }) {
    if (loadBalancers.length > 0 && healthCheckGracePeriodSeconds === 0)
      yield { path: ['healthCheckGracePeriodSeconds'], data: {} }
  },
  message: {
    ko: () => '상태 확인 유예 기간이 0초입니다. 앱이 시작되는 시간보다 길게, 예를 들어 60초로 설정하세요.',
    en: () =>
      'The health check grace period is 0 seconds. Set it longer than the application takes to start, for example 60.',
  },
})
