import {
  DescribeTagsCommand,
  DescribeTargetHealthCommand,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  paginateDescribeRules,
  paginateDescribeTargetGroups,
  type DescribeTagsCommandOutput,
  type ElasticLoadBalancingV2Client,
  type Tag,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { unlessGone } from '../failures.ts'
import { chunks, type Found } from './found.ts'

type Client = ElasticLoadBalancingV2Client

/**
 * Load balancers with their listeners and rules, and target groups with the health of their targets. What is deleted while
 * it is read is left out.
 */
export async function collectLoadBalancers(client: Client): Promise<readonly Found[]> {
  // 400 is the most that the API gives; a smaller page would only mean more calls.
  const pagination = { client, pageSize: 400 }
  const [balancers, groups] = await Promise.all([
    everyPage(paginateDescribeLoadBalancers(pagination, {}), (page) => page.LoadBalancers),
    everyPage(paginateDescribeTargetGroups(pagination, {}), (page) => page.TargetGroups),
  ])
  const listeners = await forEach(balancers, ({ LoadBalancerArn }) =>
    everyPage(paginateDescribeListeners(pagination, { LoadBalancerArn }), (page) => page.Listeners),
  )
  const rules = await forEach(
    listeners.flatMap(([, found]) => found),
    async ({ ListenerArn }) => {
      const found = await everyPage(paginateDescribeRules(pagination, { ListenerArn }), (page) => page.Rules)
      // The answer does not say whose rules they are.
      return found.map((rule) => ({ ...rule, ListenerArn }))
    },
  )
  const health = await forEach(groups, ({ TargetGroupArn }) =>
    client.send(new DescribeTargetHealthCommand({ TargetGroupArn })),
  )
  const arns = [
    ...listeners.map(([balancer]) => balancer.LoadBalancerArn),
    ...health.map(([group]) => group.TargetGroupArn),
  ].filter((arn) => arn !== undefined)
  const tags = await tagsOf(arns, client)
  return [
    ...listeners.map(([balancer]): Found => ({
      type: 'elbv2.loadBalancer',
      properties: { ...balancer, Tags: tags.get(balancer.LoadBalancerArn) },
    })),
    ...listeners.flatMap(([, found]) =>
      found.map((properties): Found => ({ type: 'elbv2.listener', properties })),
    ),
    ...rules.flatMap(([, found]) => found.map((properties): Found => ({ type: 'elbv2.rule', properties }))),
    ...health.map(([group, { TargetHealthDescriptions = [] }]): Found => ({
      type: 'elbv2.targetGroup',
      properties: { ...group, TargetHealthDescriptions, Tags: tags.get(group.TargetGroupArn) },
    })),
  ]
}

async function tagsOf(
  arns: readonly string[],
  client: Client,
): Promise<ReadonlyMap<string | undefined, Tag[] | undefined>> {
  const ask = (ResourceArns: string[]): Promise<DescribeTagsCommandOutput> =>
    client.send(new DescribeTagsCommand({ ResourceArns }))
  const pages = await Promise.all(
    chunks(arns, 20).map(async (batch) => {
      const page = await unlessGone(ask(batch))
      // One that was deleted meanwhile spoils the answer for all.
      return page === undefined ? Promise.all(batch.map((arn) => unlessGone(ask([arn])))) : [page]
    }),
  )
  const descriptions = pages.flat().flatMap((page) => page?.TagDescriptions ?? [])
  return new Map(descriptions.map(({ ResourceArn, Tags }) => [ResourceArn, Tags]))
}

/** Asks about every item, and gives it back with the answer; without those that were deleted meanwhile. */
async function forEach<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly (readonly [Item, Answer])[]> {
  const answers = await Promise.all(items.map(async (item) => [item, await unlessGone(ask(item))] as const))
  return answers.flatMap(([item, answer]) => (answer === undefined ? [] : [[item, answer] as const]))
}

async function everyPage<Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const page of pages) items.push(...(itemsOf(page) ?? []))
  return items
}
