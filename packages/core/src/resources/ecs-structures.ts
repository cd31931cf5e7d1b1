// Structures that several of ECS's resources have, by https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html.
// Where a rule says more of a value than that it is none of AWS's, its enumeration is left to the rule and is `text` here.
import { list, map, oneOf, tags, texts } from './shape.ts'

export const enabledOrDisabled = oneOf('ENABLED', 'DISABLED')

export const ecsLaunchType = oneOf('EC2', 'EXTERNAL', 'FARGATE', 'MANAGED_INSTANCES')

export const capacityProviderStrategy = list({ capacityProvider: 'text', weight: 'count', base: 'count' })

export const networkConfiguration = {
  awsvpcConfiguration: { subnets: texts, securityGroups: texts, assignPublicIp: enabledOrDisabled },
} as const

export const logDriver = oneOf(
  'awsfirelens',
  'awslogs',
  'fluentd',
  'gelf',
  'journald',
  'json-file',
  'splunk',
  'syslog',
)

const logConfiguration = {
  logDriver,
  options: map('text'),
  secretOptions: list({ name: 'text', valueFrom: 'text' }),
} as const

export const serviceConnectConfiguration = {
  enabled: 'flag',
  namespace: 'text',
  services: list({
    portName: 'text',
    discoveryName: 'text',
    clientAliases: list({
      port: 'number',
      dnsName: 'text',
      testTrafficRules: { header: { name: 'text', value: { exact: 'text' } } },
    }),
    ingressPortOverride: 'number',
    timeout: { idleTimeoutSeconds: 'count', perRequestTimeoutSeconds: 'count' },
    tls: {
      issuerCertificateAuthority: { awsPcaAuthorityArn: 'text' },
      kmsKey: 'text',
      roleArn: 'text',
    },
  }),
  logConfiguration,
  accessLogConfiguration: {
    format: oneOf('TEXT', 'JSON'),
    includeQueryParameters: enabledOrDisabled,
  },
  containerConfigurations: list({ logLevel: oneOf('debug', 'info') }),
} as const

export const serviceVolumeConfigurations = list({
  name: 'text',
  managedEBSVolume: {
    encrypted: 'flag',
    kmsKeyId: 'text',
    volumeType: 'text',
    sizeInGiB: 'number',
    snapshotId: 'text',
    volumeInitializationRate: 'number',
    iops: 'number',
    throughput: 'number',
    tagSpecifications: list({
      resourceType: oneOf('volume'),
      tags,
      propagateTags: oneOf('TASK_DEFINITION', 'SERVICE', 'NONE'),
    }),
    roleArn: 'text',
    filesystemType: oneOf('ext3', 'ext4', 'xfs', 'ntfs'),
  },
})

export const vpcLatticeConfigurations = list({
  roleArn: 'text',
  targetGroupArn: 'text',
  portName: 'text',
  advancedConfiguration: {
    alternateTargetGroupArn: 'text',
    productionListenerRule: 'text',
    testListenerRule: 'text',
  },
})

/** What the containers of a task definition and of a daemon task definition both have. */
export const container = {
  name: 'text',
  image: 'text',
  repositoryCredentials: { credentialsParameter: 'text' },
  cpu: 'count',
  memory: 'count',
  memoryReservation: 'count',
  essential: 'flag',
  restartPolicy: {
    enabled: 'flag',
    ignoredExitCodes: list('number'),
    restartAttemptPeriod: 'number',
  },
  entryPoint: texts,
  command: texts,
  environment: list({ name: 'text', value: 'text' }),
  environmentFiles: list({ value: 'text', type: 'text' }),
  mountPoints: list({ sourceVolume: 'text', containerPath: 'text', readOnly: 'flag' }),
  secrets: list({ name: 'text', valueFrom: 'text' }),
  dependsOn: list({ containerName: 'text', condition: 'text' }),
  startTimeout: 'count',
  stopTimeout: 'count',
  user: 'text',
  workingDirectory: 'text',
  privileged: 'flag',
  readonlyRootFilesystem: 'flag',
  interactive: 'flag',
  pseudoTerminal: 'flag',
  ulimits: list({
    name: oneOf(
      'core',
      'cpu',
      'data',
      'fsize',
      'locks',
      'memlock',
      'msgqueue',
      'nice',
      'nofile',
      'nproc',
      'rss',
      'rtprio',
      'rttime',
      'sigpending',
      'stack',
    ),
    softLimit: 'number',
    hardLimit: 'number',
  }),
  logConfiguration,
  healthCheck: {
    command: texts,
    interval: 'count',
    timeout: 'count',
    retries: 'count',
    startPeriod: 'count',
  },
  systemControls: list({ namespace: 'text', value: 'text' }),
  firelensConfiguration: { type: oneOf('fluentd', 'fluentbit'), options: map('text') },
} as const

/** What the Linux parameters of both have. */
export const linuxParameters = {
  capabilities: { add: texts, drop: texts },
  devices: list({
    hostPath: 'text',
    containerPath: 'text',
    permissions: list(oneOf('read', 'write', 'mknod')),
  }),
  initProcessEnabled: 'flag',
  tmpfs: list({ containerPath: 'text', size: 'number', mountOptions: texts }),
} as const
