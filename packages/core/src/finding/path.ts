import type { Path } from './finding.ts'

/** Writes a path as people write it: `containerDefinitions[0].image`; names that are no identifiers are quoted. */
export function formatPath(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (/^[A-Za-z_$][\w$-]*$/.test(step)) text += text === '' ? step : `.${step}`
    else text += `[${JSON.stringify(step)}]`
  }
  return text
}

/** Whether `path` is `ancestor` or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((step, index) => path[index] === step)
}

/** The value that a path leads to, or undefined where it leads nowhere. Own properties only. */
export function valueAt(value: unknown, path: Path): unknown {
  let current: unknown = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined
    current = (current as Readonly<Record<string | number, unknown>>)[step]
  }
  return current
}

/** The name that a property of an AWS API has in the graph: first letter, or leading acronym, in lower case. */
export function propertyName(apiName: string): string {
  return apiName.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]/, (start) => start.toLowerCase())
}
