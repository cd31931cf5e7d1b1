import type { Places } from '../subject.ts'

/** What the containers of a task definition and of a daemon task definition both need. */
const ofContainers = [
  'repositoryCredentials.?credentialsParameter',
  'restartPolicy.?enabled',
  'environmentFiles.*.?value',
  'environmentFiles.*.?type',
  'linuxParameters.devices.*.?hostPath',
  'linuxParameters.tmpfs.*.?containerPath',
  'linuxParameters.tmpfs.*.?size',
  'secrets.*.?name',
  'secrets.*.?valueFrom',
  'dependsOn.*.?containerName',
  'dependsOn.*.?condition',
  'ulimits.*.?name',
  'ulimits.*.?softLimit',
  'ulimits.*.?hardLimit',
  'logConfiguration.?logDriver',
  'logConfiguration.secretOptions.*.?name',
  'logConfiguration.secretOptions.*.?valueFrom',
  'healthCheck.?command',
  'firelensConfiguration.?type',
].map((property) => `containerDefinitions.*.${property}`)

/**
 * The members that a structure cannot be without, by the model of the ECS API: those that the SDKs and the AWS CLI refuse a
 * request without. A test compares them with the SDK. What a request itself needs, such as its family, is not among them.
 */
export const requiredByModel: Places = {
  'ecs.taskDefinition': [
    ...ofContainers,
    'containerDefinitions.*.extraHosts.*.?hostname',
    'containerDefinitions.*.extraHosts.*.?ipAddress',
    'containerDefinitions.*.resourceRequirements.*.?type',
    'volumes.*.efsVolumeConfiguration.?fileSystemId',
    'volumes.*.s3filesVolumeConfiguration.?fileSystemArn',
    'volumes.*.fsxWindowsFileServerVolumeConfiguration.?fileSystemId',
    'volumes.*.fsxWindowsFileServerVolumeConfiguration.?rootDirectory',
    'volumes.*.fsxWindowsFileServerVolumeConfiguration.?authorizationConfig',
    'volumes.*.fsxWindowsFileServerVolumeConfiguration.authorizationConfig.?credentialsParameter',
    'volumes.*.fsxWindowsFileServerVolumeConfiguration.authorizationConfig.?domain',
    'proxyConfiguration.?containerName',
    'inferenceAccelerators.*.?deviceName',
    'inferenceAccelerators.*.?deviceType',
    'ephemeralStorage.?sizeInGiB',
  ],
  'ecs.gateway': [
    'configuration.hostSharedAlb.accessLogs.destination.s3.?bucket',
    'configuration.hostSharedAlb.testTrafficRules.header.?name',
    'configuration.hostSharedAlb.testTrafficRules.header.?values',
  ],
  'ecs.service': [
    'capacityProviderStrategy.*.?capacityProvider',
    'deploymentConfiguration.deploymentCircuitBreaker.?enable',
    'deploymentConfiguration.deploymentCircuitBreaker.?rollback',
    'deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration.?type',
    'deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration.?value',
    'deploymentConfiguration.earlySuccessCriteria.?enable',
    'deploymentConfiguration.alarms.?alarmNames',
    'deploymentConfiguration.alarms.?rollback',
    'deploymentConfiguration.alarms.?enable',
    'networkConfiguration.awsvpcConfiguration.?subnets',
    'deploymentController.?type',
    'serviceConnectConfiguration.?enabled',
    'serviceConnectConfiguration.services.*.?portName',
    'serviceConnectConfiguration.services.*.clientAliases.*.?port',
    'serviceConnectConfiguration.services.*.clientAliases.*.testTrafficRules.?header',
    'serviceConnectConfiguration.services.*.clientAliases.*.testTrafficRules.header.?name',
    'serviceConnectConfiguration.services.*.clientAliases.*.testTrafficRules.header.value.?exact',
    'serviceConnectConfiguration.services.*.tls.?issuerCertificateAuthority',
    'serviceConnectConfiguration.logConfiguration.?logDriver',
    'serviceConnectConfiguration.logConfiguration.secretOptions.*.?name',
    'serviceConnectConfiguration.logConfiguration.secretOptions.*.?valueFrom',
    'serviceConnectConfiguration.accessLogConfiguration.?format',
    'volumeConfigurations.*.?name',
    'volumeConfigurations.*.managedEBSVolume.?roleArn',
    'volumeConfigurations.*.managedEBSVolume.tagSpecifications.*.?resourceType',
    'vpcLatticeConfigurations.*.?roleArn',
    'vpcLatticeConfigurations.*.?targetGroupArn',
    'vpcLatticeConfigurations.*.?portName',
    'gatewayConnectors.*.?portName',
    'monitoring.metricConfigurations.*.?metricNames',
    'monitoring.metricConfigurations.*.?resolutionSeconds',
  ],
  'ecs.cluster': ['defaultCapacityProviderStrategy.*.?capacityProvider', 'serviceConnectDefaults.?namespace'],
  'ecs.capacityProvider': [
    'autoScalingGroupProvider.?autoScalingGroupArn',
    'managedInstancesProvider.?infrastructureRoleArn',
    'managedInstancesProvider.?instanceLaunchTemplate',
    'managedInstancesProvider.instanceLaunchTemplate.?ec2InstanceProfileArn',
    'managedInstancesProvider.instanceLaunchTemplate.?networkConfiguration',
    'managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.?vCpuCount',
    'managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.?memoryMiB',
    'managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.vCpuCount.?min',
    'managedInstancesProvider.instanceLaunchTemplate.instanceRequirements.memoryMiB.?min',
  ],
  'ecs.expressGatewayService': [
    'primaryContainer.?image',
    'primaryContainer.awsLogsConfiguration.?logGroup',
    'primaryContainer.awsLogsConfiguration.?logStreamPrefix',
    'primaryContainer.secrets.*.?name',
    'primaryContainer.secrets.*.?valueFrom',
  ],
  'ecs.daemonTaskDefinition': [
    ...ofContainers,
    'containerDefinitions.*.?image',
    'volumes.*.logDriverVolumeConfiguration.?driver',
  ],
}

/**
 * What the requests that make a daemon or change one need beside its name, by the same model. CloudFormation's type demands
 * none of it, and what AWS prints of a daemon has its revisions instead.
 */
export const requiredByRequest: Places = {
  'ecs.daemon': ['?daemonTaskDefinitionArn', '?capacityProviderArns'],
}

/**
 * What the model lets pass and ECS then refuses: "Environment variable name cannot be null or blank."; a mount point without
 * a volume is of the "Unknown volume 'null'.", and volumes from no container are the same; CloudFormation's types
 * `TaskDefinitionPlacementConstraint`, `PlacementConstraint` and `PlacementStrategy` demand a type.
 */
const requiredByService: Places = {
  'ecs.taskDefinition': [
    'containerDefinitions.*.environment.*.?name',
    'containerDefinitions.*.mountPoints.*.?sourceVolume',
    'containerDefinitions.*.mountPoints.*.?containerPath',
    'containerDefinitions.*.volumesFrom.*.?sourceContainer',
    'placementConstraints.*.?type',
  ],
  'ecs.service': ['placementConstraints.*.?type', 'placementStrategy.*.?type'],
}

export const requiredProperties: Places = {
  ...requiredByModel,
  ...requiredByRequest,
  'ecs.taskDefinition': [
    ...(requiredByModel['ecs.taskDefinition'] ?? []),
    ...(requiredByService['ecs.taskDefinition'] ?? []),
  ],
  'ecs.service': [...(requiredByModel['ecs.service'] ?? []), ...(requiredByService['ecs.service'] ?? [])],
}
