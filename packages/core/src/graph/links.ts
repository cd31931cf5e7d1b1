import type { Path } from '../finding/index.ts'
import type { Resource, ResourceType } from './resource.ts'

/** Where the properties of one type name a resource of another; `*` stands for every item of an array. */
const links: Readonly<
  Partial<Record<ResourceType, readonly (readonly [pattern: string, to: ResourceType])[]>>
> = {
  'ecs.cluster': [['capacityProviders.*', 'ecs.capacityProvider']],
  'ecs.capacityProvider': [
    ['autoScalingGroupProvider.autoScalingGroupArn', 'autoscaling.autoScalingGroup'],
    ['managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.subnets.*', 'ec2.subnet'],
    [
      'managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.securityGroups.*',
      'ec2.securityGroup',
    ],
  ],
  'autoscaling.autoScalingGroup': [['launchTemplate.launchTemplateId', 'ec2.launchTemplate']],
  'ec2.launchTemplate': [
    ['launchTemplateData.networkInterfaces.*.groups.*', 'ec2.securityGroup'],
    ['launchTemplateData.securityGroupIds.*', 'ec2.securityGroup'],
  ],
  'ecs.taskDefinition': [['containerDefinitions.*.logConfiguration.options.awslogs-group', 'logs.logGroup']],
  'ecs.service': [
    ['cluster', 'ecs.cluster'],
    ['clusterArn', 'ecs.cluster'],
    ['taskDefinition', 'ecs.taskDefinition'],
    ['capacityProviderStrategy.*.capacityProvider', 'ecs.capacityProvider'],
    ['loadBalancers.*.targetGroupArn', 'elbv2.targetGroup'],
    ['loadBalancers.*.advancedConfiguration.alternateTargetGroupArn', 'elbv2.targetGroup'],
    // An Application Load Balancer has rules here, a Network Load Balancer its listener.
    ['loadBalancers.*.advancedConfiguration.productionListenerRule', 'elbv2.rule'],
    ['loadBalancers.*.advancedConfiguration.productionListenerRule', 'elbv2.listener'],
    ['loadBalancers.*.advancedConfiguration.testListenerRule', 'elbv2.rule'],
    ['loadBalancers.*.advancedConfiguration.testListenerRule', 'elbv2.listener'],
    ['networkConfiguration.awsvpcConfiguration.subnets.*', 'ec2.subnet'],
    ['networkConfiguration.awsvpcConfiguration.securityGroups.*', 'ec2.securityGroup'],
  ],
  'elbv2.loadBalancer': [
    ['vpcId', 'ec2.vpc'],
    ['availabilityZones.*.subnetId', 'ec2.subnet'],
    ['availabilityZones.*.loadBalancerAddresses.*.allocationId', 'ec2.address'],
    ['securityGroups.*', 'ec2.securityGroup'],
  ],
  'elbv2.listener': [
    ['loadBalancerArn', 'elbv2.loadBalancer'],
    ['defaultActions.*.targetGroupArn', 'elbv2.targetGroup'],
    ['defaultActions.*.forwardConfig.targetGroups.*.targetGroupArn', 'elbv2.targetGroup'],
  ],
  'elbv2.rule': [
    ['listenerArn', 'elbv2.listener'],
    ['actions.*.targetGroupArn', 'elbv2.targetGroup'],
    ['actions.*.forwardConfig.targetGroups.*.targetGroupArn', 'elbv2.targetGroup'],
  ],
  'elbv2.targetGroup': [
    ['vpcId', 'ec2.vpc'],
    ['loadBalancerArns.*', 'elbv2.loadBalancer'],
  ],
  'ec2.securityGroup': [
    ['vpcId', 'ec2.vpc'],
    ['ipPermissions.*.userIdGroupPairs.*.groupId', 'ec2.securityGroup'],
    ['ipPermissionsEgress.*.userIdGroupPairs.*.groupId', 'ec2.securityGroup'],
    ['ipPermissions.*.prefixListIds.*.prefixListId', 'ec2.managedPrefixList'],
    ['ipPermissionsEgress.*.prefixListIds.*.prefixListId', 'ec2.managedPrefixList'],
  ],
  'ec2.subnet': [['vpcId', 'ec2.vpc']],
  'ec2.routeTable': [
    ['vpcId', 'ec2.vpc'],
    ['associations.*.subnetId', 'ec2.subnet'],
    ['routes.*.natGatewayId', 'ec2.natGateway'],
    ['routes.*.gatewayId', 'ec2.internetGateway'],
    ['routes.*.gatewayId', 'ec2.vpcEndpoint'],
    ['routes.*.egressOnlyInternetGatewayId', 'ec2.egressOnlyInternetGateway'],
    ['routes.*.destinationPrefixListId', 'ec2.managedPrefixList'],
  ],
  'ec2.networkAcl': [
    ['vpcId', 'ec2.vpc'],
    ['associations.*.subnetId', 'ec2.subnet'],
  ],
  'ec2.egressOnlyInternetGateway': [['attachments.*.vpcId', 'ec2.vpc']],
  'ec2.internetGateway': [['attachments.*.vpcId', 'ec2.vpc']],
  'ec2.natGateway': [
    ['vpcId', 'ec2.vpc'],
    ['subnetId', 'ec2.subnet'],
    ['natGatewayAddresses.*.allocationId', 'ec2.address'],
    ['natGatewayAddresses.*.networkInterfaceId', 'ec2.networkInterface'],
  ],
  'ec2.vpcEndpoint': [
    ['vpcId', 'ec2.vpc'],
    ['subnetIds.*', 'ec2.subnet'],
    ['groups.*.groupId', 'ec2.securityGroup'],
    ['routeTableIds.*', 'ec2.routeTable'],
    ['networkInterfaceIds.*', 'ec2.networkInterface'],
  ],
  'ec2.address': [['networkInterfaceId', 'ec2.networkInterface']],
  'ec2.networkInterface': [
    ['vpcId', 'ec2.vpc'],
    ['subnetId', 'ec2.subnet'],
    ['groups.*.groupId', 'ec2.securityGroup'],
  ],
}

/** One mention of another resource. */
export interface Reference {
  readonly path: Path
  readonly to: ResourceType
  readonly name: string
}

interface Link {
  readonly steps: readonly string[]
  readonly to: ResourceType
}

// Splitting a pattern takes longer than following it, so it is done once.
const linksOf: ReadonlyMap<string, readonly Link[]> = new Map(
  Object.entries(links).map(([type, patterns]) => [
    type,
    patterns.map(([pattern, to]) => ({ steps: pattern.split('.'), to })),
  ]),
)

/** Every mention of other resources in a resource's properties; of one type of them, if it is given. */
export function referencesOf(resource: Resource, type?: ResourceType): readonly Reference[] {
  const found: Reference[] = []
  for (const { steps, to } of linksOf.get(resource.type) ?? [])
    if (type === undefined || to === type) follow(resource.properties, steps, 0, [], to, found)
  return found
}

/** Adds to `found` what lies at the end of `steps` from the step `at` on. */
function follow(
  value: unknown,
  steps: readonly string[],
  at: number,
  path: Path,
  to: ResourceType,
  found: Reference[],
): void {
  const step = steps[at]
  if (step === undefined) {
    if (typeof value === 'string' && value !== '') found.push({ path, to, name: value })
  } else if (step === '*') {
    if (!Array.isArray(value)) return
    for (const [index, item] of value.entries()) follow(item, steps, at + 1, [...path, index], to, found)
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    const member = (value as Readonly<Record<string, unknown>>)[step]
    follow(member, steps, at + 1, [...path, step], to, found)
  }
}
