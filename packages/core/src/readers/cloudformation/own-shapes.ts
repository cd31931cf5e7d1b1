import type { Path } from '../../finding/index.ts'
import type { ResourceType } from '../../graph/index.ts'
import {
  firstUnknown,
  itemsOf,
  list,
  map,
  memberOf,
  plain,
  scalar,
  textOf,
  type Located,
  type LocatedMap,
} from './located.ts'
import { permissionOf } from './permissions.ts'

type Reshape = (properties: LocatedMap, resource: { readonly awsType: string }) => LocatedMap

/**
 * Where CloudFormation's structure of a type is another than the API's, and defaults that a template may leave out but what is
 * created never lacks (AWS resource and property types reference). Properties have the graph's names already.
 */
export const ownShapes: { readonly [Type in ResourceType]?: Reshape } = {
  'elbv2.loadBalancer': (properties) =>
    changed(withDefaults(properties, { type: 'application', scheme: 'internet-facing' }), {
      availabilityZones: zonesOf(properties),
      subnets: undefined,
      subnetMappings: undefined,
    }),
  'elbv2.targetGroup': (properties) => withDefaults(properties, { targetType: 'instance' }),
  'ec2.securityGroup': (properties) =>
    changed(properties, {
      securityGroupIngress: undefined,
      securityGroupEgress: undefined,
      ipPermissions: permissionsOf(properties, 'securityGroupIngress', 'source'),
      ipPermissionsEgress: permissionsOf(properties, 'securityGroupEgress', 'destination'),
    }),
  'ec2.subnet': (properties) => {
    const block = memberOf(properties, 'ipv6CidrBlock')
    if (block === undefined) return properties
    const state = map([['state', scalar('associated', block.path)]], block.path)
    const association = map(
      [
        ['ipv6CidrBlock', block],
        ['ipv6CidrBlockState', state],
      ],
      block.path,
    )
    return changed(properties, {
      ipv6CidrBlock: undefined,
      ipv6CidrBlockAssociationSet: list([association], block.path),
    })
  },
  'ec2.natGateway': (properties) => {
    const first = memberOf(properties, 'allocationId')
    const ids = [
      ...(first === undefined ? [] : [first]),
      ...itemsOf(memberOf(properties, 'secondaryAllocationIds')),
    ]
    const addresses = ids.map((id) => map([['allocationId', id]], id.path))
    return changed(properties, {
      allocationId: undefined,
      secondaryAllocationIds: undefined,
      natGatewayAddresses: addresses.length === 0 ? undefined : list(addresses, properties.path),
    })
  },
  'ec2.vpcEndpoint': (properties) => {
    const groups = memberOf(properties, 'securityGroupIds')
    return changed(withDefaults(properties, { vpcEndpointType: 'Gateway' }), {
      securityGroupIds: undefined,
      policyDocument: asText(memberOf(properties, 'policyDocument')),
      groups: mapped(groups, (id) => map([['groupId', id]], id.path)),
    })
  },
  'autoscaling.autoScalingGroup': (properties) => {
    const configuration = memberOf(properties, 'launchConfigurationName')
    const template = configuration && map([['launchTemplateId', configuration]], configuration.path)
    const own = template === undefined ? properties : changed(properties, { launchTemplate: template })
    const subnets = memberOf(own, 'vpcZoneIdentifier')
    if (subnets?.kind !== 'list') return own
    const open = subnets.items.find((item) => item.kind === 'unknown')
    const joined = scalar(subnets.items.map((item) => textOf(item) ?? '').join(','), subnets.path)
    return changed(own, { vpcZoneIdentifier: open ?? joined })
  },
  'ec2.launchTemplate': (properties, { awsType }) => {
    if (!awsType.endsWith('LaunchConfiguration')) return changed(properties, { tagSpecifications: undefined })
    // The older kind says the same in one level.
    const {
      securityGroups,
      launchConfigurationName,
      associatePublicIpAddress: address,
      instanceMonitoring: monitored,
      spotPrice,
      placementTenancy: tenancy,
      iamInstanceProfile: profile,
      ...rest
    } = Object.fromEntries(properties.members)
    const data = changed(map(Object.entries(rest), properties.path), {
      monitoring: monitored && map([['enabled', monitored]], monitored.path),
      instanceMarketOptions: spotPrice && spotAt(spotPrice),
      placement: tenancy && map([['tenancy', tenancy]], tenancy.path),
      iamInstanceProfile:
        profile && map([[textOf(profile)?.startsWith('arn:') ? 'arn' : 'name', profile]], profile.path),
    })
    const { path } = properties
    // A template says it of a network interface, which then has the groups.
    const network = address && {
      networkInterfaces: list(
        [
          map(
            [
              ['deviceIndex', scalar(0, path)],
              ['associatePublicIpAddress', address],
              ...(securityGroups === undefined ? [] : [['groups', securityGroups] as const]),
            ],
            path,
          ),
        ],
        path,
      ),
    }
    return map(
      [
        ['launchTemplateData', changed(data, network ?? { securityGroupIds: securityGroups })],
        ...(launchConfigurationName === undefined
          ? []
          : ([['launchTemplateName', launchConfigurationName]] as const)),
      ],
      properties.path,
    )
  },
  'budgets.budget': (properties) => {
    const budget = memberOf(properties, 'budget')
    return budget?.kind === 'map' ? budget : properties
  },
  'servicediscovery.namespace': (properties, { awsType }) => {
    const type = awsType.includes('Http') ? 'HTTP' : awsType.includes('Public') ? 'DNS_PUBLIC' : 'DNS_PRIVATE'
    return changed(properties, { type: scalar(type, properties.path), vpc: undefined })
  },
  'elb.loadBalancer': (properties) =>
    changed(withDefaults(properties, { scheme: 'internet-facing' }), {
      listeners: undefined,
      listenerDescriptions: mapped(memberOf(properties, 'listeners'), (item) =>
        map([['listener', item]], item.path),
      ),
      instances: mapped(memberOf(properties, 'instances'), (id) => map([['instanceId', id]], id.path)),
    }),
}

