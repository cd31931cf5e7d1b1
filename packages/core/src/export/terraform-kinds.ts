import { terraformNames } from '../resources/index.ts'
import { handleProperties, typeOfKind, type SplitKind } from './kinds.ts'
import { budgetThresholds } from './parameters.ts'
import type { PartKind } from './plan.ts'
import { listener, listenerRule, loadBalancer, targetGroup } from './terraform-load-balancing.ts'
import { isList, isMap, isText, type Properties, type Value } from './value.ts'

/** The attribute that other resources name a part by. */
type Handle = 'arn' | 'id' | 'name'

/** What the AWS provider calls the kinds that have no descriptor. */
const splitKinds: Readonly<Record<SplitKind, { readonly type: string; readonly handle: Handle }>> = {
  instanceProfile: { type: 'aws_iam_instance_profile', handle: 'arn' },
  // Service Connect needs no names of DNS.
  namespace: { type: 'aws_service_discovery_http_namespace', handle: 'arn' },
  internetGatewayAttachment: { type: 'aws_internet_gateway_attachment', handle: 'id' },
  routeTableAssociation: { type: 'aws_route_table_association', handle: 'id' },
  route: { type: 'aws_route', handle: 'id' },
  securityGroupIngress: { type: 'aws_vpc_security_group_ingress_rule', handle: 'id' },
  securityGroupEgress: { type: 'aws_vpc_security_group_egress_rule', handle: 'id' },
  clusterCapacityProviders: { type: 'aws_ecs_cluster_capacity_providers', handle: 'id' },
}

/** The kinds of which other resources take neither what `handleProperties` says nor an id. */
const ownHandles: { readonly [Kind in PartKind]?: Handle } = {
  autoScalingGroup: 'arn',
  capacityProvider: 'name',
  cluster: 'arn',
  logGroup: 'name',
  managedCapacityProvider: 'name',
  // The provider calls its ARN so.
  service: 'id',
}

/** What the AWS provider calls a kind of part, and the attribute that other resources name one by. */
export function terraformKind(kind: PartKind): { readonly type: string; readonly handle: Handle } {
  const resourceType = typeOfKind[kind]
  if (resourceType === undefined) return splitKinds[kind as SplitKind]
  const isArn = /arn$/i.test(handleProperties[resourceType] ?? '')
  return {
    type: terraformNames[resourceType]?.type ?? '',
    handle: ownHandles[kind] ?? (isArn ? 'arn' : 'id'),
  }
}

/** Where the provider's structure of a kind is another than the API's; names alone are the descriptors'. */
export const terraformShapes: { readonly [Kind in PartKind]?: (properties: Properties) => Properties } = {
  role,
  instanceProfile,
  subnet,
  securityGroupIngress: securityGroupRule,
  securityGroupEgress: securityGroupRule,
  loadBalancer,
  targetGroup,
  listener,
  listenerRule,
  launchTemplate,
  autoScalingGroup,
  taskDefinition,
  service,
  budget,
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
function launchTemplate({ launchTemplateData: data, ...properties }: Properties): Properties {
  return { ...(isMap(data) ? data : {}), ...properties }
}

function autoScalingGroup({ tags = [], launchTemplate: template, ...properties }: Properties): Properties {
  const given = isList(tags) ? tags.map(groupTag) : []
  return {
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
    ...(assignPublicIp !== undefined && { assignPublicIp: isText(assignPublicIp, 'ENABLED') }),
  }
}

function budget({ budgetLimit: limit, subscriber = null, ...properties }: Properties): Properties {
  const { amount = null, unit = null } = isMap(limit) ? limit : {}
  return {
    ...properties,
    limitAmount: amount,
    limitUnit: unit,
    notification: budgetThresholds.map((threshold) => ({
      notificationType: 'ACTUAL',
      comparisonOperator: 'GREATER_THAN',
      threshold,
      thresholdType: 'PERCENTAGE',
      subscriberEmailAddresses: subscriber,
    })),
  }
}
