import { taskOf, type PropertiesOf, type Resource, type View } from '../../graph/index.ts'
import { addPermission, isProtocol, type IpPermission } from '../../network/index.ts'
import { balancerGroups } from '../balancer-groups.ts'
import { opens } from '../permissions.ts'
import { isSet } from '../proposals.ts'
import { defineRule, type ProposedFix } from '../rule.ts'

type Group = Resource<'ec2.securityGroup'>

export const serviceConnectCallersAdmitted = defineRule({
  id: 'service-connect-callers-admitted',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  only: 'offered-names',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  peers: [],
  *check(service, { resource, graph }) {
    const offered = offeredBy(service)
    if (offered.length === 0) return
    const task = taskOf(resource, graph)?.properties
    // In other network modes the proxy listens on a port that nobody can tell, behind the group of the instance.
    if (task?.networkMode !== 'awsvpc') return
    const ids = service.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? []
    const groups = ids.map((id) => graph.named('ec2.securityGroup', id, resource))
    const [first] = groups
    if (first === undefined) return
    const permissions: IpPermission[] = []
    for (const group of groups) {
      // What is not known may let anybody in.
      if (group?.properties.ipPermissions === undefined) return
      permissions.push(...group.properties.ipPermissions)
    }
    const own = graph.all('ecs.service').flatMap(groupsOf)
    const strangers = balancerGroups(resource, graph).filter((id) => !own.includes(id))
    for (const [port, portName] of portsOf(offered, task))
      if (!permissions.some((permission) => admitsServices(permission, port, strangers)))
        yield {
          path: ['networkConfiguration', 'awsvpcConfiguration', 'securityGroups'],
          data: { portName, port },
          related: [{ resource: first, path: ['ipPermissions'] }],
          fix: () => admittingVpc(first, port, graph),
        }
  },
})

/** The ports that a service offers by name. Described services have them in their deployments. */
function offeredBy(service: PropertiesOf<'ecs.service'>): Offered {
  const connects = [service, ...(service.deployments ?? [])].map(
    ({ serviceConnectConfiguration }) => serviceConnectConfiguration,
  )
  return connects.find((connect) => connect?.enabled === true && isSet(connect.services))?.services ?? []
}

type Offered = NonNullable<
  NonNullable<PropertiesOf<'ecs.service'>['serviceConnectConfiguration']>['services']
>

/** Each port on which the proxy of a task listens for other services, and its name. */
function portsOf(
  offered: Offered,
  { containerDefinitions = [] }: PropertiesOf<'ecs.taskDefinition'>,
): ReadonlyMap<number, string> {
  const mappings = containerDefinitions.flatMap(({ portMappings = [] }) => portMappings)
  const ports = offered.map(({ portName = '', ingressPortOverride }) => {
    const port = ingressPortOverride ?? mappings.find(({ name }) => name === portName)?.containerPort
    return [port, portName] as const
  })
  return new Map(ports.flatMap(([port, name]) => (port === undefined ? [] : [[port, name] as const])))
}

function groupsOf({ properties }: Resource<'ecs.service'>): readonly string[] {
  return properties.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? []
}

/** Whether a rule may let another service in: the tasks of one have no single address, and none of these groups. */
function admitsServices(permission: IpPermission, port: number, strangers: readonly string[]): boolean {
  const { ipProtocol, ipRanges = [], ipv6Ranges = [], prefixListIds = [], userIdGroupPairs = [] } = permission
  if (!isProtocol(ipProtocol, 'tcp') || !opens(permission, port)) return false
  return (
    prefixListIds.length > 0 ||
    ipRanges.some(({ cidrIp }) => cidrIp?.endsWith('/32') !== true) ||
    ipv6Ranges.some(({ cidrIpv6 }) => cidrIpv6?.endsWith('/128') !== true) ||
    userIdGroupPairs.some(({ groupId }) => groupId === undefined || !strangers.includes(groupId))
  )
}

/** Lets in what has an address of the VPC, where that is known. */
function admittingVpc(group: Group, port: number, graph: View): ProposedFix | undefined {
  const cidrIp = graph.named('ec2.vpc', group.properties.vpcId, group)?.properties.cidrBlock
  if (cidrIp === undefined) return undefined
  const permission = { ipProtocol: 'tcp', fromPort: port, toPort: port, ipRanges: [{ cidrIp }] }
  return { safety: 'review', edits: [addPermission(group, 'ipPermissions', permission)] }
}
