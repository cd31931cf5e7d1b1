import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { estimateGraph } from '@ecs-lint/core/cost'
import {
  exportGraph,
  isList,
  isMap,
  isPlaceholder,
  placeholderIn,
  planOf,
  type Part,
  type PartKind,
  type Value,
} from '@ecs-lint/core/export'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { expand, parseInventory, readInventory, type ServiceConfig } from '@ecs-lint/core/readers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { awsPython, startAwsCli, type AwsCli } from './support/aws-cli.ts'
import { withDaemons } from './support/daemons.ts'
import { motoServer, startMoto, type Moto } from './support/moto.ts'
import { ecsLint, folderWith, testCredentials } from './support/run.ts'
import { matchParts } from './support/same-parts.ts'

const region = 'ap-northeast-2'

/** What an audit reads back; the rest is only seen to be accepted by the AWS CLI and by moto. */
const readBack: readonly PartKind[] = [
  'vpc',
  'internetGateway',
  'internetGatewayAttachment',
  'subnet',
  'routeTable',
  'routeTableAssociation',
  'address',
  'natGateway',
  'route',
  'securityGroup',
  'securityGroupIngress',
  'securityGroupEgress',
  'vpcEndpoint',
  'loadBalancer',
  'targetGroup',
  'listener',
  'listenerRule',
  'cluster',
  'taskDefinition',
  'service',
]

// Managed Instances are not among them: moto fails at their capacity providers.
const configs: readonly (readonly [name: string, config: ServiceConfig])[] = [
  [
    'blue/green behind an Application Load Balancer, with NAT gateways',
    {
      region,
      serviceName: 'shop',
      clusterName: 'shop',
      egress: 'nat',
      natGateways: 2,
      loadBalancer: 'application',
      deploymentStrategy: 'BLUE_GREEN',
      serviceConnect: 'client-server',
      logRetentionInDays: 7,
      costAlarm: true,
    },
  ],
  [
    'EC2 instances behind a Network Load Balancer, with endpoints',
    {
      region,
      serviceName: 'api',
      clusterName: 'api',
      compute: 'EC2',
      egress: 'endpoints',
      loadBalancer: 'network',
      cpuArchitecture: 'ARM64',
    },
  ],
]

if (awsPython === undefined) console.warn('the AWS CLI is not here: the tests of its scripts are skipped')

describe.skipIf(awsPython === undefined)(
  'a script of the AWS CLI, run against moto and read back by an audit',
  () => {
    let moto: Moto
    let aws: AwsCli

    beforeAll(async () => {
      moto = await withDaemons(await startMoto(motoServer ?? '', { MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' }))
      aws = await startAwsCli(awsPython ?? '', moto.url)
    })

    afterAll(() => {
      aws.stop()
      moto.stop()
    })

    async function accountGraph(): Promise<ResourceGraph> {
      const cwd = folderWith({})
      const args = ['audit', '--region', region, '--endpoint-url', moto.url, '--save', 'inventory.json']
      await ecsLint(args, { cwd, env: testCredentials })
      const parsed = parseInventory(JSON.parse(readFileSync(join(cwd, 'inventory.json'), 'utf8')))
      if (!('inventory' in parsed)) throw new Error('the audit saved no inventory')
      expect(parsed.inventory.gaps).toEqual([])
      return readInventory(parsed.inventory).graph
    }

    test.each(configs)('%s', { timeout: 600_000 }, async (_, config) => {
      await fetch(`${moto.url}/moto-api/reset`, { method: 'POST' })
      const graph = expand(config)
      const book = (await loadPriceBook(region)) ?? expect.fail('There are no prices.')
      // A budget's limit comes from the bill.
      const script = exportGraph(graph, 'cli', 'en', estimateGraph(graph, book)).files[0]?.text ?? ''
      // moto starts no tasks, so nothing ever gets stable there.
      const { status, stderr } = await aws.run(script.replace(/^aws ecs wait services-stable .*$/m, ''))
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(
        matchParts(comparable(planOf(graph).parts), comparable(planOf(await accountGraph()).parts)),
      ).toEqual({})
    })
  },
)

/** The parts that are read back; what an audit does not read is called by its name, as the account calls it. */
function comparable(parts: readonly Part[]): readonly Part[] {
  const byName = new Map(parts.map((part) => [part.name, part]))
  const named = (value: Value): Value => {
    if (isPlaceholder(value)) {
      const part = byName.get(placeholderIn(value).name)
      if (part === undefined || readBack.includes(part.kind)) return value
      const { logGroupName, roleName, name } = part.properties
      return logGroupName ?? roleName ?? name ?? part.name
    }
    if (typeof value === 'string') return value.replace(/^arn:aws:iam::\d+:role\//, '')
    if (isList(value)) return value.map(named)
    if (!isMap(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, named(member)]))
  }
  return parts
    .filter(({ kind }) => readBack.includes(kind))
    .map((part) => ({
      ...part,
      properties: Object.fromEntries(
        Object.entries(part.properties)
          .filter(([name]) => motoLacks[part.kind]?.includes(name) !== true)
          .map(([name, value]) => [name, named(value)]),
      ),
    }))
}

/** What moto takes and does not give back, and of target groups what an audit does not ask for. */
const motoLacks: { readonly [Kind in PartKind]?: readonly string[] } = {
  service: [
    'availabilityZoneRebalancing',
    'capacityProviderStrategy',
    'deploymentConfiguration',
    'healthCheckGracePeriodSeconds',
    'serviceConnectConfiguration',
  ],
  targetGroup: ['attributes'],
}
