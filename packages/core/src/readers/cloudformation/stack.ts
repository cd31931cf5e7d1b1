import type { Finding, Path } from '../../finding/index.ts'
import type { Assignment, Unknown } from '../../graph/index.ts'
import { cloudFormationNames, typeOfCloudFormation } from '../../resources/index.ts'
import type { RawResource } from '../build.ts'
import { attachments } from './attachments.ts'
import { blockedBy, publicAccessBlock } from './block-public-access.ts'
import { createBudget, type Budget } from './budget.ts'
import type { ConditionState } from './conditions.ts'
import { createdBefore } from './creation-order.ts'
import { attach, draftOf, nameOf, openByAnother, type Draft } from './drafts.ts'
import { identityOf } from './identity.ts'
import { memberOf, relocated, scalar, textOf, type Located, type LocatedMap } from './located.ts'
import { misnamedIn } from './misnamed.ts'
import { completed } from './own-shapes.ts'
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
    if (found === undefined) problems.push(unreadStack(at, url ?? resource.logicalId))
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
    problems.push(...misnamedIn(resource))
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
  const namesOf = new Map(template.resources.map(({ logicalId, named }) => [logicalId, named] as const))
  const made = (draft: Draft): RawResource => {
    const { type, logicalId, path, exists } = draft
    const properties = completed(type, draft.properties, path)
    return {
      type,
      raw: rawOf(properties, scope),
      origin: provenanceOf(properties, path, file),
      exists,
      scope: ancestors[0] ?? file.name,
      creation: {
        template: `${file.name} ${prefix}`,
        logicalId,
        after: () => createdBefore(logicalId, (name) => namesOf.get(name)?.()),
      },
      name: nameOf(draft),
      ...(region !== undefined && { region }),
    }
  }
  all.drafts.push(...drafts.map((draft) => ({ draft, made: () => made(draft) })))
  const children = [...nested.values()].filter((part) => part !== undefined)
  return {
    files: [file.name, ...children.flatMap((part) => part.files)],
    findings: [
      ...[...template.problems, ...problems].map(({ rule, severity, path, message, stack }): Finding => ({
        rule,
        severity,
        message,
        data: stack === undefined ? {} : { stack },
        at: {
          file: file.name,
          document: file.document,
          path,
          ...(rule === 'unknown-property' && { atKey: true }),
        },
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
