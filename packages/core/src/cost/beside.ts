import type { Text } from '../finding/index.ts'
import {
  isOfType,
  parseArn,
  referenceTo,
  type PropertiesOf,
  type Resource,
  type ResourceType,
  type View,
} from '../graph/index.ts'
import type { Bill } from './bill.ts'
import { capacityProviderOf } from './compute.ts'
import type { CostContext } from './context.ts'
import { classicEntries } from './implied-load-balancer.ts'
import { firelensTexts } from './firelens.ts'
import { taskCount } from './task-hours.ts'

type TaskDefinition = PropertiesOf<'ecs.taskDefinition'>

/**
 * Names what the graph shows to be used and what no book has a price of: file systems, secrets, keys, private certificates. A
 * bill that left them unsaid would claim to be whole.
 */
export function addBeside({ graph }: CostContext, bill: Bill): void {
  for (const resource of graph.resources) {
    if (!besideTypes.has(resource.type)) continue
    bill.part(resource, ({ leaveOut }) => {
      for (const text of besideOf(resource, graph)) leaveOut(referenceTo(resource), text)
    })
  }
}

const besideTypes: ReadonlySet<ResourceType> = new Set([
  'ecs.taskDefinition',
  'ecs.service',
  'ecs.cluster',
  'logs.logGroup',
  'ecr.repository',
  'elb.loadBalancer',
  'ecs.daemon',
  'ecs.capacityProvider',
  'autoscaling.autoScalingGroup',
])

function besideOf(resource: Resource, graph: View): Iterable<Text> {
  if (isOfType(resource, 'ecs.taskDefinition')) return besideTasks(resource.properties)
  if (isOfType(resource, 'ecs.service')) return besideService(resource, graph)
  if (isOfType(resource, 'ecs.cluster')) return ownKeys(keysIn(resource.properties.configuration))
  if (isOfType(resource, 'logs.logGroup')) return ownKeys([resource.properties.kmsKeyId])
  if (isOfType(resource, 'ecr.repository'))
    return ownKeys(keysIn(resource.properties.encryptionConfiguration))
  if (isOfType(resource, 'elb.loadBalancer')) return [classicBalancer]
  if (isOfType(resource, 'ecs.daemon')) return [daemon]
  if (isOfType(resource, 'ecs.capacityProvider')) return besideProvider(resource, graph)
  if (!isOfType(resource, 'autoscaling.autoScalingGroup')) return []
  const { minSize, desiredCapacity } = resource.properties
  const isPriced = graph.referrers(resource, 'ecs.capacityProvider').some((one) => isPricedOn(one, graph))
  return isPriced || (minSize ?? desiredCapacity ?? 1) === 0 ? [] : [loneGroup]
}

/** The instances that wait for tasks of services elsewhere, where their group is not in the files to tell of them. */
function besideProvider(provider: Resource<'ecs.capacityProvider'>, graph: View): readonly Text[] {
  if (provider.properties.autoScalingGroupProvider === undefined) return []
  const isTold =
    graph.targets(provider, 'autoscaling.autoScalingGroup').length > 0 || isPricedOn(provider, graph)
  return isTold ? [] : [loneProvider]
}

/** Whether the instances of a capacity provider are in the bill, as those that a service's tasks run on. */
function isPricedOn(provider: Resource<'ecs.capacityProvider'>, graph: View): boolean {
  return graph
    .all('ecs.service')
    .some((service) => capacityProviderOf(service, graph)?.id === provider.id && taskCount(service) > 0)
}

function* besideTasks({ volumes, containerDefinitions }: TaskDefinition): Generator<Text> {
  for (const { isUsed, text } of usesOfVolumes) if (volumes?.some(isUsed) === true) yield text
  const secrets = secretsOf(containerDefinitions)
  if (secrets.size > 0) yield secretsText(secrets.size)
  yield* firelensTexts(containerDefinitions)
}

function* besideService(service: Resource<'ecs.service'>, graph: View): Generator<Text> {
  const {
    serviceConnectConfiguration,
    volumeConfigurations = [],
    gatewayConnectors = [],
  } = service.properties
  if (classicEntries(service).size > 0 && graph.all('elb.loadBalancer').length === 0) yield classicBalancer
  if (gatewayConnectors.length > 0 && graph.all('ecs.gateway').length === 0) yield gateway
  if (serviceConnectConfiguration?.services?.some(({ tls }) => tls !== undefined) === true)
    yield privateAuthority
  yield* ownKeys(volumeConfigurations.map(({ managedEBSVolume }) => managedEBSVolume?.kmsKeyId))
}

interface UseOfVolumes {
  readonly isUsed: (volume: NonNullable<TaskDefinition['volumes']>[number]) => boolean
  readonly text: Text
}

