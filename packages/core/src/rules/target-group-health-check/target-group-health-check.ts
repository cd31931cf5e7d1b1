import { defineRule } from '../rule.ts'

export const targetGroupHealthCheck = defineRule({
  id: 'target-group-health-check',
  on: 'elbv2.targetGroup',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  *check({ healthCheckEnabled, matcher, targetType }) {
    if (healthCheckEnabled === false && targetType !== 'lambda') {
      yield { path: ['healthCheckEnabled'], data: { codes: '' } }
      return
    }
    const codes = matcher?.httpCode ?? ''
    const takesErrors = codes.split(',').some((range) => Number(range.split('-').at(-1)) >= 400)
    if (takesErrors) yield { path: ['matcher', 'httpCode'], data: { codes } }
  },
  message: {
    ko: ({ codes }) =>
      codes === ''
        ? '상태 확인가 꺼져 있습니다. 켜고 경로를 지정하세요.'
        : `상태 확인가 오류 응답(${codes})까지 정상으로 받아들입니다. 200 같은 성공 코드만 두세요.`,
    en: ({ codes }) =>
      codes === ''
        ? 'The health check is off. Turn it on and give it a path.'
        : `The health check takes errors (${codes}) for health. Accept codes of success only, such as 200.`,
  },
})
