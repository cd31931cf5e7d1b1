import {
  DescribeAddressesCommand,
  paginateDescribeEgressOnlyInternetGateways,
  paginateDescribeInternetGateways,
  paginateDescribeManagedPrefixLists,
  paginateDescribeNatGateways,
  paginateDescribeNetworkAcls,
  paginateDescribeNetworkInterfaces,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcs,
  paginateGetManagedPrefixListEntries,
  type EC2Client,
} from '@aws-sdk/client-ec2'
import type { ResourceType } from '@ecs-lint/core/graph'
import type { Found } from './found.ts'

const pageSize = 1000

export function collectVpcs(client: EC2Client): Promise<readonly Found[]> {
  return everyPage('ec2.vpc', paginateDescribeVpcs({ client, pageSize }, {}), (page) => page.Vpcs)
}

export function collectSubnets(client: EC2Client): Promise<readonly Found[]> {
  return everyPage('ec2.subnet', paginateDescribeSubnets({ client, pageSize }, {}), (page) => page.Subnets)
}

export function collectRouteTables(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeRouteTables({ client, pageSize: 100 }, {})
  return everyPage('ec2.routeTable', pages, (page) => page.RouteTables)
}

export function collectInternetGateways(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeInternetGateways({ client, pageSize }, {})
  return everyPage('ec2.internetGateway', pages, (page) => page.InternetGateways)
}

export function collectEgressOnlyInternetGateways(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeEgressOnlyInternetGateways({ client, pageSize: 255 }, {})
  return everyPage('ec2.egressOnlyInternetGateway', pages, (page) => page.EgressOnlyInternetGateways)
}

export function collectNetworkAcls(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeNetworkAcls({ client, pageSize }, {})
  return everyPage('ec2.networkAcl', pages, (page) => page.NetworkAcls)
}

/** Managed prefix lists, AWS's own among them, with their blocks. */
export async function collectManagedPrefixLists(client: EC2Client): Promise<readonly Found[]> {
  const lists = []
  for await (const page of paginateDescribeManagedPrefixLists({ client, pageSize: 100 }, {}))
    lists.push(...(page.PrefixLists ?? []))
  return Promise.all(
    lists.map(async (list): Promise<Found> => {
      const Entries = []
      const asked = { PrefixListId: list.PrefixListId }
      for await (const page of paginateGetManagedPrefixListEntries({ client, pageSize: 100 }, asked))
        Entries.push(...(page.Entries ?? []))
      return { type: 'ec2.managedPrefixList', properties: { ...list, Entries } }
    }),
  )
}

export function collectNatGateways(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeNatGateways({ client, pageSize }, {})
  return everyPage('ec2.natGateway', pages, (page) =>
    // A deleted gateway is listed for about an hour.
    page.NatGateways?.filter(({ State }) => State !== 'deleted'),
  )
}

export function collectVpcEndpoints(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeVpcEndpoints({ client, pageSize }, {})
  return everyPage('ec2.vpcEndpoint', pages, (page) => page.VpcEndpoints)
}

export function collectNetworkInterfaces(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeNetworkInterfaces({ client, pageSize }, {})
  return everyPage('ec2.networkInterface', pages, (page) => page.NetworkInterfaces)
}

export function collectSecurityGroups(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeSecurityGroups({ client, pageSize }, {})
  return everyPage('ec2.securityGroup', pages, (page) => page.SecurityGroups)
}

/** DescribeAddresses has no pages: it always answers with every address. */
export async function collectAddresses(client: EC2Client): Promise<readonly Found[]> {
  const { Addresses } = await client.send(new DescribeAddressesCommand({}))
  return (Addresses ?? []).map((properties) => ({ type: 'ec2.address', properties }))
}

async function everyPage<Page>(
  type: ResourceType,
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly unknown[] | undefined,
): Promise<readonly Found[]> {
  const found: Found[] = []
  for await (const page of pages) {
    for (const properties of itemsOf(page) ?? []) found.push({ type, properties })
  }
  return found
}
