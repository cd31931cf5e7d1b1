/** Whether two values have the same members, however deep and in whatever order. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (!isCompound(left) || !isCompound(right) || Array.isArray(left) !== Array.isArray(right)) return false
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name]))
  )
}

function isCompound(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
