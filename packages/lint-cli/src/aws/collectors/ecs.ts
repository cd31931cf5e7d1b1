import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  paginateListClusters,
  paginateListServices,
  type ECSClient,
  type Service,
} from '@aws-sdk/client-ecs'
import { unlessGone } from '../failures.ts'
import { chunks, type Found } from './found.ts'

export async function collectClusters(client: ECSClient): Promise<readonly Found[]> {
  const batches = chunks(await clusterArns(client), 100)
  const pages = await Promise.all(
    batches.map((clusters) =>
      client.send(new DescribeClustersCommand({ clusters, include: ['TAGS', 'SETTINGS', 'STATISTICS'] })),
    ),
  )
  // Deleted clusters are still listed for a while.
  const clusters = pages.flatMap((page) => page.clusters ?? []).filter(({ status }) => status !== 'INACTIVE')
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
  const described = await Promise.all(
    definitions.map((taskDefinition) =>
      client.send(new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] })),
    ),
  )
  return [
    ...services.map((properties): Found => ({ type: 'ecs.service', properties })),
    ...described.map(({ taskDefinition, tags }): Found => ({
      type: 'ecs.taskDefinition',
      properties: { ...taskDefinition, tags },
    })),
  ]
}

async function servicesOf(cluster: string, client: ECSClient): Promise<readonly Service[]> {
  const arns: string[] = []
  for await (const page of paginateListServices({ client, pageSize: 100 }, { cluster })) {
    arns.push(...(page.serviceArns ?? []))
  }
  const pages = await Promise.all(
    chunks(arns, 10).map((services) => describeServices(client, cluster, services)),
  )
  return pages.flat()
}

async function describeServices(
  client: ECSClient,
  cluster: string,
  services: string[],
): Promise<readonly Service[]> {
  const answer = await client.send(new DescribeServicesCommand({ cluster, services, include: ['TAGS'] }))
  return (answer.services ?? []).filter(({ status }) => status !== 'INACTIVE')
}

async function clusterArns(client: ECSClient): Promise<readonly string[]> {
  const arns: string[] = []
  for await (const page of paginateListClusters({ client, pageSize: 100 }, {}))
    arns.push(...(page.clusterArns ?? []))
  return arns
}
