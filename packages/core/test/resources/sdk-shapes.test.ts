import * as applicationautoscaling from '@aws-sdk/client-application-auto-scaling'
import * as autoscaling from '@aws-sdk/client-auto-scaling'
import * as budgets from '@aws-sdk/client-budgets'
import * as cloudwatch from '@aws-sdk/client-cloudwatch'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as ec2 from '@aws-sdk/client-ec2'
import * as ecr from '@aws-sdk/client-ecr'
import * as ecs from '@aws-sdk/client-ecs'
import * as elb from '@aws-sdk/client-elastic-load-balancing'
import * as elbv2 from '@aws-sdk/client-elastic-load-balancing-v2'
import * as iam from '@aws-sdk/client-iam'
import * as servicediscovery from '@aws-sdk/client-servicediscovery'
import { expect, test } from 'vitest'
import { propertyName } from '../../src/finding/index.ts'
import {
  isStructure,
  resourceTypes,
  shapes,
  type ResourceType,
  type Shape,
} from '../../src/resources/index.ts'

// Every shape against the SDK's own schemas, at every depth: what we do not model, and what there is not.

const clients: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  applicationautoscaling, autoscaling, budgets, cloudwatch, logs, ec2, ecr, ecs, elb, elbv2, iam, servicediscovery,
} // prettier-ignore

/** The SDK's structures that a type has the members of: as AWS reports it, and as it takes it. */
const structures: Readonly<Record<ResourceType, readonly string[]>> = {
  'applicationautoscaling.scalableTarget': ['ScalableTarget', 'RegisterScalableTargetRequest'],
  'applicationautoscaling.scalingPolicy': ['ScalingPolicy', 'PutScalingPolicyRequest'],
  'autoscaling.autoScalingGroup': ['AutoScalingGroup', 'CreateAutoScalingGroupType'],
  'budgets.budget': ['Budget'],
  'cloudwatch.alarm': ['MetricAlarm'],
  'ec2.address': ['Address'],
  'ec2.egressOnlyInternetGateway': ['EgressOnlyInternetGateway'],
  'ec2.internetGateway': ['InternetGateway'],
  'ec2.launchTemplate': ['LaunchTemplateVersion'],
  'ec2.managedPrefixList': ['ManagedPrefixList'],
  'ec2.natGateway': ['NatGateway'],
  'ec2.networkAcl': ['NetworkAcl'],
  'ec2.networkInterface': ['NetworkInterface'],
  'ec2.routeTable': ['RouteTable'],
  'ec2.securityGroup': ['SecurityGroup'],
  'ec2.subnet': ['Subnet'],
  'ec2.vpc': ['Vpc'],
  'ec2.vpcEndpoint': ['VpcEndpoint'],
  'ec2.vpcEndpointService': ['ServiceConfiguration'],
  'ecr.repository': ['Repository', 'CreateRepositoryRequest'],
  'ecs.capacityProvider': ['CapacityProvider'],
  'ecs.cluster': ['Cluster', 'CreateClusterRequest'],
  'ecs.daemon': ['DaemonDetail', 'CreateDaemonRequest'],
  'ecs.daemonTaskDefinition': ['DaemonTaskDefinition', 'RegisterDaemonTaskDefinitionRequest'],
  'ecs.expressGatewayService': [
    'ECSExpressGatewayService',
    'UpdatedExpressGatewayService',
    'CreateExpressGatewayServiceRequest',
  ],
  'ecs.gateway': ['Gateway', 'CreateGatewayRequest'],
  'ecs.service': ['Service', 'CreateServiceRequest'],
  'ecs.taskDefinition': ['TaskDefinition', 'RegisterTaskDefinitionRequest'],
  'elb.loadBalancer': ['LoadBalancerDescription'],
  'elbv2.listener': ['Listener'],
  'elbv2.loadBalancer': ['LoadBalancer'],
  'elbv2.rule': ['Rule'],
  'elbv2.targetGroup': ['TargetGroup'],
  'iam.policy': ['Policy'],
  'iam.role': ['Role'],
  'logs.logGroup': ['LogGroup'],
  'servicediscovery.namespace': ['Namespace'],
  'servicediscovery.service': ['Service'],
}

/** A structure's members by the graph's names, each with its schema. */
type Members = ReadonlyMap<string, unknown>

