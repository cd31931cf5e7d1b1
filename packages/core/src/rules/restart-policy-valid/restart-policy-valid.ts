import { setting } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const restartPolicyValid = defineRule({
  id: 'restart-policy-valid',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html',
  peers: ['cdk-preflight:pf-ecs-restart-policy-attempt-period-range'],
  *check({ restartPolicy }) {
    if (restartPolicy === undefined) return
    const { ignoredExitCodes = [], restartAttemptPeriod: period } = restartPolicy
    if (period !== undefined && (period < 60 || period > 1800))
      yield {
        path: ['restartPolicy', 'restartAttemptPeriod'],
        data: { what: 'period', value: period },
        fix: setting(['restartPolicy', 'restartAttemptPeriod'], period < 60 ? 60 : 1800),
      }
    if (ignoredExitCodes.length > 50)
      yield {
        path: ['restartPolicy', 'ignoredExitCodes'],
        data: { what: 'codes', value: ignoredExitCodes.length },
      }
  },
})
