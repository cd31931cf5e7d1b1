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
  paginateDescribeVpcEndpointServiceConfigurations,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcs,
  paginateGetManagedPrefixListEntries,
  type EC2Client,
} from '@aws-sdk/client-ec2'
import type { ResourceType } from '@ecs-lint/core/graph'
import { everyPage, listIn } from './answers.ts'
import type { Found } from './found.ts'

const pageSize = 1000

export function collectVpcs(client: EC2Client): Promise<readonly Found[]> {
  return all('ec2.vpc', everyPage(paginateDescribeVpcs({ client, pageSize }, {}), 'Vpcs'))
}

export function collectSubnets(client: EC2Client): Promise<readonly Found[]> {
  return all('ec2.subnet', everyPage(paginateDescribeSubnets({ client, pageSize }, {}), 'Subnets'))
}

export function collectRouteTables(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeRouteTables({ client, pageSize: 100 }, {})
  return all('ec2.routeTable', everyPage(pages, 'RouteTables'))
}

export function collectInternetGateways(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeInternetGateways({ client, pageSize }, {})
  return all('ec2.internetGateway', everyPage(pages, 'InternetGateways'))
}

export function collectEgressOnlyInternetGateways(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeEgressOnlyInternetGateways({ client, pageSize: 255 }, {})
  return all('ec2.egressOnlyInternetGateway', everyPage(pages, 'EgressOnlyInternetGateways'))
}

export function collectNetworkAcls(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeNetworkAcls({ client, pageSize }, {})
  return all('ec2.networkAcl', everyPage(pages, 'NetworkAcls'))
}

/** Managed prefix lists, AWS's own among them, with their blocks. */
export async function collectManagedPrefixLists(client: EC2Client): Promise<readonly Found[]> {
  const lists = await everyPage(
    paginateDescribeManagedPrefixLists({ client, pageSize: 100 }, {}),
    'PrefixLists',
  )
  return Promise.all(
    lists.map(async (list): Promise<Found> => {
      const asked = { PrefixListId: list.PrefixListId }
      const pages = paginateGetManagedPrefixListEntries({ client, pageSize: 100 }, asked)
      return {
        type: 'ec2.managedPrefixList',
        properties: { ...list, Entries: await everyPage(pages, 'Entries') },
      }
    }),
  )
}

export async function collectNatGateways(client: EC2Client): Promise<readonly Found[]> {
  const gateways = await everyPage(paginateDescribeNatGateways({ client, pageSize }, {}), 'NatGateways')
  return (
    gateways
      // A deleted gateway is listed for about an hour.
      .filter(({ State }) => State !== 'deleted')
      .map((properties) => ({ type: 'ec2.natGateway', properties }))
  )
}

export function collectVpcEndpoints(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeVpcEndpoints({ client, pageSize }, {})
  return all('ec2.vpcEndpoint', everyPage(pages, 'VpcEndpoints'))
}

/** The services that the account offers to others by AWS PrivateLink. */
export function collectVpcEndpointServices(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeVpcEndpointServiceConfigurations({ client, pageSize }, {})
  return all('ec2.vpcEndpointService', everyPage(pages, 'ServiceConfigurations'))
}

export function collectNetworkInterfaces(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeNetworkInterfaces({ client, pageSize }, {})
  return all('ec2.networkInterface', everyPage(pages, 'NetworkInterfaces'))
}

export function collectSecurityGroups(client: EC2Client): Promise<readonly Found[]> {
  const pages = paginateDescribeSecurityGroups({ client, pageSize }, {})
  return all('ec2.securityGroup', everyPage(pages, 'SecurityGroups'))
}

/** DescribeAddresses has no pages: it always answers with every address. */
export async function collectAddresses(client: EC2Client): Promise<readonly Found[]> {
  const answer = await client.send(new DescribeAddressesCommand({}))
  return listIn(answer, 'Addresses').map((properties) => ({ type: 'ec2.address', properties }))
}

async function all(type: ResourceType, items: Promise<readonly unknown[]>): Promise<readonly Found[]> {
  return (await items).map((properties) => ({ type, properties }))
}
