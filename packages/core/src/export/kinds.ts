import type { ResourceType } from '../resources/index.ts'
import type { PartKind } from './plan.ts'

/**
 * The resource type that a part of each kind is one of: its descriptor has the names. The kinds that are missing here are no
 * resources of the graph: they are what one resource splits into when it is created, or what AWS demands beside it.
 */
export const typeOfKind: { readonly [Kind in PartKind]?: ResourceType } = {
  role: 'iam.role',
  logGroup: 'logs.logGroup',
  vpc: 'ec2.vpc',
  internetGateway: 'ec2.internetGateway',
  subnet: 'ec2.subnet',
  routeTable: 'ec2.routeTable',
  address: 'ec2.address',
  natGateway: 'ec2.natGateway',
  securityGroup: 'ec2.securityGroup',
  vpcEndpoint: 'ec2.vpcEndpoint',
  loadBalancer: 'elbv2.loadBalancer',
  targetGroup: 'elbv2.targetGroup',
  listener: 'elbv2.listener',
  listenerRule: 'elbv2.rule',
  launchTemplate: 'ec2.launchTemplate',
  autoScalingGroup: 'autoscaling.autoScalingGroup',
  cluster: 'ecs.cluster',
  capacityProvider: 'ecs.capacityProvider',
  managedCapacityProvider: 'ecs.capacityProvider',
  taskDefinition: 'ecs.taskDefinition',
  service: 'ecs.service',
  budget: 'budgets.budget',
}

/** The kinds that are no resources of the graph. */
export type SplitKind =
  | 'instanceProfile'
  | 'namespace'
  | 'internetGatewayAttachment'
  | 'routeTableAssociation'
  | 'route'
  | 'securityGroupIngress'
  | 'securityGroupEgress'
  | 'clusterCapacityProviders'

const kinds = new Map(
  (Object.entries(typeOfKind) as readonly (readonly [PartKind, ResourceType])[])
    .toReversed()
    .map(([kind, type]) => [type, kind]),
)

/** The kind of the part that a resource of this type becomes; an export makes none of a type that has none. */
export function kindOfType(type: ResourceType): PartKind | undefined {
  return kinds.get(type)
}

/** The property that a part's handle gives, of the types where that is the same one in every format. */
export const handleProperties: { readonly [Type in ResourceType]?: string } = {
  'ec2.address': 'allocationId',
  'ec2.internetGateway': 'internetGatewayId',
  'ec2.launchTemplate': 'launchTemplateId',
  'ec2.natGateway': 'natGatewayId',
  'ec2.routeTable': 'routeTableId',
  'ec2.securityGroup': 'groupId',
  'ec2.subnet': 'subnetId',
  'ec2.vpc': 'vpcId',
  'ec2.vpcEndpoint': 'vpcEndpointId',
  'ecs.service': 'serviceArn',
  'ecs.taskDefinition': 'taskDefinitionArn',
  'elbv2.listener': 'listenerArn',
  'elbv2.loadBalancer': 'loadBalancerArn',
  'elbv2.rule': 'ruleArn',
  'elbv2.targetGroup': 'targetGroupArn',
  'iam.role': 'arn',
}
