import { defineRule } from '../rule.ts'

export const targetGroupHealthCheck = defineRule({
  id: 'target-group-health-check',
  on: 'elbv2.targetGroup',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  peers: ['checkov:CKV_AWS_261'],
  *check({ healthCheckEnabled, matcher, targetType }) {
    if (healthCheckEnabled === false && targetType !== 'lambda') {
      yield {
        path: ['healthCheckEnabled'],
        data: { codes: '' },
        fix: () => ({
          safety: 'review',
          edits: [{ op: 'set', path: ['healthCheckEnabled'], value: true }],
        }),
      }
      return
    }
    const codes = matcher?.httpCode ?? ''
    const takesErrors = codes.split(',').some((range) => Number(range.split('-').at(-1)) >= 400)
    if (takesErrors)
      yield {
        path: ['matcher', 'httpCode'],
        data: { codes },
        fix: () => ({
          safety: 'review',
          edits: [{ op: 'set', path: ['matcher', 'httpCode'], value: withoutErrors(codes) }],
        }),
      }
  },
})

/** What is left of codes such as `200-499` without those of errors. */
function withoutErrors(codes: string): string {
  const left = codes.split(',').flatMap((range) => {
    const [first = '', last = first] = range.split('-')
    if (Number(first) >= 400) return []
    return Number(last) < 400 ? [range] : [`${first}-399`]
  })
  return left.join(',') || '200'
}
