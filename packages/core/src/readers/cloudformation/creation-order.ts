import { isBag } from '../../finding/index.ts'

/** The logical IDs that a resource of a template names anywhere: CloudFormation creates those before it. */
export function namedIn(body: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const rest: unknown[] = [body]
  while (rest.length > 0) {
    const part = rest.pop()
    if (typeof part === 'string') {
      for (const [, name = ''] of part.matchAll(/\$\{([A-Za-z0-9]+)[^}]*\}/g)) names.add(name)
    } else if (Array.isArray(part)) {
      for (const item of part as readonly unknown[]) rest.push(item)
    } else if (isBag(part)) {
      for (const [key, value] of Object.entries(part)) {
        for (const name of nameKeys.has(key) ? [value].flat(1) : [])
          if (typeof name === 'string') names.add(name.split('.', 1)[0] ?? name)
        rest.push(value)
      }
    }
  }
  return names
}

const nameKeys: ReadonlySet<string> = new Set(['DependsOn', 'Ref', 'Fn::GetAtt'])

/** What is created before a resource: what it names, what that names in turn, and so on. */
export function createdBefore(
  logicalId: string,
  namesOf: (logicalId: string) => ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const before = new Set<string>()
  const rest = [logicalId]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    for (const name of namesOf(next) ?? []) {
      if (before.has(name)) continue
      before.add(name)
      rest.push(name)
    }
  }
  return before
}
