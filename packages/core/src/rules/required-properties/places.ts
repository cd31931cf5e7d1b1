import type { Places } from '../subject.ts'

/**
 * The members that a structure cannot be without, by the model of the ECS API: those that the SDKs and the AWS CLI refuse a
 * request without. A test compares them with the SDK. What a request itself needs, such as its family, is not among them.
 */
export const requiredByModel: Places = {
  'ecs.taskDefinition': [
    'containerDefinitions.*.repositoryCredentials.?credentialsParameter',
    'containerDefinitions.*.restartPolicy.?enabled',
    'containerDefinitions.*.environmentFiles.*.?value',
    'containerDefinitions.*.environmentFiles.*.?type',
    'containerDefinitions.*.linuxParameters.devices.*.?hostPath',
    'containerDefinitions.*.linuxParameters.tmpfs.*.?containerPath',
    'containerDefinitions.*.linuxParameters.tmpfs.*.?size',
    'containerDefinitions.*.secrets.*.?name',
    'containerDefinitions.*.secrets.*.?valueFrom',
    'containerDefinitions.*.dependsOn.*.?containerName',
    'containerDefinitions.*.dependsOn.*.?condition',
    'containerDefinitions.*.extraHosts.*.?hostname',
    'containerDefinitions.*.extraHosts.*.?ipAddress',
    'containerDefinitions.*.ulimits.*.?name',
    'containerDefinitions.*.ulimits.*.?softLimit',
    'containerDefinitions.*.ulimits.*.?hardLimit',
    'containerDefinitions.*.logConfiguration.?logDriver',
    'containerDefinitions.*.logConfiguration.secretOptions.*.?name',
    'containerDefinitions.*.logConfiguration.secretOptions.*.?valueFrom',
    'containerDefinitions.*.healthCheck.?command',
    'containerDefinitions.*.resourceRequirements.*.?type',
    'containerDefinitions.*.firelensConfiguration.?type',
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
  'ecs.taskDefinition': [
    ...(requiredByModel['ecs.taskDefinition'] ?? []),
    ...(requiredByService['ecs.taskDefinition'] ?? []),
  ],
  'ecs.service': [...(requiredByModel['ecs.service'] ?? []), ...(requiredByService['ecs.service'] ?? [])],
}
