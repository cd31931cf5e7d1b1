/**
 * Lists in which the order means nothing, by the graph's names: AWS may give each in another order the next time. In others,
 * such as containers, actions and deployments, it means something, or they come as they were given.
 */
const sets = new Set([
  'associations',
  'attributes',
  'availabilityZones',
  'entries',
  'groups',
  'instances',
  'ipPermissions',
  'ipPermissionsEgress',
  'ipRanges',
  'ipv6Ranges',
  'loadBalancerArns',
  'natGatewayAddresses',
  'networkInterfaceIds',
  'networkLoadBalancerArns',
  'prefixListIds',
  'propagatingVgws',
  'routeTableIds',
  'routes',
  'securityGroups',
  'settings',
  'statistics',
  'subnetIds',
  'tagSet',
  'tags',
  'targetGroupARNs',
  'targetHealthDescriptions',
  'trafficSources',
  'userIdGroupPairs',
])

/** A value in which such lists have an order of their own, so that two readings of the same are the same. */
export function inOrder(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => inOrder(item))
    return sets.has(key) ? sortedByText(items) : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inOrder(member, name)]))
}

/** Items in the order of their JSON. */
export function sortedByText<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => [JSON.stringify(item), item] as const)
    .toSorted(([left], [right]) => (left === right ? 0 : left < right ? -1 : 1))
    .map(([, item]) => item)
}
