import { capacityStrategies, taskCount } from '../cost/index.ts'
import { isWindows, runsOnFargate, taskOf, type Resource } from '../graph/index.ts'
import { priceOf } from '../pricing/index.ts'
import { defineSaver } from './saver.ts'

export const shareOnSpot = defineSaver({
  id: 'share-on-spot',
  on: 'ecs.service',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html',
  *suggest(service, { graph, book }) {
    const tasks = taskCount(service)
    if (tasks < 2 || !runsOnFargate(service, graph) || isForProduction(service)) return
    const { capacityProviderStrategy = [], deploymentController, volumeConfigurations } = service.properties
    if (capacityProviderStrategy.some(({ capacityProvider }) => capacityProvider !== 'FARGATE')) return
    if (deploymentController?.type !== undefined && deploymentController.type !== 'ECS') return
    const task = taskOf(service, graph)
    if (task === undefined || isWindows(task)) return
    // A task that keeps something on a volume may not be one that can be lost at any time.
    if ((task.properties.volumes ?? []).length > 0 || volumeConfigurations !== undefined) return
    const price = priceOf(book, 'fargate.spot.x86.vcpu-hour')
    yield {
      path: [service.properties.launchType === undefined ? 'capacityProviderStrategy' : 'launchType'],
      data: { spot: tasks - 1, date: price?.date ?? '', isStale: price?.stale === true },
      edits: [
        // ECS takes a launch type or a strategy, never both.
        ...(service.properties.launchType === undefined
          ? []
          : [{ op: 'remove' as const, path: ['launchType'] }]),
        { op: 'set', path: ['capacityProviderStrategy'], value: capacityStrategies.mixed },
      ],
      safety: 'unsafe',
    }
  },
  message: {
    ko: ({ spot, date, isStale }) =>
      `태스크가 언제든 2분 안에 끝나도 된다면, FARGATE에 base 1을 두고 나머지 ${spot}개는 FARGATE_SPOT에서 실행할 수 있습니다(스팟 요금 ${date} 기준${isStale ? ', 그 뒤로 바뀜' : ''}).`,
    en: ({ spot, date, isStale }) =>
      `If a task may end at any time within two minutes, ${spot} of the tasks can run on FARGATE_SPOT beside a base of 1 on FARGATE (Spot price of ${date}${isStale ? ', changed since' : ''}).`,
  },
  fix: {
    ko: ({ spot }) => `태스크 ${spot}개를 FARGATE_SPOT에서 실행하기`,
    en: ({ spot }) => `Run ${spot} of the tasks on FARGATE_SPOT`,
  },
})

/** Whether a name or a tag says that the service is in production. */
function isForProduction({ properties }: Resource<'ecs.service'>): boolean {
  const { serviceName = '', cluster = '', clusterArn = '', tags = [] } = properties
  return [serviceName, cluster, clusterArn, ...tags.map(({ value = '' }) => value)].some((text) =>
    /(?:^|[^a-z])(?:prod|prd|production|live)(?:[^a-z]|$)/i.test(text),
  )
}
