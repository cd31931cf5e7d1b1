import { defineRule } from '../rule.ts'

export const lifecycleHookValid = defineRule({
  id: 'lifecycle-hook-valid',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html',
  peers: [],
  *check({ deploymentConfiguration }) {
    for (const [index, hook] of (deploymentConfiguration?.lifecycleHooks ?? []).entries()) {
      const at = ['deploymentConfiguration', 'lifecycleHooks', index] as const
      const { targetType = 'AWS_LAMBDA', timeoutConfiguration } = hook
      const wanted =
        targetType === 'AWS_LAMBDA'
          ? (['hookTargetArn', 'roleArn', 'lifecycleStages'] as const)
          : (['lifecycleStages'] as const)
      const missing = wanted.filter((property) => hook[property] === undefined)
      if (missing.length > 0) yield { path: at, data: { missing: missing.join(', '), minutes: 0 } }
      const minutes = timeoutConfiguration?.timeoutInMinutes
      if (minutes !== undefined && (minutes < 1 || minutes > 20_160))
        yield { path: [...at, 'timeoutConfiguration', 'timeoutInMinutes'], data: { missing: '', minutes } }
    }
  },
})
