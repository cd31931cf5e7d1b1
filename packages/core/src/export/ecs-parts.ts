import type { Text } from '../finding/index.ts'
import { exampleAccount, isFargateProvider, parseImage, type Resource } from '../graph/index.ts'
import { link, nameIn, settable, type Context } from './context.ts'
import { note, part, type Found } from './found.ts'
import { isPlaintextSecret } from '../rules/index.ts'
import { isDescribed } from './roles.ts'
import { handleOf, isList, isMap, type Properties, type Value } from './value.ts'

/** A cluster, and apart from it the capacity providers it may use: one of them can name the cluster itself. */
export function* clusterParts(context: Context, cluster: Resource<'ecs.cluster'>): Generator<Found> {
  const { defaultCapacityProviderStrategy, ...properties } = yield* settable(context, cluster, [
    'capacityProviders',
  ])
  const name = nameIn(context, cluster)
  yield part('cluster', name, properties)
  const capacityProviders: Value[] = []
  for (const provider of cluster.properties.capacityProviders ?? []) {
    const own = context.graph.named('ecs.capacityProvider', provider, cluster)
    if (own?.properties.managedInstancesProvider !== undefined) continue
    capacityProviders.push(
      isFargateProvider(provider)
        ? provider
        : yield* link(context, cluster, 'ecs.capacityProvider', provider, 'capacityProviders'),
    )
  }
  if (capacityProviders.length === 0) return
  yield part('clusterCapacityProviders', context.claim(`${name}CapacityProviders`), {
    cluster: handleOf(name),
    capacityProviders,
    // AWS demands the strategy, which may be empty.
    defaultCapacityProviderStrategy: defaultCapacityProviderStrategy ?? [],
  })
}

/** What a described service leaves to AWS is told where it goes on costing: logs that nobody has set an end to. */
export function* logGroupParts(context: Context, group: Resource<'logs.logGroup'>): Generator<Found> {
  if (group.origin.format === 'service-config' && group.properties.retentionInDays === undefined)
    yield note('omitted', group, keptForever, 'retentionInDays')
  yield part('logGroup', nameIn(context, group), yield* settable(context, group))
}

/**
 * A task definition without the secrets that stand in it in plain text: the files of an export get about. A private repository
 * of its images is nothing that an export creates.
 */
export function* taskDefinitionParts(
  context: Context,
  task: Resource<'ecs.taskDefinition'>,
): Generator<Found> {
  const { containerDefinitions, ...properties } = yield* settable(context, task)
  const containers: Value[] = []
  for (const container of containerDefinitions !== undefined && isList(containerDefinitions)
    ? containerDefinitions
    : [])
    containers.push(yield* withoutSecrets(task, container))
  for (const { image } of task.properties.containerDefinitions ?? []) {
    const parsed = image === undefined ? undefined : parseImage(image)
    if (parsed?.registry === 'ecr')
      yield note(
        'existing',
        task,
        parsed.account === exampleAccount ? exampleImage : repositoryExists(parsed.repository),
        'image',
      )
  }
  yield part('taskDefinition', nameIn(context, task), {
    ...properties,
    ...(containerDefinitions !== undefined && { containerDefinitions: containers }),
  })
}

function* withoutSecrets(task: Resource, container: Value): Generator<Found, Value> {
  if (!isMap(container)) return container
  const { environment } = container
  if (environment === undefined || !isList(environment)) return container
  const isSecret = (variable: Value): boolean => {
    if (!isMap(variable)) return false
    const { name, value } = variable
    return typeof name === 'string' && typeof value === 'string' && isPlaintextSecret(name, value)
  }
  for (const variable of environment) {
    if (isMap(variable) && isSecret(variable))
      yield note('omitted', task, secretLeftOut, `environment ${JSON.stringify(variable['name'])}`)
  }
  return { ...container, environment: environment.filter((variable) => !isSecret(variable)) }
}

