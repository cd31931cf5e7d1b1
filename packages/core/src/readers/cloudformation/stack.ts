import { propertyName, type Finding, type Path } from '../../finding/index.ts'
import type { Assignment, ResourceType, Unknown } from '../../graph/index.ts'
import { cloudFormationNames, nameProperties, shapes, typeOfCloudFormation } from '../../resources/index.ts'
import type { RawResource } from '../build.ts'
import { attachments, joinedTo, wholesOf, type Attachment } from './attachments.ts'
import { blockedBy, publicAccessBlock } from './block-public-access.ts'
import { createBudget, type Budget } from './budget.ts'
import type { ConditionState } from './conditions.ts'
import { withGraphNames } from './graph-names.ts'
import { identityOf } from './identity.ts'
import { list, map, memberOf, relocated, scalar, textOf, type Located, type LocatedMap } from './located.ts'
import { changed, completed, ownShapes } from './own-shapes.ts'
import { templateProperty } from './nested.ts'
import { nestedInItself, tooMuch, unreadStack, type TemplateProblem } from './problem.ts'
import { provenanceOf, rawOf } from './raw.ts'
import { forAnother, variableName, type Scope } from './scope.ts'
import { readTemplate, type Template, type TemplateResource } from './template.ts'

/** A template's document in its file. */
export interface TemplateFile {
  readonly name: string
  readonly document: number
  readonly value: unknown
}

/** What a stack is read with. */
export interface StackOptions {
  readonly parameters?: Readonly<Record<string, string>>
  readonly region?: string
  /** Values of open variables, under the names that unknown values give them. */
  readonly assumed?: Assignment
  /** The template that a nested stack names, if it is at hand. */
  readonly find?: (url: string, from: TemplateFile) => TemplateFile | undefined
}

/** The resources of a stack and of those nested in it, and what is wrong with the templates. */
export interface Stack {
  readonly resources: readonly RawResource[]
  readonly findings: readonly Finding[]
  /** The names of the files that it is made of. */
  readonly files: readonly string[]
}

/** Stacks may stand in one another, but not without end. */
const deepestNesting = 10

/** Reads a template, and the templates nested in it, as one stack. */
export function readStack(file: TemplateFile, options: StackOptions = {}): Stack {
  const given = Object.entries(options.parameters ?? {}).map(
    ([name, value]) => [name, scalar(value, ['Parameters', name])] as const,
  )
  const found: Found = { drafts: [], loose: [] }
  const root = readPart(file, '', Object.fromEntries(given), options, [file.name], createBudget(), found)
  for (const part of found.loose)
    openByAnother(
      part,
      found.drafts.map(({ draft }) => draft),
    )
  return {
    resources: found.drafts.map(({ made }) => made()),
    findings: root.findings,
    files: root.files,
  }
}

/** What is found in a stack and all that are nested in it. */
interface Found {
  /** Resources, each with what makes it of its draft, once nothing is added to that any more. */
  readonly drafts: { readonly draft: Draft; readonly made: () => RawResource }[]
  /** Parts of resources that are not in the same template. */
  readonly loose: TemplateResource[]
}

/**
 * Opens what a template adds to a resource of another one in the same stack: where the added value stands could not be told
 * there. What is added to a resource outside of the stack changes nothing that is read.
 */
function openByAnother({ type, logicalId, properties }: TemplateResource, drafts: readonly Draft[]): void {
  const attachment = attachments[type]
  if (attachment === undefined) return
  const plainly = plainNames(properties())
  const wholes = wholesOf(plainly, attachment).filter((whole) => typeof whole === 'string')
  for (const draft of wholes.flatMap((whole) => namedSo(drafts, attachment.to, whole))) {
    const { path } = draft
    const added: Located = { kind: 'unknown', cause: 'after-apply', expression: `${type} ${logicalId}`, path }
    const names = Object.keys(attachment.gains(plainly))
    draft.properties = joinedTo(draft.properties, Object.fromEntries(names.map((name) => [name, added])))
  }
}

/** The resources of a type that go by a name. */
function namedSo(drafts: readonly Draft[], type: ResourceType, name: string): readonly Draft[] {
  return drafts.filter(
    (draft) =>
      draft.type === type &&
      nameProperties[type].some((property) => textOf(draft.properties.members.get(property)) === name),
  )
}

interface Draft {
  readonly type: ResourceType
  readonly logicalId: string
  readonly path: Path
  readonly exists: true | Unknown
  properties: LocatedMap
}

interface Part extends Omit<Stack, 'resources'> {
  readonly output: Template['output']
}

