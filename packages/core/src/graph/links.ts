import type { Path } from '../finding/index.ts'
import type { Resource, ResourceType } from './resource.ts'

/** Where the properties of one type name a resource of another; `*` stands for every item of an array. */
const links: Readonly<
  Partial<Record<ResourceType, readonly (readonly [pattern: string, to: ResourceType])[]>>
> = {
  'ecs.cluster': [['capacityProviders.*', 'ecs.capacityProvider']],
  'ecs.taskDefinition': [['containerDefinitions.*.logConfiguration.options.awslogs-group', 'logs.logGroup']],
  'ecs.service': [
    ['cluster', 'ecs.cluster'],
    ['clusterArn', 'ecs.cluster'],
    ['taskDefinition', 'ecs.taskDefinition'],
    ['capacityProviderStrategy.*.capacityProvider', 'ecs.capacityProvider'],
    ['loadBalancers.*.targetGroupArn', 'elbv2.targetGroup'],
    ['loadBalancers.*.advancedConfiguration.alternateTargetGroupArn', 'elbv2.targetGroup'],
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

/** Every mention of other resources in a resource's properties. */
export function referencesOf(resource: Resource): readonly Reference[] {
  return (links[resource.type] ?? []).flatMap(([pattern, to]) =>
    [...matches(resource.properties, pattern.split('.'), [])].map(({ path, value }) => ({
      path,
      to,
      name: value,
    })),
  )
}

function* matches(
  value: unknown,
  steps: readonly string[],
  path: Path,
): Generator<{ readonly path: Path; readonly value: string }> {
  const [step, ...rest] = steps
  if (step === undefined) {
    if (typeof value === 'string' && value !== '') yield { path, value }
  } else if (step === '*') {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) yield* matches(item, rest, [...path, index])
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    yield* matches((value as Readonly<Record<string, unknown>>)[step], rest, [...path, step])
  }
}
