import { planned, type Resource, type View } from '../../graph/index.ts'
import { defineRule, type ProposedEdit, type ProposedFix } from '../rule.ts'
import { leadsToInternet } from '../../network/index.ts'

type Subnet = Resource<'ec2.subnet'>

export const albTwoSubnets = defineRule({
  id: 'alb-two-subnets',
  on: 'elbv2.loadBalancer',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  peers: ['cfn-lint:E3680'],
  *check({ type = 'application', availabilityZones }, { resource, graph }) {
    const isTooFew = availabilityZones !== undefined && availabilityZones.length < 2
    // Local Zones and Outposts are single places by nature.
    const isOrdinary =
      availabilityZones?.every(
        ({ zoneName, outpostId }) => outpostId === undefined && !/-\d\w?-\w{3,}-/.test(zoneName ?? ''),
      ) ?? true
    if (type === 'application' && isTooFew && isOrdinary)
      yield {
        path: ['availabilityZones'],
        data: { count: availabilityZones.length },
        fix: () => otherZone(resource, graph),
      }
  },
})

/** A subnet of the same VPC in another zone; where all subnets are known and there is none, a new one. */
function otherZone(balancer: Resource<'elbv2.loadBalancer'>, graph: View): ProposedFix | undefined {
  const [subnet] = graph.targets(balancer, 'ec2.subnet')
  if (subnet === undefined) return undefined
  const { vpcId, availabilityZone } = subnet.properties
  const other = graph
    .all('ec2.subnet')
    .find(
      (candidate) =>
        candidate.properties.vpcId === vpcId &&
        candidate.properties.availabilityZone !== undefined &&
        candidate.properties.availabilityZone !== availabilityZone &&
        leadsToInternet(candidate, graph) === leadsToInternet(subnet, graph),
    )
  if (other !== undefined) return { safety: 'review', edits: [placing(other, balancer)] }
  const twin = graph.complete.has('ec2.subnet') ? twinOf(subnet) : undefined
  if (twin === undefined) return undefined
  const edits = [
    { op: 'add', resource: twin } as const,
    ...routing(twin, subnet, graph),
    placing(twin, balancer),
  ]
  return { safety: 'review', edits }
}

function placing(
  { id, properties }: Subnet,
  { properties: balancer }: Resource<'elbv2.loadBalancer'>,
): ProposedEdit {
  const value = { zoneName: properties.availabilityZone, subnetId: properties.subnetId ?? id }
  return { op: 'insert', path: ['availabilityZones', (balancer.availabilityZones ?? []).length], value }
}

/** A subnet like this one in the next zone. The addresses that it gets are for those to choose who create it. */
function twinOf(subnet: Subnet): Subnet | undefined {
  const { vpcId, availabilityZone = '' } = subnet.properties
  const [, region, letter] = /^(.*\d)([a-z])$/.exec(availabilityZone) ?? []
  if (region === undefined || letter === undefined) return undefined
  const next = region + String.fromCharCode(letter.charCodeAt(0) + (letter === 'z' ? -1 : 1))
  return planned('ec2.subnet', { subnetId: `${subnet.id}-${next}`, vpcId, availabilityZone: next }, subnet)
}

/** Edits that give a new subnet the routes of another, where those lead to the internet: every subnet has the local one. */
function routing(twin: Subnet, subnet: Subnet, graph: View): readonly ProposedEdit[] {
  if (leadsToInternet(subnet, graph) !== true) return []
  return graph.referrers(subnet, 'ec2.routeTable').map((resource) => ({
    op: 'insert',
    resource,
    path: ['associations', (resource.properties.associations ?? []).length],
    value: { subnetId: twin.id, main: false },
  }))
}