export function* serviceParts(context: Context, service: Resource<'ecs.service'>): Generator<Found> {
  const { clusterArn, cluster = clusterArn, ...properties } = yield* settable(context, service)
  const connect = service.properties.serviceConnectConfiguration
  const namespace = connect?.namespace
  let serviceConnectConfiguration: Value | undefined = properties['serviceConnectConfiguration']
  if (isDescribed(service) && connect?.enabled === true && namespace !== undefined) {
    const name = context.claim('Namespace')
    yield part('namespace', name, { name: namespace })
    yield note('added', service, namespaceAdded(namespace), 'serviceConnectConfiguration.namespace')
    if (isMap(serviceConnectConfiguration))
      serviceConnectConfiguration = { ...serviceConnectConfiguration, namespace: handleOf(name) }
  } else if (namespace !== undefined) {
    yield note('existing', service, namespaceExists(namespace), 'serviceConnectConfiguration.namespace')
  }
  yield part('service', nameIn(context, service), {
    cluster,
    ...properties,
    ...(serviceConnectConfiguration !== undefined && { serviceConnectConfiguration }),
  })
}

/** ECS starts Managed Instances for one cluster, which the provider is created in. */
export function* capacityProviderParts(
  context: Context,
  provider: Resource<'ecs.capacityProvider'>,
): Generator<Found> {
  const { managedInstancesProvider: managed, ...properties } = yield* settable(context, provider, ['cluster'])
  const name = nameIn(context, provider)
  if (!isMap(managed)) {
    yield part('capacityProvider', name, properties)
    return
  }
  const [user] = context.graph.referrers(provider, 'ecs.cluster')
  const cluster = provider.properties.cluster ?? user?.properties.clusterName
  yield part('managedCapacityProvider', name, {
    ...properties,
    managedInstancesProvider: yield* withRequirements(provider, managed),
    ...(cluster !== undefined && {
      cluster: yield* link(context, provider, 'ecs.cluster', cluster, 'cluster'),
    }),
  })
}

/** ECS requires the least number of vCPUs and the least memory even where the instance types are listed (InstanceRequirementsRequest). */
function* withRequirements(provider: Resource, managed: Properties): Generator<Found, Properties> {
  const template = managed['instanceLaunchTemplate']
  if (!isMap(template) || !isMap(template['instanceRequirements'])) return managed
  const requirements = template['instanceRequirements']
  const least = { vCpuCount: { min: 1 }, memoryMiB: { min: 1 } }
  if ('vCpuCount' in requirements && 'memoryMiB' in requirements) return managed
  yield note('added', provider, requirementsAdded, 'instanceRequirements')
  const instanceRequirements = { ...least, ...requirements }
  return { ...managed, instanceLaunchTemplate: { ...template, instanceRequirements } }
}

const requirementsAdded: Text = {
  ko: 'ECS가 요구하는 vCPU와 메모리의 최솟값을 1로 넣습니다. 인스턴스 유형 목록은 그대로입니다.',
  en: 'ECS requires the least number of vCPUs and the least memory; both are 1, and the listed instance types stay as they are.',
}

const secretLeftOut: Text = {
  ko: '비밀 값이 그대로 들어 있는 것 같아 내보내지 않았습니다. secrets로 참조하세요.',
  en: 'it seems to hold a secret in plain text, so it is left out; refer to it under secrets.',
}

const keptForever: Text = {
  ko: '정하지 않아 로그가 만료되지 않습니다. 쌓이는 만큼 저장 요금이 나가니 30처럼 보존할 날수를 정하세요.',
  en: 'not set, so logs are kept for ever, and their storage costs more and more. Set the days to keep them, such as 30.',
}

const exampleImage: Text = {
  ko: `이미지 주소의 계정 ${exampleAccount}는 AWS 문서의 예시여서 이대로는 태스크가 이미지를 받지 못합니다. 내 ECR 리포지토리에 이미지를 올리고, 실행하기 전에 그 주소로 바꾸세요.`,
  en: `the account ${exampleAccount} in the address of the image is the example of AWS's documentation, and tasks cannot pull from it. Push the image to an ECR repository of yours, and put its address here before you run this.`,
}

function repositoryExists(repository: string): Text {
  return {
    ko: `ECR 리포지토리 ${repository} – 만들지 않습니다. 이미지가 이미 올라가 있어야 합니다.`,
    en: `the ECR repository ${repository} is not created here; the image must be in it already.`,
  }
}

function namespaceAdded(name: string): Text {
  return {
    ko: `Service Connect가 쓸 Cloud Map 네임스페이스 ${name} – 함께 만듭니다.`,
    en: `the Cloud Map namespace ${name} of Service Connect is created too.`,
  }
}

function namespaceExists(name: string): Text {
  return {
    ko: `Cloud Map 네임스페이스 ${name} – 만들지 않습니다. 이미 있어야 합니다.`,
    en: `the Cloud Map namespace ${name} is not created here; it must exist already.`,
  }
}
