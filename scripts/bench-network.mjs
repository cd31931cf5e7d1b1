// Times the reachability of every pair of services in a made-up VPC, against asking for each pair by itself, and how the
// time grows with the graph. Usage: node scripts/bench-network.mjs [groups] [services]; build core first.
import { createGraph, noProvenance } from '../packages/core/dist/graph/index.js'
import { reachability, traceBetween } from '../packages/core/dist/network/index.js'

const [groups = 500, services = 2000] = process.argv.slice(2).map(Number)

/** Repeatable numbers below a limit. */
function dice(seed) {
  let state = seed
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * limit)
  }
}

function makeGraph(groupCount, serviceCount) {
  const roll = dice(7)
  const resources = []
  const add = (type, id, properties) =>
    resources.push({ type, id, properties, origin: noProvenance, unknowns: [], exists: true })
  for (let zone = 0; zone < 12; zone += 1)
    add('ec2.subnet', `subnet-${zone}`, {
      subnetId: `subnet-${zone}`,
      vpcId: 'vpc-1',
      cidrBlock: `10.0.${zone * 16}.0/20`,
    })
  for (let index = 0; index < groupCount; index += 1) {
    const rule = (port) => ({
      ipProtocol: 'tcp', fromPort: port, toPort: port,
      userIdGroupPairs: [0, 1, 2].map(() => ({ groupId: `sg-${roll(groupCount)}` })),
      ipRanges: roll(4) === 0 ? [{ cidrIp: `10.0.${roll(12) * 16}.0/20` }] : [],
    }) // prettier-ignore
    add('ec2.securityGroup', `sg-${index}`, {
      groupId: `sg-${index}`,
      vpcId: 'vpc-1',
      ipPermissions: [80, 8080, 443].map(rule),
      ipPermissionsEgress: [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }],
    })
  }
  for (const port of [80, 8080])
    add('ecs.taskDefinition', `task-${port}`, {
      family: `task-${port}`,
      containerDefinitions: [{ name: 'web', image: 'nginx', portMappings: [{ containerPort: port }] }],
    })
  for (let index = 0; index < serviceCount; index += 1) {
    const first = roll(6) * 2
    add('ecs.service', `service-${index}`, {
      serviceName: `service-${index}`,
      taskDefinition: `task-${roll(2) === 0 ? 80 : 8080}`,
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: [`subnet-${first}`, `subnet-${first + 1}`],
          securityGroups: [`sg-${index % groupCount}`],
        },
      },
    })
  }
  return createGraph(resources)
}

function everyPair(graph) {
  const { classes, verdict } = reachability(graph)
  const ends = { passes: 0, unknown: 0, blocked: 0 }
  for (let from = 0; from < classes.length; from += 1)
    for (let to = 0; to < classes.length; to += 1)
      ends[verdict(from, to)] += classes[from].length * classes[to].length
  return { classes: classes.length, ends }
}

function time(work) {
  const start = process.hrtime.bigint()
  const result = work()
  return { result, ms: Number(process.hrtime.bigint() - start) / 1e6 }
}

for (const scale of [0.1, 1]) {
  const graph = makeGraph(Math.ceil(groups * scale), Math.ceil(services * scale))
  const { result, ms } = time(() => everyPair(graph))
  const pairs = (services * scale) ** 2
  console.log(
    `${String(groups * scale).padStart(6)} groups ${String(services * scale).padStart(6)} services  ${String(result.classes).padStart(6)} classes  ${ms.toFixed(0).padStart(7)} ms  ${((ms * 1e6) / pairs).toFixed(0)} ns a pair  ${JSON.stringify(result.ends)}`,
  )
}
const graph = makeGraph(groups, services)
const list = graph.all('ecs.service')
const sample = 20_000
const roll = dice(3)
const { ms } = time(() => {
  for (let index = 0; index < sample; index += 1)
    traceBetween(graph, list[roll(list.length)], list[roll(list.length)])
})
console.log(`asking pair by pair: ${((ms * 1e6) / sample).toFixed(0)} ns a pair`)
