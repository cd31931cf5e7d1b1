import type { ResourceType } from './resource.ts'

/** Every type once. It stands apart from the schemas, so that a page that only needs the names does not load them. */
const types: Readonly<Record<ResourceType, true>> = {
  'ecs.cluster': true,
  'ecs.capacityProvider': true,
  'ecs.taskDefinition': true,
  'ecs.service': true,
  'elbv2.loadBalancer': true,
  'elbv2.listener': true,
  'elbv2.rule': true,
  'elbv2.targetGroup': true,
  'ec2.securityGroup': true,
  'ec2.vpc': true,
  'ec2.subnet': true,
  'ec2.routeTable': true,
  'ec2.internetGateway': true,
  'ec2.natGateway': true,
  'ec2.vpcEndpoint': true,
  'ec2.address': true,
  'ec2.networkInterface': true,
  'ec2.egressOnlyInternetGateway': true,
  'ec2.managedPrefixList': true,
  'ec2.networkAcl': true,
  'ec2.launchTemplate': true,
  'autoscaling.autoScalingGroup': true,
  'logs.logGroup': true,
  'budgets.budget': true,
}

export const resourceTypes = Object.keys(types) as readonly ResourceType[]
