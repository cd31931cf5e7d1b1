import { withParticle, type Text } from '../finding/index.ts'
import { isFargateProvider, parseImage, type Resource } from '../graph/index.ts'
import { link, nameIn, settable, type Context } from './context.ts'
import { note, part, type Found } from './found.ts'
import { isPlaintextSecret } from '../rules/index.ts'
import { isDescribed } from './roles.ts'
import { handleOf, isList, isMap, parameterValue, type Properties, type Value } from './value.ts'
import type { Words } from './words.ts'

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

/**
 * AWS keeps logs for ever, and their storage costs more and more: those of a described service that says nothing of it get an end.
 * CloudWatch Logs knows no 0: without a retention nothing expires.
 */
export function* logGroupParts(context: Context, group: Resource<'logs.logGroup'>): Generator<Found> {
  const { retentionInDays, ...properties } = yield* settable(context, group)
  const isEndless = isDescribed(group) && group.properties.retentionInDays === undefined
  if (isEndless) yield note('added', group, endOfLogs(context.words))
  yield part('logGroup', nameIn(context, group), {
    ...properties,
    ...(isEndless && { retentionInDays: daysToKeepLogs }),
    ...(retentionInDays !== undefined && retentionInDays !== 0 && { retentionInDays }),
  })
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
    containers.push(withOwnImage(context, yield* withoutSecrets(task, container)))
  for (const { image } of task.properties.containerDefinitions ?? []) {
    if (image === undefined) continue
    const asked = context.images.get(image)
    const parsed = parseImage(image)
    if (asked !== undefined) yield note('changed', task, imageAsked(asked, context.words), 'image')
    else if (parsed.registry === 'ecr')
      yield note('existing', task, repositoryExists(parsed.repository), 'image')
  }
  yield part('taskDefinition', nameIn(context, task), {
    ...properties,
    ...(containerDefinitions !== undefined && { containerDefinitions: containers }),
  })
}

/** A container with what is asked for in place of an example image. */
function withOwnImage({ images }: Context, container: Value): Value {
  if (!isMap(container)) return container
  const { image } = container
  const asked = typeof image === 'string' ? images.get(image) : undefined
  return asked === undefined ? container : { ...container, image: parameterValue(asked) }
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

/** As many as the savings propose for such a group. */
const daysToKeepLogs = 30

function endOfLogs({ property }: Words): Text {
  const name = property('retentionInDays')
  return {
    ko: `설정에 보존 기간이 없어 ${daysToKeepLogs}일로 정했습니다. 정하지 않으면 로그가 만료되지 않아 저장 요금이 계속 늘어납니다. 바꾸려면 로그 그룹의 ${withParticle(name, '을/를')} 고치세요.`,
    en: `the settings have no retention, so logs are kept for ${daysToKeepLogs} days; otherwise they stay for ever, and their storage costs more and more. To change it, edit ${name} of the log group.`,
  }
}

function imageAsked(asked: string, { given, parameter }: Words): Text {
  const name = parameter(asked)
  return {
    ko: `예시 이미지는 AWS에 없어 내보내지 않습니다. 내 ECR 리포지토리에 이미지를 올리고, 그 주소를 ${given.ko} ${withParticle(name, '으로/로')} 넣으세요.`,
    en: `the example image does not exist, so it is not written. Push one to an ECR repository of yours; the ${given.en} ${name} asks for its address.`,
  }
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
