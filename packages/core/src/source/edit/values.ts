import type { Path } from '../../finding/index.ts'
import { valueAt } from '../../finding/index.ts'

export type Step = Path[number]

/** Whether a value is a list or an object with something in it; all else is written in one word. */
export function isFilled(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

/** A value with the lists and objects around it that a path asks for. */
export function nested(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  )
}

/** A string in double quotes, as both JSON and YAML read it; of what a reader may take for a line break or refuse, the escape. */
export function escaped(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFD-\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Whether two values are alike; the order of an object's members does not count. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return left === right
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const members = Object.entries(left)
  return (
    members.length === Object.keys(right).length &&
    members.every(
      ([name, member]) => Object.hasOwn(right, name) && isSameValue(member, valueAt(right, [name])),
    )
  )
}
