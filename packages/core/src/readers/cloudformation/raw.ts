import type { Path } from '../../finding/index.ts'
import { unknownValue, type Origin, type Provenance } from '../../graph/index.ts'
import { memberOf, type Located, type LocatedMap } from './located.ts'
import { variableName, type Scope } from './scope.ts'

/** A located value as readers hand it on: plain, with a mark where it is not known. */
export function rawOf(node: Located, scope: Scope): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map((item) => rawOf(item, scope))
  if (node.kind === 'unknown') {
    const { cause, expression, variable } = node
    return unknownValue({
      cause,
      expression,
      ...(variable !== undefined && {
        variable: { ...variable, name: variableName(scope, variable.name) },
      }),
    })
  }
  return Object.fromEntries([...node.members].map(([name, member]) => [name, rawOf(member, scope)]))
}

/** Where the values of a resource stand in its template; `resource` is the path of its logical ID. */
export function provenanceOf(
  properties: LocatedMap,
  resource: Path,
  { name, document }: { readonly name: string; readonly document: number },
): Provenance {
  const at = (path: Path): { file: string; document: number; path: Path } => ({ file: name, document, path })
  return {
    format: 'cloudformation',
    of: (path): Origin => {
      let node: Located = properties
      let isLacking = false
      for (const step of path) {
        const inner: Located | undefined =
          typeof step === 'number'
            ? node.kind === 'list'
              ? node.items[step]
              : undefined
            : memberOf(node, step)
        if (inner === undefined) {
          isLacking = true
          break
        }
        node = inner
      }
      // What a resource lacks as a whole is said at its logical ID.
      if (node === properties) return { kind: 'text', at: { ...at(resource), atKey: true } }
      const through = (node.through ?? []).map(at)
      // What a structure lacks is said at its name: its first line tells of something else.
      const atKey = isLacking && node.kind === 'map' && typeof node.path.at(-1) === 'string'
      const place = { ...at(node.path), ...(atKey && { atKey }) }
      return { kind: 'text', at: place, ...(through.length > 0 && { through }) }
    },
  }
}
