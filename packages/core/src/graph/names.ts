import type { Resource, ResourceType } from './resource.ts'

/** The properties by which other resources name one, the friendliest first. */
const nameProperties: Readonly<Record<ResourceType, readonly string[]>> = {
  'ecs.cluster': ['clusterName', 'clusterArn'],
  'ecs.capacityProvider': ['name', 'capacityProviderArn'],
  'ecs.taskDefinition': ['family', 'taskDefinitionArn'],
  'ecs.service': ['serviceName', 'serviceArn'],
  'elbv2.loadBalancer': ['loadBalancerName', 'loadBalancerArn'],
  'elbv2.listener': ['listenerArn'],
  'elbv2.rule': ['ruleArn'],
  'elbv2.targetGroup': ['targetGroupName', 'targetGroupArn'],
  'ec2.securityGroup': ['groupId', 'securityGroupArn'],
  'ec2.vpc': ['vpcId'],
  'ec2.subnet': ['subnetId', 'subnetArn'],
  'ec2.routeTable': ['routeTableId'],
  'ec2.internetGateway': ['internetGatewayId'],
  'ec2.natGateway': ['natGatewayId'],
  'ec2.vpcEndpoint': ['vpcEndpointId'],
  'ec2.address': ['allocationId', 'publicIp'],
  'ec2.networkInterface': ['networkInterfaceId'],
  'ec2.launchTemplate': ['launchTemplateId', 'launchTemplateName'],
  'autoscaling.autoScalingGroup': ['autoScalingGroupName', 'autoScalingGroupARN'],
  'logs.logGroup': ['logGroupName', 'logGroupArn', 'arn'],
  'budgets.budget': ['budgetName'],
}

type Bag = Readonly<Record<string, unknown>>

/** What a person calls a resource with these properties; undefined where it has no name yet. */
export function identify(type: ResourceType, properties: Bag): string | undefined {
  const property = nameProperties[type].find((one) => typeof properties[one] === 'string')
  const name = property === undefined ? undefined : String(properties[property])
  const isRevision = type === 'ecs.taskDefinition' && typeof properties['revision'] === 'number'
  return name === undefined ? undefined : isRevision ? `${name}:${String(properties['revision'])}` : name
}

/** The ARN among a resource's properties. */
export function arnOf(type: ResourceType, properties: Bag): string | undefined {
  for (const property of nameProperties[type]) {
    const value = properties[property]
    if (typeof value === 'string' && value.startsWith('arn:')) return value
  }
  return undefined
}

/** Every name under which others may refer to a resource. */
export function namesOf(resource: Resource): readonly string[] {
  const bag: Bag = resource.properties
  const names = [resource.id, ...nameProperties[resource.type].map((property) => bag[property])]
  // A task definition that is not registered yet answers for whatever revision it will get.
  if (resource.type === 'ecs.taskDefinition' && bag['revision'] === undefined)
    names.push(`${String(bag['family'])}:*`)
  return [...new Set(names.filter((name) => typeof name === 'string'))]
}

/** The names to try, in order, for a reference such as an ARN, `family:revision`, or a plain name. */
export function* lookupsOf(type: ResourceType, reference: string): Generator<string> {
  yield reference
  const name = reference.startsWith('arn:') ? nameInArn(type, reference) : undefined
  if (name !== undefined) yield name
  if (type === 'ecs.taskDefinition') yield `${(name ?? reference).replace(/:\d+$/, '')}:*`
}

/** `arn:…:loadbalancer/app/NAME/ID`, `targetgroup/NAME/ID`, `cluster/NAME`, `task-definition/FAMILY:REVISION`. */
function nameInArn(type: ResourceType, arn: string): string | undefined {
  const steps = arn.split(':').slice(5).join(':').split('/')
  return type === 'elbv2.loadBalancer' ? steps[2] : type === 'elbv2.targetGroup' ? steps[1] : steps.at(-1)
}
