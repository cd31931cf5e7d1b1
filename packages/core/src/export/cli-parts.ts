import {
  assigned,
  call,
  caught,
  inBase64,
  inCapitals,
  tagSpecifications,
  unlessThere,
  wait,
  waitWhile,
} from './cli-calls.ts'
import { budgetMails } from './budget-parts.ts'
import { capitalised } from './case.ts'
import { cliNetwork } from './cli-network.ts'
import type { Part, PartKind, Plan } from './plan.ts'
import { handleOf, isList, isMap, type Properties, type Value } from './value.ts'

/** What creates a part of each kind and leaves its handle in a variable, line by line. */
export const cliParts: Readonly<Record<PartKind, (part: Part, plan: Plan) => readonly string[]>> = {
  ...cliNetwork,
  role: ({ name, properties: { roleName = '', service = '', policyArn = '' } }) => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
    }
    const input = { RoleName: roleName, AssumeRolePolicyDocument: JSON.stringify(document) }
    return [
      unlessThere(
        name,
        ['iam get-role', { RoleName: roleName }, 'Role.Arn'],
        [
          caught(name, 'iam create-role', input, 'Role.Arn'),
          wait('iam wait role-exists', 'role-name', roleName),
        ],
      ),
      call('iam attach-role-policy', { RoleName: roleName, PolicyArn: policyArn }),
    ]
  },
  instanceProfile: ({ name, properties: { instanceProfileName: profile = '', roleName = '' } }) => {
    const input = { InstanceProfileName: profile }
    return [
      unlessThere(
        name,
        ['iam get-instance-profile', input, 'InstanceProfile.Arn'],
        [
          caught(name, 'iam create-instance-profile', input, 'InstanceProfile.Arn'),
          call('iam add-role-to-instance-profile', { ...input, RoleName: roleName }),
          wait('iam wait instance-profile-exists', 'instance-profile-name', profile),
        ],
      ),
    ]
  },
  logGroup: ({ name, properties: { logGroupName = '', retentionInDays, tags, ...properties } }) => [
    call('logs create-log-group', {
      logGroupName,
      ...properties,
      ...(tags !== undefined && { tags: tagMap(tags) }),
    }),
    ...(retentionInDays === undefined
      ? []
      : [call('logs put-retention-policy', { logGroupName, retentionInDays })]),
    assigned(name, [logGroupName]),
  ],
  namespace: ({ name, properties }) => {
    const operation = `${name}Operation`
    const id = `${name}Id`
    const input = { OperationId: handleOf(operation) }
    return [
      caught(operation, 'servicediscovery create-http-namespace', inCapitals(properties), 'OperationId'),
      waitWhile('servicediscovery get-operation', input, 'Operation.Status', ['SUBMITTED', 'PENDING']),
      caught(id, 'servicediscovery get-operation', input, 'Operation.Targets.NAMESPACE'),
      caught(name, 'servicediscovery get-namespace', { Id: handleOf(id) }, 'Namespace.Arn'),
    ]
  },
  loadBalancer: (part) => [
    ...balancing('load-balancer', 'LoadBalancers[0].LoadBalancerArn')(part),
    wait('elbv2 wait load-balancer-available', 'load-balancer-arns', handleOf(part.name)),
  ],
  targetGroup: balancing('target-group', 'TargetGroups[0].TargetGroupArn'),
  listener: balancing('listener', 'Listeners[0].ListenerArn'),
  listenerRule: balancing('rule', 'Rules[0].RuleArn'),
  launchTemplate: ({ name, properties }) => {
    const { launchTemplateData, ...own } = properties
    const { userDataText: text, ...data } = isMap(launchTemplateData) ? launchTemplateData : {}
    const userData = `${name}UserData`
    const input = {
      ...inCapitals({
        ...own,
        launchTemplateData: { ...data, ...(text !== undefined && { userData: handleOf(userData) }) },
      }),
      ...tagSpecifications('launch-template', properties),
    }
    return [
      ...(text === undefined ? [] : [inBase64(userData, text)]),
      caught(name, 'ec2 create-launch-template', input, 'LaunchTemplate.LaunchTemplateId'),
    ]
  },
  autoScalingGroup: ({ name, properties: { subnetIds = [], tags, ...properties } }) => {
    const subnets = `${name}Subnets`
    const groupName = { AutoScalingGroupNames: [properties['autoScalingGroupName'] ?? ''] }
    return [
      assigned(subnets, isList(subnetIds) ? subnetIds : [subnetIds]),
      call('autoscaling create-auto-scaling-group', {
        ...inCapitals(properties),
        VPCZoneIdentifier: handleOf(subnets),
        ...(tags !== undefined && { Tags: groupTags(tags) }),
      }),
      caught(
        name,
        'autoscaling describe-auto-scaling-groups',
        groupName,
        'AutoScalingGroups[0].AutoScalingGroupARN',
      ),
    ]
  },
  cluster: ({ name, properties }) => [caught(name, 'ecs create-cluster', properties, 'cluster.clusterName')],
  capacityProvider,
  clusterCapacityProviders: ({ properties }) => [
    call('ecs put-cluster-capacity-providers', properties),
    waitWhile(
      'ecs describe-clusters',
      { clusters: [properties['cluster'] ?? ''] },
      'clusters[0].attachmentsStatus',
      ['UPDATE_IN_PROGRESS'],
    ),
  ],
  managedCapacityProvider: (part) => [
    ...capacityProvider(part),
    waitWhile(
      'ecs describe-capacity-providers',
      {
        ...(part.properties['cluster'] !== undefined && { cluster: part.properties['cluster'] }),
        capacityProviders: [handleOf(part.name)],
      },
      'capacityProviders[0].status',
      ['PROVISIONING'],
    ),
  ],
  taskDefinition: ({ name, properties }) => [
    caught(name, 'ecs register-task-definition', properties, 'taskDefinition.taskDefinitionArn'),
  ],
  service: ({ name, properties }) => [caught(name, 'ecs create-service', properties, 'service.serviceArn')],
  budget: ({ name, properties: { subscriber = '', ...properties } }) => {
    const account = `${name}Account`
    return [
      caught(account, 'sts get-caller-identity', {}, 'Account'),
      call('budgets create-budget', {
        AccountId: handleOf(account),
        Budget: inCapitals(properties),
        NotificationsWithSubscribers: budgetMails(subscriber),
      }),
    ]
  },
}

