import { isBag, valueAt, type Finding, type Path, type Text } from '../finding/index.ts'
import {
  createGraph,
  unknownIn,
  type Assignment,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '../graph/index.ts'
import type { Source } from '../source/index.ts'
import { buildIn, verbatim, type BuiltResource, type RawResource } from './build.ts'
import {
  isTemplate,
  noSuchParameter,
  noValue,
  requiredParameters,
  type TemplateFile,
} from './cloudformation/index.ts'

import { withoutAbsent } from './absent.ts'
import { discover, type Discovery } from './ecs-json.ts'
import { paired } from './pairing.ts'
import { withPlaceholders } from './placeholders.ts'
import { isUnfilledSkeleton, skeletonMessage } from './skeleton.ts'
import { parseServiceConfig } from './parse-service-config.ts'
import { expandWithOrigins } from './service-config-origin.ts'
import { keyOf, templatesOf, type Templates } from './templates.ts'

/** What a reader is told beside the files. */
export interface ReadOptions {
  /** The Region of what does not name its own. */
  readonly region?: string
  /** Values of the parameters of templates. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Texts are handed on as they are written: `${TAG}` in a file of the AWS CLI's formats is no placeholder. */
  readonly isLiteral?: boolean
}

/** What a set of files says: one graph over all of them, and what is wrong with the files themselves. */
export interface Reading {
  readonly graph: ResourceGraph
  readonly findings: readonly Finding[]
  /** Those of the findings that tell what of the files could not be read: there may be more resources than the graph has. */
  readonly unread: readonly Finding[]
  /** Those of the findings that tell what was taken to be so, such as which task definition a service means. */
  readonly assumed: readonly Finding[]
  /** Files in which at least one resource was found, or that are parts of a stack in which there is one. */
  readonly understood: readonly string[]
  /** Files that are templates, whether they hold anything of ECS or not. */
  readonly templates: readonly string[]
}

/**
 * Reads task definitions, services, what the AWS CLI describes, `{"serviceConfig": …}`, and templates of CloudFormation and
 * SAM with those nested in them, into one graph.
 */
export function readSources(sources: readonly Source[], options: ReadOptions = {}): Reading {
  const files = sources.flatMap((source) =>
    source.documents.map(({ value }, document): TemplateFile => ({ name: source.name, document, value })),
  )
  const templates = templatesOf(files, options)
  const reading = readUnder(sources, options, {}, templates)
  const isOpen = reading.graph.resources.some(({ unknowns, exists }) =>
    [...unknowns, ...(exists === true ? [] : [exists])].some(({ variable }) => variable !== undefined),
  )
  if (!isOpen) return reading
  const { resources, complete } = reading.graph
  return { ...reading, graph: createGraph(resources, complete, rereading(sources, options, templates)) }
}

/** Reads the same sources with values for what is open in them; each assignment once. */
function rereading(
  sources: readonly Source[],
  options: ReadOptions,
  templates: Templates,
): (assumed: Assignment) => ResourceGraph {
  const graphs = new Map<string, ResourceGraph>()
  return (assumed) => {
    const key = keyOf(assumed)
    const known = graphs.get(key)
    if (known !== undefined) return known
    const { graph } = readUnder(sources, options, assumed, templates)
    const made = createGraph(graph.resources, graph.complete, rereading(sources, options, templates))
    graphs.set(key, made)
    return made
  }
}

function readUnder(
  sources: readonly Source[],
  options: ReadOptions,
  assumed: Assignment,
  { files, roots, stackOf, isNested, findings: joins }: Templates,
): Reading {
  const { region, parameters, isLiteral = false } = options
  const resources: Resource[] = []
  const complete = new Set<ResourceType>()
  const findings: Finding[] = []
  const told = new Set<string>()
  const understood = new Set<string>()
  const templates: string[] = []
  const added = new Set<object>()
  const build = (found: RawResource): BuiltResource => buildIn(region, found)
  // What is a part of several resources, such as a rule whose group is not known, is wrong once; so is what stands in a
  // template that several stacks are made of.
  const tell = (finding: Finding): void => {
    const key = JSON.stringify([finding.rule, finding.at, finding.message.en])
    if (finding.at === undefined || !told.has(key)) findings.push(finding)
    told.add(key)
  }
  const add = (built: BuiltResource): void => {
    resources.push(built.resource)
    built.findings.forEach(tell)
    const origin = built.resource.origin.of([])
    if (origin?.kind === 'text') understood.add(origin.at.file)
  }
  for (const { findings: own } of sources) findings.push(...own)
  findings.push(...joins)
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
      if (isNested(file)) continue
      const stack = stackOf(file, assumed)
      // What is joined with others is read with the first of them.
      if (added.has(stack)) continue
      added.add(stack)
      stack.findings.forEach(tell)
      stack.built.forEach(add)
      // A template that only nests others, or adds to what they have, is one of ECS if they are.
      if (stack.isOfEcs) for (const part of stack.files) understood.add(part)
    } else {
      const found = discover(value).filter((discovery) => {
        const skeleton = skeletonIn(discovery, name, document)
        if (skeleton !== undefined) findings.push(skeleton)
        return skeleton === undefined
      })
      for (const discovery of found) add(build(rawOf(discovery, name, document, isLiteral)))
      findings.push(...nullsIn(found, name, document))
    }
  }
  if (parameters !== undefined) findings.push(...parametersMissed(roots, Object.keys(parameters)))
  const unread = findings.filter(({ rule, severity }) => rule === 'template-resource' && severity === 'info')
  const pairs = paired(resources)
  findings.push(...pairs.findings)
  return {
    graph: createGraph(pairs.resources, complete),
    findings,
    unread,
    assumed: [...joins, ...pairs.findings],
    understood: [...understood],
    templates,
  }
}

