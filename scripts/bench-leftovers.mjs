// Times the audit of a made-up account, and how the time grows with it; with a few values unknown too, for then every read is
// noted. Usage: node scripts/bench-leftovers.mjs [resources]; build core first.
import { resourceTypes } from '../packages/core/dist/graph/index.js'
import { deletePlan, findLeftovers } from '../packages/core/dist/leftovers/index.js'
import { loadPriceBook } from '../packages/core/dist/pricing/index.js'
import { readInventory } from '../packages/core/dist/readers/index.js'

const [size = 100_000] = process.argv.slice(2).map(Number)
const region = 'ap-northeast-2'
const books = new Map([[region, await loadPriceBook(region)]])
const arn = (kind, id) => `arn:aws:elasticloadbalancing:${region}:111122223333:${kind}/${id}`

/** An account in which of every ten services and gateways some are left over. */
function makeInventory(count) {
  const resources = []
  const add = (type, properties) => resources.push({ type, region, properties })
  for (let index = 0; resources.length < count; index += 1) {
    const balancer = arn('loadbalancer/app', `web-${index}/1`)
    const listener = arn('listener/app', `web-${index}/1/2`)
    const group = arn('targetgroup', `web-${index}/3`)
    const isLive = index % 2 === 0
    const target = { target: { id: '10.0.0.1' }, targetHealth: { state: 'healthy' } }
    add('elbv2.loadBalancer', {
      loadBalancerArn: balancer,
      loadBalancerName: `web-${index}`,
      type: 'application',
      scheme: 'internet-facing',
      state: { code: 'active' },
      availabilityZones: [{ subnetId: `subnet-${index}` }, { subnetId: `subnet-${index + 1}` }],
    })
    add('elbv2.listener', {
      listenerArn: listener,
      loadBalancerArn: balancer,
      defaultActions: [{ type: 'forward', targetGroupArn: group }],
    })
    add('elbv2.rule', {
      ruleArn: arn('listener-rule/app', `web-${index}/1/2/4`),
      listenerArn: listener,
      actions: [{ type: 'forward', targetGroupArn: group }],
    })
    add('elbv2.targetGroup', {
      targetGroupArn: group,
      targetGroupName: `web-${index}`,
      loadBalancerArns: [balancer],
      targetHealthDescriptions: isLive ? [target] : [],
    })
    if (index % 5 < 4)
      add('ecs.service', {
        serviceName: `web-${index}`,
        serviceArn: `arn:aws:ecs:${region}:111122223333:service/shop/web-${index}`,
        clusterArn: `arn:aws:ecs:${region}:111122223333:cluster/shop`,
        desiredCount: isLive ? 2 : 0,
        runningCount: isLive ? 2 : 0,
        loadBalancers: [{ targetGroupArn: group, containerName: 'web', containerPort: 80 }],
      })
    add('ec2.subnet', { subnetId: `subnet-${index}`, vpcId: `vpc-${index % 100}` })
    add('ec2.natGateway', {
      natGatewayId: `nat-${index}`,
      state: 'available',
      natGatewayAddresses: [{ allocationId: `eipalloc-${index}` }],
    })
    add('ec2.address', { allocationId: `eipalloc-${index}`, publicIp: `203.0.113.${index % 256}` })
    add('ec2.address', { allocationId: `eipalloc-free-${index}`, publicIp: `198.51.100.${index % 256}` })
    add('ec2.routeTable', {
      routeTableId: `rtb-${index}`,
      vpcId: `vpc-${index % 100}`,
      associations: [{ main: index < 100 }],
      routes: isLive ? [{ destinationCidrBlock: '0.0.0.0/0', natGatewayId: `nat-${index}` }] : [],
    })
    add('ec2.networkInterface', { networkInterfaceId: `eni-${index}`, subnetId: `subnet-${index}` })
  }
  const inventory = { kind: 'ecs-lint.inventory', schemaVersion: 1, takenAt: '', regions: [region], gaps: [] }
  return { ...inventory, account: '111122223333', collected: [...resourceTypes], resources }
}

/** The same account, of which one rule in so many leads nobody knows where. */
function withUnknowns(inventory, every) {
  let rules = 0
  const resources = inventory.resources.map((resource) => {
    if (resource.type !== 'elbv2.rule') return resource
    rules += 1
    return rules % every === 1
      ? { ...resource, properties: { ...resource.properties, actions: 7 } }
      : resource
  })
  return { ...inventory, resources }
}

function time(work) {
  const start = process.hrtime.bigint()
  const result = work()
  return { result, ms: Number(process.hrtime.bigint() - start) / 1e6 }
}

for (const [name, change] of [
  ['all known', (inventory) => inventory],
  ['5 values unknown', (inventory) => withUnknowns(inventory, Math.ceil(inventory.resources.length / 55))],
])
  for (const scale of [0.1, 0.5, 1]) {
    const { graph } = readInventory(change(makeInventory(size * scale)))
    const { result, ms } = time(() => findLeftovers(graph, books))
    const plan = time(() => deletePlan(graph, result.leftovers))
    const count = graph.resources.length
    console.log(
      `${name.padEnd(17)} ${String(count).padStart(7)} resources  ${ms.toFixed(0).padStart(6)} ms  ${((ms * 1000) / count).toFixed(1)} µs each  ${result.leftovers.length} leftovers, ${result.gaps.length} gaps; plan of ${plan.result.steps.length} steps ${plan.ms.toFixed(0)} ms`,
    )
  }