/** A map with other members; what is undefined is taken out. */
export function changed(
  node: LocatedMap,
  members: Readonly<Record<string, Located | undefined>>,
): LocatedMap {
  const result = new Map(node.members)
  for (const [name, member] of Object.entries(members)) {
    if (member === undefined) result.delete(name)
    else result.set(name, member)
  }
  return { ...node, members: result }
}

function withDefaults(node: LocatedMap, defaults: Readonly<Record<string, string>>): LocatedMap {
  const missing = Object.entries(defaults).filter(([name]) => !node.members.has(name))
  return changed(node, Object.fromEntries(missing.map(([name, value]) => [name, scalar(value, node.path)])))
}

/** The highest price that a launch configuration bids for Spot instances, as a launch template says it; without one they are On-Demand. */
function spotAt(price: Located): Located {
  if (price.kind === 'unknown') return price
  const { path } = price
  return map(
    [
      ['marketType', scalar('spot', path)],
      ['spotOptions', map([['maxPrice', price]], path)],
    ],
    path,
  )
}

/** A structure as the text that the API takes for it. */
function asText(node: Located | undefined): Located | undefined {
  if (node?.kind !== 'map') return node
  const open = firstUnknown(node)
  return open === undefined ? scalar(JSON.stringify(plain(node)), node.path) : { ...open, path: node.path }
}

/** A list with each item changed; anything else stays as it is. */
function mapped(node: Located | undefined, change: (item: Located) => Located): Located | undefined {
  return node?.kind === 'list' ? list(node.items.map(change), node.path) : node
}

function zonesOf(properties: LocatedMap): Located | undefined {
  const subnets = memberOf(properties, 'subnets')
  if (subnets !== undefined) return mapped(subnets, (id) => map([['subnetId', id]], id.path))
  return mapped(memberOf(properties, 'subnetMappings'), (item) => {
    const subnetId = memberOf(item, 'subnetId')
    const allocationId = memberOf(item, 'allocationId')
    const address = allocationId && map([['allocationId', allocationId]], allocationId.path)
    return map(
      [
        ...(subnetId === undefined ? [] : [['subnetId', subnetId] as const]),
        ...(address === undefined ? [] : [['loadBalancerAddresses', list([address], address.path)] as const]),
      ],
      item.path,
    )
  })
}

function permissionsOf(
  properties: LocatedMap,
  name: string,
  peer: 'source' | 'destination',
): Located | undefined {
  const rules = memberOf(properties, name)
  return rules?.kind === 'map'
    ? list([permissionOf(rules, peer)], rules.path)
    : mapped(rules, (rule) => permissionOf(rule, peer))
}

/** What AWS gives by itself where neither the template nor a part of it says anything. */
export function completed(type: ResourceType, properties: LocatedMap, path: Path): LocatedMap {
  const lacks = (name: string): boolean => !properties.members.has(name)
  if (type === 'ec2.securityGroup' && lacks('ipPermissionsEgress')) {
    const everywhere = list([map([['cidrIp', scalar('0.0.0.0/0', path)]], path)], path)
    const everything = map(
      [
        ['ipProtocol', scalar('-1', path)],
        ['ipRanges', everywhere],
      ],
      path,
    )
    const ingress = lacks('ipPermissions') ? { ipPermissions: list([], path) } : {}
    return changed(properties, { ...ingress, ipPermissionsEgress: list([everything], path) })
  }
  if (type === 'ec2.securityGroup' && lacks('ipPermissions'))
    return changed(properties, { ipPermissions: list([], path) })
  // Only an attachment joins it to a VPC.
  if (type === 'ec2.internetGateway' && lacks('attachments'))
    return changed(properties, { attachments: list([], path) })
  if (type === 'ec2.routeTable' && lacks('routes')) return changed(properties, { routes: list([], path) })
  if (type === 'ec2.networkAcl' && lacks('entries')) return changed(properties, { entries: list([], path) })
  return properties
}