const usesOfVolumes: readonly UseOfVolumes[] = [
  {
    isUsed: ({ efsVolumeConfiguration }) => efsVolumeConfiguration !== undefined,
    text: {
      ko: 'Amazon EFS 파일 시스템: 저장한 용량과 처리량의 요금은 계산하지 않습니다.',
      en: 'The Amazon EFS file system: what is stored and read there is not priced.',
    },
  },
  {
    isUsed: ({ s3filesVolumeConfiguration }) => s3filesVolumeConfiguration !== undefined,
    text: {
      ko: 'Amazon S3 Files 볼륨: 저장한 용량과 요청의 요금은 계산하지 않습니다.',
      en: 'The Amazon S3 Files volume: what is stored and requested there is not priced.',
    },
  },
  {
    isUsed: ({ fsxWindowsFileServerVolumeConfiguration }) =>
      fsxWindowsFileServerVolumeConfiguration !== undefined,
    text: {
      ko: 'FSx for Windows File Server 파일 시스템의 요금은 계산하지 않습니다.',
      en: 'The FSx for Windows File Server file system is not priced.',
    },
  },
]

/** The secrets that the containers of a task get from AWS Secrets Manager; keys and versions of one secret are one. */
function secretsOf(containerDefinitions: TaskDefinition['containerDefinitions'] = []): ReadonlySet<string> {
  const names = containerDefinitions.flatMap(({ secrets = [], logConfiguration, repositoryCredentials }) => [
    ...[...secrets, ...(logConfiguration?.secretOptions ?? [])].flatMap(({ valueFrom = '' }) =>
      parseArn(valueFrom)?.service === 'secretsmanager' ? [valueFrom] : [],
    ),
    ...(repositoryCredentials?.credentialsParameter === undefined
      ? []
      : [repositoryCredentials.credentialsParameter]),
  ])
  return new Set(names.map(secretOf))
}

/** Which secret a name means, without the key and the version in it. */
function secretOf(name: string): string {
  const arn = parseArn(name)
  if (arn === undefined) return name
  const [, secret = ''] = arn.resource.split(':')
  return [arn.region, arn.account, secret].join(':')
}

function secretsText(count: number): Text {
  return {
    ko: `AWS Secrets Manager 보안 암호 ${count}개: 보관과 호출의 요금은 계산하지 않습니다.`,
    en: `${count} ${count === 1 ? 'secret' : 'secrets'} of AWS Secrets Manager: neither the month nor the calls are priced.`,
  }
}

/** Every `…kmsKeyId` and `kmsKey` in a value that the graph does not look into. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    /kmsKey(?:Id)?$/i.test(name) && typeof inner === 'string' ? [inner] : keysIn(inner),
  )
}

/** What keys cost that the account pays for by the month; those that AWS keeps for it (`alias/aws/…`) are free. */
function ownKeys(keys: readonly (string | undefined)[]): readonly Text[] {
  return keys.some((key) => key !== undefined && key !== '' && !/alias\/aws\//.test(key)) ? [ownKey] : []
}

const ownKey: Text = {
  ko: '고객 관리형 AWS KMS 키: 키와 요청의 요금은 계산하지 않습니다.',
  en: 'A customer managed key of AWS KMS: neither the key nor its requests are priced.',
}

const privateAuthority: Text = {
  ko: 'Service Connect TLS: AWS Private CA와 인증서, 보안 암호의 요금은 계산하지 않습니다.',
  en: 'TLS of Service Connect: AWS Private CA, its certificates and the secrets that hold them are not priced.',
}

const classicBalancer: Text = {
  ko: 'Classic Load Balancer의 요금을 알지 못합니다.',
  en: 'The price of a Classic Load Balancer is not known.',
}

const daemon: Text = {
  ko: 'ECS 데몬: 용량 공급자의 인스턴스마다 태스크가 하나씩 실행됩니다. 태스크의 요금은 없지만 자리를 차지하므로, 인스턴스가 더 필요할 수 있는 몫은 계산하지 않습니다.',
  en: 'The ECS daemon runs a task on every instance of its capacity providers. It costs nothing itself but takes room; instances that this may call for are not priced.',
}

const gateway: Text = {
  ko: 'ECS Gateway: 게이트웨이가 파일에 없어, 게이트웨이가 만드는 Application Load Balancer의 요금은 계산하지 않습니다.',
  en: 'The ECS Gateway is not in the files: the Application Load Balancers that it creates are not priced.',
}

const loneGroup: Text = {
  ko: '여기 있는 어떤 서비스의 요금에도 들어가지 않은 Auto Scaling 그룹의 인스턴스는 계산하지 못했습니다.',
  en: 'The instances of an Auto Scaling group that no service here is priced on are not priced.',
}

const loneProvider: Text = {
  ko: '용량 공급자의 Auto Scaling 그룹이 파일에 없고 그것을 쓰는 서비스도 없어, 그 인스턴스는 계산하지 못했습니다.',
  en: 'The Auto Scaling group of a capacity provider is not in the files, nor a service that uses it: its instances are not priced.',
}