function capacityProvider({ name, properties }: Part): readonly string[] {
  return [caught(name, 'ecs create-capacity-provider', properties, 'capacityProvider.name')]
}

/** Something of Elastic Load Balancing, whose attributes are set by a call of their own. */
function balancing(word: string, query: string): (part: Part) => readonly string[] {
  const [, handle = ''] = query.split('.')
  return ({ name, properties: { attributes, tags, ...properties } }) => [
    caught(
      name,
      `elbv2 create-${word}`,
      { ...inCapitals(properties), ...(tags !== undefined && capitalised({ tags })) },
      query,
    ),
    ...(attributes === undefined
      ? []
      : [
          call(`elbv2 modify-${word}-attributes`, {
            [handle]: handleOf(name),
            ...inCapitals({ attributes }),
          }),
        ]),
  ]
}

/** CloudWatch Logs takes tags as a map. */
function tagMap(tags: Value): Properties {
  return Object.fromEntries(tagPairs(tags))
}

function groupTags(tags: Value): Value {
  return tagPairs(tags).map(([Key, Value]) => ({ Key, Value, PropagateAtLaunch: false }))
}

function tagPairs(tags: Value): readonly (readonly [string, Value])[] {
  if (!isList(tags)) return []
  return tags.filter(isMap).map(({ key, value = '' }) => [typeof key === 'string' ? key : '', value])
}
