import { isSet } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const trafficShiftConfigured = defineRule({
  id: 'traffic-shift-configured',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  only: 'shifts',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  peers: [],
  *check(service) {
    const {
      strategy = 'ROLLING',
      linearConfiguration: linear,
      canaryConfiguration: canary,
    } = service.deploymentConfiguration ?? {}
    const isShifted = strategy === 'LINEAR' || strategy === 'CANARY'
    if (
      isShifted &&
      !isSet(service.loadBalancers) &&
      service.serviceConnectConfiguration?.enabled !== true &&
      !isSet(service.vpcLatticeConfigurations)
    )
      yield { path: ['deploymentConfiguration', 'strategy'], data: { what: 'way', strategy, value: 0 } }
    if (linear !== undefined && strategy !== 'LINEAR')
      yield {
        path: ['deploymentConfiguration', 'linearConfiguration'],
        atKey: true,
        data: { what: 'linearConfiguration', strategy, value: 0 },
      }
    if (canary !== undefined && strategy !== 'CANARY')
      yield {
        path: ['deploymentConfiguration', 'canaryConfiguration'],
        atKey: true,
        data: { what: 'canaryConfiguration', strategy, value: 0 },
      }
    const { stepPercent, stepBakeTimeInMinutes = 0 } = linear ?? {}
    const { canaryPercent, canaryBakeTimeInMinutes = 0 } = canary ?? {}
    if (stepPercent !== undefined && (stepPercent < 3 || stepPercent > 100))
      yield {
        path: ['deploymentConfiguration', 'linearConfiguration', 'stepPercent'],
        data: { what: 'stepPercent', strategy, value: stepPercent },
      }
    if (canaryPercent !== undefined && (canaryPercent < 0.1 || canaryPercent > 100))
      yield {
        path: ['deploymentConfiguration', 'canaryConfiguration', 'canaryPercent'],
        data: { what: 'canaryPercent', strategy, value: canaryPercent },
      }
    if (stepBakeTimeInMinutes > 1440)
      yield {
        path: ['deploymentConfiguration', 'linearConfiguration', 'stepBakeTimeInMinutes'],
        data: { what: 'bake', strategy, value: stepBakeTimeInMinutes },
      }
    if (canaryBakeTimeInMinutes > 1440)
      yield {
        path: ['deploymentConfiguration', 'canaryConfiguration', 'canaryBakeTimeInMinutes'],
        data: { what: 'bake', strategy, value: canaryBakeTimeInMinutes },
      }
  },
})
