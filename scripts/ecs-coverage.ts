// Holds what ecs-lint does with ECS's API against what the SDK knows of it. What cannot be worked out stands in
// data/ecs-coverage.json.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collection, deletions, printedKeys, shapes } from '../packages/core/src/resources/index.ts'
import { isStructure, type Shape } from '../packages/core/src/resources/shape.ts'
import type { ResourceType } from '../packages/core/src/resources/types.ts'
import type { Member, Sdk } from './ecs-sdk.ts'

const root = join(import.meta.dirname, '..')

export type Area = 'graph' | 'rules' | 'simulate' | 'cost' | 'tutorial'
export const areas: readonly Area[] = ['graph', 'rules', 'simulate', 'cost', 'tutorial']

/** What one part of the product makes of a feature. */
export interface Cell {
  /** `none`: the feature has nothing to do with it. */
  readonly is: 'whole' | 'part' | 'not yet' | 'none'
  /** `rule:ID`, `property:TYPE.PATH`, `type:TYPE`, `assume:ID`, or `file:PATH`, with `#TEXT` for what stands in it. */
  readonly see?: readonly string[]
  readonly note?: string
}

export interface Feature extends Readonly<Record<Area, Cell>> {
  readonly name: string
  readonly since?: string
  readonly source: string
}

export interface Coverage {
  /** Operations whose requests are read from files, and the type that they make or change. */
  readonly requests: Readonly<Record<string, ResourceType>>
  /** Operations that ecs-lint has nothing to do with. */
  readonly outside: readonly { readonly reason: string; readonly operations: readonly string[] }[]
  /** `Structure.member`: kept as it stands in the file, without a look into it, and why. */
  readonly kept: Readonly<Record<string, string>>
  /** `Structure.member`: no property of the resource, and what becomes of it. */
  readonly left: Readonly<Record<string, string>>
  /** Enumerations that the shapes leave open: the rule that knows them, or why none does. */
  readonly open: Readonly<Record<string, { readonly rule: string } | { readonly reason: string }>>
  readonly features: readonly Feature[]
}

/** How a structure of the SDK is kept in the graph. */
export interface Held {
  readonly structure: string
  readonly type: ResourceType
  /** Where in the resource, the first of several places. */
  readonly at: string
  readonly members: readonly (Member & { readonly how: 'typed' | 'kept' | 'left' })[]
}

export interface Use {
  readonly operation: string
  /** What its request is read as. */
  readonly request?: ResourceType
  /** The members of its answer that are read, each as what. */
  readonly answer: readonly (readonly [member: string, type: ResourceType])[]
  readonly calledByAudit: boolean
  readonly inDeletionPlans: boolean
  readonly inCliExport: boolean
  readonly outside?: string
}

/** `CreateService` is `create-service` on the command line. */
function commandOf(operation: string): string {
  return operation.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
}

const exportText = globSync('packages/core/src/export/cli*.ts', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

/** What ecs-lint does with every operation. */
export function usesOf(sdk: Sdk, coverage: Coverage): readonly Use[] {
  const calls = (action: string): boolean =>
    Object.values(collection).some((list) => list.some((call) => call.action === action))
  const deleting = new Set(
    Object.values(deletions).flatMap((deletion) =>
      'goesWith' in deletion ? [] : [deletion, ...(deletion.prepare ?? [])].map(({ action }) => action),
    ),
  )
  return [...sdk.operations]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([operation, { response }]) => {
      const request = coverage.requests[operation]
      const outside = coverage.outside.find(({ operations }) => operations.includes(operation))?.reason
      return {
        operation,
        ...(request !== undefined && { request }),
        answer: (sdk.structures.get(response) ?? []).flatMap(({ name, structure = '' }) => {
          const type = typeOfAnswer(name, structure)
          return type === undefined ? [] : [[name, type] as const]
        }),
        calledByAudit: calls(`ecs:${operation}`),
        inDeletionPlans: deleting.has(`ecs:${operation}`),
        inCliExport: exportText.includes(`'ecs ${commandOf(operation)}'`),
        ...(outside !== undefined && { outside }),
      }
    })
}

