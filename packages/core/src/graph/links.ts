import type { Path } from '../finding/index.ts'
import { links, type ResourceType } from '../resources/index.ts'
import type { Resource } from './resource.ts'

/** One mention of another resource. */
export interface Reference {
  readonly path: Path
  readonly to: ResourceType
  readonly name: string
}

interface Link {
  readonly steps: readonly string[]
  readonly to: ResourceType
}

// Splitting a pattern takes longer than following it, so it is done once.
const linksOf: ReadonlyMap<string, readonly Link[]> = new Map(
  Object.entries(links).map(([type, patterns]) => [
    type,
    patterns.map(([pattern, to]) => ({ steps: pattern.split('.'), to })),
  ]),
)

/** Every mention of other resources in a resource's properties; of one type of them, if it is given. */
export function referencesOf(resource: Resource, type?: ResourceType): readonly Reference[] {
  const found: Reference[] = []
  for (const { steps, to } of linksOf.get(resource.type) ?? [])
    if (type === undefined || to === type) follow(resource.properties, steps, 0, [], to, found)
  return found
}

/** Adds to `found` what lies at the end of `steps` from the step `at` on. */
function follow(
  value: unknown,
  steps: readonly string[],
  at: number,
  path: Path,
  to: ResourceType,
  found: Reference[],
): void {
  const step = steps[at]
  if (step === undefined) {
    if (typeof value === 'string' && value !== '') found.push({ path, to, name: value })
  } else if (step === '*') {
    if (!Array.isArray(value)) return
    for (const [index, item] of value.entries()) follow(item, steps, at + 1, [...path, index], to, found)
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    const member = (value as Readonly<Record<string, unknown>>)[step]
    follow(member, steps, at + 1, [...path, step], to, found)
  }
}

/** Whether a path of a type's properties lies on a way to where it names resources, of one type if it is given, or below its end. */
export function isOnLink(type: ResourceType, to: ResourceType | undefined, path: Path): boolean {
  return (linksOf.get(type) ?? []).some(
    (link) =>
      (to === undefined || link.to === to) &&
      link.steps.every((step, index) => index >= path.length || step === '*' || step === path[index]),
  )
}
