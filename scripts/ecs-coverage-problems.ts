// Where the SDK, the shapes of the graph and data/ecs-coverage.json have parted, and what of the data refers to nothing.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shapes } from '../packages/core/src/resources/index.ts'
import type { ResourceType } from '../packages/core/src/resources/types.ts'
import { assumable } from '../packages/core/src/simulate/assumable.ts'
import {
  areas,
  closedAt,
  heldOf,
  shapeAt,
  usesOf,
  wordsOf,
  type Coverage,
  type Feature,
  type Held,
  type Use,
} from './ecs-coverage.ts'
import type { Sdk } from './ecs-sdk.ts'

const root = join(import.meta.dirname, '..')

/** What has parted, each in words; none where all is said. */
export function problemsOf(sdk: Sdk, coverage: Coverage): readonly string[] {
  const uses = usesOf(sdk, coverage)
  const held = heldOf(sdk, coverage)
  const problems = [
    ...operationProblems(sdk, coverage, uses),
    ...memberProblems(coverage, held),
    ...wordProblems(sdk, coverage, held),
    ...coverage.features.flatMap(featureProblems),
  ]
  // A structure that is taken and given has its problems once.
  return [...new Set(problems)]
}

function operationProblems(sdk: Sdk, coverage: Coverage, uses: readonly Use[]): readonly string[] {
  const problems: string[] = []
  for (const use of uses) {
    const { request, answer, calledByAudit, inDeletionPlans, inCliExport, outside } = use
    const isUsed =
      request !== undefined || answer.length > 0 || calledByAudit || inDeletionPlans || inCliExport
    if (!isUsed && outside === undefined)
      problems.push(`${use.operation}: the SDK has it, and nothing says what ecs-lint does with it`)
    if (isUsed && outside !== undefined)
      problems.push(`${use.operation}: it is used, and also said to be outside`)
  }
  const named = [
    ...Object.keys(coverage.requests),
    ...coverage.outside.flatMap(({ operations }) => operations),
  ]
  for (const operation of named)
    if (!sdk.operations.has(operation)) problems.push(`${operation}: the SDK has no such operation`)
  if (new Set(named).size < named.length) problems.push('an operation is named twice')
  return problems
}

function memberProblems({ kept, left }: Coverage, held: readonly Held[]): readonly string[] {
  const problems: string[] = []
  const said = { kept: new Set(Object.keys(kept)), left: new Set(Object.keys(left)) }
  const seen = new Set<string>()
  for (const { structure, type, members } of held)
    for (const { name, how } of members) {
      if (how === 'typed') continue
      const member = `${structure}.${name}`
      seen.add(`${how} ${member}`)
      if (said[how].has(member)) continue
      problems.push(
        how === 'left'
          ? `${member}: the SDK has it, and ${type} has no such property`
          : `${member}: ${type} keeps it untyped, and nothing says why`,
      )
    }
  for (const how of ['kept', 'left'] as const)
    for (const member of said[how])
      if (!seen.has(`${how} ${member}`)) problems.push(`${member}: it is said to be ${how}, and is not`)
  return problems
}

function wordProblems(sdk: Sdk, { open }: Coverage, held: readonly Held[]): readonly string[] {
  const problems: string[] = []
  for (const { type, at, members } of held)
    for (const { name, words, how } of members) {
      if (words === undefined || how !== 'typed') continue
      const path = at === '' ? name : `${at}.${name}`
      const ours = closedAt(type, path)
      const theirs = sdk.words.get(words) ?? []
      if (ours === undefined && !Object.hasOwn(open, words))
        problems.push(`${type}.${path}: the SDK lists its values (${words}), and the shape takes any text`)
      if (ours !== undefined && [...ours].toSorted().join() !== [...theirs].toSorted().join())
        problems.push(`${type}.${path}: it takes ${ours.join(', ')}, and the SDK has ${theirs.join(', ')}`)
    }
  const opened = new Set(wordsOf(sdk, held).flatMap(({ name, isClosed }) => (isClosed ? [] : [name])))
  for (const [name, by] of Object.entries(open)) {
    if (!opened.has(name)) problems.push(`${name}: it is said to be open, and is not`)
    if ('rule' in by && !isThere(`rule:${by.rule}`)) problems.push(`${name}: there is no rule ${by.rule}`)
  }
  return problems
}

function featureProblems(feature: Feature): readonly string[] {
  return areas.flatMap((area) => {
    const { is, see = [], note } = feature[area]
    const where = `${feature.name}, ${area}`
    return [
      ...see.filter((reference) => !isThere(reference)).map((one) => `${where}: there is no ${one}`),
      ...((is === 'whole' || is === 'part') && see.length === 0 ? [`${where}: nothing shows it`] : []),
      ...(is !== 'whole' && note === undefined ? [`${where}: nothing says what is missing, or why`] : []),
    ]
  })
}

/** Whether what a reference of a cell names exists. */
function isThere(reference: string): boolean {
  const kind = reference.slice(0, reference.indexOf(':'))
  const rest = reference.slice(kind.length + 1)
  switch (kind) {
    case 'rule':
      return existsSync(join(root, `packages/core/src/rules/${rest}/${rest}.ts`))
    case 'type':
      return Object.hasOwn(shapes, rest)
    case 'property': {
      const [service = '', resource = '', ...path] = rest.split('.')
      const type = `${service}.${resource}`
      return Object.hasOwn(shapes, type) && shapeAt(type as ResourceType, path.join('.')) !== undefined
    }
    case 'assume':
      return assumable.some(({ id }) => id === rest)
    case 'file': {
      const [path = '', text = ''] = rest.split('#')
      return existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8').includes(text)
    }
    default:
      return false
  }
}
