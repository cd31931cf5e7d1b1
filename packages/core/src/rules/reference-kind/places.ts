import type { ResourceType } from '../../graph/index.ts'
import type { Places } from '../subject.ts'
import type { Identifier, Kind } from './kinds.ts'

/** What may stand at a place: the kinds, and how they may be written; a name may be anything that has no form of its own. */
export interface Wanted {
  readonly kinds: readonly Kind[]
  readonly forms: readonly Identifier['form'][]
}

const role: Wanted = { kinds: ['role'], forms: ['arn', 'name'] }
const roleArn: Wanted = { kinds: ['role'], forms: ['arn'] }
const subnet: Wanted = { kinds: ['subnet'], forms: ['id'] }
const securityGroup: Wanted = { kinds: ['security-group'], forms: ['id'] }
const targetGroup: Wanted = { kinds: ['target-group'], forms: ['arn'] }
// A Network Load Balancer has listeners alone.
const rule: Wanted = { kinds: ['listener-rule', 'listener'], forms: ['arn'] }
const secret: Wanted = { kinds: ['secret', 'parameter'], forms: ['arn', 'name'] }
const cluster: Wanted = { kinds: ['cluster'], forms: ['arn', 'name'] }
const namespace: Wanted = { kinds: ['namespace'], forms: ['arn', 'name'] }
const logGroup: Wanted = { kinds: ['log-group'], forms: ['name'] }

