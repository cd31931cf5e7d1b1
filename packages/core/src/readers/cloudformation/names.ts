import type { Path } from '../../finding/index.ts'
import { isPseudoParameter } from '../../resources/index.ts'
import { misnamedAttribute } from './attributes.ts'
import { isSymbolic, splitOnce } from './evaluation.ts'
import type { Mention } from './mentions.ts'
import { templateProperty } from './nested.ts'
import {
  emptyName,
  leftOut,
  noResource,
  noSuchAttribute,
  noSuchOutput,
  noSuchThing,
  refersToAttribute,
  switchedOff,
  type TemplateProblem,
} from './problem.ts'
import type { TemplateResource } from './template.ts'

/** What a template has that something in it may name. */
export interface Names {
  readonly byId: ReadonlyMap<string, TemplateResource>
  readonly isParameter: (name: string) => boolean
  /** Whether macros, loops or modules bring resources that the template does not show. */
  readonly mayHaveMore: boolean
  /** The outputs of a nested stack, if its template is at hand. */
  readonly outputsOf: (stack: TemplateResource) => ReadonlySet<string> | undefined
}

/** What is wrong with a name. `isOff` says that a condition leaves out the resource or output that it stands in. */
export function nameProblem(mention: Mention, names: Names, isOff: boolean): TemplateProblem | undefined {
  const { path, isChosen } = mention
  const problem = missing(mention, names)
  if (problem !== undefined) return isOff || isChosen === false ? switchedOff(problem) : problem
  const condition = names.byId.get(mention.name)?.condition
  const isSure = mention.by !== 'DependsOn' && !isOff && isChosen === true
  return isSure && condition?.state === false ? leftOut(path, mention.name, condition.name) : undefined
}

function missing({ by, name, attribute, path }: Mention, names: Names): TemplateProblem | undefined {
  const { byId, isParameter, mayHaveMore } = names
  if (name === '' || attribute === '') return emptyName(path, by)
  const resource = byId.get(name)
  if (resource !== undefined)
    return attribute === undefined ? undefined : noAttribute(resource, attribute, path, names)
  const [owner, own] = splitOnce(name)
  const holder = by === 'Ref' && own !== undefined ? byId.get(owner) : undefined
  if (holder !== undefined) return isPlain(holder) ? refersToAttribute(path, name) : undefined
  if (mayHaveMore || isOfTool(name)) return undefined
  const isValue = attribute === undefined && by !== 'DependsOn'
  if (isParameter(name) || isPseudoParameter(name)) return isValue ? undefined : noResource(path, name)
  return noSuchThing(path, name)
}

/** Whether a resource is what it says: SAM and modules make others of it, and give them by names with a full stop. */
function isPlain({ type, isAsWritten }: TemplateResource): boolean {
  return isAsWritten && !/^AWS::Serverless::|::MODULE$/.test(type)
}

/**
 * Whether a name is one that another tool fills in before CloudFormation sees it: those of a template are letters and digits,
 * and of AWS's own only the pseudo parameters have colons.
 */
function isOfTool(name: string): boolean {
  return /[$&]\{/.test(name) || (name.includes('::') && !name.startsWith('AWS::'))
}

/** What a macro makes of a resource may have any attribute. */
function noAttribute(
  resource: TemplateResource,
  attribute: string,
  path: Path,
  { outputsOf }: Names,
): TemplateProblem | undefined {
  if (!resource.isAsWritten || isSymbolic(attribute)) return undefined
  const [first, output] = splitOnce(attribute)
  if (templateProperty(resource.type) !== undefined && first === 'Outputs' && output !== undefined) {
    const outputs = resource.condition?.state === false ? undefined : outputsOf(resource)
    return outputs?.has(output) === false
      ? noSuchOutput(path, resource.logicalId, output, outputs)
      : undefined
  }
  const misnamed = misnamedAttribute(resource.type, attribute)
  return misnamed && noSuchAttribute(path, resource, attribute, misnamed.meant)
}
