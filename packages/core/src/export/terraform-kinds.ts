import type { PartKind } from './plan.ts'
import { listener, listenerRule, loadBalancer, targetGroup } from './terraform-load-balancing.ts'
import { isList, isMap, type Properties, type Value } from './value.ts'

interface Kind {
  readonly type: string
  /** The attribute that other resources name such a part by. */
  readonly handle: 'arn' | 'id' | 'name'
  /** Gives the properties the provider's shape, where other names alone do not do. */
  readonly properties?: (properties: Properties) => Properties
}

/** What the AWS provider calls each kind of part, and how its arguments differ from what the API takes. */
export const terraformKinds: Readonly<Record<PartKind, Kind>> = {
  role: { type: 'aws_iam_role', handle: 'arn', properties: role },
  instanceProfile: { type: 'aws_iam_instance_profile', handle: 'arn', properties: instanceProfile },
  logGroup: { type: 'aws_cloudwatch_log_group', handle: 'name', properties: named('logGroupName') },
  namespace: { type: 'aws_service_discovery_http_namespace', handle: 'arn' },
  vpc: { type: 'aws_vpc', handle: 'id' },
  internetGateway: { type: 'aws_internet_gateway', handle: 'id' },
  internetGatewayAttachment: { type: 'aws_internet_gateway_attachment', handle: 'id' },
  subnet: { type: 'aws_subnet', handle: 'id', properties: subnet },
  routeTable: { type: 'aws_route_table', handle: 'id' },
  routeTableAssociation: { type: 'aws_route_table_association', handle: 'id' },
  address: { type: 'aws_eip', handle: 'id' },
  natGateway: { type: 'aws_nat_gateway', handle: 'id' },
  route: { type: 'aws_route', handle: 'id' },
  securityGroup: { type: 'aws_security_group', handle: 'id', properties: named('groupName') },
  securityGroupIngress: {
    type: 'aws_vpc_security_group_ingress_rule',
    handle: 'id',
    properties: securityGroupRule,
  },
  securityGroupEgress: {
    type: 'aws_vpc_security_group_egress_rule',
    handle: 'id',
    properties: securityGroupRule,
  },
  vpcEndpoint: { type: 'aws_vpc_endpoint', handle: 'id' },
  loadBalancer: { type: 'aws_lb', handle: 'arn', properties: loadBalancer },
  targetGroup: { type: 'aws_lb_target_group', handle: 'arn', properties: targetGroup },
  listener: { type: 'aws_lb_listener', handle: 'arn', properties: listener },
  listenerRule: { type: 'aws_lb_listener_rule', handle: 'arn', properties: listenerRule },
  launchTemplate: { type: 'aws_launch_template', handle: 'id', properties: launchTemplate },
  autoScalingGroup: { type: 'aws_autoscaling_group', handle: 'arn', properties: autoScalingGroup },
  cluster: { type: 'aws_ecs_cluster', handle: 'arn', properties: named('clusterName') },
  capacityProvider: { type: 'aws_ecs_capacity_provider', handle: 'name' },
  managedCapacityProvider: { type: 'aws_ecs_capacity_provider', handle: 'name' },
  clusterCapacityProviders: { type: 'aws_ecs_cluster_capacity_providers', handle: 'id' },
  taskDefinition: { type: 'aws_ecs_task_definition', handle: 'arn', properties: taskDefinition },
  service: { type: 'aws_ecs_service', handle: 'id', properties: service },
  budget: { type: 'aws_budgets_budget', handle: 'id', properties: budget },
}

/** The provider calls every resource's own name `name`. */
function named(own: string): (properties: Properties) => Properties {
  return ({ [own]: name, ...properties }) => ({ ...(name !== undefined && { name }), ...properties })
}

/** Names of roles are unique in an account, which may well have them already: the name goes on with what nobody has. */
function role({ roleName, service }: Properties): Properties {
  return {
    ...(typeof roleName === 'string' && { namePrefix: `${roleName}-` }),
    assumeRolePolicy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: service ?? null }, Action: 'sts:AssumeRole' }],
    },
  }
}

function instanceProfile({ instanceProfileName: name, role = null }: Properties): Properties {
  return { ...(typeof name === 'string' && { namePrefix: `${name}-` }), role }
}

