import { taskOf } from '../../graph/index.ts'
import { isSet } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const blueGreenMovesRequests = defineRule({
  id: 'blue-green-moves-requests',
  on: 'ecs.service',
  // AWS takes it, for a rollout by stages without requests.
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'shifts',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html',
  peers: [],
  *check(service, { resource, graph }) {
    if (service.deploymentConfiguration?.strategy !== 'BLUE_GREEN') return
    // Whether a registry of service discovery goes with it the page does not say.
    if (isSet(service.loadBalancers) || isSet(service.serviceRegistries)) return
    // Described services have these in their deployments.
    const isManaged = [service, ...(service.deployments ?? [])].some(
      ({ vpcLatticeConfigurations, serviceConnectConfiguration: connect }) =>
        isSet(vpcLatticeConfigurations) || connect?.enabled === true,
    )
    if (isManaged) return
    const containers = taskOf(resource, graph)?.properties.containerDefinitions ?? []
    if (containers.some(({ portMappings }) => isSet(portMappings)))
      yield { path: ['deploymentConfiguration', 'strategy'], data: {} }
  },
})
