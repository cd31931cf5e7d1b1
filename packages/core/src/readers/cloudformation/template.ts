import { isBag, lazily, type Bag, type Path } from '../../finding/index.ts'
import type { Assignment } from '../../graph/index.ts'
import { asWritten, type Written } from './as-written.ts'
import type { Budget } from './budget.ts'
import { checkRest, type ResourceBody } from './check-rest.ts'
import { readConditions, type ConditionState } from './conditions.ts'
import { namedIn } from './creation-order.ts'
import { evaluate, evaluateProperties, loopBodies, type LoopBody } from './evaluate.ts'
import { afterApply, withLoopValues, type Evaluation } from './evaluation.ts'
import { broughtBy, hasType, hiddenIn, mayBeMadeBySam } from './hidden.ts'
import { map, textOf, type Located, type LocatedMap, type LocatedUnknown } from './located.ts'
import type { Names } from './names.ts'
import { checkParameters } from './parameter-problems.ts'
import { otherValue, readParameters } from './parameters.ts'
import { partOfTemplate, type Report, type TemplateProblem } from './problem.ts'
import { macrosOf, mayRewrite, transformsOf } from './recognise.ts'
import { needsTransform, noProperties, noResources, noType, shapeProblems } from './resource-problems.ts'
import { globalsFor, withGlobals } from './serverless.ts'

export interface TemplateResource {
  readonly logicalId: string
  /** CloudFormation's name of the type. */
  readonly type: string
  readonly path: Path
  /** Whether no macro writes it anew. */
  readonly isAsWritten: boolean
  /** The properties as they stand there. */
  readonly written: Written
  /** Evaluated when they are first asked for. */
  readonly properties: () => LocatedMap
  /** The logical IDs that it names, which are created before it. */
  readonly named: () => ReadonlySet<string>
  readonly condition: { readonly name: string; readonly state: ConditionState } | undefined
}

export interface TemplateOptions {
  readonly parameters: Readonly<Record<string, Located>>
  readonly region: string | undefined
  /** What its stack is called, if that is known. */
  readonly stack?: string | undefined
  readonly assumed: Assignment
  /** One for a template and all that are nested in it. */
  readonly budget: Budget
  /** What a reference to a resource gives; the resources themselves are asked for through the template. */
  readonly refer: (resource: TemplateResource, attribute: string | undefined, path: Path) => Located
  /** What another stack exports by a name; undefined where that is not known. */
  readonly imported: Evaluation['imported']
  /** The outputs of a nested stack, if its template is at hand. */
  readonly outputsOf: Names['outputsOf']
  /** Whether somebody has given values of parameters. */
  readonly areValuesGiven: boolean
}

/** An output that other stacks can import. */
interface ExportedOutput {
  /** The name by which they do. */
  readonly name: string
  readonly output: string
}

export interface Template {
  readonly resources: readonly TemplateResource[]
  readonly output: (name: string) => Located | undefined
  /** The names of its outputs; undefined where macros or loops may bring others. */
  readonly outputNames: () => ReadonlySet<string> | undefined
  /** The outputs that are exported by a name that is known. */
  readonly exports: () => readonly ExportedOutput[]
  /** Looks for what is wrong beside what is read of it: in outputs, in other resources, and in the order of creation. */
  readonly checkRest: () => void
  readonly problems: readonly TemplateProblem[]
}

