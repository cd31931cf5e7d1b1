import { cloudFormationKind } from './cloudformation-resources.ts'
import type { Parameter, Part } from './plan.ts'
import type { Text } from '../finding/index.ts'
import type { OpenPseudoParameter } from '../resources/index.ts'
import { expression, textLiteral, typeScript, type TypeScriptValue } from './typescript.ts'
import {
  isComposed,
  isList,
  isMap,
  isPlaceholder,
  piecesOf,
  placeholderIn,
  type Properties,
  type Value,
} from './value.ts'

/** What the values of one resource are written with. */
export interface CdkValues {
  readonly parts: ReadonlyMap<string, Part>
  readonly parameters: ReadonlyMap<string, Parameter>
  /** Called with the name of each part and parameter that is referred to. */
  readonly use: (name: string) => void
  /** Called with what CDK would act upon instead of passing it on. */
  readonly leaveOut: (path: readonly string[], reason: Text) => void
}

/** Names below these are the user's own, or of a document that is passed on as it is. */
const asItIs = new Set([
  'AssumeRolePolicyDocument',
  'DockerLabels',
  'DriverOpts',
  'Labels',
  'Options',
  'PolicyDocument',
])

/** Properties whose types in CDK differ from what the API takes, and CloudFormation takes either way. */
const asText = new Set([
  'AWS::AutoScaling::AutoScalingGroup.DesiredCapacity',
  'AWS::AutoScaling::AutoScalingGroup.MaxSize',
  'AWS::AutoScaling::AutoScalingGroup.MinSize',
])
const asNumber = new Set(['AWS::Budgets::Budget.Budget.BudgetLimit.Amount'])

/** The properties of a resource of a template as the props of CDK's construct for it. */
export function propsOf(type: string, properties: Properties, values: CdkValues): TypeScriptValue {
  return mapOf(properties, { ...values, type, path: [], isOwn: false })
}

interface Place extends CdkValues {
  readonly type: string
  readonly path: readonly string[]
  /** Whether names stay as they are. */
  readonly isOwn: boolean
}

function mapOf(map: Properties, place: Place): Readonly<Record<string, TypeScriptValue>> {
  const members: (readonly [string, TypeScriptValue])[] = []
  for (const [name, value] of Object.entries(map)) {
    const here = { ...place, path: [...place.path, name], isOwn: place.isOwn || asItIs.has(name) }
    const written = token.test(name) ? leftOut(here) : valueOf(value, here)
    if (written !== undefined) members.push([place.isOwn ? name : camelCase(name), written])
  }
  return Object.fromEntries(members)
}

/** Undefined where there is no value, or none that CDK would pass on. */
function valueOf(value: Value, place: Place): TypeScriptValue | undefined {
  const property = `${place.type}.${place.path.join('.')}`
  if (value === null) return undefined
  if (isPlaceholder(value)) {
    const { name, as } = placeholderIn(value)
    const written = handleText(name, place)
    if (as === 'texts') return expression(listText(name, place))
    // A flag of a template is a text; the construct passes it on as it is.
    if (as === 'flag') return expression(`${written} as unknown as cdk.IResolvable`)
    return expression(asNumber.has(property) || as === 'number' ? `cdk.Token.asNumber(${written})` : written)
  }
  if (isComposed(value)) {
    const pieces = piecesOf(value)
    if (pieces.some((piece) => typeof piece === 'string' && token.test(piece))) return leftOut(place)
    const written = pieces.map((piece) =>
      typeof piece === 'string' ? textLiteral(piece) : handleText(placeholderIn(piece).name, place),
    )
    return expression(`cdk.Fn.join('', [${written.join(', ')}])`)
  }
  if (typeof value === 'string') {
    if (token.test(value)) return leftOut(place)
    return asNumber.has(property) && !Number.isNaN(Number(value)) ? Number(value) : value
  }
  if (!isMap(value) && !isList(value)) return asText.has(property) ? String(value) : value
  if (isList(value))
    return value
      .map((item, index) => valueOf(item, { ...place, path: [...place.path, String(index)] }))
      .filter((item) => item !== undefined)
  return functionOf(value, place) ?? mapOf(value, place)
}

/** How CDK marks a place in a text that it fills when it writes the template. */
const token = /[$#]\{Token\[/

function leftOut(place: Place): undefined {
  place.leaveOut(place.path, actedUpon)
  return undefined
}

/** The functions of CloudFormation that stand in a resource. */
function functionOf(value: Properties, place: Place): TypeScriptValue | undefined {
  const { Ref: ref, 'Fn::Sub': sub, 'Fn::Base64': base64 } = value
  if (typeof ref === 'string') return expression(handleText(ref, place, 'ref'))
  if (typeof sub === 'string') return expression(`cdk.Fn.sub(${textLiteral(sub)})`)
  if (isComposed(base64)) {
    const written = valueOf(base64, place)
    return written === undefined ? undefined : expression(`cdk.Fn.base64(${typeScript(written, '', 0)})`)
  }
  if (typeof base64 === 'string' && !token.test(base64))
    return expression(`cdk.Fn.base64(${textLiteral(base64)})`)
  return base64 === undefined ? undefined : leftOut(place)
}

/** What names a part or a parameter in the props of another construct. */
function handleText(
  name: string,
  { parts, parameters, use }: CdkValues,
  member = handleOf(parts.get(name)),
): string {
  const given = parameters.get(name)?.inTemplate
  if (given?.startsWith('AWS::') === true) return `this.${stackMembers[given] ?? 'stackName'}`
  if (given !== undefined) {
    // By its logical ID, for the part may be created further down.
    const [part = '', attribute] = given.split('.')
    return attribute === undefined
      ? `cdk.Fn.ref(${textLiteral(part)})`
      : `cdk.Fn.getAtt(${textLiteral(part)}, ${textLiteral(attribute)}).toString()`
  }
  use(name)
  return `${variableName(name)}.${member}`
}

function listText(name: string, { use }: CdkValues): string {
  use(name)
  return `${variableName(name)}.valueAsList`
}

/** Pseudo parameters as members of a stack. */
const stackMembers: Readonly<Record<string, string>> = {
  'AWS::AccountId': 'account',
  'AWS::Region': 'region',
  'AWS::StackId': 'stackId',
  'AWS::StackName': 'stackName',
} satisfies Readonly<Record<OpenPseudoParameter, string>>

function handleOf(part: Part | undefined): string {
  if (part === undefined) return 'valueAsString'
  const { attribute } = cloudFormationKind(part.kind)
  return attribute === undefined ? 'ref' : `attr${attribute}`
}

/** The variable that holds a construct. */
export function variableName(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}

/** The name that CDK gives to a property of CloudFormation: `EnableECSManagedTags` is `enableEcsManagedTags`. */
function camelCase(name: string): string {
  return name
    .split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .map((word, index) => {
      const lower = word.toLowerCase()
      return index === 0 ? lower : lower.slice(0, 1).toUpperCase() + lower.slice(1)
    })
    .join('')
}

const actedUpon: Text = {
  ko: 'CDK가 토큰으로 풀이할 값이라 내보내지 않았습니다.',
  en: 'CDK would treat it as a token, so it is left out.',
}
