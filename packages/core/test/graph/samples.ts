import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ResourceGraph } from '../../src/graph/index.ts'
import { expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

const source = join(import.meta.dirname, '../../src')

/** A graph to hold laws against, with a name for messages. */
export interface Sample {
  readonly name: string
  readonly graph: ResourceGraph
}

/** The graphs of all case files of a folder of `src`, such as `rules`. */
export async function caseGraphs(folder: string): Promise<readonly Sample[]> {
  const files = globSync('**/{bad,ok}-*.{yaml,json}', { cwd: join(source, folder) }).toSorted()
  return Promise.all(files.map(async (file) => readSample([join(source, folder, file)])))
}

/** The service of the example project. */
export async function sampleService(): Promise<Sample> {
  const folder = join(import.meta.dirname, '../../../../examples/sample-service')
  return readSample(globSync('*.json', { cwd: folder }).map((file) => join(folder, file)))
}

async function readSample(paths: readonly string[]): Promise<Sample> {
  const sources = await Promise.all(
    paths.map(async (path) => parseSource(basename(path), readFileSync(path, 'utf8'))),
  )
  return {
    name: paths.map((path) => path.split('/').slice(-3).join('/')).join(),
    graph: readSources(sources).graph,
  }
}

const behindBalancer = { region: 'ap-northeast-2', tasks: 3, loadBalancer: 'application' } as const

/** Services that differ in what they run on, how they go out, and how they are deployed. */
const configs: readonly ServiceConfig[] = [
  behindBalancer,
  { ...behindBalancer, compute: 'FARGATE_MIXED', cpuArchitecture: 'ARM64', ephemeralStorage: 40 },
  { ...behindBalancer, egress: 'nat', natGateways: 2, logRetentionInDays: 30 },
  { ...behindBalancer, egress: 'endpoints', containerInsights: 'enabled', serviceConnect: 'client-server' },
  { ...behindBalancer, loadBalancer: 'network', compute: 'EC2', containerInsights: 'enhanced' },
  { ...behindBalancer, compute: 'MANAGED_INSTANCES', instanceType: 'm7i.large' },
  { ...behindBalancer, deploymentStrategy: 'BLUE_GREEN' },
  { ...behindBalancer, operatingSystem: 'WINDOWS_SERVER_2022_CORE', deploymentStrategy: 'CANARY' },
  { region: 'ap-northeast-2', tasks: 0, compute: 'FARGATE_SPOT' },
]

export const configGraphs: readonly Sample[] = configs.map((config) => ({
  name: JSON.stringify(config),
  graph: expand(config),
}))
