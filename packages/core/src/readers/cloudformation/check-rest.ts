import type { Bag, Path } from '../../finding/index.ts'
import { asWritten } from './as-written.ts'
import { circlesIn, type Needs } from './circles.ts'
import { evaluate, type LoopBody } from './evaluate.ts'
import { withLoopValues, type Evaluation } from './evaluation.ts'
import { mentionsIn, type Mention } from './mentions.ts'
import { nameProblem, type Names } from './names.ts'
import { resourceInCondition, waitForOneAnother } from './reference-problems.ts'
import type { TemplateResource } from './template.ts'

/** A resource with all that the template writes of it. */
export interface ResourceBody {
  readonly resource: TemplateResource
  readonly body: Bag
}

interface Rest {
  readonly bodies: readonly ResourceBody[]
  readonly conditions: readonly LoopBody[]
  readonly outputs: readonly (LoopBody & {
    readonly body: Bag
    readonly condition: TemplateResource['condition']
  })[]
  /** What SAM gives to all resources of a type. */
  readonly globals: unknown
  readonly names: Names
  readonly context: Evaluation
}

/** Reports what is wrong beside what is read of a template: names that there are not, and resources that wait for one another. */
export function checkRest({ bodies, conditions, outputs, globals, names, context }: Rest): void {
  const needs = new Map(bodies.map((one) => [one.resource.logicalId, needsOf(one, names, context)]))
  reportCircles(bodies, needs, context)
  for (const { name, body, at, inner } of conditions) {
    context.conditionState(name, at)
    for (const mention of mentionsIn(asWritten(body, at, inner, context))) {
      const resource = names.byId.get(mention.name)
      if (resource === undefined) check(mention, names, false, context)
      else if (resource.isAsWritten) context.report(resourceInCondition(mention.path, mention.name))
    }
  }
  for (const mention of mentionsIn(asWritten(globals, ['Globals'], {}, context)))
    check(mention, names, false, context)
  for (const { body, condition, at, inner } of outputs) {
    const { Value: value, Export: exported } = body
    const isOff = condition?.state === false
    // The functions of what is left out are looked at no more than those of resources are.
    if (!isOff) evaluate(value, [...at, 'Value'], context, inner)
    for (const mention of mentionsIn(asWritten({ Value: value, Export: exported }, at, inner, context)))
      check(mention, names, isOff, context)
  }
}

function check(mention: Mention, names: Names, isOff: boolean, { report }: Evaluation): void {
  const problem = nameProblem(mention, names, isOff)
  if (problem !== undefined) report(problem)
}

/** Reports what a resource names that there is not, and returns what it is created after. */
function needsOf(
  { resource, body }: ResourceBody,
  names: Names,
  context: Evaluation,
): ReadonlyMap<string, Path> {
  const needs = new Map<string, Path>()
  const { condition, isAsWritten } = resource
  if (!isAsWritten) return needs
  const isOff = condition?.state === false
  // What is wrong with the functions of a type that is read no further is found when they are worked out.
  if (!isOff) resource.properties()
  for (const mention of mentionsOf(resource, body)) {
    check(mention, names, isOff, context)
    if (mention.isChosen === true && names.byId.has(mention.name)) needs.set(mention.name, mention.path)
  }
  return isOff ? new Map() : needs
}

/** What a resource names in whatever CloudFormation works out of it before it creates the resource. */
function* mentionsOf({ written, path }: TemplateResource, body: Bag): Iterable<Mention> {
  yield* mentionsIn(written)
  for (const key of ['CreationPolicy', 'UpdatePolicy'])
    yield* mentionsIn({ ...written, value: body[key], path: [...path, key] })
  const { DependsOn: needed } = body
  const items: readonly unknown[] = Array.isArray(needed) ? needed : [needed]
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'string') continue
    const at = [...path, 'DependsOn', ...(Array.isArray(needed) ? [index] : [])]
    const name = withLoopValues(item, written.loops)
    yield { by: 'DependsOn', name, attribute: undefined, path: at, isChosen: true }
  }
}

/** Reports the circles of resources that are there together: of those under open conditions, only ones under the same. */
function reportCircles(bodies: readonly ResourceBody[], needs: Needs<Path>, { report }: Evaluation): void {
  // What SAM makes of its own types has references between other resources.
  const all = bodies.flatMap(({ resource: { logicalId, type, condition } }) =>
    type.startsWith('AWS::Serverless::')
      ? []
      : [{ logicalId, open: typeof condition?.state === 'object' ? condition.name : undefined }],
  )
  const groups = new Set(
    bodies.flatMap(({ resource: { logicalId, type } }) =>
      type === 'AWS::EC2::SecurityGroup' ? logicalId : [],
    ),
  )
  const told = new Set<string>()
  for (const condition of new Set([undefined, ...all.map(({ open }) => open)])) {
    const together = all.filter(({ open }) => open === undefined || open === condition)
    const ofThese = together.map(
      ({ logicalId }) => [logicalId, needs.get(logicalId) ?? new Map<string, Path>()] as const,
    )
    for (const { names, at } of circlesIn(new Map(ofThese))) {
      const areGroups = names.every((name) => groups.has(name))
      if (!names.some((name) => told.has(name))) report(waitForOneAnother(at, names, areGroups))
      for (const name of names) told.add(name)
    }
  }
}
