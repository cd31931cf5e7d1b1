import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { count, flag, number, opaque, tags, text, texts, timestamp } from './fields.ts'
import { serviceConnectConfiguration, volumeConfigurations } from './service-parts.ts'

// Shapes as in the Amazon ECS API.

const nameValue = lazily(() => z.looseObject({ name: text, value: text }))
const secret = lazily(() => z.looseObject({ name: text, valueFrom: text }))

const containerDefinition = lazily(() =>
  z.looseObject({
    name: text,
    image: text,
    repositoryCredentials: z.optional(z.looseObject({ credentialsParameter: text })),
    cpu: count,
    memory: count,
    memoryReservation: count,
    links: texts,
    portMappings: z.optional(
      z.array(
        z.looseObject({
          containerPort: count,
          hostPort: count,
          protocol: text,
          name: text,
          appProtocol: text,
          containerPortRange: text,
        }),
      ),
    ),
    essential: flag,
    restartPolicy: z.optional(
      z.looseObject({
        enabled: flag,
        ignoredExitCodes: z.optional(z.array(z.number())),
        restartAttemptPeriod: number,
      }),
    ),
    entryPoint: texts,
    command: texts,
    environment: z.optional(z.array(nameValue())),
    environmentFiles: z.optional(z.array(z.looseObject({ value: text, type: text }))),
    mountPoints: z.optional(
      z.array(z.looseObject({ sourceVolume: text, containerPath: text, readOnly: flag })),
    ),
    volumesFrom: z.optional(z.array(z.looseObject({ sourceContainer: text, readOnly: flag }))),
    linuxParameters: z.optional(
      z.looseObject({
        capabilities: z.optional(z.looseObject({ add: texts, drop: texts })),
        devices: opaque,
        initProcessEnabled: flag,
        sharedMemorySize: number,
        tmpfs: opaque,
        maxSwap: number,
        swappiness: number,
      }),
    ),
    secrets: z.optional(z.array(secret())),
    dependsOn: z.optional(z.array(z.looseObject({ containerName: text, condition: text }))),
    startTimeout: count,
    stopTimeout: count,
    versionConsistency: text,
    hostname: text,
    user: text,
    workingDirectory: text,
    disableNetworking: flag,
    privileged: flag,
    readonlyRootFilesystem: flag,
    dnsServers: texts,
    dnsSearchDomains: texts,
    extraHosts: z.optional(z.array(z.looseObject({ hostname: text, ipAddress: text }))),
    dockerSecurityOptions: texts,
    interactive: flag,
    pseudoTerminal: flag,
    dockerLabels: z.optional(z.record(z.string(), z.string())),
    ulimits: z.optional(z.array(z.looseObject({ name: text, softLimit: number, hardLimit: number }))),
    logConfiguration: z.optional(
      z.looseObject({
        logDriver: text,
        options: z.optional(z.record(z.string(), z.string())),
        secretOptions: z.optional(z.array(secret())),
      }),
    ),
    healthCheck: z.optional(
      z.looseObject({ command: texts, interval: count, timeout: count, retries: count, startPeriod: count }),
    ),
    systemControls: z.optional(z.array(z.looseObject({ namespace: text, value: text }))),
    resourceRequirements: z.optional(z.array(z.looseObject({ type: text, value: text }))),
    firelensConfiguration: z.optional(
      z.looseObject({ type: text, options: z.optional(z.record(z.string(), z.string())) }),
    ),
    credentialSpecs: texts,
  }),
)

export const taskDefinition = lazily(() =>
  z.looseObject({
    taskDefinitionArn: text,
    containerDefinitions: z.optional(z.array(containerDefinition())),
    family: text,
    taskRoleArn: text,
    executionRoleArn: text,
    networkMode: z.optional(z.enum(['awsvpc', 'bridge', 'host', 'none'])),
    revision: count,
    volumes: z.optional(
      z.array(
        z.looseObject({
          name: text,
          host: z.optional(z.looseObject({ sourcePath: text })),
          dockerVolumeConfiguration: opaque,
          efsVolumeConfiguration: z.optional(
            z.looseObject({
              fileSystemId: text,
              rootDirectory: text,
              transitEncryption: text,
              transitEncryptionPort: number,
              authorizationConfig: z.optional(z.looseObject({ accessPointId: text, iam: text })),
            }),
          ),
          s3filesVolumeConfiguration: opaque,
          fsxWindowsFileServerVolumeConfiguration: opaque,
          configuredAtLaunch: flag,
        }),
      ),
    ),
    status: text,
    requiresAttributes: opaque,
    placementConstraints: z.optional(z.array(z.looseObject({ type: text, expression: text }))),
    compatibilities: texts,
    runtimePlatform: z.optional(z.looseObject({ cpuArchitecture: text, operatingSystemFamily: text })),
    requiresCompatibilities: texts,
    cpu: text,
    memory: text,
    inferenceAccelerators: opaque,
    pidMode: text,
    ipcMode: text,
    proxyConfiguration: opaque,
    registeredAt: timestamp,
    deregisteredAt: timestamp,
    deleteRequestedAt: timestamp,
    registeredBy: text,
    ephemeralStorage: z.optional(z.looseObject({ sizeInGiB: count })),
    enableFaultInjection: flag,
    tags,
  }),
)

