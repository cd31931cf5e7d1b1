import type { ResourceType } from '@ecs-lint/core/graph'
import { collection } from '@ecs-lint/core/resources'

/** A part of an account that is read together, and is unknown as a whole where one of its calls fails. */
interface Part {
  /** The AWS service as IAM calls it. */
  readonly service: 'autoscaling' | 'ecs' | 'ec2' | 'elasticloadbalancing'
  readonly types: readonly ResourceType[]
}

/** Everything that an audit reads. Which calls that takes is said by each type's descriptor. */
export const parts = {
  clusters: { service: 'ecs', types: ['ecs.cluster'] },
  services: { service: 'ecs', types: ['ecs.service', 'ecs.taskDefinition'] },
  daemons: { service: 'ecs', types: ['ecs.daemon'] },
  loadBalancers: {
    service: 'elasticloadbalancing',
    types: ['elbv2.loadBalancer', 'elbv2.listener', 'elbv2.rule', 'elbv2.targetGroup'],
  },
  autoScalingGroups: { service: 'autoscaling', types: ['autoscaling.autoScalingGroup'] },
  vpcs: { service: 'ec2', types: ['ec2.vpc'] },
  subnets: { service: 'ec2', types: ['ec2.subnet'] },
  routeTables: { service: 'ec2', types: ['ec2.routeTable'] },
  internetGateways: { service: 'ec2', types: ['ec2.internetGateway'] },
  egressOnlyInternetGateways: { service: 'ec2', types: ['ec2.egressOnlyInternetGateway'] },
  networkAcls: { service: 'ec2', types: ['ec2.networkAcl'] },
  managedPrefixLists: { service: 'ec2', types: ['ec2.managedPrefixList'] },
  natGateways: { service: 'ec2', types: ['ec2.natGateway'] },
  vpcEndpoints: { service: 'ec2', types: ['ec2.vpcEndpoint'] },
  vpcEndpointServices: { service: 'ec2', types: ['ec2.vpcEndpointService'] },
  addresses: { service: 'ec2', types: ['ec2.address'] },
  networkInterfaces: { service: 'ec2', types: ['ec2.networkInterface'] },
  securityGroups: { service: 'ec2', types: ['ec2.securityGroup'] },
} as const satisfies Readonly<Record<string, Part>>

export type PartName = keyof typeof parts

/** The least IAM policy with which an audit leaves no gap. `DescribeRegions` is for `--region all` alone. */
export function auditPolicy(): object {
  const types = Object.values(parts).flatMap((part): readonly ResourceType[] => part.types)
  const actions = types.flatMap((type) => (collection[type] ?? []).map(({ action }) => action))
  return policy('EcsLintAudit', [...new Set([...actions, 'ec2:DescribeRegions'])].toSorted())
}

/** The least IAM policy with which the Price List can be read. */
export function pricingPolicy(): object {
  return policy('EcsLintPrices', ['pricing:GetProducts'])
}

function policy(Sid: string, Action: readonly string[]): object {
  return { Version: '2012-10-17', Statement: [{ Sid, Effect: 'Allow', Action, Resource: '*' }] }
}