/** What a member of an answer is read as: Express Mode prints its services under the key of all others. */
function typeOfAnswer(name: string, structure: string): ResourceType | undefined {
  const type = Object.hasOwn(printedKeys, name) ? printedKeys[name] : undefined
  return structure.includes('ExpressGateway') && type === 'ecs.service' ? 'ecs.expressGatewayService' : type
}

/** Every structure of the requests and answers that are read, as the graph keeps it. */
export function heldOf(sdk: Sdk, coverage: Coverage): readonly Held[] {
  const held = new Map<string, Held>()
  const take = (structure: string, shape: Shape, type: ResourceType, at: string): void => {
    const key = `${type} ${structure}`
    if (held.has(key) || !isStructure(shape)) return
    const members = sdk.structures.get(structure) ?? []
    held.set(key, {
      structure,
      type,
      at,
      members: members.map((member) => ({ ...member, how: howOf(shape[member.name]) })),
    })
    for (const { name, structure: inner } of members) {
      const own = shape[name]
      if (inner === undefined || own === undefined) continue
      const isMany = Array.isArray(own)
      take(
        inner,
        isMany ? itemOf(own) : own,
        type,
        `${at}${at === '' ? '' : '.'}${name}${isMany ? '[]' : ''}`,
      )
    }
  }
  for (const { operation, request, answer } of usesOf(sdk, coverage)) {
    const { request: taken = '', response = '' } = sdk.operations.get(operation) ?? {}
    if (request !== undefined) take(taken, shapes[request], request, '')
    for (const [name, type] of answer) {
      const structure = sdk.structures.get(response)?.find((member) => member.name === name)?.structure
      take(structure ?? '', shapes[type], type, '')
    }
  }
  return [...held.values()]
}

function howOf(shape: Shape | undefined): 'typed' | 'kept' | 'left' {
  return shape === undefined ? 'left' : shape === 'any' ? 'kept' : 'typed'
}

function itemOf(shape: Shape): Shape {
  return Array.isArray(shape) && (shape[0] === 'list' || shape[0] === 'map') ? (shape[1] as Shape) : shape
}

/** An enumeration of the SDK where the graph has it. */
export interface Words {
  readonly name: string
  readonly values: readonly string[]
  readonly at: string
  /** Whether the graph takes these words alone. */
  readonly isClosed: boolean
}

/** Every enumeration of what is read, at the first place where it stands. */
export function wordsOf(sdk: Sdk, held: readonly Held[]): readonly Words[] {
  const found = new Map<string, Words>()
  for (const { type, at, members } of held)
    for (const { name, words, how } of members) {
      if (words === undefined || how !== 'typed') continue
      const path = at === '' ? name : `${at}.${name}`
      const isClosed = closedAt(type, path) !== undefined
      const known = found.get(words)
      if (known === undefined || (known.isClosed && !isClosed))
        found.set(words, { name: words, values: sdk.words.get(words) ?? [], at: `${type}.${path}`, isClosed })
    }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}

/** The shape at a path such as `containerDefinitions[].cpu`. */
export function shapeAt(type: ResourceType, path: string): Shape | undefined {
  let shape: Shape | undefined = shapes[type]
  for (const step of path.split('.')) {
    const [name = '', many] = step.split('[')
    if (shape === undefined || !isStructure(shape)) return undefined
    shape = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (many !== undefined && shape !== undefined) shape = itemOf(shape)
  }
  return shape
}

/** The words that the graph takes at a path; undefined where it takes any text. */
export function closedAt(type: ResourceType, path: string): readonly string[] | undefined {
  const shape = shapeAt(type, path)
  const inner = shape === undefined ? undefined : itemOf(shape)
  return Array.isArray(inner) && inner[0] === 'oneOf' ? (inner.slice(1) as readonly string[]) : undefined
}
