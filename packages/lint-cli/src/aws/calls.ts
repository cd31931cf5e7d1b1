import type { ResourceType } from '@ecs-lint/core/graph'

/** A part of an account that is read together, and is unknown as a whole where one of its calls fails. */
export interface Part {
  /** The AWS service as IAM calls it. */
  readonly service: 'ecs' | 'ec2' | 'elasticloadbalancing'
  /** The IAM actions, which are the API's calls by name. All of them read only. */
  readonly actions: readonly string[]
  readonly types: readonly ResourceType[]
}

/** Everything that an audit calls: the collectors follow this table, and `--print-policy` prints it. */
export const parts = {
  clusters: { service: 'ecs', actions: ['ListClusters', 'DescribeClusters'], types: ['ecs.cluster'] },
  services: {
    service: 'ecs',
    actions: ['ListClusters', 'ListServices', 'DescribeServices', 'DescribeTaskDefinition'],
    types: ['ecs.service', 'ecs.taskDefinition'],
  },
  loadBalancers: {
    service: 'elasticloadbalancing',
    actions: [
      'DescribeLoadBalancers',
      'DescribeListeners',
      'DescribeRules',
      'DescribeTargetGroups',
      'DescribeTargetHealth',
      'DescribeTags',
    ],
    types: ['elbv2.loadBalancer', 'elbv2.listener', 'elbv2.rule', 'elbv2.targetGroup'],
  },
  vpcs: { service: 'ec2', actions: ['DescribeVpcs'], types: ['ec2.vpc'] },
  subnets: { service: 'ec2', actions: ['DescribeSubnets'], types: ['ec2.subnet'] },
  routeTables: { service: 'ec2', actions: ['DescribeRouteTables'], types: ['ec2.routeTable'] },
  internetGateways: { service: 'ec2', actions: ['DescribeInternetGateways'], types: ['ec2.internetGateway'] },
  egressOnlyInternetGateways: {
    service: 'ec2',
    actions: ['DescribeEgressOnlyInternetGateways'],
    types: ['ec2.egressOnlyInternetGateway'],
  },
  networkAcls: { service: 'ec2', actions: ['DescribeNetworkAcls'], types: ['ec2.networkAcl'] },
  managedPrefixLists: {
    service: 'ec2',
    actions: ['DescribeManagedPrefixLists', 'GetManagedPrefixListEntries'],
    types: ['ec2.managedPrefixList'],
  },
  natGateways: { service: 'ec2', actions: ['DescribeNatGateways'], types: ['ec2.natGateway'] },
  vpcEndpoints: { service: 'ec2', actions: ['DescribeVpcEndpoints'], types: ['ec2.vpcEndpoint'] },
  addresses: { service: 'ec2', actions: ['DescribeAddresses'], types: ['ec2.address'] },
  networkInterfaces: {
    service: 'ec2',
    actions: ['DescribeNetworkInterfaces'],
    types: ['ec2.networkInterface'],
  },
  securityGroups: { service: 'ec2', actions: ['DescribeSecurityGroups'], types: ['ec2.securityGroup'] },
} as const satisfies Readonly<Record<string, Part>>

export type PartName = keyof typeof parts

/** The least IAM policy with which an audit leaves no gap. `DescribeRegions` is for `--region all` alone. */
export function auditPolicy(): object {
  const actions = Object.values(parts).flatMap((part) =>
    part.actions.map((action) => `${part.service}:${action}`),
  )
  return policy('EcsLintAudit', [...new Set([...actions, 'ec2:DescribeRegions'])].toSorted())
}

/** The least IAM policy with which the Price List can be read. */
export function pricingPolicy(): object {
  return policy('EcsLintPrices', ['pricing:GetProducts'])
}

function policy(Sid: string, Action: readonly string[]): object {
  return { Version: '2012-10-17', Statement: [{ Sid, Effect: 'Allow', Action, Resource: '*' }] }
}
