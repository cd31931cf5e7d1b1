// What brings resources that a template does not show: macros, includes, modules, loops, and tools that fill it in.
import { isBag, type Bag } from '../../finding/index.ts'
import type { LoopBody } from './evaluate.ts'
import type { LocatedUnknown } from './located.ts'
import type { TemplateProblem } from './problem.ts'
import { macrosOf } from './recognise.ts'
import { moreResources } from './resource-problems.ts'
import type { TemplateResource } from './template.ts'

/** What stands beside the resources of a template and brings others. */
export function hiddenIn(document: Bag): TemplateProblem[] {
  const macros = macrosOf(document).map((name) =>
    moreResources(['Transform'], name === '' ? 'Transform' : `Transform: ${name}`),
  )
  return document['Modules'] === undefined ? macros : [...macros, moreResources(['Modules'], 'Modules')]
}

/** What stands in the place of a resource and brings others; undefined where it is one, and nothing else. */
export function broughtBy(found: LoopBody | LocatedUnknown): TemplateProblem | undefined {
  if ('kind' in found) return moreResources(found.path, found.expression)
  const { body, at } = found
  if (!isBag(body)) return undefined
  const toFill = filledInBy(body)
  if (toFill !== undefined) return moreResources(at, toFill)
  // The resources of a module have names that begin with its own.
  if (hasType(body))
    return body.Type.endsWith('::MODULE') ? moreResources([...at, 'Type'], body.Type) : undefined
  return Object.hasOwn(body, 'Fn::Transform') ? moreResources(at, '!Transform') : undefined
}

/** Whether a template says what a resource is. */
export function hasType(body: unknown): body is Bag & { readonly Type: string } {
  return isBag(body) && typeof body['Type'] === 'string'
}

/** What Rain is to write in the place of a resource or of its type; undefined where nothing is. */
function filledInBy(body: Bag): string | undefined {
  for (const value of [body, body['Type']]) {
    const [key = ''] = isBag(value) ? Object.keys(value) : []
    if (!isBag(value) || !key.startsWith('Rain::')) continue
    const written = value[key]
    return `!${key} ${typeof written === 'string' ? written : '…'}`
  }
  return undefined
}

/**
 * Whether a name may be that of a resource which SAM makes of those of a template: it begins with the name of one of them, with
 * words of SAM's own (read off what its translator is expected to make), or a property says what it is to be called.
 */
export function mayBeMadeBySam(name: string, resources: readonly TemplateResource[]): boolean {
  if (samWords.test(name)) return true
  return resources.some(
    ({ logicalId, written }) => name.startsWith(logicalId) || isCalledIn(written.value, name),
  )
}

const samWords =
  /^(?:Serverless|CodeDeployServiceRole|ApiGatewayDomainName|DomainNameAccessAssociation|RecordSetGroup)/

/** Whether a property such as `QueueLogicalId` has a name for its value. */
function isCalledIn(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.some((item) => isCalledIn(item, name))
  if (!isBag(value)) return false
  return Object.entries(value).some(
    ([key, member]) => (key.endsWith('LogicalId') && member === name) || isCalledIn(member, name),
  )
}
