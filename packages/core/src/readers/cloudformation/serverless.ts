import { isBag, type Path } from '../../finding/index.ts'
import { list, type Located, type LocatedMap } from './located.ts'

/** The types that SAM's Globals apply to, by the section. */
const sections: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'Function',
  'AWS::Serverless::Api': 'Api',
  'AWS::Serverless::HttpApi': 'HttpApi',
  'AWS::Serverless::SimpleTable': 'SimpleTable',
  'AWS::Serverless::StateMachine': 'StateMachine',
}

/** What SAM's Globals give to all resources of a type, and where they say it. */
export function globalsFor(
  type: string,
  { Globals: globals }: Readonly<Record<string, unknown>>,
): { readonly value: unknown; readonly path: Path } | undefined {
  const section = Object.hasOwn(sections, type) ? sections[type] : undefined
  const shared = section !== undefined && isBag(globals) ? globals[section] : undefined
  return section === undefined || !isBag(shared) ? undefined : { value: shared, path: ['Globals', section] }
}

/** The properties of a resource with what Globals add to them; each value keeps the place where it is written. */
export function withGlobals(
  shared: LocatedMap | undefined,
  own: LocatedMap | undefined,
): LocatedMap | undefined {
  return shared === undefined || own === undefined ? own : mergedMaps(shared, own)
}

/** Maps are merged and lists appended; of single values the resource's own counts (AWS SAM developer guide, "Globals"). */
function merged(shared: Located, own: Located): Located {
  if (shared.kind === 'list' && own.kind === 'list') return list([...shared.items, ...own.items], own.path)
  return shared.kind === 'map' && own.kind === 'map' ? mergedMaps(shared, own) : own
}

function mergedMaps(shared: LocatedMap, own: LocatedMap): LocatedMap {
  const members = new Map(shared.members)
  for (const [name, value] of own.members) {
    const before = members.get(name)
    members.set(name, before === undefined ? value : merged(before, value))
  }
  const rest = own.rest ?? shared.rest
  return { ...own, members, ...(rest !== undefined && { rest }) }
}
