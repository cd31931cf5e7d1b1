import type { Finding, Path } from '../finding/index.ts'
import { createGraph, type Resource, type ResourceGraph, type ResourceType } from '../graph/index.ts'
import type { Source } from '../source/index.ts'
import { buildResource, verbatim } from './build.ts'
import { discover } from './ecs-json.ts'
import { expand } from './expand.ts'
import { parseServiceConfig } from './service-config.ts'

/** What a reader is told beside the files. */
export interface ReadOptions {
  /** The Region of what does not name its own. */
  readonly region?: string
}

/** What a set of files says: one graph over all of them, and what is wrong with the files themselves. */
export interface Reading {
  readonly graph: ResourceGraph
  readonly findings: readonly Finding[]
  /** Files in which at least one resource was found. */
  readonly understood: readonly string[]
}

/** Reads task definitions, services, what the AWS CLI describes, and `{"serviceConfig": …}`, into one graph. */
export function readSources(sources: readonly Source[], { region }: ReadOptions = {}): Reading {
  const resources: Resource[] = []
  const complete = new Set<ResourceType>()
  const findings: Finding[] = []
  const understood: string[] = []
  for (const source of sources) {
    findings.push(...source.findings)
    const before = resources.length
    for (const [document, { value }] of source.documents.entries()) {
      const config = serviceConfigIn(value)
      if (config === undefined) {
        for (const { type, path, raw } of discover(value)) {
          const built = buildResource({
            type,
            raw,
            origin: verbatim(source.name, document, path),
            ...(region !== undefined && { region }),
          })
          resources.push(built.resource)
          findings.push(...built.findings)
        }
        continue
      }
      const path: Path = ['serviceConfig']
      const parsed = parseServiceConfig(config)
      if ('config' in parsed) {
        const graph = expand(parsed.config, { file: source.name, document, path })
        resources.push(...graph.resources)
        for (const type of graph.complete) complete.add(type)
      } else {
        for (const { field, message } of parsed.problems) {
          const spot = { file: source.name, document, path: field === '' ? path : [...path, field] }
          findings.push({ rule: 'schema', severity: 'error', message, data: { field }, at: spot })
        }
      }
    }
    if (resources.length > before) understood.push(source.name)
  }
  return { graph: createGraph(resources, complete), findings, understood }
}

function serviceConfigIn(value: unknown): unknown {
  const isConfig = typeof value === 'object' && value !== null && Object.hasOwn(value, 'serviceConfig')
  return isConfig ? (value as Readonly<Record<string, unknown>>)['serviceConfig'] : undefined
}
