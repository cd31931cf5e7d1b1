import { valueAt, type Finding, type Path } from '../finding/index.ts'
import {
  createGraph,
  type Assignment,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '../graph/index.ts'
import type { Source } from '../source/index.ts'
import { buildResource, verbatim, type RawResource } from './build.ts'
import {
  isTemplate,
  nestedTemplates,
  noSuchParameter,
  readStack,
  type TemplateFile,
} from './cloudformation/index.ts'
import { discover } from './ecs-json.ts'

import { parseServiceConfig } from './service-config.ts'
import { expandWithOrigins } from './service-config-origin.ts'

/** What a reader is told beside the files. */
export interface ReadOptions {
  /** The Region of what does not name its own. */
  readonly region?: string
  /** Values of the parameters of templates. */
  readonly parameters?: Readonly<Record<string, string>>
}

/** What a set of files says: one graph over all of them, and what is wrong with the files themselves. */
export interface Reading {
  readonly graph: ResourceGraph
  readonly findings: readonly Finding[]
  /** Those of the findings that tell what of the files could not be read: there may be more resources than the graph has. */
  readonly unread: readonly Finding[]
  /** Files in which at least one resource was found. */
  readonly understood: readonly string[]
  /** Files that are templates, whether they hold anything of ECS or not. */
  readonly templates: readonly string[]
}

/**
 * Reads task definitions, services, what the AWS CLI describes, `{"serviceConfig": …}`, and templates of CloudFormation and
 * SAM with those nested in them, into one graph.
 */
export function readSources(sources: readonly Source[], options: ReadOptions = {}): Reading {
  const reading = readUnder(sources, options, {})
  const isOpen = reading.graph.resources.some(({ unknowns, exists }) =>
    [...unknowns, ...(exists === true ? [] : [exists])].some(({ variable }) => variable !== undefined),
  )
  if (!isOpen) return reading
  const { resources, complete } = reading.graph
  return { ...reading, graph: createGraph(resources, complete, rereading(sources, options)) }
}

/** Reads the same sources with values for what is open in them; each assignment once. */
function rereading(sources: readonly Source[], options: ReadOptions): (assumed: Assignment) => ResourceGraph {
  const graphs = new Map<string, ResourceGraph>()
  return (assumed) => {
    const key = JSON.stringify(Object.entries(assumed).toSorted(([left], [right]) => (left < right ? -1 : 1)))
    const known = graphs.get(key)
    if (known !== undefined) return known
    const { graph } = readUnder(sources, options, assumed)
    const made = createGraph(graph.resources, graph.complete, rereading(sources, options))
    graphs.set(key, made)
    return made
  }
}

function readUnder(sources: readonly Source[], options: ReadOptions, assumed: Assignment): Reading {
  const { region, parameters } = options
  const resources: Resource[] = []
  const complete = new Set<ResourceType>()
  const findings: Finding[] = []
  const understood = new Set<string>()
  const templates: string[] = []
  const files = sources.flatMap((source) =>
    source.documents.map(({ value }, document): TemplateFile => ({ name: source.name, document, value })),
  )
  const nested = nestedTemplates(files)
  const add = (found: RawResource): void => {
    const built = buildResource({
      ...found,
      ...(found.region === undefined && region !== undefined && { region }),
    })
    resources.push(built.resource)
    findings.push(...built.findings)
    const origin = built.resource.origin.of([])
    if (origin?.kind === 'text') understood.add(origin.at.file)
  }

  for (const { findings: own } of sources) findings.push(...own)
  for (const file of files) {
    const { name, document, value } = file
    const config = serviceConfigIn(value)
    if (config !== undefined) {
      const path: Path = ['serviceConfig']
      const parsed = parseServiceConfig(config)
      if ('config' in parsed) {
        const graph = expandWithOrigins(parsed.config, { file: name, document, path })
        resources.push(...graph.resources)
        for (const type of graph.complete) complete.add(type)
        understood.add(name)
      } else {
        for (const { field, message } of parsed.problems) {
          const at = { file: name, document, path: field === '' ? path : [...path, field] }
          findings.push({ rule: 'schema', severity: 'error', message, data: { field }, at })
        }
      }
    } else if (isTemplate(value)) {
      templates.push(name)
      // What another template has in it is read there, with what it is given.
      if (nested.isNested(file)) continue
      const stack = readStack(file, {
        assumed,
        find: nested.find,
        ...(region !== undefined && { region }),
        ...(parameters !== undefined && { parameters }),
      })
      findings.push(...stack.findings)
      stack.resources.forEach(add)
    } else {
      for (const { type, path, raw } of discover(value))
        add({ type, raw, origin: verbatim(name, document, path) })
    }
  }
  const roots = files.filter((file) => templates.includes(file.name) && !nested.isNested(file))
  for (const name of roots.length === 0 ? [] : Object.keys(parameters ?? {})) {
    if (roots.some(({ value }) => valueAt(value, ['Parameters', name]) !== undefined)) continue
    const message = noSuchParameter(name)
    findings.push({ rule: 'template-parameter', severity: 'error', message, data: { name } })
  }
  const unread = findings.filter(({ rule, severity }) => rule === 'template-resource' && severity === 'info')
  return { graph: createGraph(resources, complete), findings, unread, understood: [...understood], templates }
}

function serviceConfigIn(value: unknown): unknown {
  const isConfig = typeof value === 'object' && value !== null && Object.hasOwn(value, 'serviceConfig')
  return isConfig ? (value as Readonly<Record<string, unknown>>)['serviceConfig'] : undefined
}
