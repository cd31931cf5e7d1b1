import {
  DescribeLoadBalancerAttributesCommand,
  DescribeTagsCommand,
  DescribeTargetHealthCommand,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  paginateDescribeRules,
  paginateDescribeTargetGroups,
  type ElasticLoadBalancingV2Client,
  type LoadBalancer,
  type LoadBalancerAttribute,
  type Tag,
  type TagDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { unlessGone } from '../failures.ts'
import { everyPage, listIn } from './answers.ts'
import { chunks, type Found } from './found.ts'

type Client = ElasticLoadBalancingV2Client

/**
 * Load balancers with their listeners and rules, and target groups with the health of their targets. What is deleted while
 * it is read is left out.
 *
 * @param note Called with the error where tags or attributes could not be read. They say who wants a resource, and nothing of
 * what it serves: without them it is still known, and they are `null`, which is unknown.
 */
export async function collectLoadBalancers(
  client: Client,
  note: (error: unknown) => void,
): Promise<readonly Found[]> {
  // 400 is the most that the API gives; a smaller page would only mean more calls.
  const pagination = { client, pageSize: 400 }
  const [balancers, groups] = await Promise.all([
    everyPage(paginateDescribeLoadBalancers(pagination, {}), 'LoadBalancers'),
    everyPage(paginateDescribeTargetGroups(pagination, {}), 'TargetGroups'),
  ])
  const listeners = await forEach(balancers, ({ LoadBalancerArn }) =>
    everyPage(paginateDescribeListeners(pagination, { LoadBalancerArn }), 'Listeners'),
  )
  const rules = await forEach(
    listeners.flatMap(([, found]) => found),
    async ({ ListenerArn }) => {
      const found = await everyPage(paginateDescribeRules(pagination, { ListenerArn }), 'Rules')
      // The answer does not say whose rules they are.
      return found.map((rule) => ({ ...rule, ListenerArn }))
    },
  )
  const health = await forEach(groups, async ({ TargetGroupArn }) =>
    listIn(
      await client.send(new DescribeTargetHealthCommand({ TargetGroupArn })),
      'TargetHealthDescriptions',
    ),
  )
  const attributes = await attributesOf(balancers, client, note)
  const arns = [
    ...listeners.map(([balancer]) => balancer.LoadBalancerArn),
    ...health.map(([group]) => group.TargetGroupArn),
  ].filter((arn) => arn !== undefined)
  const tags = await tagsOf([...new Set(arns)], client, note)
  return [
    ...listeners
      .filter(([balancer]) => tags.has(balancer.LoadBalancerArn))
      .map(([balancer]): Found => ({
        type: 'elbv2.loadBalancer',
        properties: {
          ...balancer,
          Attributes: attributes.get(balancer.LoadBalancerArn) ?? null,
          Tags: tags.get(balancer.LoadBalancerArn),
        },
      })),
    ...listeners.flatMap(([, found]) =>
      found.map((properties): Found => ({ type: 'elbv2.listener', properties })),
    ),
    ...rules.flatMap(([, found]) => found.map((properties): Found => ({ type: 'elbv2.rule', properties }))),
    ...health
      .filter(([group]) => tags.has(group.TargetGroupArn))
      .map(([group, TargetHealthDescriptions]): Found => ({
        type: 'elbv2.targetGroup',
        properties: { ...group, TargetHealthDescriptions, Tags: tags.get(group.TargetGroupArn) },
      })),
  ]
}

/** The attributes of each load balancer; none where they could not be read. */
async function attributesOf(
  balancers: readonly LoadBalancer[],
  client: Client,
  note: (error: unknown) => void,
): Promise<ReadonlyMap<string | undefined, readonly LoadBalancerAttribute[]>> {
  try {
    const described = await forEach(balancers, async ({ LoadBalancerArn }) =>
      listIn(await client.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn })), 'Attributes'),
    )
    return new Map(described.map(([{ LoadBalancerArn }, attributes]) => [LoadBalancerArn, attributes]))
  } catch (error) {
    note(error)
    return new Map()
  }
}

/** The tags of each that is still there; `null` where they could not be read. */
async function tagsOf(
  arns: readonly string[],
  client: Client,
  note: (error: unknown) => void,
): Promise<ReadonlyMap<string | undefined, readonly Tag[] | null>> {
  const ask = async (ResourceArns: string[]): Promise<readonly TagDescription[]> =>
    listIn(await client.send(new DescribeTagsCommand({ ResourceArns })), 'TagDescriptions')
  try {
    const pages = await Promise.all(
      chunks(arns, 20).map(async (batch) => {
        const page = await unlessGone(ask(batch))
        // One that was deleted meanwhile spoils the answer for all.
        return page === undefined ? Promise.all(batch.map((arn) => unlessGone(ask([arn])))) : [page]
      }),
    )
    return new Map(
      pages.flat().flatMap((page = []) => page.map(({ ResourceArn, Tags }) => [ResourceArn, Tags ?? null])),
    )
  } catch (error) {
    note(error)
    return new Map(arns.map((arn) => [arn, null]))
  }
}

/** Asks about every item, and gives it back with the answer; without those that were deleted meanwhile. */
async function forEach<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly (readonly [Item, Answer])[]> {
  const answers = await Promise.all(items.map(async (item) => [item, await unlessGone(ask(item))] as const))
  return answers.flatMap(([item, answer]) => (answer === undefined ? [] : [[item, answer] as const]))
}
