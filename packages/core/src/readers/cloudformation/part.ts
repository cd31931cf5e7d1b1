import { isBag, type Finding, type Path, type SourcePath } from '../../finding/index.ts'
import type { Assignment, Unknown } from '../../graph/index.ts'
import { cloudFormationNames, openText, typeOfCloudFormation } from '../../resources/index.ts'
import type { RawResource } from '../build.ts'
import { attachments } from './attachments.ts'
import { blockedBy, publicAccessBlock } from './block-public-access.ts'
import type { Budget } from './budget.ts'
import type { ConditionState } from './conditions.ts'
import { createdBefore } from './creation-order.ts'
import { attach, draftOf, nameOf, type Draft } from './drafts.ts'
import { identityOf } from './identity.ts'
import { memberOf, relocated, textOf, type Located, type LocatedMap } from './located.ts'
import { misnamedType } from './misnamed-type.ts'
import { misnamedIn } from './misnamed.ts'
import { completed } from './own-shapes.ts'
import { isFilePath, templateProperty } from './nested.ts'
import { passedProblems } from './parameter-problems.ts'
import { tooMuch, type TemplateProblem } from './problem.ts'
import { nestedInItself, unreadStack } from './stack-problems.ts'
import { provenanceOf, rawOf } from './raw.ts'
import { macrosOf } from './recognise.ts'
import { forAnother, variableName, type Scope } from './scope.ts'
import { readTemplate, type Template, type TemplateResource } from './template.ts'

/** A template's document in its file. */
export interface TemplateFile {
  readonly name: string
  readonly document: number
  readonly value: unknown
}

/** What stacks are read with. */
export interface StackOptions {
  readonly parameters?: Readonly<Record<string, string>>
  readonly region?: string
  /** Values of open variables, under the names that unknown values give them. */
  readonly assumed?: Assignment
  /** The template that a nested stack names, if it is at hand. */
  readonly find?: (url: string, from: TemplateFile) => TemplateFile | undefined
  /** Which of the templates exports what another one of them imports by a name. */
  readonly exporterOf?: (name: string, importer: TemplateFile) => TemplateFile | undefined
}

/** An import by a name that is known. */
export interface Import {
  readonly name: string
  readonly at: SourcePath
}

/** A template of its own, and what the names that stand for its resources begin with. */
export interface Root {
  readonly file: TemplateFile
  readonly prefix: string
  /** What its stack is taken to be called. */
  readonly stack?: string
}

/** Stacks may stand in one another, but not without end. */
const deepestNesting = 10

/** What is read as one, and what has been found in all of it. */
export interface Whole {
  readonly options: StackOptions
  /** The scope of the names that stand for resources. */
  readonly scope: string
  readonly budget: Budget
  /** Resources, each with what makes it of its draft, once nothing is added to that any more. */
  readonly drafts: { readonly draft: Draft; readonly made: () => RawResource }[]
  /** Parts of resources that are not in the same template. */
  readonly loose: TemplateResource[]
  readonly imports: Import[]
  readonly exported: (name: string, importer: TemplateFile) => Exported | undefined
  /** The names of the exports that are being worked out: some may be made of others, but none of itself. */
  readonly asked: Set<string>
}

interface Exported {
  readonly name: string
  readonly value: () => Located | undefined
}

/** One template, by itself or in another one. */
interface Place extends Root {
  /** Whether there is its stack: what is in it is there only then. */
  readonly exists: true | Unknown
  readonly parameters: Readonly<Record<string, Located>>
  /** The template itself, after those that it is nested in. */
  readonly ancestors: readonly TemplateFile[]
}

export interface Part extends Pick<Template, 'output' | 'outputNames'> {
  readonly exports: () => readonly Exported[]
  /** Reads the resources, once. */
  readonly read: () => void
  readonly findings: () => readonly Finding[]
  readonly files: () => readonly string[]
  /** Whether it has a resource of a type that is read, be it under a condition that is off. */
  readonly isOfEcs: () => boolean
}

