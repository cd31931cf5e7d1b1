import type { Bag, Path } from '../../finding/index.ts'
import { checkAttribute } from './attributes.ts'
import { circlesIn } from './circles.ts'
import { evaluate } from './evaluate.ts'
import { reportMissing, splitOnce, type Evaluation, type Loops } from './evaluation.ts'
import { mentionsIn } from './mentions.ts'
import type { Parameters } from './parameters.ts'
import { refersToAttribute, waitForOneAnother } from './problem.ts'
import type { TemplateResource } from './template.ts'

/** A resource with all that the template writes of it. */
export interface ResourceBody {
  readonly resource: TemplateResource
  readonly body: Bag
}

type ById = ReadonlyMap<string, TemplateResource>

interface Rest {
  readonly bodies: readonly ResourceBody[]
  readonly byId: ById
  readonly outputs: readonly (readonly [name: string, body: Bag])[]
  /** Whether a resource has been told to refer to itself. */
  readonly isTold: (logicalId: string) => boolean
  readonly context: Evaluation
}

/** Reports what is wrong beside what is read of a template: in outputs, in other resources, and in the order of creation. */
export function checkRest({ bodies, byId, outputs, isTold, context }: Rest): void {
  const needs = new Map(bodies.map((one) => [one.resource.logicalId, needsOf(one, byId, context)]))
  // What SAM makes of its own types has references between other resources.
  for (const { resource } of bodies)
    if (resource.type.startsWith('AWS::Serverless::')) needs.delete(resource.logicalId)
  for (const { names, path } of circlesIn(needs))
    if (!names.some(isTold)) context.report(waitForOneAnother(path, names))
  for (const [name, { Value: output, Condition: condition }] of outputs) {
    if (typeof condition === 'string') context.conditionState(condition, ['Outputs', name, 'Condition'])
    evaluate(output, ['Outputs', name, 'Value'], context)
  }
}

/** Reports what a resource names that there is not, and returns what it is created after. */
function needsOf(
  { resource, body }: ResourceBody,
  byId: ById,
  context: Evaluation,
): ReadonlyMap<string, Path> {
  const needs = new Map<string, Path>()
  if (!resource.isAsWritten || resource.condition?.state === false) return needs
  for (const { name, attribute, path } of mentionsIn(resource.written)) {
    checkAttribute(byId.get(name), attribute, path, context)
    if (byId.has(name)) needs.set(name, path)
    else if (context.mayHaveMore() || isKnownName(name, context.parameters, resource.written.loops)) continue
    else if (byId.has(splitOnce(name)[0])) context.report(refersToAttribute(path, name))
    else reportMissing(context, path, name)
  }
  for (const name of [body['DependsOn']].flat())
    if (typeof name === 'string' && byId.has(name)) needs.set(name, [...resource.path, 'DependsOn'])
  return needs
}

/** Whether a name is one of a parameter, of AWS's own, or of a loop. */
function isKnownName(name: string, parameters: Parameters, loops: Loops): boolean {
  return parameters.has(name) || name.startsWith('AWS::') || Object.hasOwn(loops, name) || hasLoopValue(name)
}

/** Inside of a loop a name has its value in it. */
function hasLoopValue(name: string): boolean {
  return /[$&]\{/.test(name)
}

/** Reports the names under `DependsOn` that no resource has. */
export function checkDependencies(
  { path }: TemplateResource,
  { DependsOn: needed }: Bag,
  byId: ById,
  context: Evaluation,
): void {
  const names: readonly unknown[] = Array.isArray(needed) ? needed : [needed]
  for (const [index, name] of names.entries()) {
    if (typeof name !== 'string' || byId.has(name) || hasLoopValue(name)) continue
    reportMissing(context, [...path, 'DependsOn', ...(Array.isArray(needed) ? [index] : [])], name)
  }
}
