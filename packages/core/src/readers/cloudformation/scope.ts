import type { Located } from './located.ts'

/** A template as part of a stack: of one that is nested there may be many, each with values of its own. */
export interface Scope {
  readonly file: string
  readonly prefix: string
}

/** The name of a template's variable among those of all; one that came from another template has its name already. */
export function variableName({ file, prefix }: Scope, name: string): string {
  return name.includes('#') ? name : `${file}#${prefix}${name}`
}

/** A value for another template: what is open in it still rests on variables of this one. */
export function forAnother(node: Located, scope: Scope): Located {
  if (node.kind === 'scalar') return node
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => forAnother(item, scope)) }
  if (node.kind === 'map') {
    const members = [...node.members].map(([name, member]) => [name, forAnother(member, scope)] as const)
    return { ...node, members: new Map(members) }
  }
  const { variable } = node
  if (variable === undefined) return node
  return { ...node, variable: { ...variable, name: variableName(scope, variable.name) } }
}
