import {
  DescribeTagsCommand,
  DescribeTargetHealthCommand,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  paginateDescribeRules,
  paginateDescribeTargetGroups,
  type ElasticLoadBalancingV2Client,
  type Tag,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { chunks, type Found, type Limit } from './found.ts'

type Client = ElasticLoadBalancingV2Client

/** Load balancers with their listeners and rules, and target groups with the health of their targets. */
export async function collectLoadBalancers(client: Client, limit: Limit): Promise<readonly Found[]> {
  const pagination = { client, pageSize: 50 }
  const balancers = await everyPage(
    paginateDescribeLoadBalancers(pagination, {}),
    (page) => page.LoadBalancers,
  )
  const groups = await everyPage(paginateDescribeTargetGroups(pagination, {}), (page) => page.TargetGroups)
  const listeners = await concurrently(balancers, limit, ({ LoadBalancerArn }) =>
    everyPage(paginateDescribeListeners(pagination, { LoadBalancerArn }), (page) => page.Listeners),
  )
  const rules = await concurrently(listeners.flat(), limit, async ({ ListenerArn }) => {
    const found = await everyPage(paginateDescribeRules(pagination, { ListenerArn }), (page) => page.Rules)
    // The answer does not say whose rules they are.
    return found.map((rule) => ({ ...rule, ListenerArn }))
  })
  const health = await concurrently(groups, limit, ({ TargetGroupArn }) =>
    client.send(new DescribeTargetHealthCommand({ TargetGroupArn })),
  )
  const arns = [
    ...balancers.map((balancer) => balancer.LoadBalancerArn),
    ...groups.map((group) => group.TargetGroupArn),
  ]
  const tags = await tagsOf(
    arns.filter((arn) => arn !== undefined),
    client,
    limit,
  )
  const tagged = (arn: string | undefined): { readonly Tags: readonly Tag[] } => ({
    Tags: tags.get(arn ?? '') ?? [],
  })
  return [
    ...balancers.map((balancer): Found => ({
      type: 'elbv2.loadBalancer',
      properties: { ...balancer, ...tagged(balancer.LoadBalancerArn) },
    })),
    ...listeners.flat().map((properties): Found => ({ type: 'elbv2.listener', properties })),
    ...rules.flat().map((properties): Found => ({ type: 'elbv2.rule', properties })),
    ...groups.map((group, index): Found => {
      const TargetHealthDescriptions = health[index]?.TargetHealthDescriptions ?? []
      return {
        type: 'elbv2.targetGroup',
        properties: { ...group, TargetHealthDescriptions, ...tagged(group.TargetGroupArn) },
      }
    }),
  ]
}

async function tagsOf(
  arns: readonly string[],
  client: Client,
  limit: Limit,
): Promise<ReadonlyMap<string, Tag[]>> {
  const pages = await concurrently(chunks(arns, 20), limit, (ResourceArns) =>
    client.send(new DescribeTagsCommand({ ResourceArns })),
  )
  const descriptions = pages.flatMap((page) => page.TagDescriptions ?? [])
  return new Map(descriptions.map(({ ResourceArn, Tags }) => [ResourceArn ?? '', Tags ?? []]))
}

function concurrently<Item, Result>(
  items: readonly Item[],
  limit: Limit,
  call: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(items.map((item) => limit(() => call(item))))
}

async function everyPage<Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const page of pages) items.push(...(itemsOf(page) ?? []))
  return items
}
