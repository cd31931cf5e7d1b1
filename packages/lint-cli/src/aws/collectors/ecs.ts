import {
  DescribeClustersCommand,
  DescribeDaemonCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ListDaemonsCommand,
  paginateListClusters,
  paginateListServices,
  type ECSClient,
  type Failure,
  type Service,
} from '@aws-sdk/client-ecs'
import { unlessGone, unlessUnsupported } from '../failures.ts'
import { everyPage, listIn, pagesOf, unreadable } from './answers.ts'
import { chunks, type Found } from './found.ts'

export async function collectClusters(client: ECSClient): Promise<readonly Found[]> {
  const batches = chunks(await clusterArns(client), 100)
  const pages = await Promise.all(
    batches.map((clusters) =>
      client.send(new DescribeClustersCommand({ clusters, include: ['TAGS', 'SETTINGS', 'STATISTICS'] })),
    ),
  )
  // Deleted clusters are still listed for a while.
  const clusters = pages
    .flatMap((page) => described(page, 'clusters'))
    .filter(({ status }) => status !== 'INACTIVE')
  return clusters.map((properties) => ({ type: 'ecs.cluster', properties }))
}

/** Services of every cluster, and the task definitions that they run. */
export async function collectServices(client: ECSClient): Promise<readonly Found[]> {
  const perCluster = await Promise.all(
    (await clusterArns(client)).map((cluster) => unlessGone(servicesOf(cluster, client))),
  )
  const services = perCluster.flatMap((found) => found ?? [])
  const definitions = [...new Set(services.map(({ taskDefinition }) => taskDefinition))].filter(
    (arn) => arn !== undefined,
  )
  const answers = await Promise.all(
    definitions.map((taskDefinition) =>
      client.send(new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] })),
    ),
  )
  return [
    ...services.map((properties): Found => ({ type: 'ecs.service', properties })),
    ...answers.map(({ taskDefinition, tags }): Found => {
      if (taskDefinition === undefined) throw unreadable('the answer has no taskDefinition')
      return { type: 'ecs.taskDefinition', properties: { ...taskDefinition, tags } }
    }),
  ]
}

/** Daemons of every cluster; none where the Region has no daemons at all. */
export async function collectDaemons(client: ECSClient): Promise<readonly Found[]> {
  const perCluster = await Promise.all(
    (await clusterArns(client)).map((cluster) => unlessGone(unlessUnsupported(daemonArns(cluster, client)))),
  )
  const answers = await Promise.all(
    perCluster
      .flatMap((arns) => arns ?? [])
      .map((daemonArn) => unlessGone(client.send(new DescribeDaemonCommand({ daemonArn })))),
  )
  return answers
    .filter((answer) => answer !== undefined)
    .map(({ daemon }): Found => {
      if (daemon === undefined) throw unreadable('the answer has no daemon')
      return { type: 'ecs.daemon', properties: daemon }
    })
}

async function daemonArns(clusterArn: string, client: ECSClient): Promise<readonly string[]> {
  const pages = pagesOf((nextToken) =>
    client.send(
      new ListDaemonsCommand({ clusterArn, maxResults: 100, ...(nextToken !== undefined && { nextToken }) }),
    ),
  )
  return (await everyPage(pages, 'daemonSummariesList')).flatMap(({ daemonArn }) => daemonArn ?? [])
}

async function servicesOf(cluster: string, client: ECSClient): Promise<readonly Service[]> {
  const arns = await everyPage(paginateListServices({ client, pageSize: 100 }, { cluster }), 'serviceArns')
  const pages = await Promise.all(
    chunks(distinct(arns), 10).map((services) =>
      client.send(new DescribeServicesCommand({ cluster, services, include: ['TAGS'] })),
    ),
  )
  return pages.flatMap((page) => described(page, 'services')).filter(({ status }) => status !== 'INACTIVE')
}

async function clusterArns(client: ECSClient): Promise<readonly string[]> {
  return distinct(await everyPage(paginateListClusters({ client, pageSize: 100 }, {}), 'clusterArns'))
}

/** ECS has been seen to list the same one twice. */
function distinct(arns: readonly string[]): readonly string[] {
  return [...new Set(arns)]
}

/** What a call described. ECS answers with success also where it failed for some: only what is gone may be left out. */
function described<
  Answer extends { readonly failures?: readonly Failure[] | undefined },
  Key extends keyof Answer & string,
>(answer: Answer, key: Key): ReturnType<typeof listIn<Answer, Key>> {
  const failure = answer.failures?.find(({ reason }) => reason !== 'MISSING')
  if (failure !== undefined) throw unreadable(`${failure.arn ?? key}: ${failure.reason ?? 'not described'}`)
  return listIn(answer, key)
}