function readPart(
  file: TemplateFile,
  prefix: string,
  parameters: Readonly<Record<string, Located>>,
  options: StackOptions,
  ancestors: readonly string[],
  budget: Budget,
  all: Found,
): Part {
  const scope: Scope = { file: file.name, prefix }
  const start = variableName(scope, '')
  const assumed = Object.entries(options.assumed ?? {}).flatMap(([name, value]) =>
    name.startsWith(start) ? [[name.slice(start.length), value] as const] : [],
  )
  const nested = new Map<string, Part | undefined>()
  const problems: TemplateProblem[] = []
  const template = readTemplate(file.value, {
    parameters,
    region: options.region,
    assumed: Object.fromEntries(assumed),
    budget,
    refer: (resource, attribute, path) => referTo(resource, attribute, path),
  })

  function referTo(resource: TemplateResource, attribute: string | undefined, path: Path): Located {
    const { logicalId } = resource
    const unknown: Located = {
      kind: 'unknown',
      cause: 'after-apply',
      expression: attribute === undefined ? `!Ref ${logicalId}` : `!GetAtt ${logicalId}.${attribute}`,
      path,
    }
    if (isStack(resource) && attribute?.startsWith('Outputs.') === true) {
      const output = nestedIn(resource)?.output(attribute.slice('Outputs.'.length))
      return output === undefined ? unknown : relocated(output, path, [])
    }
    const type = typeOfCloudFormation(resource.type)
    if (type === undefined) return unknown
    const { ref, attributes } = cloudFormationNames[type]
    const property =
      attribute === undefined ? ref : Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined
    if (property === undefined) return unknown
    return { ...identityOf(resource, type, property, prefix), path }
  }

  function nestedIn(resource: TemplateResource): Part | undefined {
    if (nested.has(resource.logicalId)) return nested.get(resource.logicalId)
    nested.set(resource.logicalId, undefined)
    const properties = resource.properties()
    const property = templateProperty(resource.type) ?? 'TemplateURL'
    const location = memberOf(properties, property)
    // An application of the AWS Serverless Application Repository is named by its ARN.
    const url = textOf(location) ?? textOf(memberOf(location, 'ApplicationId'))
    const found = url === undefined ? undefined : options.find?.(url, file)
    const at = [...resource.path, 'Properties', property]
    if (found === undefined) problems.push(unreadStack(at, url ?? property))
    else if (ancestors.includes(found.name)) problems.push(nestedInItself(at, found.name))
    else if (ancestors.length > deepestNesting || !budget.openStack()) problems.push(tooMuch())
    else return readNested(resource, properties, found)
    return undefined
  }

  function readNested(resource: TemplateResource, properties: LocatedMap, found: TemplateFile): Part {
    const passed = memberOf(properties, 'Parameters')
    const named = passed && forAnother(passed, scope)
    const own = named?.kind === 'map' ? Object.fromEntries(named.members) : {}
    const within = `${prefix}${resource.logicalId}/`
    const part = readPart(found, within, own, options, [...ancestors, found.name], budget, all)
    nested.set(resource.logicalId, part)
    return part
  }

  const drafts: Draft[] = []
  const parts: { readonly resource: TemplateResource; readonly exists: true | Unknown }[] = []
  const others: { readonly resource: TemplateResource; readonly exists: true | Unknown }[] = []
  for (const resource of template.resources) {
    const exists = existenceOf(resource, scope)
    if (exists === false) continue
    const type = typeOfCloudFormation(resource.type)
    if (type !== undefined) drafts.push(draftOf(resource, type, exists, prefix))
    else if (Object.hasOwn(attachments, resource.type)) parts.push({ resource, exists })
    else if (isStack(resource)) nestedIn(resource)
    else others.push({ resource, exists })
  }
  const block = publicAccessBlock(others)
  for (const draft of drafts)
    if (block !== undefined && draft.type === 'ec2.vpc') draft.properties = blockedBy(draft.properties, block)
  for (const { resource, exists } of parts) if (!attach(resource, exists, drafts)) all.loose.push(resource)
  const { region } = options
  const made = (draft: Draft): RawResource => {
    const { type, path, exists } = draft
    const properties = completed(type, draft.properties, path)
    return {
      type,
      raw: rawOf(properties, scope),
      origin: provenanceOf(properties, path, file),
      exists,
      scope: ancestors[0] ?? file.name,
      name: nameOf(draft),
      ...(region !== undefined && { region }),
    }
  }
  all.drafts.push(...drafts.map((draft) => ({ draft, made: () => made(draft) })))
  const children = [...nested.values()].filter((part) => part !== undefined)
  return {
    files: [file.name, ...children.flatMap((part) => part.files)],
    findings: [
      ...[...template.problems, ...problems].map(({ rule, severity, path, message }): Finding => ({
        rule,
        severity,
        message,
        data: {},
        at: { file: file.name, document: file.document, path },
      })),
      ...children.flatMap((part) => part.findings),
    ],
    output: (name) => {
      const output = template.output(name)
      return output && forAnother(output, scope)
    },
  }
}

