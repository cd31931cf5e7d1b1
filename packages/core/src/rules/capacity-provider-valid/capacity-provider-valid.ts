import { isFargateProvider } from '../../graph/index.ts'
import { isName } from '../names.ts'
import { defineRule } from '../rule.ts'

export const capacityProviderValid = defineRule({
  id: 'capacity-provider-valid',
  on: 'ecs.capacityProvider',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  only: 'instances',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html',
  peers: ['cdk-preflight:pf-ecs-cp-*'],
  *check(provider, { resource, graph }) {
    const { name, autoScalingGroupProvider: group } = provider
    if (
      name !== undefined &&
      !isFargateProvider(name) &&
      (/^(?:aws|ecs|fargate)/i.test(name) || !isName(name))
    )
      yield { path: ['name'], data: { what: 'name', value: name } }
    if (group !== undefined && provider.managedInstancesProvider !== undefined)
      yield { path: ['managedInstancesProvider'], atKey: true, data: { what: 'both', value: '' } }
    const scaling = group?.managedScaling
    for (const [property, least, most] of ranges) {
      const value = scaling?.[property]
      if (value !== undefined && (value < least || value > most))
        yield {
          path: ['autoScalingGroupProvider', 'managedScaling', property],
          data: { what: `${least}~${most}`, value: `${property} ${value}` },
        }
    }
    const [least, most] = [scaling?.minimumScalingStepSize, scaling?.maximumScalingStepSize]
    if (least !== undefined && most !== undefined && least > most)
      yield {
        path: ['autoScalingGroupProvider', 'managedScaling', 'minimumScalingStepSize'],
        data: { what: 'steps', value: `${least} > ${most}` },
      }
    if (group?.managedTerminationProtection !== 'ENABLED') return
    const path = ['autoScalingGroupProvider', 'managedTerminationProtection'] as const
    if (scaling?.status !== 'ENABLED') yield { path, data: { what: 'scaling', value: '' } }
    const [instances] = graph.targets(resource, 'autoscaling.autoScalingGroup')
    if (instances?.properties.newInstancesProtectedFromScaleIn === false)
      yield { path, data: { what: 'protection', value: '' } }
  },
})

const ranges = [
  ['targetCapacity', 1, 100],
  ['minimumScalingStepSize', 1, 10_000],
  ['maximumScalingStepSize', 1, 10_000],
  ['instanceWarmupPeriod', 0, 10_000],
] as const