/** Which kind stands where, by the ECS and ELBv2 API References. Environment files have a rule of their own. */
export const wanted: Readonly<Partial<Record<ResourceType, Readonly<Record<string, Wanted>>>>> = {
  'ecs.taskDefinition': {
    taskRoleArn: role,
    executionRoleArn: role,
    'containerDefinitions.*.secrets.*.valueFrom': secret,
    'containerDefinitions.*.logConfiguration.secretOptions.*.valueFrom': secret,
    'containerDefinitions.*.logConfiguration.options.awslogs-group': logGroup,
    'containerDefinitions.*.repositoryCredentials.credentialsParameter': {
      kinds: ['secret'],
      forms: ['arn', 'name'],
    },
    'volumes.*.efsVolumeConfiguration.fileSystemId': { kinds: ['file-system'], forms: ['id'] },
    'volumes.*.efsVolumeConfiguration.authorizationConfig.accessPointId': {
      kinds: ['access-point'],
      forms: ['id'],
    },
  },
  'ecs.service': {
    cluster,
    clusterArn: cluster,
    taskDefinition: { kinds: ['task-definition'], forms: ['arn', 'name'] },
    role,
    'loadBalancers.*.targetGroupArn': targetGroup,
    'loadBalancers.*.advancedConfiguration.alternateTargetGroupArn': targetGroup,
    'loadBalancers.*.advancedConfiguration.productionListenerRule': rule,
    'loadBalancers.*.advancedConfiguration.testListenerRule': rule,
    'loadBalancers.*.advancedConfiguration.roleArn': roleArn,
    'serviceRegistries.*.registryArn': { kinds: ['discovery-service'], forms: ['arn'] },
    'networkConfiguration.awsvpcConfiguration.subnets.*': subnet,
    'networkConfiguration.awsvpcConfiguration.securityGroups.*': securityGroup,
    'deploymentConfiguration.lifecycleHooks.*.hookTargetArn': { kinds: ['function'], forms: ['arn'] },
    'deploymentConfiguration.lifecycleHooks.*.roleArn': roleArn,
    'serviceConnectConfiguration.namespace': namespace,
    'serviceConnectConfiguration.logConfiguration.secretOptions.*.valueFrom': secret,
    'serviceConnectConfiguration.logConfiguration.options.awslogs-group': logGroup,
    'serviceConnectConfiguration.services.*.tls.issuerCertificateAuthority.awsPcaAuthorityArn': {
      kinds: ['private-ca'],
      forms: ['arn'],
    },
    'serviceConnectConfiguration.services.*.tls.roleArn': roleArn,
    'volumeConfigurations.*.managedEBSVolume.roleArn': roleArn,
    'volumeConfigurations.*.managedEBSVolume.snapshotId': { kinds: ['ebs-snapshot'], forms: ['id'] },
    'volumeConfigurations.*.managedEBSVolume.kmsKeyId': { kinds: ['kms-key'], forms: ['arn', 'name'] },
    'vpcLatticeConfigurations.*.roleArn': roleArn,
    'vpcLatticeConfigurations.*.targetGroupArn': { kinds: ['lattice-target-group'], forms: ['arn'] },
  },
  'ecs.cluster': { 'serviceConnectDefaults.namespace': namespace },
  'ecs.capacityProvider': {
    'autoScalingGroupProvider.autoScalingGroupArn': { kinds: ['auto-scaling-group'], forms: ['arn', 'name'] },
    'managedInstancesProvider.infrastructureRoleArn': roleArn,
    'managedInstancesProvider.instanceLaunchTemplate.ec2InstanceProfileArn': {
      kinds: ['instance-profile'],
      forms: ['arn'],
    },
    'managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.subnets.*': subnet,
    'managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.securityGroups.*': securityGroup,
  },
  'ecs.expressGatewayService': {
    executionRoleArn: role,
    taskRoleArn: role,
    infrastructureRoleArn: role,
    'primaryContainer.secrets.*.valueFrom': secret,
    'networkConfiguration.subnets.*': subnet,
    'networkConfiguration.securityGroups.*': securityGroup,
  },
  'ecs.daemon': {
    clusterArn: { kinds: ['cluster'], forms: ['arn'] },
    daemonTaskDefinitionArn: { kinds: ['daemon-task-definition'], forms: ['arn'] },
    'capacityProviderArns.*': { kinds: ['capacity-provider'], forms: ['arn'] },
  },
  'ecs.daemonTaskDefinition': {
    taskRoleArn: role,
    executionRoleArn: role,
    'containerDefinitions.*.secrets.*.valueFrom': secret,
  },
  'elbv2.loadBalancer': { 'availabilityZones.*.subnetId': subnet, 'securityGroups.*': securityGroup },
  'elbv2.listener': {
    loadBalancerArn: { kinds: ['load-balancer'], forms: ['arn'] },
    'defaultActions.*.targetGroupArn': targetGroup,
    'defaultActions.*.forwardConfig.targetGroups.*.targetGroupArn': targetGroup,
  },
  'elbv2.rule': {
    listenerArn: { kinds: ['listener'], forms: ['arn'] },
    'actions.*.targetGroupArn': targetGroup,
    'actions.*.forwardConfig.targetGroups.*.targetGroupArn': targetGroup,
  },
  'elbv2.targetGroup': { vpcId: { kinds: ['vpc'], forms: ['id'] } },
}

export const places: Places = Object.fromEntries(
  Object.entries(wanted).map(([type, patterns]) => [type, Object.keys(patterns)]),
)

/** The same kinds for what a template refers to by its name in the template. */
export const kindsOfTypes: Readonly<Partial<Record<ResourceType, Kind>>> = {
  'autoscaling.autoScalingGroup': 'auto-scaling-group',
  'cloudwatch.alarm': 'alarm',
  'ec2.launchTemplate': 'launch-template',
  'ec2.securityGroup': 'security-group',
  'ec2.subnet': 'subnet',
  'ec2.vpc': 'vpc',
  'ecr.repository': 'repository',
  'ecs.capacityProvider': 'capacity-provider',
  'ecs.cluster': 'cluster',
  'ecs.daemonTaskDefinition': 'daemon-task-definition',
  'ecs.service': 'service',
  'ecs.taskDefinition': 'task-definition',
  'elbv2.listener': 'listener',
  'elbv2.loadBalancer': 'load-balancer',
  'elbv2.rule': 'listener-rule',
  'elbv2.targetGroup': 'target-group',
  'iam.policy': 'policy',
  'iam.role': 'role',
  'logs.logGroup': 'log-group',
  'servicediscovery.namespace': 'namespace',
  'servicediscovery.service': 'discovery-service',
}