function isStack({ type }: TemplateResource): boolean {
  return templateProperty(type) !== undefined
}

function existenceOf({ condition }: TemplateResource, scope: Scope): boolean | Unknown {
  if (condition === undefined) return true
  const { name, state } = condition
  return typeof state === 'boolean' ? state : openCondition(name, state, scope)
}

function openCondition(name: string, { variable }: Exclude<ConditionState, boolean>, scope: Scope): Unknown {
  return {
    path: [],
    expression: `Condition: ${name}`,
    cause: 'condition',
    variable: { ...variable, name: variableName(scope, variable.name) },
  }
}

function draftOf(
  resource: TemplateResource,
  type: ResourceType,
  exists: true | Unknown,
  prefix: string,
): Draft {
  const { logicalId, path } = resource
  const { ref, attributes } = cloudFormationNames[type]
  const { rest } = resource.properties()
  // What may be among the properties without being said is open, one by one; what names the resource is as it always is.
  const opened = (node: LocatedMap): LocatedMap => {
    if (rest === undefined) return node
    const names = Object.keys(shapes[type]).filter(
      (name) => !node.members.has(name) && !nameProperties[type].includes(name) && name !== ref,
    )
    return changed(node, Object.fromEntries(names.map((name) => [name, rest])))
  }
  const named = opened(withGraphNames(type, resource.properties()))
  const reshape = ownShapes[type]
  const shaped = opened(reshape === undefined ? named : reshape(named, { awsType: resource.type }))
  const identities = [...new Set([...nameProperties[type], ref, ...Object.values(attributes)])].filter(
    (property) =>
      !shaped.members.has(property) &&
      Object.hasOwn(shapes[type], property) &&
      (nameProperties[type].includes(property) || property === ref),
  )
  const properties = changed(
    shaped,
    Object.fromEntries(
      identities.map((property) => [property, identityOf(resource, type, property, prefix)]),
    ),
  )
  return { type, logicalId, path, exists, properties }
}

/** The name that the template itself gives, or else the logical ID. */
function nameOf({ type, logicalId, properties }: Draft): string {
  const own = nameProperties[type].map((property) => textOf(properties.members.get(property)))
  return own.find((name) => name !== undefined && !name.startsWith('${')) ?? logicalId
}

/** Adds a part to what it is a part of; false where that is none of the drafts. */
function attach(resource: TemplateResource, exists: true | Unknown, drafts: readonly Draft[]): boolean {
  const attachment = attachments[resource.type]
  if (attachment === undefined) return true
  const properties = plainNames(resource.properties())
  const found = wholesOf(properties, attachment).map((whole) =>
    attachTo(whole, attachment, { resource, properties, exists }, drafts),
  )
  return !found.includes(false)
}

interface PartOf {
  readonly resource: TemplateResource
  readonly properties: LocatedMap
  readonly exists: true | Unknown
}

/** Where it is open which the whole is, or whether there is a part, the whole's property is open too. */
function attachTo(
  whole: string | Located,
  attachment: Attachment,
  { resource, properties, exists }: PartOf,
  drafts: readonly Draft[],
): boolean {
  // What a parameter or an import names is no resource of this stack.
  if (typeof whole === 'object' && whole.kind === 'unknown' && whole.cause !== 'condition') return true
  const gains = attachment.gains(properties)
  const named =
    typeof whole === 'string'
      ? namedSo(drafts, attachment.to, whole)
      : drafts.filter(({ type }) => type === attachment.to)
  const open: Located | undefined =
    typeof whole === 'object' && whole.kind === 'unknown'
      ? whole
      : exists === true
        ? undefined
        : {
            kind: 'unknown',
            cause: 'condition',
            expression: exists.expression,
            path: resource.path,
            ...(exists.variable !== undefined && { variable: exists.variable }),
          }
  for (const draft of named) {
    const brought =
      open === undefined ? gains : Object.fromEntries(Object.keys(gains).map((name) => [name, open]))
    draft.properties = joinedTo(draft.properties, brought)
  }
  return named.length > 0
}

/** Names with a small first letter; attachments are of no type whose shape could tell more. */
function plainNames(node: LocatedMap): LocatedMap {
  return map(
    [...node.members].map(
      ([name, member]) =>
        [
          propertyName(name),
          member.kind === 'map'
            ? plainNames(member)
            : member.kind === 'list'
              ? list(
                  member.items.map((item) => (item.kind === 'map' ? plainNames(item) : item)),
                  member.path,
                )
              : member,
        ] as const,
    ),
    node.path,
  )
}
