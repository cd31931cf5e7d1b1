import { dump } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { check, type Checked } from '../../src/check/index.ts'
import { estimateGraph } from '../../src/cost/index.ts'
import { exportGraph } from '../../src/export/index.ts'
import { traceFetching, traceFromInternet } from '../../src/network/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { expand, type ServiceConfig } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { describedAs } from './described.ts'

// One service in every format: what is found, what it costs and what gets through is the same, each at its own place.

const region = 'ap-northeast-2'
const image = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1.27'
const services: Readonly<Record<string, Partial<ServiceConfig>>> = {
  'the smallest': {},
  'behind a load balancer': { loadBalancer: 'application', tasks: 2 },
  'behind a network load balancer': { loadBalancer: 'network', tasks: 2 },
  'internal, by NAT': {
    loadBalancer: 'application',
    internetFacing: false,
    egress: 'nat',
    natGateways: 2,
    tasks: 2,
  },
  'by endpoints': { egress: 'endpoints', image, loadBalancer: 'application', tasks: 2 },
  'without a way out': { egress: 'none', tasks: 2 },
  'a size that there is not': { cpu: 256, memory: 4096 },
  'without logs and circuit breaker': { logs: false, circuitBreaker: false },
  'a door that is shut': { loadBalancer: 'application', loadBalancerInbound: [], tasks: 2 },
  'tasks open to the world': {
    loadBalancer: 'application',
    tasks: 2,
    taskInbound: [{ port: 80, source: '0.0.0.0/0' }],
  },
  'on Spot alone': { compute: 'FARGATE_SPOT', tasks: 3 },
  'blue/green': { loadBalancer: 'application', deploymentStrategy: 'BLUE_GREEN', tasks: 3 },
}

/** The name and the text of a file that holds a service. */
type Write = (config: ServiceConfig) => Promise<readonly [name: string, text: string]>

const templateOf = (config: ServiceConfig): string =>
  exportGraph(expand(config), 'cloudformation', 'en').files[0]?.text ?? ''

const formats: Readonly<Record<string, Write>> = {
  ServiceConfig: async (serviceConfig) => ['service.json', JSON.stringify({ serviceConfig }, undefined, 2)],
  'ECS JSON': async (config) => ['described.json', JSON.stringify(describedAs(expand(config)), undefined, 2)],
  'ECS YAML': async (config) => [
    'described.yaml',
    dump(JSON.parse(JSON.stringify(describedAs(expand(config))))),
  ],
  'CloudFormation YAML': async (config) => ['template.yaml', templateOf(config)],
  'CloudFormation JSON': async (config) => {
    const { documents } = await parseSource('template.yaml', templateOf(config))
    return ['template.json', JSON.stringify(documents[0]?.value, undefined, 2)]
  },
  SAM: async (config) => [
    'sam.yaml',
    `Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function:\n    Runtime: nodejs24.x\n${templateOf(config)}`,
  ],
}

/** A rule that concludes from what is not there: only a ServiceConfig tells all that there is. */
const needsEverything = new Set(['cost-alarm-missing'])

async function checked(write: Write, config: ServiceConfig): Promise<Checked & { readonly text: string }> {
  const [name, text] = await write(config)
  return { ...(await check([await parseSource(name, text)], { preset: 'all', region })), text }
}

const rulesOf = ({ findings }: Checked): readonly string[] =>
  findings
    .map(({ rule, severity }) => `${severity} ${rule}`)
    .filter((finding) => !needsEverything.has(finding.split(' ')[1] ?? ''))
    .toSorted()

describe.each(Object.entries(services))('%s', (_, own) => {
  const config: ServiceConfig = { region, ...own }

  test.each(Object.keys(formats))('%s: the same findings, bill and traces', async (format) => {
    const expected = expand(config)
    const write = formats[format]
    const inForm = formats['ServiceConfig']
    const book = await loadPriceBook(region)
    if (write === undefined || inForm === undefined || book === undefined) throw new Error('no such format')
    const found = await checked(write, config)
    expect(rulesOf(found)).toEqual(rulesOf(await checked(inForm, config)))
    expect(found.inconclusive).toEqual([])

    const bill = estimateGraph(found.graph, book)
    expect(bill.total).toBe(estimateGraph(expected, book).total)
    // Of a way out that a file does not have, only a ServiceConfig tells that there is none.
    const isWayOut = ({ isBeside }: (typeof bill.missing)[number]): boolean => isBeside === true
    expect(bill.missing.filter((omission) => !isWayOut(omission))).toEqual([])
    expect(bill.missing.some(isWayOut)).toBe(own.egress === 'none' && format !== 'ServiceConfig')

    const [service] = found.graph.all('ecs.service')
    const [original] = expected.all('ecs.service')
    if (service === undefined || original === undefined) throw new Error('no service')
    for (const trace of [
      traceFromInternet,
      (...args: Parameters<typeof traceFromInternet>) => traceFetching(args[0], args[1], 'image'),
    ]) {
      const verdicts = (result: unknown): unknown =>
        [result].flat().map((one) => (one as { verdict: string }).verdict)
      expect(verdicts(trace(found.graph, service))).toEqual(verdicts(trace(expected, original)))
    }
  })

  test.each(Object.keys(formats))('%s: every finding stands on a line of its own file', async (format) => {
    const write = formats[format]
    if (write === undefined) throw new Error('no such format')
    const { findings, text } = await checked(write, config)
    const lines = text.split('\n')
    for (const { range, rule } of findings) {
      expect(range, rule).toBeDefined()
      expect(lines[(range?.start.line ?? 0) - 1]?.trim(), rule).not.toBe('')
    }
  })
})