function subnet({ privateDnsNameOptionsOnLaunch: options, ...properties }: Properties): Properties {
  if (!isMap(options)) return properties
  return {
    ...properties,
    ...Object.fromEntries(
      Object.entries(options).map(([name, value]) =>
        name === 'hostnameType' ? ['privateDnsHostnameTypeOnLaunch', value] : [`${name}OnLaunch`, value],
      ),
    ),
  }
}

/** A rule on every protocol has no ports. */
function securityGroupRule({ fromPort, toPort, ...properties }: Properties): Properties {
  if (properties['ipProtocol'] === '-1') return properties
  return {
    ...properties,
    ...(fromPort !== undefined && { fromPort }),
    ...(toPort !== undefined && { toPort }),
  }
}

/** The data of a template stands in the template itself. */
function launchTemplate({
  launchTemplateName: name,
  launchTemplateData: data,
  ...properties
}: Properties): Properties {
  return { ...(name !== undefined && { name }), ...(isMap(data) ? data : {}), ...properties }
}

function autoScalingGroup({
  autoScalingGroupName: name,
  tags = [],
  launchTemplate: template,
  ...properties
}: Properties): Properties {
  const given = isList(tags) ? tags.map(groupTag) : []
  return {
    ...(name !== undefined && { name }),
    ...properties,
    ...(isMap(template) && { launchTemplate: withoutSecondName(template) }),
    ...(given.length > 0 && { tag: given }),
  }
}

/** A described group names its template twice, which the provider does not take. */
function withoutSecondName({ launchTemplateName: name, ...template }: Properties): Properties {
  return name === undefined || 'launchTemplateId' in template
    ? template
    : { ...template, launchTemplateName: name }
}

function groupTag(tag: Value): Value {
  const { key = '', value = '', propagateAtLaunch = false } = isMap(tag) ? tag : {}
  return { key, value, propagateAtLaunch }
}

function taskDefinition({ volumes, ...properties }: Properties): Properties {
  if (volumes === undefined || !isList(volumes)) return properties
  return { ...properties, volumes: volumes.map(volume) }
}

function volume(value: Value): Value {
  if (!isMap(value)) return value
  const { host, ...properties } = value
  const path = isMap(host) ? host['sourcePath'] : undefined
  return { ...properties, ...(path !== undefined && { hostPath: path }) }
}

/** The provider spreads what the API calls the deployment's configuration, and flattens that of the network. */
function service({
  serviceName: name,
  deploymentConfiguration: deployment,
  networkConfiguration: network,
  ...properties
}: Properties): Properties {
  const { maximumPercent, minimumHealthyPercent, deploymentCircuitBreaker, alarms, ...shift } = isMap(
    deployment,
  )
    ? deployment
    : {}
  return {
    name: name ?? null,
    ...properties,
    ...(minimumHealthyPercent !== undefined && { deploymentMinimumHealthyPercent: minimumHealthyPercent }),
    ...(maximumPercent !== undefined && { deploymentMaximumPercent: maximumPercent }),
    ...(deploymentCircuitBreaker !== undefined && { deploymentCircuitBreaker }),
    ...(alarms !== undefined && { alarms }),
    ...(Object.keys(shift).length > 0 && { deploymentConfiguration: shift }),
    ...(isMap(network) && { networkConfiguration: networkOf(network) }),
  }
}

function networkOf({ awsvpcConfiguration: awsvpc, ...others }: Properties): Properties {
  if (!isMap(awsvpc)) return others
  const { assignPublicIp, ...properties } = awsvpc
  return {
    ...others,
    ...properties,
    ...(assignPublicIp !== undefined && { assignPublicIp: assignPublicIp === 'ENABLED' }),
  }
}

function budget({
  budgetName: name,
  budgetLimit: limit,
  subscriber = null,
  ...properties
}: Properties): Properties {
  const { amount = null, unit = null } = isMap(limit) ? limit : {}
  return {
    ...(name !== undefined && { name }),
    ...properties,
    limitAmount: amount,
    limitUnit: unit,
    notification: {
      notificationType: 'ACTUAL',
      comparisonOperator: 'GREATER_THAN',
      threshold: 80,
      thresholdType: 'PERCENTAGE',
      subscriberEmailAddresses: subscriber,
    },
  }
}