/** Opens a template: nothing of it is worked out before it is asked for, for others may ask first. */
export function openPart(
  { file, prefix, stack, exists: stackExists, parameters, ancestors }: Place,
  all: Whole,
): Part {
  const { options, budget } = all
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
    stack,
    assumed: Object.fromEntries(assumed),
    budget,
    refer: (resource, attribute, path) => referTo(resource, attribute, path),
    imported: (name, path) => importOf(name, path),
    areValuesGiven: Object.keys(options.parameters ?? {}).length > 0,
    outputsOf: (resource) => nestedIn(resource)?.outputNames(),
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

  function importOf(name: string, path: Path): Located | undefined {
    all.imports.push({ name, at: { file: file.name, document: file.document, path } })
    const [root = file] = ancestors
    const exported = all.exported(name, root)
    if (exported === undefined || all.asked.has(name)) return undefined
    all.asked.add(name)
    const value = exported.value()
    all.asked.delete(name)
    // The name of the other stack is not the one that goes by the same pseudo parameter here.
    if (value === undefined || mentionsStack(value)) return undefined
    return value.kind === 'unknown'
      ? { ...value, path, expression: `!ImportValue ${name}` }
      : relocated(value, path, [])
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
    if (found === undefined)
      problems.push(unreadStack(at, url ?? resource.logicalId, url !== undefined && isFilePath(url)))
    else if (ancestors.some(({ name }) => name === found.name)) problems.push(nestedInItself(at, found.name))
    else if (ancestors.length > deepestNesting || !budget.openStack()) problems.push(tooMuch())
    else return openNested(resource, properties, found)
    return undefined
  }

  function openNested(resource: TemplateResource, properties: LocatedMap, found: TemplateFile): Part {
    const passed = memberOf(properties, 'Parameters')
    const child = isBag(found.value) ? found.value : {}
    // A macro may write the parameters anew, and an unknown value may give any.
    if (
      macrosOf(child).length === 0 &&
      (passed === undefined || passed.kind === 'map') &&
      properties.rest === undefined
    )
      problems.push(
        ...passedProblems(child['Parameters'], passed, {
          file: found.name,
          path: passed?.path ?? [...resource.path, 'Properties'],
        }),
      )
    const named = passed && forAnother(passed, scope)
    const own = named?.kind === 'map' ? Object.fromEntries(named.members) : {}
    const within = `${prefix}${resource.logicalId}/`
    // Of a stack that there is not, only its outputs may still be asked for.
    const exists = existenceOf(resource, scope, stackExists) || stackExists
    const part = openPart(
      { file: found, prefix: within, exists, parameters: own, ancestors: [...ancestors, found] },
      all,
    )
    nested.set(resource.logicalId, part)
    return part
  }

  function output(name: string): Located | undefined {
    const found = template.output(name)
    return found && forAnother(found, scope)
  }

  const existing = template.resources.flatMap((resource) => {
    const exists = existenceOf(resource, scope, stackExists)
    return exists === false ? [] : [{ resource, exists }]
  })
  const children = (): readonly Part[] => [...nested.values()].filter((part) => part !== undefined)

  function read(): void {
    const drafts: Draft[] = []
    const parts: typeof existing = []
    const others: typeof existing = []
    for (const resource of template.resources)
      problems.push(...misnamedType(resource), ...misnamedIn(resource))
    for (const one of existing) {
      const { resource, exists } = one
      const type = typeOfCloudFormation(resource.type)
      if (type !== undefined) drafts.push(draftOf(resource, type, exists, prefix))
      else if (Object.hasOwn(attachments, resource.type)) parts.push(one)
      else if (isStack(resource)) nestedIn(resource)?.read()
      else others.push(one)
    }
    const block = publicAccessBlock(others)
    for (const draft of drafts)
      if (block !== undefined && draft.type === 'ec2.vpc')
        draft.properties = blockedBy(draft.properties, block)
    for (const { resource, exists } of parts) if (!attach(resource, exists, drafts)) all.loose.push(resource)
    template.checkRest()
    all.drafts.push(...drafts.map((draft) => ({ draft, made: () => made(draft) })))
  }

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
      scope: all.scope,
      creation: {
        template: `${file.name} ${prefix}`,
        prefix,
        logicalId,
        after: () => createdBefore(logicalId, (name) => namesOf.get(name)?.()),
      },
      name: nameOf(draft),
      ...(region !== undefined && { region }),
    }
  }

  return {
    output,
    outputNames: template.outputNames,
    read,
    exports: () => [
      ...template.exports().map((one) => ({ name: one.name, value: () => output(one.output) })),
      ...existing.flatMap(({ resource }) => (isStack(resource) ? (nestedIn(resource)?.exports() ?? []) : [])),
    ],
    isOfEcs: () =>
      template.resources.some(({ type }) => typeOfCloudFormation(type) !== undefined) ||
      children().some((part) => part.isOfEcs()),
    files: () => [file.name, ...children().flatMap((part) => part.files())],
    findings: () => [
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
      ...children().flatMap((part) => part.findings()),
    ],
  }
}

/** Whether something of a value is named after its stack. */
function mentionsStack(node: Located): boolean {
  if (node.kind === 'scalar')
    return [openText('AWS::StackName'), openText('AWS::StackId')].some((text) =>
      String(node.value).includes(text),
    )
  return node.kind === 'list' && node.items.some(mentionsStack)
}

function isStack({ type }: TemplateResource): boolean {
  return templateProperty(type) !== undefined
}

/** Whether there is a resource. Where that of its stack is open too, the stack's condition is told, and settled, first. */
function existenceOf(
  { condition }: TemplateResource,
  scope: Scope,
  stackExists: true | Unknown,
): boolean | Unknown {
  if (condition === undefined) return stackExists
  const { name, state } = condition
  if (typeof state === 'boolean') return state && stackExists
  return stackExists === true ? openCondition(name, state, scope) : stackExists
}

function openCondition(name: string, { variable }: Exclude<ConditionState, boolean>, scope: Scope): Unknown {
  return {
    path: [],
    expression: `Condition: ${name}`,
    cause: 'condition',
    variable: { ...variable, name: variableName(scope, variable.name) },
  }
}
