import { defineRule } from '../rule.ts'

export const targetGroupHealthCheck = defineRule({
  id: 'target-group-health-check',
  on: 'elbv2.targetGroup',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  peers: ['checkov:CKV_AWS_261'],
  *check({ healthCheckEnabled, matcher, targetType }) {
    if (healthCheckEnabled === false && targetType !== 'lambda') {
      yield { path: ['healthCheckEnabled'], data: { codes: '' } }
      return
    }
    const codes = matcher?.httpCode ?? ''
    const takesErrors = codes.split(',').some((range) => Number(range.split('-').at(-1)) >= 400)
    if (takesErrors) yield { path: ['matcher', 'httpCode'], data: { codes } }
  },
})
