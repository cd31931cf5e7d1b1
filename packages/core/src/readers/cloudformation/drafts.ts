import { propertyName, type Path } from '../../finding/index.ts'
import type { ResourceType, Unknown } from '../../graph/index.ts'
import { cloudFormationNames, nameProperties, shapes } from '../../resources/index.ts'
import { attachments, joinedTo, wholesOf, type Attachment } from './attachments.ts'
import { withGraphNames } from './graph-names.ts'
import { identityOf } from './identity.ts'
import { list, map, textOf, type Located, type LocatedMap } from './located.ts'
import { changed, ownShapes } from './own-shapes.ts'
import type { TemplateResource } from './template.ts'

/** A resource of a stack, to which parts of other resources may still be added. */
export interface Draft {
  readonly type: ResourceType
  readonly logicalId: string
  readonly path: Path
  readonly exists: true | Unknown
  properties: LocatedMap
}

/** A resource as the template has it, with the names that CloudFormation gives it. */
export function draftOf(
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
export function nameOf({ type, logicalId, properties }: Draft): string {
  const own = nameProperties[type].map((property) => textOf(properties.members.get(property)))
  return own.find((name) => name !== undefined && !name.startsWith('${')) ?? logicalId
}

/** Adds a part to what it is a part of; false where that is none of the drafts. */
export function attach(
  resource: TemplateResource,
  exists: true | Unknown,
  drafts: readonly Draft[],
): boolean {
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

/**
 * Opens what a template adds to a resource of another one in the same stack: where the added value stands could not be told
 * there. What is added to a resource outside of the stack changes nothing that is read.
 */
export function openByAnother(
  { type, logicalId, properties }: TemplateResource,
  drafts: readonly Draft[],
): void {
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