const capacityProviderStrategy = lazily(() =>
  z.optional(z.array(z.looseObject({ capacityProvider: text, weight: count, base: count }))),
)

const networkConfiguration = lazily(() =>
  z.optional(
    z.looseObject({
      awsvpcConfiguration: z.optional(
        z.looseObject({
          subnets: texts,
          securityGroups: texts,
          assignPublicIp: z.optional(z.enum(['ENABLED', 'DISABLED'])),
        }),
      ),
    }),
  ),
)

const launchType = lazily(() => z.optional(z.enum(['EC2', 'EXTERNAL', 'FARGATE', 'MANAGED_INSTANCES'])))

export const service = lazily(() =>
  z.looseObject({
    serviceArn: text,
    serviceName: text,
    clusterArn: text,
    /** Given when a service is created; `clusterArn` when it is described. */
    cluster: text,
    loadBalancers: z.optional(
      z.array(
        z.looseObject({
          targetGroupArn: text,
          loadBalancerName: text,
          containerName: text,
          containerPort: count,
          advancedConfiguration: z.optional(
            z.looseObject({
              alternateTargetGroupArn: text,
              productionListenerRule: text,
              testListenerRule: text,
              roleArn: text,
            }),
          ),
        }),
      ),
    ),
    serviceRegistries: z.optional(
      z.array(z.looseObject({ registryArn: text, port: number, containerName: text, containerPort: count })),
    ),
    status: text,
    desiredCount: count,
    runningCount: count,
    pendingCount: count,
    launchType: launchType(),
    capacityProviderStrategy: capacityProviderStrategy(),
    platformVersion: text,
    platformFamily: text,
    taskDefinition: text,
    deploymentConfiguration: z.optional(
      z.looseObject({
        deploymentCircuitBreaker: z.optional(
          z.looseObject({
            enable: flag,
            rollback: flag,
            resetOnHealthyTask: flag,
            thresholdConfiguration: opaque,
          }),
        ),
        maximumPercent: count,
        minimumHealthyPercent: count,
        alarms: z.optional(z.looseObject({ alarmNames: texts, rollback: flag, enable: flag })),
        strategy: text,
        bakeTimeInMinutes: count,
        lifecycleHooks: opaque,
        linearConfiguration: opaque,
        canaryConfiguration: opaque,
        earlySuccessCriteria: opaque,
      }),
    ),
    taskSets: opaque,
    deployments: z.optional(
      z.array(
        z.looseObject({
          id: text,
          status: text,
          taskDefinition: text,
          desiredCount: count,
          pendingCount: count,
          runningCount: count,
          failedTasks: count,
          createdAt: timestamp,
          updatedAt: timestamp,
          capacityProviderStrategy: capacityProviderStrategy(),
          launchType: launchType(),
          platformVersion: text,
          platformFamily: text,
          networkConfiguration: networkConfiguration(),
          rolloutState: text,
          rolloutStateReason: text,
          serviceConnectConfiguration: opaque,
          serviceConnectResources: opaque,
          volumeConfigurations: opaque,
          fargateEphemeralStorage: opaque,
          vpcLatticeConfigurations: opaque,
        }),
      ),
    ),
    roleArn: text,
    role: text,
    events: z.optional(z.array(z.looseObject({ id: text, createdAt: timestamp, message: text }))),
    createdAt: timestamp,
    currentServiceDeployment: text,
    currentServiceRevisions: opaque,
    placementConstraints: z.optional(z.array(z.looseObject({ type: text, expression: text }))),
    placementStrategy: z.optional(z.array(z.looseObject({ type: text, field: text }))),
    networkConfiguration: networkConfiguration(),
    healthCheckGracePeriodSeconds: count,
    schedulingStrategy: z.optional(z.enum(['REPLICA', 'DAEMON'])),
    deploymentController: z.optional(z.looseObject({ type: text })),
    tags,
    createdBy: text,
    enableECSManagedTags: flag,
    propagateTags: text,
    enableExecuteCommand: flag,
    availabilityZoneRebalancing: text,
    resourceManagementType: text,
    clientToken: text,
    serviceConnectConfiguration: z.optional(serviceConnectConfiguration()),
    volumeConfigurations: z.optional(volumeConfigurations()),
    vpcLatticeConfigurations: opaque,
    gatewayConnectors: opaque,
    monitoring: opaque,
  }),
)

export const cluster = lazily(() =>
  z.looseObject({
    clusterArn: text,
    clusterName: text,
    configuration: opaque,
    status: text,
    registeredContainerInstancesCount: number,
    runningTasksCount: number,
    pendingTasksCount: number,
    activeServicesCount: number,
    statistics: opaque,
    tags,
    settings: z.optional(z.array(nameValue())),
    capacityProviders: texts,
    defaultCapacityProviderStrategy: capacityProviderStrategy(),
    attachments: opaque,
    attachmentsStatus: text,
    serviceConnectDefaults: opaque,
  }),
)
