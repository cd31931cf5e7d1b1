import { planned, type Resource, type ResourceGraph } from '../../graph/index.ts'
import { isInterfaceEndpoint } from '../network.ts'
import { vpcsOf } from './task-zones.ts'

/**
 * The interface endpoints by which instances reach Amazon ECS where they reach nothing else. Source: Amazon ECS developer
 * guide, "Amazon ECS interface VPC endpoints"; Fargate does without them.
 */
const ecsEndpointNames = ['ecs-agent', 'ecs-telemetry', 'ecs'] as const

/** Those that stand in the tasks' VPCs. */
export function endpointsOfEcs(graph: ResourceGraph): ReadonlySet<Resource<'ec2.vpcEndpoint'>> {
  return new Set(
    ownEndpoints(graph).filter((endpoint) => ecsEndpointNames.some((name) => isOf(endpoint, name))),
  )
}

/** Those that do not, to be created beside the endpoints that do. */
export function missingEndpointsOfEcs(graph: ResourceGraph, region: string): readonly Resource[] {
  const endpoints = ownEndpoints(graph)
  const [model] = endpoints
  if (model === undefined) return []
  return ecsEndpointNames
    .filter((name) => !endpoints.some((endpoint) => isOf(endpoint, name)))
    .map((name) =>
      planned(
        'ec2.vpcEndpoint',
        {
          ...model.properties,
          vpcEndpointId: `vpce-new-${name}`,
          serviceName: `com.amazonaws.${region}.${name}`,
        },
        model,
      ),
    )
}

function ownEndpoints(graph: ResourceGraph): readonly Resource<'ec2.vpcEndpoint'>[] {
  const vpcs = vpcsOf(graph)
  return graph
    .all('ec2.vpcEndpoint')
    .filter((endpoint) => isInterfaceEndpoint(endpoint) && vpcs.has(endpoint.properties.vpcId ?? ''))
}

function isOf({ properties }: Resource<'ec2.vpcEndpoint'>, name: string): boolean {
  return properties.serviceName?.endsWith(`.${name}`) ?? false
}
