import { isRolling } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const earlySuccessCriteriaValid = defineRule({
  id: 'early-success-criteria-valid',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html',
  peers: [],
  *check(service) {
    const { earlySuccessCriteria: criteria, minimumHealthyPercent: least } =
      service.deploymentConfiguration ?? {}
    if (criteria?.enable !== true) return
    const path = ['deploymentConfiguration', 'earlySuccessCriteria'] as const
    const data = { percent: 0, least: 0 }
    if (!isRolling(service)) yield { path, atKey: true, data: { ...data, what: 'strategy' } }
    for (const what of ['healthyPercent', 'sourceServiceRevisionCleanup'] as const)
      if (criteria[what] === undefined) yield { path, atKey: true, data: { ...data, what } }
    const { healthyPercent: percent } = criteria
    const at = [...path, 'healthyPercent'] as const
    if (percent !== undefined && percent > 100)
      yield { path: at, data: { what: 'percent', percent, least: 0 } }
    if (percent !== undefined && least !== undefined && percent < least)
      yield { path: at, data: { what: 'least', percent, least } }
  },
})