/** Reads a template: its functions are worked out as far as parameters and conditions allow. */
export function readTemplate(value: unknown, options: TemplateOptions): Template {
  const document = isBag(value) ? value : {}
  const { assumed, budget } = options
  const problems: TemplateProblem[] = []
  const reported = new Set<string>()
  const report: Report = (problem) => {
    // A value that is asked for twice is wrong once.
    const key = JSON.stringify([problem.rule, problem.path, problem.message.en])
    if (!reported.has(key)) problems.push(problem)
    reported.add(key)
  }
  const { Conditions: conditions, Mappings: mappings, Outputs: outputs } = document
  const { Parameters: declared, Resources: resources } = document
  const transforms = transformsOf(document)
  const parameters = readParameters(declared, conditions, options.parameters, assumed, budget)
  checkParameters(declared, options.parameters, report)
  const byId = new Map<string, TemplateResource>()
  const mayRewriteAll = macrosOf(document).length > 0
  const assumedRegion = assumed['AWS::Region']
  const context: Evaluation = {
    parameters,
    mappings,
    budget,
    region: options.region ?? (assumedRegion === otherValue ? undefined : assumedRegion),
    stack: options.stack,
    hasExtensions: transforms.includes(extensions),
    conditionState: (name, path) => conditionsRead.stateOf(name, path),
    refer: (logicalId, attribute, path) => {
      const resource = byId.get(logicalId)
      return resource === undefined ? undefined : options.refer(resource, attribute, path)
    },
    imported: options.imported,
    report,
  }
  const conditionsRead = readConditions({
    bodies: () => bodiesIn(conditions, 'Conditions', context),
    mayHaveMore: mayRewriteAll,
    parameters,
    assumed,
    budget,
    evaluate: (part, path, loops) => evaluate(part, path, context, loops),
    report,
  })
  if (!isBag(resources) && (resources !== undefined || Object.hasOwn(document, 'AWSTemplateFormatVersion')))
    report(noResources(resources === undefined ? [] : ['Resources']))
  const hidden = hiddenIn(document)
  const drafts = bodiesIn(resources, 'Resources', context).flatMap((found) => {
    const brought = broughtBy(found)
    if (brought !== undefined) hidden.push(brought)
    const isOpen = 'kind' in found || (brought !== undefined && !hasType(found.body))
    return isOpen ? [] : (readResource(found, document, context) ?? [])
  })
  hidden.forEach(report)
  for (const { resource } of drafts) byId.set(resource.logicalId, resource)
  const ofSam = drafts.find(({ resource: { type } }) => type.startsWith('AWS::Serverless::'))
  if (ofSam !== undefined && transforms.length === 0 && hidden.length === 0)
    report(needsTransform([...ofSam.resource.path, 'Type'], ofSam.resource.type))
  const isSam = ofSam !== undefined || transforms.some((name) => name.startsWith(sam))
  // What these make is not known, but it is nothing of ECS.
  const isOtherwise = transforms.some((name) => name.startsWith('AWS::SecretsManager-'))
  const outputBodies = lazily(() => bodiesIn(outputs, 'Outputs', context))
  const outputsRead = lazily(() =>
    outputBodies().flatMap((found) =>
      'kind' in found || !isBag(found.body) ? [] : [{ ...found, body: found.body }],
    ),
  )
  return {
    resources: [...byId.values()],
    output: (name) => {
      const found = outputsRead().find((output) => output.name === name)
      return found && evaluate(found.body['Value'], [...found.at, 'Value'], context, found.inner)
    },
    outputNames: () => {
      const isWhole = !mayRewriteAll && outputBodies().every((found) => !('kind' in found))
      return isWhole ? new Set(outputsRead().map(({ name }) => name)) : undefined
    },
    exports: () =>
      outputsRead().flatMap(({ name: output, body, at, inner }): readonly ExportedOutput[] => {
        const { Export: exported } = body
        if (!isBag(exported) || conditionOf(body, at, inner, context)?.state === false) return []
        const name = textOf(evaluate(exported['Name'], [...at, 'Export', 'Name'], context, inner))
        return name === undefined ? [] : [{ name, output }]
      }),
    checkRest: () => {
      checkRest({
        bodies: drafts,
        conditions: conditionsRead.bodies(),
        outputs: outputsRead().map((output) => ({
          ...output,
          condition: conditionOf(output.body, output.at, output.inner, context),
        })),
        globals: document['Globals'],
        names: {
          byId,
          parameters: parameters.names,
          mayBring: (name) =>
            hidden.length > 0 || isOtherwise || (isSam && mayBeMadeBySam(name, [...byId.values()])),
          outputsOf: options.outputsOf,
          areValuesGiven: options.areValuesGiven,
        },
        context,
      })
    },
    // Values are worked out when they are asked for, and problems found then.
    get problems() {
      return asPart(problems, document)
    },
  }
}