/** What a schema of the SDK is, once references and traits are taken away. */
function plainSchema(schema: unknown): unknown {
  if (typeof schema === 'function') return plainSchema((schema as () => unknown)())
  const isWithTraits = Array.isArray(schema) && typeof schema[0] !== 'number'
  const isTuple = Array.isArray(schema) && schema.length === 2 && typeof schema[1] === 'object'
  return Array.isArray(schema) && (isWithTraits || isTuple) ? plainSchema(schema[0]) : schema
}

function membersOf(schema: unknown): Members | undefined {
  const found = plainSchema(schema)
  if (!Array.isArray(found) || found[0] !== 3) return undefined
  const names: readonly string[] = found[4]
  const members: readonly unknown[] = found[5]
  return new Map(names.map((name, index) => [propertyName(name), members[index]]))
}

function itemOf(schema: unknown): unknown {
  const found = plainSchema(schema)
  return Array.isArray(found) && found[0] === 1 ? found[4] : undefined
}

function compare(shape: Shape, schemas: readonly unknown[], path: string, found: string[]): void {
  if (Array.isArray(shape)) {
    const [kind, inner] = shape as readonly [string, Shape]
    const items = schemas.map(itemOf).filter((item) => item !== undefined)
    if (kind === 'list' && items.length > 0) compare(inner, items, `${path}.*`, found)
    return
  }
  if (typeof shape === 'string' || !isStructure(shape)) return
  const known = schemas.map(membersOf).filter((members) => members !== undefined)
  if (known.length === 0) return
  const theirs = new Map(known.flatMap((members) => [...members]))
  for (const name of theirs.keys()) if (!Object.hasOwn(shape, name)) found.push(`${path}.${name} lacks`)
  for (const [name, inner] of Object.entries(shape)) {
    if (!theirs.has(name)) found.push(`${path}.${name} invented`)
    else
      compare(
        inner,
        known.flatMap((members) => members.get(name) ?? []),
        `${path}.${name}`,
        found,
      )
  }
}

/** Structures of which we model what counts for a bill or a route, and nothing else. */
const partly = [
  'autoscaling.autoScalingGroup.instances.*.',
  'autoscaling.autoScalingGroup.mixedInstancesPolicy.',
  'autoscaling.autoScalingGroup.tags.*.',
  'ec2.launchTemplate.launchTemplateData.',
  'ec2.networkInterface.operator.',
]

/** Properties that other calls than the describing one tell, or that a saved inventory puts beside. */
const elsewhere = new Set([
  'ec2.address.ipamPoolId', // AllocateAddress takes it, and a template has it
  'ec2.launchTemplate.tags', // DescribeLaunchTemplates
  'ec2.managedPrefixList.entries', // GetManagedPrefixListEntries
  'ec2.networkInterface.tags', // `TagSet` in the API
  'ec2.vpc.enableDnsHostnames', // DescribeVpcAttribute
  'ec2.vpc.enableDnsSupport', // DescribeVpcAttribute
  'ecr.repository.lifecyclePolicy', // GetLifecyclePolicy
  'elb.loadBalancer.tags', // DescribeTags
  'elbv2.listener.tags', // DescribeTags
  'elbv2.loadBalancer.attributes', // DescribeLoadBalancerAttributes
  'elbv2.loadBalancer.tags', // DescribeTags
  'elbv2.rule.listenerArn', // what DescribeRules is asked with
  'elbv2.rule.tags', // DescribeTags
  'elbv2.targetGroup.attributes', // DescribeTargetGroupAttributes
  'elbv2.targetGroup.tags', // DescribeTags
  'elbv2.targetGroup.targetHealthDescriptions', // DescribeTargetHealth
  'iam.policy.policyDocument', // GetPolicyVersion
  'iam.role.managedPolicyArns', // ListAttachedRolePolicies
  'iam.role.policies', // GetRolePolicy
  'logs.logGroup.tags', // ListTagsForResource
])

function isKnown(difference: string): boolean {
  const [path = '', kind] = difference.split(' ')
  return kind === 'invented' ? elsewhere.has(path) : partly.some((start) => path.startsWith(start))
}

test('the shapes are those of the SDK, apart from what is listed', () => {
  const found: string[] = []
  for (const type of resourceTypes) {
    const client = clients[type.split('.')[0] ?? ''] ?? {}
    const schemas = structures[type].map((name) => client[`${name}$`])
    expect(schemas, type).not.toContain(undefined)
    compare(shapes[type], schemas, type, found)
  }
  expect(found.filter((difference) => !isKnown(difference)).toSorted()).toEqual([])
})
