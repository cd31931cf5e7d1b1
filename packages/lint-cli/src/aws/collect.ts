import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { distinctResources, renameKeys, type Gap, type Inventory } from '@ecs-lint/core/readers'
import { parseArn, type ResourceType } from '@ecs-lint/core/graph'
import pLimit from 'p-limit'
import { UserError } from '../errors.ts'
import { parts, type PartName } from './calls.ts'
import { clientOptions, createClients, destroyClients, type Access, type Clients } from './clients.ts'
import { collectAutoScalingGroups } from './collectors/auto-scaling.ts'
import * as ec2 from './collectors/ec2.ts'
import { collectClusters, collectDaemons, collectServices } from './collectors/ecs.ts'
import { collectLoadBalancers } from './collectors/elb.ts'
import { listIn } from './collectors/answers.ts'
import type { Found } from './collectors/found.ts'
import { inOrder, sortedByText } from './collectors/order.ts'
import { environmentError, isBug, isEnvironmental, reasonOf } from './failures.ts'

/** What an audit reads. */
export interface CollectOptions extends Access {
  readonly regions: readonly string[]
  readonly takenAt: Date
  /** Called as parts of Regions are read. */
  readonly onProgress?: ((done: number, total: number, region: string, part: string) => void) | undefined
}

/** Reads a part; `note` takes the error of what may fail without the part being unknown. */
type Collector = (clients: Clients, note: (error: unknown) => void) => Promise<readonly Found[]>

const collectors: Readonly<Record<PartName, Collector>> = {
  clusters: ({ ecs }) => collectClusters(ecs),
  services: ({ ecs }) => collectServices(ecs),
  daemons: ({ ecs }) => collectDaemons(ecs),
  loadBalancers: ({ elb }, note) => collectLoadBalancers(elb, note),
  autoScalingGroups: ({ autoScaling }) => collectAutoScalingGroups(autoScaling),
  vpcs: (clients) => ec2.collectVpcs(clients.ec2),
  subnets: (clients) => ec2.collectSubnets(clients.ec2),
  routeTables: (clients) => ec2.collectRouteTables(clients.ec2),
  internetGateways: (clients) => ec2.collectInternetGateways(clients.ec2),
  egressOnlyInternetGateways: (clients) => ec2.collectEgressOnlyInternetGateways(clients.ec2),
  networkAcls: (clients) => ec2.collectNetworkAcls(clients.ec2),
  managedPrefixLists: (clients) => ec2.collectManagedPrefixLists(clients.ec2),
  natGateways: (clients) => ec2.collectNatGateways(clients.ec2),
  vpcEndpoints: (clients) => ec2.collectVpcEndpoints(clients.ec2),
  vpcEndpointServices: (clients) => ec2.collectVpcEndpointServices(clients.ec2),
  addresses: (clients) => ec2.collectAddresses(clients.ec2),
  networkInterfaces: (clients) => ec2.collectNetworkInterfaces(clients.ec2),
  securityGroups: (clients) => ec2.collectSecurityGroups(clients.ec2),
}

/** Regions that are read at the same time; each has limits of its own at AWS. */
const regionsAtOnce = 4

/** What was read of one part in one Region. */
interface PartRead {
  readonly resources: Inventory['resources']
  readonly gaps: readonly Gap[]
  /** Why it could not be read. */
  readonly error?: unknown
}

/**
 * Reads what an audit needs from every Region. A part that cannot be read becomes a gap; if nothing can be read at all the
 * reason lies in the user's environment, and is thrown as a UserError. Two readings of the same account are the same.
 */
export async function collect(options: CollectOptions): Promise<Inventory> {
  const names = Object.keys(collectors) as PartName[]
  const total = options.regions.length * names.length
  let done = 0
  const atOnce = pLimit(regionsAtOnce)
  const readRegion = async (region: string): Promise<readonly PartRead[]> => {
    const clients = createClients(region, options)
    try {
      return await Promise.all(
        names.map(async (name) => {
          const read = await readPart(name, region, clients)
          done += 1
          options.onProgress?.(done, total, region, name)
          return read
        }),
      )
    } finally {
      destroyClients(clients)
    }
  }
  const reads = (await Promise.all(options.regions.map((region) => atOnce(readRegion, region)))).flat()
  const errors = reads.flatMap((read) => ('error' in read ? [read.error] : []))
  // Where every call is denied the account has been reached, and the gaps say what was denied.
  const reached = errors.length < total || errors.some((error) => !isEnvironmental(error))
  if (!reached) throw environmentError(errors[0], options, 'audit')
  const resources = reads.flatMap((read) => read.resources)
  const account = accountOf(resources)
  return {
    kind: 'ecs-lint.inventory',
    schemaVersion: 1,
    takenAt: options.takenAt.toISOString(),
    ...(account !== undefined && { account }),
    regions: [...options.regions],
    collected: Object.values(parts).flatMap((part): readonly ResourceType[] => part.types),
    resources,
    gaps: reads.flatMap((read) => read.gaps),
  }
}