/** A resource of a file, without what says nothing, and with what a deploy tool is to fill in marked as unknown. */
function rawOf(
  { type, path, raw, pathOf = sameWay }: Discovery,
  file: string,
  document: number,
  isLiteral: boolean,
): RawResource {
  const present = withoutAbsent(raw).raw
  const written = isLiteral ? present : withPlaceholders(type, present)
  const origin = verbatim(file, document, path)
  const name = nameIn(type, raw)
  return {
    type,
    raw: written,
    origin: { ...origin, of: (own) => origin.of(pathOf(own)) },
    ...(name !== undefined && { name }),
  }
}

function sameWay(path: Path): Path {
  return path
}

/** What to call a resource whose name is still to be filled in: as the file writes it. */
function nameIn(type: ResourceType, raw: unknown): string | undefined {
  const property =
    type === 'ecs.taskDefinition' ? 'family' : type === 'ecs.service' ? 'serviceName' : undefined
  if (property === undefined) return undefined
  const name = valueAt(raw, [property])
  if (typeof name !== 'string' || name === '') return undefined
  return unknownIn(valueAt(withPlaceholders(type, { [property]: name }), [property])) === undefined
    ? undefined
    : name
}

/** What to say of a file that somebody has still to fill in; undefined for any other. */
function skeletonIn(
  { type, path, raw, pathOf }: Discovery,
  file: string,
  document: number,
): Finding | undefined {
  if (!isUnfilledSkeleton(type, raw)) return undefined
  // What updates a service calls it by another name.
  const ofService = pathOf === undefined ? 'create-service' : 'update-service'
  const command = type === 'ecs.taskDefinition' ? 'register-task-definition' : ofService
  const message = skeletonMessage(command)
  return {
    rule: 'unfilled-skeleton',
    severity: 'error',
    message,
    data: { command },
    at: { file, document, path },
  }
}

/** One note for a file that has properties without a value. */
function nullsIn(found: readonly Discovery[], file: string, document: number): readonly Finding[] {
  for (const { path, raw, pathOf = sameWay } of found) {
    const { firstNull } = withoutAbsent(raw)
    if (firstNull === undefined) continue
    const at = { file, document, path: [...path, ...pathOf(firstNull)] }
    return [{ rule: 'null-value', severity: 'warning', message: nullMessage, data: {}, at }]
  }
  return []
}

const nullMessage: Text = {
  ko: '값이 null인 속성이 있습니다. 없는 것으로 보고 점검하지만, AWS CLI는 null을 거부하므로 등록하기 전에 지우세요.',
  en: 'Properties here are null. They are taken as absent, but the AWS CLI refuses null: remove them before you register this.',
}

function serviceConfigIn(value: unknown): unknown {
  const isConfig = typeof value === 'object' && value !== null && Object.hasOwn(value, 'serviceConfig')
  return isConfig ? (value as Readonly<Record<string, unknown>>)['serviceConfig'] : undefined
}

/** What is given and no template has, and what a template for which something is given has and is not given. */
function parametersMissed(roots: readonly TemplateFile[], given: readonly string[]): readonly Finding[] {
  const declared = roots.map((root) => {
    const all = valueAt(root.value, ['Parameters'])
    return { root, all, names: Object.keys(isBag(all) ? all : {}) }
  })
  const known = declared.flatMap(({ names }) => names)
  const unknown = roots.length === 0 ? [] : given.filter((name) => !known.includes(name))
  return [
    ...unknown.map((name): Finding => {
      const message = noSuchParameter(name, known)
      return { rule: 'template-parameter', severity: 'error', message, data: { name } }
    }),
    ...declared
      .filter(({ names }) => names.some((name) => given.includes(name)))
      .flatMap(({ root: { name: file, document }, all }) =>
        requiredParameters(all)
          .filter((name) => !given.includes(name))
          .map((name): Finding => {
            const at = { file, document, path: ['Parameters', name] }
            return {
              rule: 'template-parameter',
              severity: 'warning',
              message: noValue(name),
              data: { name },
              at,
            }
          }),
      ),
  ]
}
