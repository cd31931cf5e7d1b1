import type { Path } from '../../finding/index.ts'
import type { Assignment } from '../../graph/index.ts'
import { readConditions, type ConditionState } from './conditions.ts'
import { evaluate, loopBodies, type Evaluation } from './evaluate.ts'
import { map, type Located, type LocatedMap } from './located.ts'
import { isBag, readParameters } from './parameters.ts'
import type { Report, TemplateProblem } from './problem.ts'
import { withGlobals } from './serverless.ts'

export interface TemplateResource {
  readonly logicalId: string
  /** CloudFormation's name of the type. */
  readonly type: string
  readonly path: Path
  /** Evaluated when they are first asked for. */
  readonly properties: () => LocatedMap
  readonly condition: { readonly name: string; readonly state: ConditionState } | undefined
}

export interface TemplateOptions {
  readonly parameters: Readonly<Record<string, Located>>
  readonly region: string | undefined
  readonly assumed: Assignment
  /** What a reference to a resource gives; the resources themselves are asked for through the template. */
  readonly refer: (resource: TemplateResource, attribute: string | undefined, path: Path) => Located
}

export interface Template {
  readonly resources: readonly TemplateResource[]
  readonly output: (name: string) => Located | undefined
  readonly problems: readonly TemplateProblem[]
}

/** Whether a value is a template of CloudFormation or SAM, or was meant to be one. */
export function isTemplate(value: unknown): boolean {
  if (!isBag(value)) return false
  if ('AWSTemplateFormatVersion' in value) return true
  const { Resources: resources } = value
  return (
    isBag(resources) &&
    Object.values(resources).some(
      (resource) => isBag(resource) && /^(?:AWS|Custom)::/.test(String(resource['Type'])),
    )
  )
}

/** Reads a template: its functions are worked out as far as parameters and conditions allow. */
export function readTemplate(value: unknown, options: TemplateOptions): Template {
  const document = isBag(value) ? value : {}
  const problems: TemplateProblem[] = []
  const reported = new Set<string>()
  const report: Report = (problem) => {
    // A value that is asked for twice is wrong once.
    const key = JSON.stringify([problem.rule, problem.path])
    if (!reported.has(key)) problems.push(problem)
    reported.add(key)
  }
  const { Conditions: conditions, Mappings: mappings, Parameters: declared, Transform: transform } = document
  const transforms: readonly unknown[] = Array.isArray(transform) ? transform : [transform]
  const parameters = readParameters(declared, conditions, options.parameters, options.assumed)
  const byId = new Map<string, TemplateResource>()
  const context: Evaluation = {
    parameters,
    mappings,
    region: options.region,
    hasExtensions: transforms.includes('AWS::LanguageExtensions'),
    conditionState: (name, path) => conditionState(name, path),
    refer: (logicalId, attribute, path) => {
      const resource = byId.get(logicalId)
      return resource === undefined ? undefined : options.refer(resource, attribute, path)
    },
    report,
  }
  const conditionState = readConditions({
    conditions,
    parameters,
    assumed: options.assumed,
    evaluate: (part, path) => evaluate(part, path, context),
    report,
  })
  for (const { name, body, at, inner } of resourceBodies(document, context)) {
    const resource = readResource(name, body, at, inner, context)
    if (resource !== undefined) byId.set(name, resource)
  }
  return {
    resources: [...byId.values()],
    output: (name) => {
      const outputs = document['Outputs']
      const output = isBag(outputs) && Object.hasOwn(outputs, name) ? outputs[name] : undefined
      return isBag(output) ? evaluate(output['Value'], ['Outputs', name, 'Value'], context) : undefined
    },
    problems,
  }
}

function resourceBodies(
  document: Readonly<Record<string, unknown>>,
  context: Evaluation,
): ReturnType<typeof loopBodies> {
  const { Resources: resources } = document
  if (!isBag(resources)) {
    if (resources !== undefined || 'AWSTemplateFormatVersion' in document)
      context.report(noResources(resources === undefined ? [] : ['Resources']))
    return []
  }
  return Object.entries(resources).flatMap(([name, body]) =>
    name.startsWith('Fn::ForEach::')
      ? loopBodies(body, ['Resources', name], context)
      : [{ name, body: withGlobals(document, body), at: ['Resources', name], inner: {} }],
  )
}

function readResource(
  logicalId: string,
  body: unknown,
  path: Path,
  loops: Readonly<Record<string, string>>,
  context: Evaluation,
): TemplateResource | undefined {
  if (!isBag(body) || typeof body['Type'] !== 'string') {
    context.report(noType(path, logicalId))
    return undefined
  }
  const { Type: type, Condition: condition, Properties: properties = {} } = body
  let read: LocatedMap | undefined
  return {
    logicalId,
    type,
    path,
    properties: () => {
      if (read === undefined) {
        // While it is being worked out, what refers back to it finds nothing.
        read = map([], path)
        const found = evaluate(properties, [...path, 'Properties'], context, loops)
        read = found?.kind === 'map' ? found : map([], path)
      }
      return read
    },
    condition:
      typeof condition === 'string'
        ? { name: condition, state: context.conditionState(condition, [...path, 'Condition']) }
        : undefined,
  }
}

function noResources(path: Path): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'error',
    path,
    message: {
      ko: '템플릿의 Resources는 논리적 ID와 리소스로 된 객체여야 합니다.',
      en: 'Resources of a template must be an object of logical IDs and resources.',
    },
  }
}

function noType(path: Path, logicalId: string): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'error',
    path,
    message: {
      ko: `리소스 ${logicalId}에 Type이 없습니다. 예: Type: AWS::ECS::Service`,
      en: `The resource ${logicalId} has no Type, such as AWS::ECS::Service.`,
    },
  }
}