/** What a template has of what its resources refer to. */
const heads = ['Parameters', 'Conditions', 'Mappings']

/** From so many names on that a file without any of these has not, it is taken for a part of a template. */
const fewestMissing = 3

/** The problems of a part of a template, of which what other parts have is one. */
function asPart(problems: readonly TemplateProblem[], document: Bag): readonly TemplateProblem[] {
  const missing = [...new Set(problems.flatMap(({ missing }) => missing ?? []))]
  const isWhole = heads.some((name) => Object.hasOwn(document, name))
  if (isWhole || missing.length < fewestMissing) return problems
  return [partOfTemplate(missing), ...problems.filter(({ missing }) => missing === undefined)]
}

const extensions = 'AWS::LanguageExtensions'
const sam = 'AWS::Serverless-'

/** The members of a section with its loops written out; where a member brings others that cannot be known, why. */
function bodiesIn(
  section: unknown,
  name: string,
  context: Evaluation,
): readonly (LoopBody | LocatedUnknown)[] {
  if (!isBag(section)) return []
  return Object.entries(section).flatMap(([key, body]): readonly (LoopBody | LocatedUnknown)[] => {
    const at = [name, key]
    if (key === 'Fn::Transform') return [afterApply(key, at)]
    if (!key.startsWith('Fn::ForEach::')) return [{ name: key, body, at, inner: {} }]
    const bodies = loopBodies(body, at, context)
    return 'kind' in bodies ? [bodies] : bodies
  })
}

function readResource(
  { name: logicalId, body, at: path, inner: loops }: LoopBody,
  document: Bag,
  context: Evaluation,
): ResourceBody | undefined {
  if (!isBag(body) || !hasType(body)) {
    context.report(noType(path, logicalId))
    return undefined
  }
  const { Type: type, Properties: own } = body
  const { Resources: resources, Transform: transform } = document
  const around = [transform, isBag(resources) ? resources['Fn::Transform'] : undefined, body['Fn::Transform']]
  const isAsWritten = !around.some(mayRewrite)
  if (isAsWritten)
    for (const problem of shapeProblems(logicalId, body, path, context.hasExtensions)) context.report(problem)
  let read: LocatedMap | undefined
  const resource: TemplateResource = {
    logicalId,
    type,
    path,
    isAsWritten,
    written: asWritten(own, [...path, 'Properties'], loops, context),
    properties: () => {
      if (read !== undefined) return read
      // While it is being worked out, what refers back to it finds nothing.
      read = map([], path)
      const globals = globalsFor(type, document)
      if ((own === undefined || own === null) && globals === undefined) return read
      const at = [...path, 'Properties']
      const shared = globals && evaluateProperties(globals.value, globals.path, context, {})
      const found = withGlobals(shared, evaluateProperties(own ?? {}, at, context, loops))
      if (found === undefined) context.report(noProperties(at))
      read = found ?? read
      return read
    },
    named: () => new Set([...namedIn(body)].map((name) => withLoopValues(name, loops))),
    condition: conditionOf(body, path, loops, context),
  }
  return { resource, body }
}

/** The condition that a resource or an output stands under. */
function conditionOf(
  { Condition: condition }: Bag,
  path: Path,
  loops: LoopBody['inner'],
  context: Evaluation,
): TemplateResource['condition'] {
  if (typeof condition !== 'string') return undefined
  const name = withLoopValues(condition, loops)
  return { name, state: context.conditionState(name, [...path, 'Condition']) }
}
