/** Whether two values have the same members, however deep and in whatever order. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const [one, other] = [Object.entries(left), new Map<string, unknown>(Object.entries(right))]
  return (
    one.length === other.size &&
    one.every(([name, value]) => other.has(name) && isSame(value, other.get(name)))
  )
}
