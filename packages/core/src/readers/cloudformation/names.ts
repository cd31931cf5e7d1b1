import type { Path } from '../../finding/index.ts'
import { nearestName } from '../../graph/index.ts'
import { misnamedAttribute } from './attributes.ts'
import { isSymbolic, splitOnce } from './evaluation.ts'
import type { Mention } from './mentions.ts'
import { templateProperty } from './nested.ts'
import { switchedOff, wrongArguments, type TemplateProblem } from './problem.ts'
import {
  emptyName,
  leftOut,
  noResource,
  noSuchAttribute,
  noSuchOutput,
  noSuchThing,
  refersToAttribute,
} from './reference-problems.ts'
import { nameAndAttribute } from './references.ts'
import type { TemplateResource } from './template.ts'

/** What AWS itself has values for. It stands here, and not beside the values, so that pages without templates do not load it. */
const pseudoParameters = [
  'AWS::AccountId', 'AWS::NoValue', 'AWS::NotificationARNs', 'AWS::Partition', 'AWS::Region', 'AWS::StackId',
  'AWS::StackName', 'AWS::URLSuffix',
] // prettier-ignore

/** What a template has that something in it may name. */
export interface Names {
  readonly byId: ReadonlyMap<string, TemplateResource>
  readonly parameters: ReadonlySet<string>
  /** Whether macros, loops or modules may bring a resource of a name that the template does not show. */
  readonly mayBring: (name: string) => boolean
  /** The outputs of a nested stack, if its template is at hand. */
  readonly outputsOf: (stack: TemplateResource) => ReadonlySet<string> | undefined
  /** Whether somebody has given values of parameters: what they leave out is left out for sure. */
  readonly areValuesGiven: boolean
}

/** What is wrong with a name. `isOff` says that a condition leaves out the resource or output that it stands in. */
export function nameProblem(mention: Mention, names: Names, isOff: boolean): TemplateProblem | undefined {
  const { path, isChosen } = mention
  const problem = missing(mention, names)
  if (problem !== undefined) return isOff || isChosen === false ? switchedOff(problem) : problem
  const condition = names.byId.get(mention.name)?.condition
  const isSure = mention.by !== 'DependsOn' && !isOff && isChosen === true
  return isSure && condition?.state === false
    ? leftOut(path, mention.name, condition.name, names.areValuesGiven)
    : undefined
}

function missing({ by, name, attribute, path }: Mention, names: Names): TemplateProblem | undefined {
  const { byId, parameters, mayBring } = names
  if (name === '' || attribute === '')
    return by === 'Fn::GetAtt' ? wrongArguments(path.concat(by), by, nameAndAttribute) : emptyName(path, by)
  const resource = byId.get(name)
  if (resource !== undefined)
    return attribute === undefined ? undefined : noAttribute(resource, attribute, path, names)
  const [owner, own] = splitOnce(name)
  const holder = by === 'Ref' && own !== undefined ? byId.get(owner) : undefined
  if (holder !== undefined) return isPlain(holder) ? refersToAttribute(path, name) : undefined
  if (mayBring(name) || isOfTool(name)) return undefined
  const isValue = attribute === undefined && by !== 'DependsOn'
  if (parameters.has(name) || pseudoParameters.includes(name))
    return isValue ? undefined : noResource(path, name)
  const known = [...byId.keys(), ...(isValue ? [...parameters, ...pseudoParameters] : [])]
  return noSuchThing(path, name, isValue, nearestName(name, known))
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
  return misnamed && noSuchAttribute(path, resource, attribute, misnamed)
}