async function readPart(name: PartName, region: string, clients: Clients): Promise<PartRead> {
  const { service, types } = parts[name]
  const gaps: Gap[] = []
  const note = (error: unknown, unread: readonly ResourceType[] = []): void => {
    if (isBug(error)) throw error
    gaps.push({ region, service, reason: reasonOf(error), types: [...unread] })
  }
  try {
    const found = await collectors[name](clients, note)
    const resources = found.map((one) => resourceOf(one, region))
    return { resources: sortedByText(distinctResources(resources)), gaps }
  } catch (error) {
    note(error, types)
    return { resources: [], gaps, error }
  }
}

function resourceOf({ type, properties }: Found, region: string): Inventory['resources'][number] {
  return { type, region, properties: plain(type, properties) }
}

/** As JSON would hold it: dates as ISO 8601, names as in the graph, what has no order in an order of its own. */
function plain(type: ResourceType, properties: unknown): Record<string, unknown> {
  const json: unknown = JSON.parse(JSON.stringify(properties, withoutEnvironment))
  return inOrder(type.startsWith('ecs.') ? json : renameKeys(json)) as Record<string, unknown>
}

/** Environment variables may hold secrets, and no analysis of an account reads them: they are left where they are. */
function withoutEnvironment(key: string, value: unknown): unknown {
  return key === 'environment' ? undefined : value
}

/**
 * The account's number, from what only the account itself can own: no call is needed for it. A VPC or a subnet may be
 * shared by another account.
 */
function accountOf(resources: Inventory['resources']): string | undefined {
  for (const { type, properties } of resources) {
    if (type === 'ec2.securityGroup' && typeof properties['ownerId'] === 'string')
      return properties['ownerId']
    if (type.startsWith('ec2.')) continue
    const arn = Object.values(properties).find(
      (value) => typeof value === 'string' && value.startsWith('arn:aws'),
    )
    const account = typeof arn === 'string' ? parseArn(arn)?.account : undefined
    if (account !== undefined && /^\d{12}$/.test(account)) return account
  }
  return undefined
}

/** The Regions that the account may use, of the partition (AWS, China, GovCloud) that the configured Region is in. */
export async function enabledRegions(access: Access): Promise<readonly string[]> {
  const start = (await regionOfEnvironment(access)) ?? 'us-east-1'
  try {
    const answer = await new EC2Client(clientOptions(start, access)).send(new DescribeRegionsCommand({}))
    return listIn(answer, 'Regions')
      .map((region) => region.RegionName)
      .filter((name) => name !== undefined)
  } catch (error) {
    throw environmentError(error, access, 'audit')
  }
}

/** The Region of the environment or of the AWS CLI's profile. */
export async function configuredRegion(access: Access): Promise<string> {
  const region = await regionOfEnvironment(access)
  if (region !== undefined) return region
  throw new UserError(
    { ko: '어느 리전을 살펴볼지 알 수 없습니다.', en: 'It is not clear which Region to look through.' },
    {
      ko: '--region ap-northeast-2 또는 --region all을 쓰거나 aws configure로 기본 리전을 정하세요.',
      en: 'Use --region ap-northeast-2 or --region all, or set a default Region with aws configure.',
    },
  )
}

async function regionOfEnvironment(access: Access): Promise<string | undefined> {
  // The AWS CLI knows this one too; the SDK looks for AWS_REGION alone, and then in the profile.
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env
  const named = [AWS_REGION, AWS_DEFAULT_REGION].find((name) => name !== undefined && name !== '')
  if (named !== undefined) return named
  try {
    return await new EC2Client(clientOptions(undefined, access)).config.region()
  } catch {
    return undefined
  }
}
